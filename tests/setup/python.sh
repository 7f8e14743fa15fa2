#!/bin/sh
# Print a Python that is new enough. PYTHON=... names one; otherwise the newest common names are tried.
set -eu

if [ -n "${PYTHON:-}" ]; then
  set -- "$PYTHON"
else
  set -- python3 python3.14 python3.13 python3.12 python3.11
fi
for python in "$@"; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    command -v "$python"
    exit 0
  fi
done
echo "setup: no Python 3.11 or newer among: $*" >&2
echo "       install one, or name it: make site PYTHON=/path/to/python3.12" >&2
exit 2
