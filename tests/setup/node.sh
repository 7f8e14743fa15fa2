#!/bin/sh
# Install the locked packages of tests/browser with the Node that the Python lock brings.
set -eu
cd "$(dirname "$0")/../.."

stamp=tests/browser/node_modules/.stamp
want=$(cat tests/browser/package-lock.json tests/browser/.npmrc | cksum)
[ "$(cat "$stamp" 2>/dev/null)" != "$want" ] || exit 0
echo "setup: locked packages for the browser checks" >&2
tests/setup/npm.sh ci --silent
echo "$want" >"$stamp"
