"""A diagram as its file describes it."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.drawings.chart import Chart, parse_chart
from agentops_showcase.drawings.flow import Flow, parse_flow
from agentops_showcase.drawings.subject import Subjects
from agentops_showcase.drawings.window import Window, parse_window
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources.node import Fields

FORMS = ("flow", "window", "map")
LABELS = ("illustration", "heuristic")


@dataclass(frozen=True, slots=True)
class Drawing:
    """One diagram; `says` tells in words what the picture shows, `id` is the name of its file."""

    id: str
    title: str
    says: str
    caption: str
    label: str
    form: Flow | Window | Chart
    place: Place


def parse_drawing(drawing_id: str, read: Fields, named: Subjects, whole: Methodology, report: Report) -> Drawing | None:
    """Read what every diagram has, then its form; None when it is of no known form."""
    kind = read.choice("form", FORMS)
    title = read.text("title", required=False, limit=80)
    says = read.text("says", required=False, limit=400)
    caption = read.text("caption", required=False, limit=400)
    label = read.choice("label", LABELS, required=False)
    if not kind:
        return None
    form: Flow | Window | Chart
    if kind == "flow":
        form = parse_flow(read, named, whole, report)
    elif kind == "window":
        form = parse_window(read)
    else:
        form = parse_chart(read)
    read.done()
    return Drawing(drawing_id, title.strip(), says.strip(), caption, label, form, read.node.place)
