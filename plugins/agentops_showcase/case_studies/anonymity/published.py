"""What is public on purpose: release notes, licences, lists of talks, references, and packages in an index.

The names and accounts there thank or cite somebody. Each sign is one that a draft of a case study does not have.
"""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity.data import LISTS

_VERSION = re.compile(
    r"[#=\s]*(?:Version[ ]|Release[ ]|[vV])?\[?([A-Za-z][A-Za-z._-]{1,30}?)?[ :-]?v?"
    r"([0-9]{1,4}(?:[.][0-9a-z]{1,8}){1,3})\]?(?![0-9%])(?:[ ]?[:(-][^\n]{0,80})?[\s#]*\Z"
)
_GRANTED = re.compile(r"Permission is hereby granted|Redistribution and use in source|Licensed under the Apache")
_SHOWN = re.compile(r"(?:youtube[.]com|youtu[.]be|vimeo[.]com|slideshare[.]net|speakerdeck[.]com|pyvideo[.]org)/")
_TITLE = re.compile(r"[\"“”„«][^\"”“»]{15,240}[\"”“»]|[*_][A-Z][^*_]{15,200}[*_]")
_VENUE = re.compile(
    r"(?<![A-Za-z])(?:pp[.]|vol[.]|no[.][ ][0-9]|IEEE|ACM|USENIX|arXiv|doi[:. ]|doi[.]org|Proceedings|Proc[.]"
    r"|Conference[ ]on|Journal[ ]of|Symposium|Transactions[ ]on|University[ ]Press|[Tt]hesis|Springer|Elsevier)"
)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_PACKAGE = re.compile(r":(?:pypi|npm|crate|gem|user|issue|pull|pr|gh):`")
_FEWEST_RELEASES, _FEWEST_TALKS = 5, 8


def release(line: str, first: bool, changelog: bool) -> bool:
    """Tell whether a heading opens the notes of a release: of a public product, or one of many in a changelog."""
    found = _VERSION.match(line[:160])
    if not found:
        return False
    named = re.sub("[^a-z0-9]", "", (found[1] or "").lower())
    return changelog or (named in LISTS["public"] and (first or found[2].count(".") > 1))


def changelog(body: str) -> bool:
    """Tell whether so many lines of a text are a name and a version that it is the history of a product."""
    versions = (line for line in body.split("\n") if len(line) < 160 and line[:1] not in {" ", "", "-", "*", "|", "`"})
    return sum(bool(_VERSION.match(line)) for line in versions) >= _FEWEST_RELEASES


def licence(body: str) -> bool:
    """Tell whether a text is a licence."""
    return "icen" in body[:400] and bool(_GRANTED.search(body))


def talks(body: str) -> bool:
    """Tell whether a text is a list of talks."""
    return len(_SHOWN.findall(body)) >= _FEWEST_TALKS


def cites(text: str) -> bool:
    """Tell whether a paragraph cites a work, by title, year and where it was printed, or names packages of an index."""
    return bool(_PACKAGE.search(text)) or bool(_VENUE.search(text) and _YEAR.search(text) and _TITLE.search(text))
