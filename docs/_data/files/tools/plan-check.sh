#!/bin/sh
# tools/plan-check.sh FILE: could somebody else carry this out?
set -eu
[ -s "$1" ] || { echo "plan: nothing in $1" >&2; exit 1; }
tr -d '\r' < "$1" | awk '
function miss(what) { print "plan: " what; bad = 1 }
/<[a-z][^<>]* [^<>]*>/ { miss("not filled in: " $0) }
/^Must [^<]/ { must = 1 }
/^## / { part = substr($0, 4); next }
NF { full[part] = 1 }
part == "Steps" && /^\| *[0-9]+ *\|/ {
  steps++
  split($0, cell, "|")
  if (cell[4] !~ /`|[^ ] +[^ ]/) miss("step" cell[2] "has no check")
}
part == "Gates" && /^- .* \| person, by .*([0-9]|day|noon)/ { asked = 1 }
END {
  if (!must) miss("no line begins with Must")
  n = split("Steps,Gates,Way back,Stop,Left out", parts, ",")
  for (i = 1; i <= n; i++)
    if (!(parts[i] in full)) miss("nothing under ## " parts[i])
  if (!steps) miss("no numbered row under ## Steps")
  if (!asked) miss("nobody is asked by a date")
  exit bad
}' >&2
