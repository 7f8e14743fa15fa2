#!/bin/sh
# Make .venv and fill it: `venv.sh site` with what a build needs, `venv.sh test` with the tools as well.
# A stamp holds the place and a checksum of the lists, so a second run only compares.
set -eu
cd "$(dirname "$0")/../.."
kind=$1
case $kind in
  site) list=requirements.txt ;;
  test) list=requirements-dev.txt ;;
  *) echo "usage: venv.sh site|test" >&2; exit 2 ;;
esac

stamp=.venv/.$kind
state() { echo "$(pwd -P) $(cat "$1" pyproject.toml tests/setup/venv.sh | cksum)"; }
alive() { .venv/bin/python -c 'import pip' 2>/dev/null && head -n 3 .venv/bin/pip | grep -qF "$(pwd -P)/.venv/bin/"; }
if alive; then
  [ "$(cat "$stamp" 2>/dev/null)" != "$(state "$list")" ] || exit 0
else
  python=$(tests/setup/python.sh)
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "setup: Python $version comes without its venv module here" >&2
    echo "       on Debian or Ubuntu, run: apt install python$version-venv" >&2
    exit 2
  fi
  echo "setup: environment in .venv with Python $version" >&2
  rm -rf .venv
  "$python" -m venv .venv
fi

echo "setup: $(grep -c '==' "$list") locked packages from $list" >&2
rm -f .venv/.site .venv/.test
.venv/bin/pip install -qq --require-hashes -r "$list"
.venv/bin/pip install -qq --no-index --no-build-isolation --no-deps -e .
state "$list" >"$stamp"
# the longer list holds the shorter one
[ "$kind" = site ] || state requirements.txt >.venv/.site
