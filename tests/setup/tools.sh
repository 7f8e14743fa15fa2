#!/bin/sh
# Everything that `make test` needs: Debian packages, the locked Python tools, the locked Node packages.
set -eu
cd "$(dirname "$0")"
./system.sh
./venv.sh test
./node.sh
