#!/bin/sh
# Run the tests as two processes: those of the case studies need no built site, so they run beside the others.
# Arguments go to both. What the first one says is printed behind the other, and either can fail the run.
set -u
cd "$(dirname "$0")/../.."
said=$(mktemp)
trap 'rm -f "$said"' EXIT
pytest "$@" tests/case_studies >"$said" 2>&1 &
beside=$!
pytest "$@" --ignore=tests/case_studies
others=$?
wait "$beside"
studies=$?
cat "$said"
[ "$others" -eq 0 ] && [ "$studies" -eq 0 ]
