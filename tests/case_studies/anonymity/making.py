"""The golden vectors of the check: texts and what is found in them, for Python and for the browser.

After a change of the data run `python -m tests.case_studies.anonymity.making` and read the difference.
A credential in a text holds a ⁂, which whoever reads the vectors takes out: no scanner stops a push for it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from agentops_showcase.adapters.report import as_dict, as_text
from agentops_showcase.case_studies import anonymity
from agentops_showcase.sources import Text

GOLDEN = Path(__file__).parents[2] / "golden"
VECTORS = Path(__file__).parent / "vectors.json"
TEXTS = Path(__file__).parent / "texts"
MARK = "⁂"


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Yield name, text and deny list of every case."""
    for file in (*sorted(GOLDEN.glob("anon*/input.md")), *sorted(TEXTS.glob("*.md"))):
        deny = file.parent / "deny.txt" if file.name == "input.md" else file.with_suffix(".deny.txt")
        name = file.parent.name if file.name == "input.md" else file.stem
        yield (
            name,
            file.read_text(encoding="utf-8"),
            deny.read_text(encoding="utf-8").split("\n") if deny.exists() else [],
        )


def problems(name: str, text: str, deny: list[str]) -> list[dict[str, object]]:
    """Check one case."""
    found = anonymity.check(Text(f"{name}.md", text.replace(MARK, "")), anonymity.parse("\n".join(deny)))
    return [as_dict(each) for each in found]


def messages(name: str, text: str, deny: list[str]) -> str:
    """Return what an author sees."""
    deny_list = anonymity.parse("\n".join(deny))
    return as_text(anonymity.check(Text(f"{name}.md", text.replace(MARK, "")), deny_list))


def vectors() -> list[dict[str, object]]:
    """Return all cases with their findings."""
    keys = ("line", "column", "end_line", "end_column", "code", "kind", "level", "found")
    made = []
    for name, text, deny in cases():
        findings = [{key: each[key] for key in keys} for each in problems(name, text, deny)]
        made.append({"name": name, "path": f"{name}.md", "text": text, "deny": deny, "findings": findings})
    return made


def main() -> None:
    for name, text, deny in cases():
        if name.startswith("anon"):
            (GOLDEN / name / "messages.txt").write_text(messages(name, text, deny), encoding="utf-8")
    VECTORS.write_text(json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
