#!/bin/sh
# Install the locked packages of tests/browser with the Node that the Python lock brings; with PROVE=1 those of
# tests/decks as well, which build and open decks in the long proofs.
set -eu
cd "$(dirname "$0")/../.."

for folder in browser ${PROVE:+decks}; do
  stamp=tests/$folder/node_modules/.stamp
  want=$(cat "tests/$folder/package-lock.json" "tests/$folder/.npmrc" | cksum)
  [ "$(cat "$stamp" 2>/dev/null)" != "$want" ] || continue
  echo "setup: locked packages for tests/$folder" >&2
  tests/setup/npm.sh "$folder" ci --silent
  echo "$want" >"$stamp"
done
