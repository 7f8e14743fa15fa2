"""The squares of a subject as a small picture without words, to stand beside the words of a slide."""

from __future__ import annotations

from agentops_showcase.talks import track
from agentops_showcase.talks.picture import drawn
from agentops_showcase.talks.sheet import Sheet
from agentops_showcase.talks.subject import Subject

WIDTH, HEIGHT = 560, 420


def track_svg(subject: Subject, theme: str) -> str:
    """Draw the track of a subject."""
    found = track.row(subject.picture, (20, 40, WIDTH - 20, HEIGHT - 120), 58, 150, HEIGHT / 40)
    sheet = Sheet(WIDTH, HEIGHT, (*track.drawn(found), *track.back(found, 190)))
    return drawn(sheet, theme, f"{subject.title}: the picture", subject.picture.words)
