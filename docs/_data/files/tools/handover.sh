#!/bin/sh
# tools/handover.sh PAGE: may the next session start from it?
set -eu
[ -s "$1" ] || { echo "handover: nothing in $1" >&2; exit 1; }
page=$(tr -d '\r' < "$1")
bad=0
no() { echo "handover: $1" >&2; bad=1; }
at=$(printf '%s\n' "$page" | sed -n 's/^at: *//p' | head -n 1)
case $at in ''|*[!0-9a-f]*) at=none ;; esac
top=$(git rev-parse --show-toplevel)
if git merge-base --is-ancestor "$at" HEAD 2> /dev/null; then
  moved=$(git -C "$top" log --format='  %h %s' "$at..HEAD" -- . ':!work')
  [ -z "$moved" ] || no "committed since it was written:
$moved"
else
  no "at: names no commit of this history by its hash"
fi
[ -z "$(git -C "$top" status --porcelain -- . ':!work')" ] ||
  no "uncommitted changes outside work/"
words=$(printf '%s\n' "$page" | wc -w)
[ "$words" -le 400 ] || no "$words words; one page holds about 400"
if printf '%s\n' "$page" | grep -q '^## Steps'; then
  sh "$top/tools/plan-check.sh" "$1" || bad=1
  exit "$bad"
fi
printf '%s\n' "$page" | awk '
function miss(what) { print "handover: " what; bad = 1 }
/<[a-z][^<>]* [^<>]*>/ { miss("not filled in: " $0) }
function close_item() {
  if (item && item !~ /`[^`]*[^` ][^`]*`/) miss("no place in: " item)
  item = ""
}
/^## / { close_item(); part = substr($0, 4); next }
NF { full[part] = 1 }
part == "Evidence" && NF {
  if (/^ *[-*+] /) { close_item(); item = $0 }
  else if (item) item = item " " $0
  else miss("no list item: " $0)
}
END {
  close_item()
  n = split("Answer,Evidence,Exceptions,Approaches,Not read", parts, ",")
  for (i = 1; i <= n; i++)
    if (!(parts[i] in full)) miss("nothing under ## " parts[i])
  exit bad
}' >&2 || bad=1
exit "$bad"
