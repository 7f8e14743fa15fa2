#!/bin/sh
# Write the locked lists again from pyproject.toml and the package.json of tests/browser and tests/decks. Pass --upgrade for newer versions.
# The locks name no registry, so a mirror serves them as well as the public one: the hashes decide.
set -eu
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=$(tests/setup/python.sh)
"$python" -m venv "$work/uv"
"$work/uv/bin/pip" install -qq uv==0.13.9
compile() {
  list=$1
  shift
  "$work/uv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-header --output-file "$list" pyproject.toml "$@"
}
compile requirements.txt --extra install "$@"
compile requirements-dev.txt --extra install --extra dev --extra bench --constraint requirements.txt "$@"
tests/setup/venv.sh test
for folder in browser decks; do
  tests/setup/npm.sh "$folder" install --package-lock-only --silent
done
echo "locked: requirements.txt requirements-dev.txt and package-lock.json of tests/browser and tests/decks"
