"""A case study: what somebody tried, how it was measured, what came out and what did not work."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.case_studies.account import Cost, Lessons, Method, Work
from agentops_showcase.case_studies.grade import Cap, alone, ceiling
from agentops_showcase.case_studies.metric import Metric
from agentops_showcase.case_studies.permission import Anonymisation, Consent
from agentops_showcase.case_studies.setting import Environment, Organisation, Period
from agentops_showcase.problems import Place
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document


@dataclass(frozen=True, slots=True)
class Study:
    """One study. An answer the source never gave is empty and has its reason in `not_stated`.

    A withdrawn study keeps id, slug and the date and reason of withdrawal; everything else of it is empty.
    `preview` gives a study that is not public a page all the same, on the machine of whoever reviews it.
    """

    id: str
    slug: str
    title: str
    status: str
    provenance: str
    grade: str
    published: str
    updated: str
    withdrawn: str
    reason: str
    summary: str
    organisation: Organisation
    environment: Environment
    period: Period
    phases: tuple[str, ...]
    factors: tuple[int, ...]
    patterns: tuple[str, ...]
    laws: tuple[tuple[int, str], ...]
    work: Work
    metrics: tuple[Metric, ...]
    method: Method
    lessons: Lessons
    limits: tuple[str, ...]
    cost: Cost | None
    anonymisation: Anonymisation
    consent: Consent
    materials: tuple[tuple[str, str], ...]
    not_stated: tuple[tuple[str, str], ...]
    caps: tuple[Cap, ...]
    document: Document
    place: Place
    other_figures: tuple[tuple[str, str], ...] = ()
    preview: bool = False

    @property
    def route(self) -> Route | None:
        """The address; None for a study that is not public and never was."""
        return routes.study(self.slug) if self.preview or self.status in {"published", "withdrawn"} else None

    @property
    def standing(self) -> str:
        """The grade, and the best one that the fields allow where the editors have not given one yet."""
        return self.grade or ceiling(self.caps)

    @property
    def label(self) -> str:
        """The evidence label of its numbers."""
        if self.provenance == "illustration":
            return "illustration"
        return "independent" if self.standing == "A" else "self-reported"

    @property
    def headline(self) -> Metric | None:
        """The metric the grade is about."""
        return self.metrics[0] if self.metrics else None

    @property
    def alone(self) -> bool:
        """Whether the headline has one side, because nothing was compared."""
        return self.headline is not None and alone(self.headline, self.method.design)

    @property
    def told(self) -> bool:
        """Whether there is a page with content."""
        return self.status == "published" or self.preview
