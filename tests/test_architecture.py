"""The house keeps its plan: who may import whom, and where files, addresses and HTML may be touched.

The plan is drawn in docs/contributing/architecture.md; this test holds exactly that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.gates import hold

PACKAGE = "agentops_showcase"
SOURCE = Path(__file__).parent.parent / "plugins" / PACKAGE

# A room may import rooms of earlier storeys, never of its own or a later one.
STOREYS = (
    ("problems",),
    ("routes", "settings", "publishing"),
    ("sources",),
    ("names",),
    ("render",),
    ("methodology",),
    ("drawings", "exhibits", "glossary", "lineage", "selfcheck"),
    ("catalog", "case_studies"),
    ("workflows",),
    ("planner",),
    (
        "directives",
        "prose",
        "tables",
        "documents",
        "files",
        "rulebook",
        "talks",
        "readers",
        "blog",
        "editions",
        "interface",
    ),
    ("site",),
    ("adapters",),
    ("__main__",),
)
BARRED = {("workflows", "case_studies"), ("planner", "case_studies"), ("__main__", "site")}

HOSTS = {"mkdocs", "material", "markdown", "pymdownx", "properdocs"}
ONLY = {
    **dict.fromkeys(HOSTS, "adapters"),
    "jinja2": "render",
    "markupsafe": "render",
    "yaml": "sources",
}
OPENERS = {"read_text", "read_bytes", "open", "fdopen"}
MAY_OPEN = ("sources", "publishing")

# What may stand where it otherwise may not: (module, text) -> why.
EXCUSED: dict[tuple[str, str], str] = {
    ("adapters.mkdocs", "assets/javascripts/"): "where the theme keeps its own scripts, not an address of ours",
    ("adapters.mkdocs", "assets/stylesheets/"): "where the theme keeps its own sheets",
    ("adapters.mkdocs", "assets/images/"): "where the theme keeps its own pictures",
    ("adapters.report", "https://json.schemastore.org/sarif-2.1.0.json"): "the name of a schema, never visited",
    ("case_studies.anonymity.enclosed", ".open"): "a picture whose bytes were read already",
    ("adapters.cli.run", ".open"): "the null device, when nobody reads on",
    ("adapters.cli.building", ".read_text"): "a page of a finished site, which is output",
    ("adapters.stage", ".read_bytes"): "files that are copied as they are",
}

_PLACES = (
    "factors|laws|pillars|patterns|workflows|case-studies|plugins|evidence|about|contributing|plan|embed|editions|talks"
    "|assets|api|schema|bundles|oembed|blog|guides|start|why|lineage|glossary|faq|compare|self-check"
)
_ADDRESS = re.compile(rf"(?:\.\./)*/?(?:{_PLACES})/|https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{{2,}}")
_TAG_NAMES = (
    "a|abbr|article|aside|b|blockquote|body|br|button|code|dd|details|div|dl|dt|em|figcaption|figure|footer|form|h[1-6]"
    "|head|header|hr|html|i|iframe|img|input|kbd|label|li|link|main|mark|meta|nav|ol|option|p|path|pre|rect|script"
    "|section|select|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|text|th|thead|time|title|tr|ul|use"
)
_HTML = re.compile(
    rf"(?<!\?P)</?(?:{_TAG_NAMES})(?:\s*/?>|\s+[a-z-]+\s*=)|<[a-z][a-z0-9-]*\s+[a-z-]+=[\"']", re.IGNORECASE
)


def findings(package: Path) -> list[str]:
    """Return every place where a package leaves the plan."""
    trees = {_name(package, file): ast.parse(file.read_bytes()) for file in sorted(package.rglob("*.py"))}
    imports = {name: list(_imports(tree, trees)) for name, tree in trees.items()}
    found = [each for name in trees for each in _doors(name, imports[name])]
    running = {name: list(_imports(_without_types(tree), trees)) for name, tree in trees.items()}
    found.extend(f"{' -> '.join(cycle)}: modules that import each other" for cycle in _cycles(running))
    for name, tree in trees.items():
        found.extend(_opened(name, tree))
        found.extend(_spelt(name, tree))
    return found


def _name(package: Path, file: Path) -> str:
    parts = file.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _room(name: str) -> str:
    return name.partition(".")[0]


def _without_types(tree: ast.Module) -> ast.Module:
    """Leave out what only a type checker imports; it may look both ways inside a room."""
    kept = [
        each
        for each in tree.body
        if not (isinstance(each, ast.If) and isinstance(each.test, ast.Name) and each.test.id == "TYPE_CHECKING")
    ]
    return ast.Module(kept, [])


def _imports(tree: ast.Module, known: Mapping[str, object]) -> Iterator[tuple[int, str, str]]:
    """Yield (line, kind, what): kind is "ours" with a module of the package, "theirs", or "relative"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "relative", node.module or "."
            continue
        elif isinstance(node, ast.ImportFrom) and node.module:
            wanted = [f"{node.module}.{each.name}" for each in node.names]
        else:
            continue
        for full in wanted:
            if full.partition(".")[0] != PACKAGE:
                yield node.lineno, "theirs", full.partition(".")[0]
                continue
            inside = full.partition(".")[2]
            while inside and inside not in known:
                inside = inside.rpartition(".")[0]
            yield node.lineno, "ours", inside


def _doors(name: str, imports: list[tuple[int, str, str]]) -> Iterator[str]:
    room, storey = _room(name), {room: at for at, rooms in enumerate(STOREYS) for room in rooms}
    if room and room not in storey:
        yield f"{name}: the room {room} has no place in the plan"
        return
    for line, kind, what in imports:
        where = f"{name}:{line}:"
        other = _room(what)
        if kind == "relative":
            yield f"{where} a relative import of {what}; write the whole name"
        elif kind == "theirs":
            if what in ONLY and room != ONLY[what]:
                yield f"{where} imports {what}, which only {ONLY[what]}/ may"
        elif other and other != room and ((room, other) in BARRED or storey.get(other, 99) >= storey.get(room, -1)):
            yield f"{where} {room or 'the package'} imports {other}, which stands beside or above it"


def _doorways(name: str, what: str) -> Iterator[str]:
    """Yield the packages that are run on the way to a module and do not hold the one that imports it."""
    while what := what.rpartition(".")[0]:
        if not f"{name}.".startswith(f"{what}."):
            yield what


def _cycles(imports: Mapping[str, list[tuple[int, str, str]]]) -> Iterator[list[str]]:
    edges: dict[str, list[str]] = {}
    for name, found in imports.items():
        named = {what for _, kind, what in found if kind == "ours"}
        edges[name] = sorted((named | {each for what in named for each in _doorways(name, what)}) - {name, ""})
    state: dict[str, int] = {}

    def visit(name: str, path: list[str]) -> Iterator[list[str]]:
        state[name] = 1
        for other in edges.get(name, []):
            if state.get(other) == 1:
                yield [*path[path.index(other) :], other] if other in path else [name, other]
            elif other not in state:
                yield from visit(other, [*path, other])
        state[name] = 2

    for name in edges:
        if name not in state:
            yield from visit(name, [name])


def _opened(name: str, tree: ast.Module) -> Iterator[str]:
    if _room(name) in MAY_OPEN:
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        call = node.func
        if isinstance(call, ast.Name) and call.id == "open":
            yield f"{name}:{node.lineno}: opens a file, which only {', '.join(MAY_OPEN)} may"
        elif isinstance(call, ast.Attribute) and call.attr in OPENERS:
            ours = isinstance(call.value, ast.Name) and call.value.id == "sources"
            if not ours and (name, f".{call.attr}") not in EXCUSED:
                yield f"{name}:{node.lineno}: calls .{call.attr}(), which only {', '.join(MAY_OPEN)} may"


def _spelt(name: str, tree: ast.Module) -> Iterator[str]:
    prose = _docstrings(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str | bytes) or id(node) in prose:
            continue
        text = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
        if (name, text) in EXCUSED:
            continue
        if name != "routes" and _ADDRESS.match(text):
            yield f"{name}:{node.lineno}: an address literal, which only routes may hold: {text[:60]!r}"
        if _HTML.search(text):
            yield f"{name}:{node.lineno}: HTML in a string; it belongs in a template: {text[:60]!r}"


def _docstrings(tree: ast.Module) -> set[int]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(id(first.value))
    return found


def test_the_package_keeps_its_plan() -> None:
    hold(findings(SOURCE))


def test_every_excuse_is_still_needed() -> None:
    needless = []
    for (name, text), why in EXCUSED.items():
        file = SOURCE / f"{name.replace('.', '/')}.py"
        if not file.is_file() or text.removeprefix(".") not in file.read_text(encoding="utf-8") or not why:
            needless.append((name, text))
    assert needless == []


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a package of a few rooms that keeps the plan."""
    rooms = {
        "problems.py": '"""What is wrong."""\n',
        "routes.py": f'from {PACKAGE} import problems\n\nHOME = "https://example.org/factors/"\n',
        "sources/__init__.py": f"import yaml\n\nfrom {PACKAGE}.problems import x\n\nopen('a')\n",
        "render/__init__.py": f"import jinja2\n\nfrom {PACKAGE} import routes\n",
        "methodology/__init__.py": f'"""Makes <p class="x">."""\n\nfrom {PACKAGE}.methodology import law\n',
        "methodology/law.py": f"from {PACKAGE} import sources\n\nsources.read_text('a')\n",
        "workflows.py": f"from {PACKAGE} import methodology\n\nPATTERN = '(?P<code>a)'\n",
        "case_studies.py": f"from {PACKAGE}.methodology.law import Law\n",
        "site.py": f"from {PACKAGE} import case_studies, workflows\n",
        "adapters/__init__.py": f"import mkdocs.config\n\nfrom {PACKAGE}.site import build\n",
    }
    package = tmp_path / PACKAGE
    for path, text in rooms.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(text, encoding="utf-8")
    (package / "__init__.py").write_text("", encoding="utf-8")
    return package


def test_a_house_in_order_has_no_finding(house: Path) -> None:
    hold(findings(house))


@pytest.mark.parametrize(
    ("path", "line", "word"),
    [
        ("problems.py", f"from {PACKAGE} import routes", "beside or above"),
        ("methodology/law.py", f"from {PACKAGE} import workflows", "beside or above"),
        ("methodology/law.py", f"import {PACKAGE}.site", "beside or above"),
        ("workflows.py", f"from {PACKAGE}.case_studies import x", "beside or above"),
        ("case_studies.py", f"from {PACKAGE} import workflows", "beside or above"),
        ("site.py", f"from {PACKAGE} import adapters", "beside or above"),
        ("methodology/law.py", f"def later():\n    from {PACKAGE} import site", "beside or above"),
        ("methodology/law.py", "from . import rules", "relative import"),
        ("cellar.py", "x = 1", "no place in the plan"),
        ("site.py", "from mkdocs.plugins import BasePlugin", "only adapters/ may"),
        ("methodology/law.py", "import markdown", "only adapters/ may"),
        ("site.py", "import properdocs.config", "only adapters/ may"),
        ("methodology/law.py", "from markupsafe import Markup", "only render/ may"),
        ("adapters/__init__.py", "import jinja2", "only render/ may"),
        ("workflows.py", "import yaml", "only sources/ may"),
        ("workflows.py", "open('catalog.json')", "opens a file"),
        ("workflows.py", "from pathlib import Path\n\nPath('x').read_text()", "calls .read_text()"),
        ("adapters/__init__.py", "with path.open() as file:\n    pass", "calls .open()"),
        ("workflows.py", "HREF = 'workflows/ship/'", "address literal"),
        ("workflows.py", "HREF = f'../factors/{number}/'", "address literal"),
        ("workflows.py", "HREF = f'https://github.com/{name}'", "address literal"),
        ("workflows.py", "BOX = '<div class=\"box\">'", "HTML in a string"),
        ("workflows.py", "BOX = f'<b>{name}</b>'", "HTML in a string"),
        ("workflows.py", "BOX = b'<br>'", "HTML in a string"),
        ("workflows.py", "BOX = '<ao-chart data-n=\"4\">'", "HTML in a string"),
    ],
)
def test_a_planted_breach_is_found(house: Path, path: str, line: str, word: str) -> None:
    file = house / path
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{before}\n{line}\n", encoding="utf-8")
    found = findings(house)
    assert any(word in each for each in found), found


def test_modules_that_import_each_other_are_found(house: Path) -> None:
    (house / "methodology/pillar.py").write_text(f"from {PACKAGE}.methodology.law import Law\n", encoding="utf-8")
    with (house / "methodology/law.py").open("a", encoding="utf-8") as file:
        file.write(f"from {PACKAGE}.methodology import pillar\n")
    assert any("import each other" in each for each in findings(house))


def test_a_package_that_imports_on_its_way_is_found(house: Path) -> None:
    (house / "adapters/cli").mkdir()
    (house / "adapters/cli/__init__.py").write_text(f"from {PACKAGE}.adapters import host\n", encoding="utf-8")
    (house / "adapters/cli/report.py").write_text("x = 1\n", encoding="utf-8")
    (house / "adapters/host.py").write_text(f"from {PACKAGE}.adapters.cli.report import x\n", encoding="utf-8")
    assert any("import each other" in each for each in findings(house))
