"""What a component costs, read from files in every state that authors leave them in."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentops_showcase.catalog.front import LONGEST, Front, parse_front
from agentops_showcase.catalog.licences import CLOSED, named
from agentops_showcase.catalog.survey import Survey
from agentops_showcase.catalog.tree import Tree, tree_of
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text, read_json

MANIFEST = ".claude-plugin/plugin.json"


def front(body: str, *, fallback: bool = True) -> Front:
    return parse_front(Text("a.md", body), fallback=fallback)


def tree(files: Mapping[str, str]) -> Tree:
    bodies = {hashlib.sha1(body.encode()).hexdigest(): body.encode() for body in files.values()}
    records = [
        f"100644 blob {hashlib.sha1(body.encode()).hexdigest()} {len(body.encode())}\t{path}".encode()
        for path, body in files.items()
    ]
    return tree_of(records, bodies.get)


def survey(files: Mapping[str, str], **entry: object) -> dict[str, object]:
    text = json.dumps({"plugins": [{"name": "lamp", "source": "./p", **entry}]})
    node = read_json(Text("m.json", text), Report())
    assert node is not None
    (found,) = Survey(tree(files)).plugins(node)
    return found


def paths(files: list[str], **entry: object) -> list[str]:
    manifest = entry.pop("manifest", None)
    root = str(entry.get("source", "./p"))[2:]
    whole = {f"{root}/{each}".lstrip("/"): "---\nname: x\n---\n" for each in files}
    if manifest is not None:
        whole[f"{root}/{MANIFEST}".lstrip("/")] = json.dumps(manifest)
    components = survey(whole, **entry)["components"]
    assert isinstance(components, list)
    return sorted(each["path"] for each in components)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("---\nname: a\ndescription: b\n---\nc", Front("ok", "a", "b", body=1)),
        ("---\n---\nc", Front("ok", description="c", body=1)),
        ("---\r\nname: a\r\n---\r\nc\r\nd".replace("\r\n", "\n"), Front("ok", "a", "c d", body=3)),
        ("# T\n\n## U\nfirst\nline\n\nsecond", Front("none", description="first line", body=28)),
        ("---\ndescription: a: b\ntools: Read\n---\n", Front("broken", "", "a: b", tools="Read")),
        ("---\ndescription: [a] | [b]\n---\nx", Front("broken", description="[a] | [b]", body=1)),
        ("---\ndescription: *b\n---\nx", Front("broken", description="*b", body=1)),
        ("---\nname: a\nno end", Front("none", description="--- name: a no end", body=18)),
        (
            "---\ntools: [Read, Grep]\ndisable-model-invocation: true\n---\n",
            Front("ok", tools="Read, Grep", user_only=True),
        ),
        ("---\ndescription: 1.10\nwhen_to_use: yes\n---\n", Front("ok", description="1.10", when="yes")),
        ("---\n- a\n- b\n---\nx", Front("broken", description="x", body=1)),
        ("", Front("none")),
    ],
)
def test_front_matter_is_read_in_every_state(body: str, found: Front) -> None:
    assert front(body) == found


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a,*a]\n" for n in range(200)),
        "x: " + "[" * 50_000,
        "x: " + "{a: " * 10_000,
        "k: v\n" * 200_000,
        "description: " + "a" * 900_000,
        "!!python/object/apply:os.system ['date']",
        "? " * 20_000,
        "\x00\x01",
    ],
)
def test_a_bomb_in_front_matter_is_broken_and_quick(bomb: str) -> None:
    start = time.process_time()
    found = front(f"---\n{bomb}\n---\nbody")
    assert found.state == "broken"
    assert found.body == 4
    assert len(found.description) <= LONGEST
    assert time.process_time() - start < 5


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("-\n: a#*&[]{}'\"|>!\t"), max_size=60))
def test_no_front_matter_is_fatal(text: str) -> None:
    for body in (text, f"---\n{text}\n---\n"):
        assert 0 <= front(body).body <= len(body)


def test_the_line_in_the_window_is_counted() -> None:
    long = "d" * 2_000
    files = {
        "p/skills/night/SKILL.md": f"---\ndescription: {long}\n---\nbody",
        "p/skills/when/SKILL.md": "---\ndescription: one\nwhen_to_use: two\n---\n",
        "p/skills/quiet/SKILL.md": "---\ndescription: one\ndisable-model-invocation: true\n---\n",
        "p/agents/a.md": f"---\nname: own\ndescription: {long}\ntools: [A, B]\n---\n",
        "p/agents/b.md": "nothing said\n",
        "p/commands/c.md": "---\nname: ignored\ndescription: does\n---\n",
    }
    components = survey(files)["components"]
    assert isinstance(components, list)
    assert {each["path"]: each["always_on_chars"] for each in components} == {
        "skills/night/SKILL.md": len("- lamp:night: \n") + 1_536,
        "skills/when/SKILL.md": len("- lamp:when: one - two\n"),
        "skills/quiet/SKILL.md": 0,
        "agents/a.md": len("- lamp:own:  (Tools: A, B)\n") + 2_000,
        "agents/b.md": len("- lamp:b: \n"),
        "commands/c.md": len("- lamp:c: does\n"),
    }


DEFAULTS = ["agents/a.md", "commands/c.md", "skills/s/SKILL.md"]


@pytest.mark.parametrize(
    ("files", "entry", "found"),
    [
        (DEFAULTS, {}, DEFAULTS),
        (["SKILL.md"], {}, ["SKILL.md"]),
        (["SKILL.md", "skills/s/SKILL.md"], {}, ["skills/s/SKILL.md"]),
        (["skills/a/b/SKILL.md", "skills/README.md"], {}, []),
        ([*DEFAULTS, "x/o.md"], {"commands": "./x"}, ["agents/a.md", "skills/s/SKILL.md", "x/o.md"]),
        ([*DEFAULTS, "x/o.md"], {"agents": ["./x/o.md"]}, ["commands/c.md", "skills/s/SKILL.md", "x/o.md"]),
        ([*DEFAULTS, "x/y/SKILL.md"], {"skills": ["./x/y"]}, [*DEFAULTS, "x/y/SKILL.md"]),
        ([*DEFAULTS, "x/y/SKILL.md"], {"skills": "x"}, [*DEFAULTS, "x/y/SKILL.md"]),
        ([*DEFAULTS, "x/y/SKILL.md"], {"source": "./", "skills": ["./x/y"]}, [*DEFAULTS[:2], "x/y/SKILL.md"]),
        ([*DEFAULTS, "x/o.md"], {"manifest": {"commands": ["./x"]}}, ["agents/a.md", "skills/s/SKILL.md", "x/o.md"]),
        ([*DEFAULTS, "x/o.md"], {"manifest": {"commands": ["./x"]}, "strict": False}, DEFAULTS),
        (["x/o.md", "y/o.md"], {"manifest": {"commands": "./x"}, "commands": "./y"}, ["x/o.md", "y/o.md"]),
        (["h/one.json"], {"hooks": "./h/one.json"}, ["h/one.json"]),
        ([], {"manifest": {"mcpServers": {"a": {}}}}, [MANIFEST]),
        ([".mcp.json", ".lsp.json", "hooks/hooks.json"], {}, [".lsp.json", ".mcp.json", "hooks/hooks.json"]),
    ],
)
def test_components_are_found_as_clients_find_them(
    files: list[str], entry: dict[str, object], found: list[str]
) -> None:
    assert paths(files, **entry) == sorted(found)


def test_servers_and_events_are_named_wherever_they_stand() -> None:
    files = {
        "p/.mcp.json": json.dumps({"bare": {"command": "x"}}),
        "p/hooks/hooks.json": json.dumps([{"event": "Stop"}, {"name": "other"}, 3]),
        f"p/{MANIFEST}": json.dumps({"mcpServers": {"inner": {}}, "hooks": {"PreToolUse": []}}),
    }
    components = survey(files)["components"]
    assert isinstance(components, list)
    assert sorted((each["kind"], *each.get("servers", []), *each.get("events", [])) for each in components) == [
        ("hook", "PreToolUse"),
        ("hook", "Stop", "other"),
        ("mcp", "bare"),
        ("mcp", "inner"),
    ]


def test_a_catalog_that_lists_one_folder_many_times_is_cut() -> None:
    files = {f"p/commands/{at}.md": "x" for at in range(50)}
    entries = [{"name": f"n{at}", "source": "./p"} for at in range(100)]
    node = read_json(Text("m.json", json.dumps({"plugins": entries})), Report())
    assert node is not None
    small = Survey(tree(files), left=120)
    assert len(list(small.plugins(node))) == 3
    assert small.left <= 0
    assert len(small.fronts) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MIT License\n\nPermission is hereby granted, free of charge, to any person\nobtaining a copy", "MIT"),
        ("Apache License\n   Version 2.0, January 2004", "Apache-2.0"),
        ("GNU GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007", "GPL-3.0"),
        ("Copyright X\nAll rights reserved.\n\nRedistribution and use in source and binary forms", "BSD-2-Clause"),
        ("Redistribution and use in source and binary forms ... Neither the name of", "BSD-3-Clause"),
        ("something of our own", "other, see the licence file"),
        ("", "other, see the licence file"),
    ],
)
def test_licences_are_named_by_their_words(text: str, name: str) -> None:
    assert named(text) == name
    assert not CLOSED.search(name)


@pytest.mark.parametrize(
    "text",
    [
        "All rights reserved. Viewing only.",
        "PROPRIETARY\nParts: Permission is hereby granted, free of charge, to any person obtaining a copy",
        "This code may not be copied.",
    ],
)
def test_a_closed_licence_is_noticed(text: str) -> None:
    assert CLOSED.search(named(text))


def test_a_tree_made_to_waste_time_does_not() -> None:
    files = {f"skills/a/b/{at}/SKILL.md": "x" for at in range(20_000)}
    entries = [{"name": f"n{at}", "source": "./", "agents": ["./skills/a"] * 50} for at in range(2_000)]
    entries += [{"name": f"m{at}", "source": "./"} for at in range(2_000)]
    node = read_json(Text("m.json", json.dumps({"plugins": entries})), Report())
    assert node is not None
    walk = Survey(tree(files))
    start = time.process_time()
    found = list(walk.plugins(node))
    assert time.process_time() - start < 20
    assert all(len(each["components"]) <= 1_001 for each in found)  # type: ignore[arg-type]  # a list, as above
