#!/bin/sh
# Find what the checks need outside Python: a Chromium, a Java runtime and a reader of codes. Install them on
# Debian when this is root; otherwise print the one line that does, and fail.
set -eu
cd "$(dirname "$0")/../.."

missing=
tests/setup/chromium.sh >/dev/null || missing="$missing chromium fonts-liberation"
java -version >/dev/null 2>&1 || missing="$missing default-jre-headless"
python=$(tests/setup/python.sh)
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
  missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
if [ -n "${PROVE:-}" ]; then  # the long proofs open decks
  command -v soffice >/dev/null || missing="$missing libreoffice-impress"
  command -v pdftotext >/dev/null || missing="$missing poppler-utils"
fi
command -v zbarimg >/dev/null || missing="$missing zbar-tools"
command -v jq >/dev/null || missing="$missing jq"  # scripts that the pages print call these
command -v sqlite3 >/dev/null || missing="$missing sqlite3"
command -v ssh-keygen >/dev/null || missing="$missing openssh-client"
command -v patch >/dev/null || missing="$missing patch"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "setup: install a Chromium (CHROMIUM=/path/to/it), a Java runtime," \
    "zbarimg, jq, sqlite3, ssh-keygen and patch, then run this again" >&2
  exit 2
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "setup: run this once: sudo apt-get install --no-install-recommends$missing" >&2
  exit 2
fi
echo "setup: from Debian:$missing" >&2
apt-get update -qq
# shellcheck disable=SC2086  # a list of package names
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
