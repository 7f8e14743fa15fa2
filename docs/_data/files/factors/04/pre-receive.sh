#!/bin/sh
# hooks/pre-receive in the bare repository
set -eu
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
while read -r old new ref; do
  [ "$ref" = refs/heads/main ] || continue
  git archive "$new" | tar -x -C "$copy"
  rm -rf "$copy/Makefile" "$copy/tools"
  git archive "$old" Makefile tools | tar -x -C "$copy"
  env -i PATH="$PATH" make -s -f Makefile -C "$copy" gate ||
    { echo "gate: refused $new" >&2; exit 1; }
done
