"""Maps of counts by place as SVG, which browsers and Qt draw alike."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from fieldreg.domain.figures.choropleth import Choropleth, CountRange, Sign
from fieldreg.domain.places.boundaries import CREDIT, WIDTH, Boundaries, Outline
from fieldreg.domain.places.place import Level
from fieldreg.services.reports.report_words import ReportWords

RAMP: Final = ("#E4EEF6", "#BBD6EC", "#7FB2DB", "#2E73AD", "#0D4674")
LABELS: Final = ("#10202F", "#10202F", "#10202F", "#FFFFFF", "#FFFFFF")
"""From few to many, and the ink on each: those of the light theme in ``look/tokens.json``."""
HATCH_GAP: Final = 16
_UNREACHED, _INK, _QUIET, _EDGE = "#F1EFEA", "#17212B", "#45505B", "#7E858B"
_TEXT: Final = 26  # 13 pixels where the map is 790 wide
_LEGEND: Final = 50  # below the map
_LINE: Final = 44
_SWATCH: Final = (40, 26)
_LETTER: Final = 16  # no letter is wider on average
_GAP: Final = 10


@dataclass(frozen=True, slots=True)
class MapText:
    title: str
    names: Mapping[str, str]
    elsewhere: str
    left_out: str = ""


def draw_map(
    drawn: Choropleth, boundaries: Boundaries, level: Level, text: MapText, words: ReportWords
) -> str:
    outlines = boundaries.list_at(level)
    legend, foot = _draw_legend(drawn, boundaries.height + _LEGEND, words)
    below = [CREDIT, *filter(None, [text.elsewhere, text.left_out])]
    height = foot + _LINE * len(below)
    return write_document(
        text.title,
        describe_map(drawn, text, words),
        height,
        (
            '<g stroke="#FFFFFF" stroke-width="1" fill-rule="evenodd">',
            *(_draw_place(code, outlines[code], drawn, text, words) for code in outlines),
            "</g>",
            *_draw_signs(drawn, outlines),
            *write_outlines(boundaries, fill="none"),
            *(_draw_numbers(drawn, outlines, words) if level is Level.AIMAG else ()),
            *legend,
            *(
                write_text(0, foot + _TEXT + _LINE * line, words_below, fill=_QUIET)
                for line, words_below in enumerate(below)
            ),
        ),
    )


def write_document(title: str, description: str, height: int, parts: Iterable[str]) -> str:
    return "\n".join(
        (
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
                f' font-family="Noto Sans, sans-serif" font-size="{_TEXT}">'
            ),
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(description)}</desc>",
            f'<rect width="{WIDTH}" height="{height}" fill="#FFFFFF"/>',
            *parts,
            "</svg>",
        )
    )


def write_outlines(boundaries: Boundaries, *, fill: str) -> Iterator[str]:
    yield f'<g fill="{fill}" stroke="{_EDGE}" stroke-width="2">'
    yield from (f'<path d="{path_of(each)}"/>' for each in boundaries.list_at(Level.AIMAG).values())
    yield "</g>"


def path_of(outline: Outline) -> str:
    found = []
    for (left, top), *others in outline.rings:
        x, y = left, top
        found.append(f"M{x} {y}l")
        steps = []
        for next_x, next_y in others:
            steps.append(f"{next_x - x} {next_y - y}")
            x, y = next_x, next_y
        found.append(" ".join(steps).replace(" -", "-") + "z")
    return "".join(found)


def describe_map(drawn: Choropleth, text: MapText, words: ReportWords) -> str:
    unreached, all_places = len(drawn.unreached), len(drawn.classes)
    said = words.say(
        "map.reached",
        reached=words.format_number(all_places - unreached),
        all=words.format_number(all_places),
    )
    shown = {code: count for code, count in drawn.counts.items() if count}
    if not shown:
        return said
    most = max(shown, key=lambda code: shown[code])
    count = words.format_number(shown[most])
    return f"{said} {words.say('map.most', place=text.names[most], count=count)}"


def format_range(found: CountRange, write: Callable[[int], str]) -> str:
    if found.high is None:
        return f"{write(found.low)}+"
    return write(found.low) + (f"–{write(found.high)}" if found.high > found.low else "")


def _draw_place(
    code: str, outline: Outline, drawn: Choropleth, text: MapText, words: ReportWords
) -> str:
    found = drawn.classes[code]
    fill = _UNREACHED if isinstance(found, Sign) else RAMP[drawn.ranges[found].shade]
    said = words.say(f"map.{found}") if isinstance(found, Sign) else _number(drawn, code, words)
    title = f"<title>{escape(f'{text.names[code]}: {said}')}</title>"
    return f'<path d="{path_of(outline)}" fill="{fill}">{title}</path>'


def _number(drawn: Choropleth, code: str, words: ReportWords) -> str:
    return words.format_number(drawn.counts[code])


def _draw_signs(drawn: Choropleth, outlines: Mapping[str, Outline]) -> Iterator[str]:
    for code, outline in outlines.items():
        if drawn.classes[code] is Sign.NONE:
            x, y = outline.anchor
            yield f'<circle cx="{x}" cy="{y}" r="3" fill="{_QUIET}"/>'
        elif drawn.classes[code] is Sign.HIDDEN:
            yield _draw_hatching(outline)


def _draw_hatching(outline: Outline) -> str:
    lines = (f"M{x1} {y1}L{x2} {y2}" for (x1, y1), (x2, y2) in outline.list_hatching(HATCH_GAP))
    return f'<path d="{"".join(lines)}" stroke="{_EDGE}" stroke-width="3"/>'


def _draw_numbers(
    drawn: Choropleth, outlines: Mapping[str, Outline], words: ReportWords
) -> Iterator[str]:
    for code, outline in outlines.items():
        found = drawn.classes[code]
        if isinstance(found, Sign):
            continue
        number, (x, y) = _number(drawn, code, words), outline.anchor
        if outline.width > _TEXT * len(number):
            yield write_text(
                x, y + _TEXT // 3, number, fill=LABELS[drawn.ranges[found].shade], anchor="middle"
            )


def _draw_legend(drawn: Choropleth, top: int, words: ReportWords) -> tuple[list[str], int]:
    parts, x, y = [], 0, top
    for mark, label in _list_marks(drawn, words):
        width = _SWATCH[0] + 2 * _GAP + _LETTER * len(label)
        if x + width > WIDTH:
            x, y = 0, y + _LINE
        parts.append(f'<g transform="translate({x} {y})">{mark}')
        parts.append(write_text(_SWATCH[0] + _GAP, _SWATCH[1] - 4, label, fill=_INK) + "</g>")
        x += width + _GAP
    return parts, y + _LINE


def _list_marks(drawn: Choropleth, words: ReportWords) -> Iterator[tuple[str, str]]:
    wide, high = _SWATCH
    box = Outline((((0, 0), (wide, 0), (wide, high), (0, high)),))
    path = f'<path d="{path_of(box)}" stroke="{_EDGE}" stroke-width="2" fill='
    marks = {
        Sign.NONE: f'<circle cx="{wide // 2}" cy="{high // 2}" r="3" fill="{_QUIET}"/>',
        Sign.HIDDEN: _draw_hatching(box),
    }
    for sign in Sign:
        if sign in drawn.classes.values():
            yield f'{path}"{_UNREACHED}"/>{marks[sign]}', words.say(f"map.{sign}")
    for each in drawn.ranges:
        yield f'{path}"{RAMP[each.shade]}"/>', format_range(each, words.format_number)


def write_text(x: int, y: int, text: str, *, fill: str, anchor: str = "start") -> str:
    place = f'x="{x}" y="{y}" text-anchor="{anchor}" fill="{fill}"'
    return f"<text {place}>{escape(text)}</text>"
