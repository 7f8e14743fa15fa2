#!/bin/sh
# tools/integrate.sh SHEET BRANCH...: merge the pieces one by one. It stops
# at the first that does not fit; the ones merged before it stay merged.
set -eu
sheet=$1
shift
stop() {
  git merge --abort 2> /dev/null || true
  echo "integrate: $1" >&2
  exit 1
}
merged() { git log --merges --format=%s | grep -qF "'$1'"; }
[ -z "$(git status --porcelain)" ] || stop "not clean"
for branch; do
  piece=${branch##*/} team=${branch%/*}
  [ -n "$(git rev-list "HEAD..$branch")" ] ||
    stop "$branch adds nothing"
  for need in $(python3 tools/waves.py "$sheet" "$piece" needs); do
    merged "$team/$need" || stop "$piece needs $need first"
  done
  check=$(git -c core.quotepath=off diff --no-renames --name-only \
    "HEAD...$branch" | python3 tools/waves.py "$sheet" "$piece") ||
    stop "$piece left its files"
  git merge -q --no-ff --no-commit "$branch" ||
    stop "$piece conflicts"
  sh -c "$check" || stop "$piece fails its check here"
  git commit -q --no-edit
done
