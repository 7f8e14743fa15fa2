"""Whether pictures hold what they should show."""

from __future__ import annotations

from collections.abc import Iterable

from agentops_showcase.problems import Report
from agentops_showcase.talks import picture_rules as rules
from agentops_showcase.talks.picture import SHAPES, VIEWS, sheet_of
from agentops_showcase.talks.poster import poster_of
from agentops_showcase.talks.subject import Subject


def check_pictures(subjects: Iterable[Subject], site_url: str, licence: str, report: Report) -> None:
    """Lay out every picture and report what finds no room or has no outline, once for each subject."""
    for subject in subjects:
        poster = poster_of(subject, site_url, licence)
        crowded: dict[str, list[str]] = {}
        unknown = ""
        for view in VIEWS:
            for shape, (width, height) in SHAPES.items():
                sheet = sheet_of(poster, view, shape)
                unknown += sheet.unknown
                for each in sheet.misfits:
                    crowded.setdefault(each, []).append(f"{view} {width}x{height}")
        for each, where in crowded.items():
            found = f"no room for {each} in the picture {where[0]}"
            found += f" and {len(where) - 1} others" if len(where) > 1 else ""
            report.add(rules.CROWDED.at(subject.place, found, "text of 1/40 of the height or more", "say it shorter"))
        if unknown:
            told = ", ".join(f"U+{ord(each):04X}" for each in dict.fromkeys(unknown))
            found, fix = f"letters without an outline: {told}", "write other letters, or add these to the faces"
            report.add(rules.UNDRAWN.at(subject.place, found, "letters that pictures can draw", fix))
