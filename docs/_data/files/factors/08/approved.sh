#!/bin/sh
# tools/approved NAME COMMIT BASE, run by whatever releases
# May COMMIT go out on decisions/NAME.md? BASE is what is out now.
set -eu
no() { echo "no: $*" >&2; exit 1; }
line() { printf '%s\n' "$brief" | sed -n "s/^$1: *//p"; }
commit=$(git rev-parse --verify "$2^{commit}")
base=$(git rev-parse --verify "$3^{commit}")
brief=$(git show "$commit:decisions/$1.md" | tr -d '\r')
until=$(line 'Answer by')
case $until in
  20[0-9][0-9]-[01][0-9]-[0-3][0-9]' '[0-2][0-9]:[0-5][0-9]' UTC') ;;
  *) no "the brief needs one deadline like 2026-12-17 12:00 UTC" ;;
esac
asked=$(line 'Asked by')
case $asked in
  *[A-Za-z0-9]@[A-Za-z0-9]*) ;;
  *) no "the brief needs the address of whoever asked" ;;
esac
for label in 'Not checked' 'A yes means' 'A no means' 'Worst mistake' \
  'Way back' 'Passed over' 'Begin reading at'; do
  [ -n "$(line "$label")" ] || no "the brief lacks '$label'"
done
wrote=$(git log "$base..$commit" \
  --format='%ae %ce %(trailers:key=Co-authored-by)')
[ -n "$wrote" ] || no "$3 holds this commit already"
stop=$(git tag --points-at "$commit" --list 'no/*')
[ -z "$stop" ] || no "$stop stands"
tag=refs/tags/yes/$1
[ "$(git for-each-ref --format='%(tag) %(object)' "$tag")" = \
  "yes/$1 $commit" ] || no "yes/$1 does not name this commit"
by=$(git -c gpg.ssh.allowedSignersFile="$APPROVERS" verify-tag "$tag" 2>&1) ||
  no "not signed by an approver"
by=$(printf '%s\n' "$by" |
  sed -n 's/^Good "git" signature for \([^ ]*\) .*/\1/p' | tr A-Z a-z)
case $by in
  '' | *[!a-z0-9.@_+-]*) no "signed by nobody whose address can be read" ;;
esac
case $(printf '%s\n' "$wrote" "$asked" | tr A-Z a-z) in
  *"$by"*) no "$by wrote this or asked for it" ;;
esac
at=$(TZ=UTC git for-each-ref "$tag" \
  --format='%(taggerdate:format-local:%Y-%m-%d %H:%M UTC)')
printf '%s\n' "$at" "$until" | LC_ALL=C sort -C || no "came after $until"
echo "yes from $by"
