"""Write a site as a plain tree: mkdocs.yml, docs/ with every page, overrides/; any host of that shape builds it.

Front matter and configuration are written as JSON, which every YAML reader takes.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from agentops_showcase import routes
from agentops_showcase.adapters.host import not_found_of, overrides_of, shelf_of
from agentops_showcase.adapters.making import contents
from agentops_showcase.render import Asset, LateAsset
from agentops_showcase.render.shell import whole
from agentops_showcase.site import Site


def stage(site: Site, config: MkDocsConfig, root: Path, folder: Path) -> int:
    """Write the tree into an empty folder and return the number of files."""
    docs = folder / "docs"
    for file in sorted((root / "docs").rglob("*")):
        inside = file.relative_to(root / "docs")
        if file.is_file() and file.suffix != ".md" and not any(part[0] in "._" for part in inside.parts):
            _put(docs / inside, file.read_bytes())
    for page in site.pages:
        meta = {"title": page.title, "description": page.description, "ao": whole(page, site.chrome)}
        text = f"---\n{_json(meta)}\n---\n{page.markdown or ''}"
        _put(docs / page.route.path / "index.md", text.encode())
    shutil.copytree(overrides_of(root), folder / "overrides")
    texts = [asset for asset in site.assets if asset.route.output.endswith(".md")]
    sitemap = b""
    for asset, content in contents(site.assets, shelf_of(root)):
        if asset.route == routes.SITEMAP:
            sitemap = content
        if asset in texts:  # a host would make a page of it; a template comes out as what it says
            _put(folder / "overrides" / asset.route.output, _template(content.decode()).encode())
        else:
            _put(docs / asset.route.output, content)
    _put(folder / "overrides" / routes.SITEMAP.output, sitemap)
    _put(folder / "mkdocs.yml", (_json(_configuration(site, config, texts)) + "\n").encode())
    return sum(1 for each in folder.rglob("*") if each.is_file())


def _template(text: str) -> str:
    return f"{{{{ {json.dumps(text, ensure_ascii=False)} }}}}"


def _configuration(site: Site, config: MkDocsConfig, texts: list[Asset | LateAsset]) -> dict[str, object]:
    extensions = [{name: config["mdx_configs"].get(name, {})} for name in config["markdown_extensions"]]
    return {
        "site_name": config.site_name,
        "site_url": config.site_url,
        "repo_url": config.repo_url,
        "theme": {
            "name": "material",
            "custom_dir": "overrides",
            "font": False,
            "favicon": routes.asset("mark.svg").output,
            "static_templates": [each.route.output for each in texts],
        },
        "plugins": [],
        "markdown_extensions": extensions,
        "extra": {"ao404": not_found_of(site)},
        "validation": {"omitted_files": "ignore", "unrecognized_links": "ignore"},
    }


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for mark in ("\x85", "\u2028", "\u2029", "\ufeff", "\x7f"):
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
