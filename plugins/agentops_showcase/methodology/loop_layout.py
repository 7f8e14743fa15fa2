"""Where everything of a loop stands: across in per cent, so that it follows its column; down in px, as text does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agentops_showcase.render.lettering import EDGE, lines_of, room_for

NARROWEST, WIDEST = 560.0, 704.0  # px; below that the list stands in, beyond it the drawing stops growing
FEWEST, MOST = 3, 5
BOX = 24.0  # at most
GAP, GATE_GAP, EXIT = 4.3, 7.0, 7.4  # between boxes, around a gate, behind a gate that comes last
BARS = 0.42  # of a gap lies before its gate
AIR = 2.0  # from the middle of a gate to the ends of lines

MIDDLE, BOX_HEIGHT, FILE_HEIGHT, GATE_HEIGHT = 50.0, 52.0, 44.0, 44.0
BAR, APART = 5.0, 6.0
PERSON_TOP = 4.0  # where a person's gate begins
NAMES, BACK, HEIGHT = 12.0, 100.0, 110.0
TEXT, LABEL = 15.0, 13.0
CORNER = 14.0  # from a corner of the way back to its words, at least


@dataclass(frozen=True, slots=True)
class Slot:
    """The box of a step and the middle of its gate, None without one."""

    left: float
    width: float
    gate: float | None

    @property
    def middle(self) -> float:
        """The centre of the box."""
        return self.left + self.width / 2

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Line:
    """A line to the right at the height of the boxes; only one that enters a step or leaves the loop has a head."""

    start: float
    end: float
    head: bool


def slots(gates: Sequence[bool]) -> tuple[Slot, ...]:
    """Place the steps of a loop, of which some are gates."""
    gaps, room = _gaps(gates)
    width = min(BOX, (room - sum(gaps)) / len(gates))
    stretch = (room - width * len(gates)) / sum(gaps)
    found: list[Slot] = []
    left = 0.0
    for gate, gap in zip(gates, (*(each * stretch for each in gaps), EXIT), strict=True):
        right = left + width
        found.append(Slot(left, width, right + gap * BARS if gate else None))
        left = right + gap
    return tuple(found)


def lines(places: Sequence[Slot]) -> tuple[Line, ...]:
    """Run the lines from step to step, on both sides of a gate, and out of a gate that comes last."""
    found: list[Line] = []
    for at, slot in enumerate(places):
        last = at == len(places) - 1
        end = 100.0 if last else places[at + 1].left
        if slot.gate is not None:
            found += [Line(slot.right, slot.gate - AIR, head=False), Line(slot.gate + AIR, end, head=True)]
        elif not last:
            found.append(Line(slot.right, end, head=True))
    return tuple(found)


def way_back(places: Sequence[Slot], start: int, end: int) -> tuple[float, float]:
    """Return where the way back leaves and where it arrives; what a gate refuses leaves from the gate."""
    first = places[start - 1]
    return (first.middle if first.gate is None else first.gate), places[end - 1].middle


def label_room(gates: Sequence[bool]) -> float:
    """Return the px that a line in a box may take."""
    return slots(gates)[0].width * NARROWEST / 100 - 2 * EDGE


def back_room(gates: Sequence[bool], start: int, end: int) -> float:
    """Return the px that the words on the way back may take."""
    leaves, arrives = way_back(slots(gates), start, end)
    return (leaves - arrives) * NARROWEST / 100 - 2 * CORNER


def label_lines(label: str, gates: Sequence[bool]) -> tuple[str, ...]:
    """Break a label only where one line does not hold it."""
    return (label,) if room_for(label, TEXT) <= label_room(gates) else lines_of(label, TEXT)


def _gaps(gates: Sequence[bool]) -> tuple[list[float], float]:
    """Return the gaps before they stretch, and the width they share with the boxes."""
    return [GATE_GAP if gate else GAP for gate in gates[:-1]], 100 - (EXIT if gates[-1] else 0.0)
