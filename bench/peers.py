"""The same plugin pages as Markdown, for generators that render Markdown."""

import shutil
import sys
from pathlib import Path

from agentops_showcase.catalog import Plugin, Snapshot, cost_of, install_of
from agentops_showcase.catalog.component import KINDS


def markdown(plugin: Plugin, snapshot: Snapshot) -> str:
    """Write what our page of a plugin tells, as an author would in Markdown."""
    marketplace = snapshot.marketplace(plugin.marketplace)
    if marketplace is None:
        raise ValueError(plugin.marketplace)
    install, cost = install_of(plugin, marketplace), cost_of(plugin)
    always, largest = (cost.always, cost.largest) if cost else (0, 0)
    lines = [
        f"# {plugin.name}",
        "",
        f"Plugin in {plugin.marketplace}: {len(plugin.components)} components in {plugin.category or 'no category'}.",
        "",
        "## Install",
        "",
        "```text",
        install.add,
        install.install,
        "```",
        "",
        "```json",
        install.settings,
        "```",
        "",
        "## Before you install",
        "",
        f"- runs unasked: {'yes' if plugin.hooked else 'no'}",
        f"- starts servers: {'yes' if plugin.served else 'no'}",
        f"- licence: {plugin.licence or 'not stated'}",
        f"- pinned: {plugin.source.pin or 'no'}",
        "",
        "## What it adds to the window",
        "",
        "| What is in the window | Tokens | Share |",
        "|---|---:|---:|",
        f"| Always loaded | {always:,} | {always / 2000:.1f} % |",
        f"| On use, largest | {largest:,} | {largest / 2000:.1f} % |",
        f"| Planned | {always + largest:,} | {(always + largest) / 2000:.1f} % |",
        "",
        "## Components",
        "",
        "| Kind | Name | When it runs | Bytes | Always | On use |",
        "|---|---|---|---:|---:|---:|",
    ]
    base = f"https://github.com/{plugin.marketplace}/tree/{marketplace.commit}/{plugin.source.path}"
    for each in plugin.components:
        kind, _, when = KINDS[each.kind]
        link = f"[{each.name}]({base}/{each.path})"
        row = (kind, link, when, f"{each.size:,}", str(each.always // 4), str(each.use // 4))
        lines.append(f"| {' | '.join(row)} |")
    lines += ["", "## Facts", "", "| | |", "|---|---|"]
    facts = {
        "Version": plugin.version or "not stated",
        "Licence": plugin.licence or "not stated",
        "Category": plugin.category or "none",
        "Source": f"[{plugin.source.path or plugin.source.kind}]({base})",
        "Snapshot": snapshot.date,
    }
    lines += [f"| {name} | {value} |" for name, value in facts.items()]
    lines += ["", f"Keywords: {', '.join(plugin.keywords) or 'none'}", ""]
    return "\n".join(lines)


def write_pages(snapshot: Snapshot, folder: Path, *, front: bool) -> None:
    """Write one Markdown file a plugin, with a title in front matter where the generator wants one."""
    for number, plugin in enumerate(snapshot.plugins):
        head = f'---\ntitle: "{plugin.name}"\n---\n' if front else ""
        place = folder / f"p{number}.md"
        place.write_text(head + markdown(plugin, snapshot), encoding="utf-8")


def mkdocs_site(snapshot: Snapshot, folder: Path) -> list[str]:
    """Lay out a site for MkDocs with Material as it comes, search included as in ours, pages outside the navigation."""
    (folder / "docs" / "plugins").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    write_pages(snapshot, folder / "docs" / "plugins", front=False)
    (folder / "mkdocs.yml").write_text(
        "site_name: Bench\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        "markdown_extensions:\n- attr_list\n- tables\n- pymdownx.superfences\n- pymdownx.highlight\n"
        "- toc: {permalink: false}\n"
        "nav: [index.md]\n",
        encoding="utf-8",
    )
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def hugo_site(snapshot: Snapshot, folder: Path) -> list[str] | None:
    """Lay out a site for Hugo with a small layout; return the build command, None without Hugo."""
    hugo = shutil.which("hugo", path=str(Path(sys.executable).parent)) or shutil.which("hugo")
    if hugo is None:
        return None
    (folder / "content" / "plugins").mkdir(parents=True)
    (folder / "layouts" / "_default").mkdir(parents=True)
    write_pages(snapshot, folder / "content" / "plugins", front=True)
    (folder / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
        encoding="utf-8",
    )
    single = "<!doctype html><html lang=en><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>"
    listing = "<!doctype html><html lang=en><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>"
    (folder / "layouts" / "_default" / "single.html").write_text(single, encoding="utf-8")
    (folder / "layouts" / "_default" / "list.html").write_text(listing, encoding="utf-8")
    return [hugo, "--quiet", "--noBuildLock"]
