"""Every colour, size and type style of the look, from ``resources/look/tokens.json``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QPalette


class Scheme(StrEnum):
    """*SYSTEM* follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    SYSTEM = "system"


Colours = Mapping[str, QColor]


@dataclass(frozen=True, slots=True)
class TypeStyle:
    size: int
    weight: int

    @property
    def is_bold(self) -> bool:
        return self.weight > 400  # noqa: PLR2004  the CSS number of a regular weight


@dataclass(frozen=True, slots=True)
class Tokens:
    """The table: roles of colour per scheme, type styles, sizes.

    *map_ramp* has ground and ink of the label for each class of a map.
    """

    family: str
    arrows: str
    colours: Mapping[Scheme, Colours]
    map_ramp: Mapping[Scheme, tuple[tuple[QColor, QColor], ...]]
    type: Mapping[str, TypeStyle]
    size: Mapping[str, int]
    gaps: Mapping[str, int]
    window: tuple[int, int]
    radius: Mapping[str, int]
    ring_width: float
    ring_offset: float
    notice_stay_ms: int
    fade_ms: int


def read_tokens(path: Path) -> Tokens:
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    themes = {Scheme(name): theme for name, theme in table["themes"].items()}
    return Tokens(
        family=table["font"]["family"],
        arrows=table["font"]["arrows"],
        colours={
            scheme: {role: QColor(colour["value"]) for role, colour in theme["colours"].items()}
            for scheme, theme in themes.items()
        },
        map_ramp={
            scheme: tuple(
                (QColor(step["value"]), QColor(step["label"])) for step in theme["map_ramp"]
            )
            for scheme, theme in themes.items()
        },
        type={
            name: TypeStyle(style["size"], style["weight"])
            for name, style in table["type"].items()
            if isinstance(style, dict)
        },
        size={name: size for name, size in table["size"].items() if isinstance(size, int)},
        gaps=table["space"]["gaps"],
        window=tuple(table["size"]["window"]),
        radius=table["radius"],
        ring_width=table["focus"]["width"],
        ring_offset=table["focus"]["offset"],
        notice_stay_ms=table["notice"]["stay_ms"],
        fade_ms=table["motion"]["fade_ms"],
    )


def system_colours(palette: QPalette) -> Colours:
    """Map roles to a high-contrast *palette*; states keep no colour."""
    ground, ink = palette.window().color(), palette.windowText().color()
    selection, on_selection = palette.highlight().color(), palette.highlightedText().color()
    grounds = ("page", "sunken", "binding", "goodSoft", "warnSoft", "badSoft")
    inks = (
        *("ink", "ink2", "ink3", "line", "lineStrong", "good", "warn", "bad"),
        *("onBinding", "onBinding2", "stitch", "focus", "accentHover"),
    )
    return {
        **dict.fromkeys(grounds, ground),
        **dict.fromkeys(inks, ink),
        "surface": palette.base().color(),
        "paper": palette.base().color(),
        "onPaper": palette.text().color(),
        "accent": ink,
        "onAccent": ground,
        "accentSoft": ground,
        "bindingSel": ground,
        "selection": selection,
        "onSelection": on_selection,
    }
