"""Lines with something to find and lines without, for Python and for the browser.

A line is `place|text`; ⟦ and ⟧ stand around what has to be found, ¶ is a line end, and a ⁂ inside a credential is taken
out before use, so that no scanner stops a push for it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.case_studies.anonymity.making import MARK

FOLDER = Path(__file__).parent
FILES = ("secrets", "harmless", "notations", "names", "quiet")
AROUND = {
    "c": ("# Notes\n\nWe ran it once more.\n\n```text\n", "\n```\n"),
    "p": ("# Notes\n\n", "\n"),
    "f": ("---\ntitle: Notes\n", "\n---\n\nText of it.\n"),
    "t": ("# Notes\n\n| What | How |\n| --- | --- |\n", "\n"),
    "h": ("# Notes\n\n<!-- ", " -->\n"),
}


def drafts(name: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield a draft around each line of a file, and where its secrets are."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        place, _, text = line.replace(MARK, "").replace("¶", "\n").partition("|")
        body, spans = AROUND[place][0], []
        for before, secret in re.findall("([^⟦]*)(?:⟦([^⟧]*)⟧)?", text):
            body += before
            if secret:
                spans.append((len(body), len(body) + len(secret)))
            body += secret
        yield body + AROUND[place][1], spans
