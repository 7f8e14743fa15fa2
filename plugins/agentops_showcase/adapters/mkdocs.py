"""The plugin for MkDocs and ProperDocs: hands the site's pages to the host and takes its frame back."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage

from agentops_showcase import publishing
from agentops_showcase.adapters.host import not_found_of, overrides_of, settings_of, shelf_of
from agentops_showcase.adapters.making import contents
from agentops_showcase.adapters.report import as_text
from agentops_showcase.problems import Level
from agentops_showcase.render import Page
from agentops_showcase.render.shell import Frame, FrameKey, cut, frame_key, marks, values, whole
from agentops_showcase.site import Site, build

log = logging.getLogger("mkdocs.plugins.agentops_showcase")

_LEVELS = {Level.ERROR: logging.WARNING, Level.WARNING: logging.INFO, Level.NOTE: logging.DEBUG}
_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


class Options(Config):  # type: ignore[no-untyped-call]  # the host has no types here
    """Options of the plugin in mkdocs.yml."""

    licence = config_options.Type(str, default="Text CC BY 4.0, code Apache-2.0")


class ShowcasePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # likewise
    """Translate between the host's events and the core's Site; decide nothing."""

    def __init__(self) -> None:
        self.serving = False
        self.root = Path()
        self.site: Site | None = None
        self.draft: publishing.Draft | None = None
        self.pages: dict[str, Page] = {}
        self.keys: dict[str, FrameKey] = {}
        self.frames: dict[FrameKey, Frame] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview, which cannot keep the strict policy."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the site's pages, unless the command line already did, and say what is wrong with their sources."""
        root = self.root = Path(config.config_file_path or "mkdocs.yml").parent.resolve()
        licence = self.config.licence
        settings = settings_of(config, root, licence, strict_policy=not self.serving, drafts=self.serving)
        if self.site is None or self.serving:
            self.site = build(root, settings)
            for problem in self.site.problems:
                log.log(_LEVELS[problem.level], as_text([problem]).rstrip())
        if config.strict and any(each.level is Level.ERROR for each in self.site.problems):
            raise PluginError("the sources have errors; nothing was built")
        config.theme.dirs.insert(0, str(overrides_of(root)))
        config.theme.static_templates.discard("sitemap.xml")
        config.extra["ao404"] = not_found_of(self.site)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give the host our pages from Markdown and a frame for every kind of page from data."""
        site = self._site
        wanted = {page.source.removeprefix("docs/"): page for page in site.pages if page.markdown is not None}
        for file in list(files):
            theme = file.src_uri.startswith(_THEME_FILES) and file.generated_by is None and not _inside(file, config)
            if theme or (file.is_documentation_page() and file.src_uri not in wanted):
                files.remove(file)
        self.pages, self.keys, self.frames = {}, {}, {}
        for source, page in wanted.items():
            if files.get_file_from_path(source) is None:
                source = page.route.output.removesuffix("index.html") + "index.md"
                files.append(File.generated(config, source, content=""))
            self.pages[source] = page
        keys = sorted({frame_key(page) for page in site.pages if page.body is not None})
        for number, key in enumerate(keys):
            source = "/".join(["ao-frame"] * (key.depth - 1) + [f"ao-frame-{number}.md"])
            files.append(File.generated(config, source, content=""))
            self.keys[source] = key
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Show no navigation of the host's; ours is part of the frame."""
        nav.items.clear()
        return nav

    def on_page_markdown(self, markdown: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Replace a page's text by ours, with everything that stands around it."""
        source = page.file.src_uri
        if source in self.keys:
            page.meta["ao"] = marks(self.keys[source], self._site.chrome)
            page.title = "frame"
            return ""
        mine = self.pages[source]
        page.meta["ao"] = whole(mine, self._site.chrome)
        page.meta["title"], page.meta["description"] = mine.title, mine.description
        page.title = mine.title
        return mine.markdown or ""

    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Take a rendered frame out of the site again; the host skips empty output."""
        key = self.keys.get(page.file.src_uri)
        if key is None:
            return output
        self.frames[key] = cut(output)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fill the frames and write pages from data and files beside the host's pages."""
        site = self._site
        draft = self.draft or publishing.Draft(Path(config.site_dir))
        for page in site.pages:
            if page.body is not None:
                html = self.frames[frame_key(page)].fill(values(page, site.chrome))
                draft.put(page.route.output, html.encode())
        for asset, content in contents(site.assets, shelf_of(self.root)):
            draft.put(asset.route.output, content)

    @property
    def _site(self) -> Site:
        if self.site is None:
            raise PluginError("the host built pages before reading its configuration")
        return self.site


def _inside(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is not None and Path(file.src_dir).resolve() == Path(config.docs_dir).resolve()
