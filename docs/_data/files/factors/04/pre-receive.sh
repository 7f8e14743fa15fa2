#!/bin/sh
# hooks/pre-receive in the bare repository
set -eu
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
whole() {  # COMMIT NAME; git archive would obey export-ignore
  mkdir "$copy/$2"
  GIT_INDEX_FILE=$copy/$2.index git --work-tree="$copy/$2" \
    read-tree --reset -u "$1"
}
while read -r old new ref; do
  [ "$ref" = refs/heads/main ] || continue
  whole "$old" old
  whole "$new" new
  rm -rf "$copy/new/Makefile" "$copy/new/tools"
  mv "$copy/old/Makefile" "$copy/old/tools" "$copy/new"
  env -i PATH="$PATH" make -s -f Makefile -C "$copy/new" gate ||
    { echo "gate: refused $new" >&2; exit 1; }
done
