"""The engine behind 12factoragentops.com: sources in, finished static pages out.

Rooms import only downwards: problems, routes, sources, render, methodology, catalog, workflows (and
case_studies beside them), site, adapters. Only adapters know a site generator.
"""

__version__ = "0.1.0"
