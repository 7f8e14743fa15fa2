"""The colours of pictures, spelt out, because a file that leaves the site cannot ask it for its variables."""

from __future__ import annotations

_PHASES = ("research", "plan", "implement", "validate", "learn")
_LIGHT = {"paper": "#ffffff", "ink": "#131a18", "soft": "#48534f", "spot": "#00594c", "caution": "#875200"}
_DARK = {"paper": "#121716", "ink": "#e8edea", "soft": "#b3bdb8", "spot": "#7fd3ba", "caution": "#f6cf7a"}

COLOURS = {
    "light": _LIGHT
    | {"on-phase": "#ffffff"}
    | dict(zip(_PHASES, ("#204272", "#894fac", "#397b61", "#684318", "#540f24"), strict=True)),
    "dark": _DARK
    | {"on-phase": "#0d1413"}
    | dict(zip(_PHASES, ("#90b2f7", "#997eae", "#a7f0d5", "#cf7016", "#de9d9c"), strict=True)),
}
