#!/bin/sh
# tools/index-check.sh FOLDER...: is docs/index.md true, and complete?
cd "$(git rev-parse --show-toplevel)" || exit 2
index=docs/index.md bad=0
say() { echo "index: $*"; bad=1; }
named=$(grep -oE '`[^` ]+/[^` ]+`' "$index" | tr -d '`' |
  grep -v '://') || say "no path in $index"
for path in $named; do
  [ -e "$path" ] || say "$path is gone"
done
[ "$#" -gt 0 ] || say "name the folders that it covers"
for folder; do
  files=$(git ls-files -co --exclude-standard -- "$folder")
  [ -n "$files" ] || say "no file in $folder"
  for path in $files; do
    [ "$path" = "$index" ] || echo "$named" | grep -qxF "$path" \
      || say "$path is not listed"
  done
done
exit "$bad"
