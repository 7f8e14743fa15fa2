"""The data of this site: complete, true to its schemas, and with no address that leads nowhere."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agentops_showcase import routes
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build
from tests.conftest import ROOT, SITE_URL

KINDS = (
    "case-studies",
    "claims",
    "factor-studies",
    "factors",
    "laws",
    "marketplaces",
    "patterns",
    "pillars",
    "plugins",
    "workflows",
)


@pytest.fixture(scope="module")
def site() -> Site:
    return build(ROOT, Settings(name="Manual", url=SITE_URL))


@pytest.fixture(scope="module")
def data(site: Site) -> dict[str, Any]:
    """Every file of the data by its address."""
    return {
        each.route.path: json.loads(each.content)
        for each in site.assets
        if each.route.path.startswith((routes.API.path, routes.SCHEMAS.path))
    }


def closed(form: Any) -> Any:
    """Return a schema that allows only the fields it names; the published one lets fields be added."""
    if isinstance(form, list):
        return [closed(each) for each in form]
    if not isinstance(form, dict):
        return form
    found = {name: closed(each) for name, each in form.items()}
    return {**found, "additionalProperties": False} if "properties" in form else found


def items(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = data[routes.data(kind).path]["items"]
    return found


def test_there_is_a_file_and_a_schema_of_every_kind(data: dict[str, Any]) -> None:
    for kind in KINDS:
        assert data[routes.data(kind).path]["$schema"] == SITE_URL + routes.schema(kind).path
        assert data[routes.schema(kind).path]["$id"] == SITE_URL + routes.schema(kind).path


def test_every_file_is_what_its_schema_says_and_has_no_field_beside_it(data: dict[str, Any]) -> None:
    checked = 0
    for path, document in data.items():
        if not path.startswith(routes.API.path):
            continue
        form = data[document["$schema"].removeprefix(SITE_URL)]
        Draft202012Validator.check_schema(form)
        found = [
            f"{path}: {each.json_path}: {each.message}"
            for each in Draft202012Validator(closed(form)).iter_errors(document)
        ]
        assert found[:5] == []
        checked += 1
    assert checked >= len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_is_missing_new_or_wrong_is_found(kind: str, data: dict[str, Any]) -> None:
    form = closed(data[routes.schema(kind).path])
    validator = Draft202012Validator(form)
    whole = data[routes.data(kind).path]
    first = next(iter(whole["items"][0]))
    for change in ({}, {**whole["items"][0], "later": 1}, {**whole["items"][0], first: {}}):
        broken = {**whole, "items": [change]}
        assert not validator.is_valid(broken)


def test_nothing_is_left_out_or_there_twice(site: Site, data: dict[str, Any]) -> None:
    keys = {
        "plugins": "key",
        "marketplaces": "repository",
        "factors": "number",
        "laws": "number",
        "case-studies": "id",
        "factor-studies": "factor",
    }
    for kind in KINDS:
        found = [each[keys.get(kind, "id")] for each in items(data, kind)]
        assert len(found) == len(set(found)) == data[routes.data(kind).path]["count"]
    kinds = {"factor": "factors", "law": "laws", "pillar": "pillars", "pattern": "patterns"}
    kinds |= {"workflow": "workflows", "study": "case-studies", "plugin": "plugins", "marketplace": "marketplaces"}
    for page, kind in kinds.items():
        pages = {each.route.absolute(SITE_URL) for each in site.pages if each.kind == page}
        assert pages <= {each["page"] for each in items(data, kind)}


def test_every_address_of_a_page_is_one_of_the_site(site: Site, data: dict[str, Any]) -> None:
    there = {each.route.absolute(SITE_URL) for each in site.pages} | {None}
    for kind in KINDS:
        for each in items(data, kind):
            assert each.get("page") in there
            assert set(each.get("cited_on", ())) <= there
            assert not each.get("record") or each["record"] == f"{SITE_URL}evidence/#{each['id']}"


def test_what_points_at_another_item_points_at_one_that_is_there(data: dict[str, Any]) -> None:
    known = {
        "factors": {each["number"] for each in items(data, "factors")},
        "laws": {each["number"] for each in items(data, "laws")},
        "pillars": {each["id"] for each in items(data, "pillars")},
        "patterns": {each["id"] for each in items(data, "patterns")},
        "claims": {each["id"] for each in items(data, "claims")},
    }
    for each in items(data, "factors"):
        assert {each["pillar"], *each["supporting"]} <= known["pillars"]
        assert set(each["patterns"]) <= known["patterns"]
        assert set(each["claims"]) <= known["claims"]
        assert {other["factor"] for other in each["neighbours"]} <= known["factors"]
    for each in items(data, "patterns"):
        assert set(each["factors"]) <= known["factors"]
        assert set(each["composes_with"]) <= known["patterns"]
        assert {setting["claim"] for setting in each["settings"]} <= known["claims"] | {None}
    for each in items(data, "plugins"):
        assert set(each["ours"]["factors"] if each["ours"] else ()) <= known["factors"]


def test_a_claim_names_the_pages_that_use_it(site: Site, data: dict[str, Any]) -> None:
    cited = {each["id"]: each["cited_on"] for each in items(data, "claims")}
    page = next(each for each in site.pages if each.kind == "factor" and "#C-40)" in (each.markdown or ""))
    assert page.route.absolute(SITE_URL) in cited["C-40"]
    assert [] in cited.values()  # a claim that is ruled out is stated nowhere


def test_the_same_input_gives_the_same_bytes(site: Site) -> None:
    again = build(ROOT, Settings(name="Manual", url=SITE_URL))
    assert site.assets == again.assets


def test_a_site_without_a_catalogue_has_no_data_about_plugins() -> None:
    bare = build(ROOT / "tests" / "golden" / "base", Settings(name="Example Manual"))
    found = {each.route.path: each.content for each in bare.assets}
    assert routes.data("patterns").path in found
    assert routes.data("plugins").path not in found
    assert json.loads(found[routes.data("factors").path])["items"][0]["page"] == "../../factors/01-first-things/"
    before = json.loads(found[routes.data("patterns").path])
    assert before["items"][0]["operator"] == {
        "watch": "two boards",
        "ensure": "they fit",
        "reconcile": "plane one of them",
    }
    assert before["items"][0]["factors"] == [1]
