"""Pages of case studies: one each, and those about several."""

from __future__ import annotations

from agentops_showcase import routes
from agentops_showcase.case_studies import shown, words
from agentops_showcase.case_studies.body import with_inserts
from agentops_showcase.case_studies.compare import compare_page
from agentops_showcase.case_studies.grade import reason
from agentops_showcase.case_studies.list_page import TITLE, list_page
from agentops_showcase.case_studies.matrix import matrix_page
from agentops_showcase.case_studies.record import record
from agentops_showcase.case_studies.results import results, sizes
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label, href_of
from agentops_showcase.render import Page, render
from agentops_showcase.routes import Route

SECTION = "case-studies"
CSS = ("studies.css",)


def pages(studies: tuple[Study, ...], methodology: Methodology, contribute: Route | None = None) -> tuple[Page, ...]:
    """Build the pages about all studies and one for each; `contribute` says how to send one in."""
    public = tuple(each for each in studies if each.route)
    made = [list_page(public, methodology, contribute)]
    made += [compare_page(public, methodology), matrix_page(public, methodology)]
    made += [study_page(each, methodology) if each.told else _tombstone(each, methodology) for each in public]
    return tuple(made)


def study_page(study: Study, methodology: Methodology) -> Page:
    """Build the page of a published study: label, n and limits come before any result."""
    route = routes.study(study.slug)
    limits = render("study_limits.html", limits=study.limits) if study.limits else ""
    standing = {"label": study.label, "grade": study.standing, "sizes": sizes(study)}
    draft = "" if study.status == "published" else f"{study.status}, not published"
    return Page(
        route=route,
        title=study.title,
        description=_description(study),
        kind="study",
        section=SECTION,
        trail=((TITLE, routes.STUDIES),),
        label=edition_label(methodology),
        head=render("study_head.html", title=study.title, summary=study.summary, draft=draft, **standing),
        markdown="",
        document=with_inserts(study.document, limits, results(study)),
        aside=render("study_aside.html", facts=_facts(study), tried=_tried(study, methodology, route),
                     materials=[{"kind": kind.replace("-", " "), "url": url} for kind, url in study.materials]),
        after=render("study_after.html", record=record(study, methodology), gaps=_gaps(study),
                     means=words.GRADES[study.standing],
                     provenance=words.PROVENANCE.get(study.provenance, "not said yet to be anybody's"),
                     reason=reason(study.standing, study.caps),
                     conflict=study.method.measured_by == "vendor", **standing),
        source=study.document.path,
        css=CSS,
        search=(study.summary, f"case study grade {study.standing} {study.environment.domain}"),
    )  # fmt: skip


def _tombstone(study: Study, methodology: Methodology) -> Page:
    title = f"Withdrawn: case study {study.id}"
    return Page(
        route=routes.study(study.slug),
        title=title,
        description=f"Case study {study.id} was withdrawn on {study.withdrawn}. Its content was removed.",
        kind="plain",
        section=SECTION,
        trail=((TITLE, routes.STUDIES),),
        label=edition_label(methodology),
        head=render("plain_head.html", title=title, lead=f"This study was withdrawn on {study.withdrawn}."),
        body=render("study_tombstone.html", reason=words.REASONS.get(study.reason, "")),
        css=CSS,
        fixed=True,  # it answers whoever has the address, and no search leads here
    )


LONGEST_DESCRIPTION = 170  # what a result of a search shows


def _description(study: Study) -> str:
    metric = study.headline
    what = (
        f" {metric.name}: {metric.before.count} before, {metric.after.count} after."
        if metric and metric.counted
        else ""
    )
    end = "" if study.title.endswith(("?", ".", "!")) else "."
    found = f"{study.title}{end} Case study, grade {study.standing}, {study.label}.{what}"
    return found if len(found) <= LONGEST_DESCRIPTION else found.replace(what, "")


def _facts(study: Study) -> list[tuple[str, str]]:
    """Return the facts of the margin; what the source left open is named as such."""
    period, place, where = study.period, study.organisation, study.environment
    weeks = f"{period.weeks:,} weeks" if period.weeks is not None else ""
    baseline = f"{period.baseline_weeks:,} weeks" if period.baseline_weeks is not None else ""
    found = [
        ("Design", words.DESIGNS.get(study.method.design, "")),
        ("Judged by", words.JUDGES.get(study.method.measured_by, "")),
        ("Looked at", sizes(study) if study.headline else ""),
        ("Began", period.begun),
        ("Length", weeks),
        ("Baseline", baseline),
        ("Domain", words.DOMAINS.get(where.domain, "")),
        ("Agent", words.AGENTS.get(where.agent, "")),
        ("Model", where.model),
        ("Tools", ", ".join(where.tools)),
        ("Constraints", ", ".join(where.constraints)),
        ("Sector", words.SECTORS.get(place.sector, "")),
        ("Size", words.SIZES.get(place.size, "")),
        ("Team", words.TEAMS.get(place.team, "")),
        ("Region", words.REGIONS.get(place.region, "")),
        ("Raw data", words.RAW_DATA.get(study.method.raw_data, "")),
        ("Numbers", words.GIVEN.get(study.anonymisation.numbers, "")),
        ("Dates", words.SHIFTS.get(study.anonymisation.dates, "")),
        ("Published", study.published),
        ("Updated", study.updated),
        ("Id", study.id),
    ]
    optional = {"Model", "Tools", "Constraints", "Region", "Dates", "Updated"}
    return [(name, said or "not stated") for name, said in found if said or name not in optional]


def _tried(study: Study, methodology: Methodology, page: Route) -> list[dict[str, str | None]]:
    found = [factor for number in study.factors if (factor := methodology.factor(number))]
    tried = [{"title": f"{each.roman} {each.name}", "href": href_of(each.route, page)} for each in found]
    for name in study.patterns:
        pattern = methodology.pattern(name)
        title = pattern.name if pattern else "A pattern of its own" if name == "other" else name
        tried.append({"title": title, "href": href_of(pattern.route, page) if pattern else None})
    return tried


def _gaps(study: Study) -> list[tuple[str, str]]:
    names = tuple(each.name for each in study.metrics)
    return [(shown.gap(path, names), why) for path, why in study.not_stated]
