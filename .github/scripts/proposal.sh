#!/bin/sh
# Look at a proposal as the forge does, in the same order: set up, check, write the findings, build, say how it ended.
#   .github/scripts/proposal.sh [BASE]      BASE is what it will be merged into (default: origin/main)
# Everything lands in proposal/. It builds the site, and a build runs the code of the branch it stands on.
set -eu
cd "$(dirname "$0")/../.."
tests/setup/venv.sh site
exec .venv/bin/python -P .github/scripts/proposal.py "${1:-origin/main}"
