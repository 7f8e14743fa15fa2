"""`showcase build`, `stage` and `offline`."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

import mkdocs
from mkdocs.commands import build as host_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from agentops_showcase import __version__, publishing, routes
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import licence_of, load, overrides_of, settings_of
from agentops_showcase.adapters.mkdocs import ShowcasePlugin
from agentops_showcase.adapters.report import written
from agentops_showcase.adapters.stage import stage
from agentops_showcase.case_studies.reading import unpublished
from agentops_showcase.problems import Level, counted
from agentops_showcase.readers import offline
from agentops_showcase.site import Site, build

_PORT = 8000
_HERE = f"http://127.0.0.1:{_PORT}"
_INPUT = ("mkdocs.yml", "docs", "case_studies", "catalog", "editions", "overrides")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    make = commands.add_parser(
        "build",
        help="build the site strictly and put it in place of the old one",
        epilog="example: showcase build --out site",
    )
    make.add_argument("--out", type=Path, metavar="DIR", help="the folder to publish into (default: site)")
    make.add_argument("--host", choices=("mkdocs", "properdocs"), default="mkdocs", help="the generator to use")
    make.add_argument("--site-url", metavar="URL", help="the address the site is served at")
    make.add_argument("--drafts", action="store_true", help="give drafts of case studies a page, to look at")
    make.add_argument("--force", action="store_true", help="build even when nothing changed")
    make.set_defaults(run=run_build)
    tree = commands.add_parser(
        "stage",
        help="write the site as a plain tree for another generator",
        epilog="example: showcase stage staged && mkdocs build -f staged/mkdocs.yml",
    )
    tree.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    tree.set_defaults(run=run_stage)
    copy = commands.add_parser(
        "offline",
        help="copy a built site so that it opens from disk",
        epilog="example: showcase offline site offline && open offline/index.html",
    )
    copy.add_argument("site", type=Path, metavar="SITE", help="a built site")
    copy.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    copy.set_defaults(run=run_offline)


def run_build(chosen: argparse.Namespace) -> int:
    """Build aside and swap; the published site stays as it was when anything is wrong."""
    root = chosen.root.resolve()
    if chosen.drafts and chosen.host != "mkdocs":
        raise FailureError("--drafts works with the host mkdocs only; leave --host out")
    target = publishing.Target((chosen.out or root / "site").resolve())
    if target.folder == root or root.is_relative_to(target.folder):
        raise FailureError(f"{target.folder}: this folder holds the sources; choose another with --out")
    if target.folder.exists() and not _ours(target):
        raise FailureError(f"{target.folder}: not a folder this command built; empty it or choose another with --out")
    target.folder.parent.mkdir(parents=True, exist_ok=True)
    publishing.recover(target)
    changes = {"site_dir": str(target.aside), "strict": True}
    if chosen.site_url:
        changes["site_url"] = chosen.site_url
    config = load(_config(root), **changes)
    settings = settings_of(config, root, licence_of(config), strict_policy=True, drafts=chosen.drafts)
    source = _source(root, (chosen.host, settings.url, settings.commit, "drafts" if chosen.drafts else ""))
    if not chosen.force and publishing.current(target, source):
        print(f"nothing changed: {target.folder} is up to date", file=sys.stderr)
        _name_drafts(root, target.folder, chosen)
        return 0
    site = build(root, settings)
    findings = [each for each in site.problems if each.level is not Level.NOTE]
    sys.stdout.write(written(findings, "text", colour=sys.stdout.isatty()))
    if any(each.level is Level.ERROR for each in findings):
        count = sum(each.level is Level.ERROR for each in findings)
        print(f"showcase: {counted(count, 'error')} in the sources; {target.folder} is as it was", file=sys.stderr)
        return 1
    draft = publishing.draft_of(target)
    try:
        if chosen.host == "mkdocs":
            _with_mkdocs(config, site, draft)
        else:
            _with_properdocs(root, target.aside, settings.url)
        changed, total = publishing.publish(target, draft, source)
    finally:
        shutil.rmtree(target.aside, ignore_errors=True)
    print(f"{counted(total, 'file')}, {changed:,} new or changed, in {target.folder}", file=sys.stderr)
    _name_drafts(root, target.folder, chosen)
    return 0


def _name_drafts(root: Path, folder: Path, chosen: argparse.Namespace) -> None:
    """Say where the page of each draft is, and how to open it."""
    if not chosen.drafts:
        return
    drafts = unpublished(root)
    if not drafts:
        print("no drafts: every study is published", file=sys.stderr)
        return
    for each in drafts:
        print(f"draft: {_HERE}/{routes.study(each).path}", file=sys.stderr)
    python, site = (
        f"'{each}'" if " " in str(each) else str(each) for each in (near(Path(sys.executable)), near(folder))
    )
    print(f"open it: {python} -m http.server -b 127.0.0.1 -d {site} {_PORT}", file=sys.stderr)


def near(path: Path) -> Path:
    """Spell a path as somebody would who stands in this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _ours(target: publishing.Target) -> bool:
    return target.folder.is_dir() and (target.manifest.is_file() or not any(target.folder.iterdir()))


def _config(root: Path) -> Path:
    file = root / "mkdocs.yml"
    if not file.is_file():
        raise FailureError(f"{file}: no such file; a site needs one, see the README")
    return file


def _source(root: Path, words: tuple[str, ...]) -> str:
    package = Path(__file__).parent.parent.parent
    paths = [root / name for name in _INPUT if (root / name).exists()]
    if overrides_of(root) != root / "overrides":
        paths.append(overrides_of(root))
    return publishing.fingerprint([*paths, package], root, (*words, __version__, mkdocs.__version__, sys.version))


def _with_mkdocs(config: MkDocsConfig, site: Site, draft: publishing.Draft) -> None:
    plugin = config.plugins.get("agentops-showcase")
    if not isinstance(plugin, ShowcasePlugin):
        raise FailureError("mkdocs.yml does not name the plugin agentops-showcase; add it under 'plugins'")
    plugin.site, plugin.draft = site, draft
    heard = _Heard(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        host_build.build(config)
    except (Abort, MkDocsException) as error:
        said = "".join(f"\n    {each}" for each in heard.said)
        raise FailureError(f"the host refused to build: {error}{said}") from error
    finally:
        log.removeHandler(heard)


class _Heard(logging.Handler):
    """Keeps what the host warns of, since it is told not to print."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message once."""
        if record.getMessage() not in self.said:
            self.said.append(record.getMessage())


def _with_properdocs(root: Path, folder: Path, url: str) -> None:
    command = [
        sys.executable,
        "-m",
        "properdocs",
        "build",
        "--strict",
        "-f",
        str(root / "mkdocs.yml"),
        "-d",
        str(folder),
    ]
    environment = {**os.environ, "SITE_URL": url}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    if done.returncode:
        raise FailureError(f"the host refused to build:\n{done.stderr}")


def _fresh(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FailureError(f"{folder}: not empty; name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def run_stage(chosen: argparse.Namespace) -> int:
    """Write the staged tree; 1 when the sources have errors."""
    root = chosen.root.resolve()
    config = load(_config(root))
    site = build(root, settings_of(config, root, licence_of(config), strict_policy=True))
    errors = [each for each in site.problems if each.level is Level.ERROR]
    sys.stdout.write(written(errors, "text", colour=sys.stdout.isatty()))
    if errors:
        return 1
    count = stage(site, config, root, _fresh(chosen.folder))
    print(f"{counted(count, 'file')} in {chosen.folder}", file=sys.stderr)
    return 0


def run_offline(chosen: argparse.Namespace) -> int:
    """Copy a built site with links that work from disk."""
    if not (chosen.site / "index.html").is_file():
        raise FailureError(f"{chosen.site}: no built site; run showcase build first")
    folder = _fresh(chosen.folder)
    count = 0
    for file in sorted(chosen.site.rglob("*")):
        if not file.is_file():
            continue
        place = folder / file.relative_to(chosen.site)
        place.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".html":
            place.write_text(offline(file.read_text(encoding="utf-8")), encoding="utf-8", newline="")
        else:
            shutil.copyfile(file, place)
        count += 1
    print(f"{counted(count, 'file')} in {folder}; open {folder / 'index.html'}", file=sys.stderr)
    return 0
