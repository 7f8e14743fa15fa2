"""Write every kit for talks, and nothing else of the site; run in a process of its own, which is measured.

    python -m bench.kits ROOT OUT       (with OUT left out, the sources are read and nothing is made)

What it makes comes from ROOT/.kept where that holds it, as in a build.
"""

from __future__ import annotations

import sys
from pathlib import Path

from agentops_showcase import publishing, routes
from agentops_showcase.adapters.host import load_settings, shelf_of
from agentops_showcase.adapters.making import contents
from agentops_showcase.render import Asset, LateAsset
from agentops_showcase.site import Site, build

KITS = f"{routes.TALKS.path}kit/"
WHOLE = f"{routes.TALKS.path}agentops-"


def kits_of(site: Site) -> list[Asset | LateAsset]:
    """Return the files of all kits that the site serves, archives included."""
    return [each for each in site.assets if each.route.path.startswith((KITS, WHOLE))]


def main(root: Path, out: Path | None = None) -> None:
    site = build(root, load_settings(root))
    if out is not None:
        draft = publishing.Draft(out)
        for asset, content in contents(kits_of(site), shelf_of(root), prune=False):
            draft.put(asset.route.output, content)


if __name__ == "__main__":  # other processes that make pictures import this file again
    main(*map(Path, sys.argv[1:]))
