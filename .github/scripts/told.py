"""Findings as a stranger may see them: without quotations where something private was found, and inert everywhere.

Logs, annotations and artifacts outlive a mended branch, so nothing here repeats what a contributor has to take out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from agentops_showcase.problems import Level, Place, Problem, inert
from agentops_showcase.site import RULES

PRIVATE = "ANON"
LINK = "LINK"
SHOWN = 10  # the forge shows so many annotations of one level in one step
_TITLES = {rule.code: rule.title for rule in RULES}
_CODE = re.compile(r"[A-Z]{3,5}[0-9]{3}")
_KIND = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_ROWS = 100
_LONGEST_NAME = 160


class NotFindingsError(ValueError):
    """A line of the checker's output is not what the contract promises."""


@dataclass(slots=True)
class Result:
    """How one look at a proposal went."""

    looked_at: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    failed: list[tuple[str, str]] = field(default_factory=list)
    findings: list[Problem] = field(default_factory=list)
    site: str = "not built"

    @property
    def code(self) -> int:
        """2 when a step could not do its work, 1 for findings, else 0."""
        if self.failed:
            return 2
        return int(any(each.level is not Level.NOTE for each in self.findings))

    @property
    def leaks(self) -> bool:
        """Tell whether a copy of this text should not be made."""
        private = any(each.code.startswith((PRIVATE, LINK)) and each.level is Level.ERROR for each in self.findings)
        return private or bool(self.failed)


def findings(lines: str) -> list[Problem]:
    """Read what `showcase check --format jsonl` printed; anything else raises NotFindingsError."""
    return [_finding(line) for line in lines.split("\n") if line]


def _finding(line: str) -> Problem:
    try:
        held = json.loads(line)
        place = Place(
            str(held["path"]),
            *(max(1, int(held[name])) for name in ("line", "column", "end_line", "end_column")),
        )
        words = [str(held[name]) for name in ("found", "expected", "fix")]
        code, kind, level = str(held["code"]), str(held["kind"]), Level(held["level"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotFindingsError("a line that is no finding") from error
    if not _CODE.fullmatch(code) or not _KIND.fullmatch(kind):
        raise NotFindingsError("a finding whose code or kind is none")
    return Problem(place, code, kind, level, *(inert(each) for each in words))


def link(path: str) -> Problem:
    """Say that a file leads elsewhere, where no rule follows it."""
    words = ("a link to another place", "a file", "put the file itself here, or leave it out")
    return Problem(Place(path), LINK, "link", Level.ERROR, *words)


def masked(problems: Iterable[Problem], silent: Collection[str]) -> list[Problem]:
    """Take the quotations out of private findings, and out of all others in a file that has one or is in `silent`."""
    kept = list(dict.fromkeys(problems))
    private = {each.place.path for each in kept if each.code.startswith(PRIVATE) and each.level is not Level.NOTE}
    shy = private | set(silent)
    shown = [_masked(each) if each.code.startswith(PRIVATE) or each.place.path in shy else each for each in kept]
    order = list(Level)
    return sorted(dict.fromkeys(shown), key=lambda each: (order.index(each.level), each.place, each.code))


def _masked(problem: Problem) -> Problem:
    return replace(
        problem,
        found=f"{problem.kind}, not repeated here",
        expected=inert(_TITLES.get(problem.code, "nothing of that kind")),
        fix=f"read the line in your editor; `showcase explain {problem.code}` says what to write instead",
    )


def annotated(problems: Sequence[Problem]) -> list[Problem]:
    """Return those that the forge will show: the first of each level."""
    count: Counter[Level] = Counter()
    shown = []
    for each in problems:
        count[each.level] += 1
        if count[each.level] <= SHOWN:
            shown.append(each)
    return shown


def log_line(text: str) -> str:
    """Spell foreign text so that the forge's runner cannot take it for a command."""
    return "  | " + inert(text, 400).replace("##[", "# # [")


def summary(result: Result) -> str:
    """Write the table of a run as Markdown in which foreign names are only letters."""
    parts = [
        "## What the checks saw\n",
        _verdict(result),
        _listed("Could not be done", [f"{name(path)}: {why}" if path else why for path, why in result.failed]),
        _by_kind(result.findings),
        _by_file(result.findings),
        _for_reviewers(result),
        _listed("Read for anonymity", [name(each) for each in result.looked_at]),
        _listed("This proposal changes its own judge; read these first", [name(each) for each in result.judges]),
        f"Site: {result.site}.\n",
    ]
    return "\n".join(part for part in parts if part)


def _verdict(result: Result) -> str:
    if result.failed:
        return "**A step did not finish, so nothing is known yet.** The log has the reason.\n"
    if result.code:
        return "**Something has to change.** The notes beside the lines say what, without repeating it.\n"
    return "The check found nothing. That is all it means: a reviewer still reads the text as a stranger would.\n"


def _by_kind(problems: Sequence[Problem]) -> str:
    rows = Counter((each.kind, each.code) for each in problems)
    return _table(("kind", "rule"), [((kind, code), _of(problems, kind, code)) for kind, code in sorted(rows)])


def _of(problems: Sequence[Problem], kind: str, code: str) -> list[Problem]:
    return [each for each in problems if (each.kind, each.code) == (kind, code)]


def _by_file(problems: Sequence[Problem]) -> str:
    files: dict[str, list[Problem]] = {}
    for each in problems:
        files.setdefault(each.place.path, []).append(each)
    return _table(("file",), [((name(path),), files[path]) for path in sorted(files)])


def _table(heads: Sequence[str], rows: Sequence[tuple[Sequence[str], Sequence[Problem]]]) -> str:
    if not rows:
        return ""
    lines = ["| " + " | ".join((*heads, *Level)) + " |", "|" + "---|" * len(heads) + "--:|" * len(Level)]
    for words, problems in rows[:_ROWS]:
        count = Counter(each.level for each in problems)
        lines.append("| " + " | ".join((*words, *(str(count[level]) for level in Level))) + " |")
    return "\n".join(lines) + "\n" + _rest(len(rows))


def _for_reviewers(result: Result) -> str:
    notes = [each for each in result.findings if each.level is Level.NOTE]
    hidden = len(result.findings) - len(annotated(result.findings))
    lines = [f"{name(each.place.path)} line {each.place.line}: {each.kind} ({each.code})" for each in notes]
    more = f"The forge shows {SHOWN} notes of a level; {hidden} more are in `findings.sarif`.\n" if hidden else ""
    return _listed("For the reviewer to decide", lines) + more


def _listed(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    return f"### {title}\n\n" + "".join(f"- {each}\n" for each in lines[:_ROWS]) + _rest(len(lines))


def _rest(count: int) -> str:
    return f"\n... and {count - _ROWS} more.\n" if count > _ROWS else ""


def name(text: str) -> str:
    """Spell a name so that neither Markdown nor HTML nor the forge's links find anything in it."""
    spelt = "".join(
        each if each.isascii() and (each.isalnum() or each in " ./") else f"&#{ord(each)};"
        for each in inert(text, _LONGEST_NAME)
    )
    return f"<code>{spelt}</code>"
