#!/bin/sh
# tools/plan-check.sh FILE: could somebody else carry this out?
set -eu
bad=0
miss() { echo "plan: $1" >&2; bad=1; }
grep -q '^Must ' "$1" || miss 'no line begins with Must'
for part in Steps Gates 'Way back' Stop 'Left out'; do
  awk -v part="## $part" '$0 == part { in_it = 1; next }
    /^## / { in_it = 0 } in_it && NF { found = 1 }
    END { exit !found }' "$1" || miss "nothing under ## $part"
done
grep -q '^- .* | person, by ' "$1" || miss 'nobody is asked by a date'
awk -F'|' '/^\| *[0-9]+ *\|/ && $4 !~ /[a-z]/ {
    print "plan: step" $2 "has no check"; n++ }
  END { exit n > 0 }' "$1" >&2 || bad=1
exit "$bad"
