"""Write filler to standard output. Paths come on standard input, one a line.

git ls-files | python3 filler.py WINDOW LEVEL REPEAT OVERHEAD [BYTES]

WINDOW and OVERHEAD count tokens, LEVEL is per cent of the window, BYTES is
how many bytes make a token: 4 until your tool's meter has told you better.
"""

import sys
from hashlib import sha256


def readable(path):
    try:
        with open(path, "rb") as file:
            data = file.read()
        data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return b""
    return b"" if b"\0" in data else data


def main(window, level, repeat, overhead, size="4"):
    share = int(window) * int(level) / 100 - int(overhead)
    wanted = int(share * float(size))
    if wanted <= 0:
        sys.exit(f"filler: rules and tools alone exceed {level} %")
    paths = sorted(
        {line.strip() for line in sys.stdin if line.strip()},
        key=lambda path: sha256(f"{repeat} {path}".encode()).digest(),
    )
    text = bytearray()
    for path in paths:
        text += f"\n=== {path} ===\n".encode() + readable(path)
        if len(text) >= wanted:
            break
    else:
        have = f"{len(text)} of {wanted} bytes"
        sys.exit(f"filler: {have}; add paths, of another clone too")
    whole = bytes(text[:wanted]).decode("utf-8", "ignore")
    sys.stdout.buffer.write(whole.encode())
    note = f"filler: {wanted} bytes, about {share:.0f} tokens"
    print(note, file=sys.stderr)


if not 5 <= len(sys.argv) <= 6:
    sys.exit(__doc__)
main(*sys.argv[1:])
