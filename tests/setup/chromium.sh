#!/bin/sh
# Print the path of a Chromium; CHROMIUM=... names one.
for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  [ -z "$browser" ] || ! command -v "$browser" || exit 0
done
exit 1
