"""Made-up marketplaces of any size, shaped like real ones; for measuring and for tests, never for the site."""

from __future__ import annotations

import hashlib

from agentops_showcase.catalog import Component, Marketplace, Plugin, Snapshot, Source
from agentops_showcase.catalog.snapshot import snapshot_of

PER_MARKETPLACE = 250
COMMIT = "c0ffee0123456789c0ffee0123456789c0ffee01"
CATEGORIES = ("testing", "devops", "database", "security", "documentation", "languages", "productivity", "")
SUBJECTS = ("harbour", "ledger", "orchard", "kiln", "signal", "archive", "bridge", "garden", "quarry", "relay")
TASKS = ("inspector", "planner", "keeper", "reader", "mender", "counter", "packer", "scout")


def synthetic(count: int) -> Snapshot:
    """Make a snapshot of `count` plugins; the same count always gives the same snapshot."""
    markets = tuple(_marketplace(number) for number in range(-(-count // PER_MARKETPLACE)))
    plugins = tuple(_plugin(number, markets[number // PER_MARKETPLACE]) for number in range(count))
    return snapshot_of("2026-01-31", markets, plugins, ())


def _marketplace(number: int) -> Marketplace:
    return Marketplace(
        f"made-up-{number:03d}/shelf",
        f"shelf-{number:03d}",
        ".claude-plugin/marketplace.json",
        COMMIT,
        "2026-01-30",
        "2026-01-31",
        "MIT",
        PER_MARKETPLACE,
    )


def _plugin(number: int, market: Marketplace) -> Plugin:
    digest = hashlib.sha256(str(number).encode()).digest()
    subject, task = SUBJECTS[digest[0] % len(SUBJECTS)], TASKS[digest[1] % len(TASKS)]
    name = f"{subject}-{task}-{number:05d}"
    external = digest[2] % 20 == 0
    return Plugin(
        market.repository,
        name,
        Source("github", repository=f"elsewhere/{name}") if external else Source("local", f"plugins/{name}"),
        "external" if external else "read",
        f"1.{digest[3] % 10}.0",
        "listing" if external else "plugin.json",
        "MIT" if digest[4] % 5 else "",
        "plugin.json" if digest[4] % 5 else "",
        CATEGORIES[digest[5] % len(CATEGORIES)],
        (subject, task, "automation", f"group-{digest[6] % 40}"),
        readme=bool(digest[7] % 2),
        components=() if external else _components(digest, task),
    )


def _components(digest: bytes, task: str) -> tuple[Component, ...]:
    found = []
    for at in range(2 + digest[8] % 6):
        kind = ("command", "agent", "skill")[digest[9 + at] % 3]
        name = f"{task}-{at}"
        path = f"skills/{name}/SKILL.md" if kind == "skill" else f"{kind}s/{name}.md"
        size = 1_500 + digest[9 + at] * 60
        git_object = hashlib.sha256(digest + bytes([at])).hexdigest()[:40]
        found.append(Component(kind, name, path, size, 120 + digest[9 + at], size - 300, git_object))
    if digest[20] % 8 == 0:
        found.append(Component("hook", "hooks", "hooks/hooks.json", 700, 0, 0, "", ("PreToolUse",)))
    if digest[21] % 12 == 0:
        found.append(Component("mcp", ".mcp.json", ".mcp.json", 250, 0, 0, "", (task,)))
    return tuple(found)
