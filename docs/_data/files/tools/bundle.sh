#!/bin/sh
# tools/bundle.sh stamp|load [FILE]: date a bundle; see if it holds
set -eu
cd "$(git rev-parse --show-toplevel)"
file=${2:-handoff.md}
[ -s "$file" ] || { echo "bundle: nothing in $file" >&2; exit 1; }
branch=$(git branch --show-current)
if [ "${1-}" = stamp ]; then
  for name in branch at written; do
    grep -q "^$name:" "$file" ||
      { echo "bundle: $file has no line $name:" >&2; exit 1; }
  done
  new=$(mktemp)
  B=$branch A=$(git rev-parse --short HEAD) W=$(date +%F) awk '
    /^branch:/ { $0 = "branch: " ENVIRON["B"] }
    /^at:/ { $0 = "at: " ENVIRON["A"] }
    /^written:/ { $0 = "written: " ENVIRON["W"] }
    { print }' "$file" > "$new"
  cat "$new" > "$file"
  rm "$new"
  exit
fi
bad=0
no() { echo "bundle: $1" >&2; bad=1; }
text=$(tr -d '\r' < "$file")
field() { printf '%s\n' "$text" | sed -n "s/^$1: *//p" | head -n 1; }
part() {
  printf '%s\n' "$text" | awk -v part="## $1" '
    /^## / { on = $0 == part; next } on && NF'
}
for name in Mission State Decisions Open Next; do
  [ -n "$(part "$name")" ] || no "nothing under ## $name"
done
blank=$(printf '%s\n' "$text" | grep -n '<[a-z][^<>]* [^<>]*>') &&
  no "not filled in:
$blank"
part Next | grep -q '`' || no "Next names no file and no command"
words=$(printf '%s\n' "$text" | wc -w)
[ "$words" -le 1200 ] || no "$words words; rewrite it"
[ "$(field branch)" = "$branch" ] || no "written on '$(field branch)'"
at=$(field at)
case $at in ''|*[!0-9a-f]*) at=none ;; esac
if git merge-base --is-ancestor "$at" HEAD 2> /dev/null; then
  moved=$(printf '%s\n' "$text" | grep -o '`[^` ]*`' | tr -d '`' |
    sed 's/:[0-9]*$//' | sort -u | while read -r path; do
    git --literal-pathspecs log --format='  %h %s' "$at..HEAD" -- "$path"
  done | sort -u)
  [ -z "$moved" ] || no "changed what it names:
$moved"
  others=$(git rev-list --count "$at..HEAD" -- . ":!$file")
  [ "$others" = 0 ] ||
    echo "bundle: $others commits since; read their subjects" >&2
else
  no "at: '$(field at)' is no commit of this history"
fi
[ -z "$(git status --porcelain)" ] || no "uncommitted changes"
[ "$bad" = 0 ] && printf '%s\n' "$text"
