"""Bars of one table as SVG, which browsers and Qt draw alike.

Each row has its number, so that no bar needs its colour.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fieldreg.domain.figures.choropleth import list_ticks
from fieldreg.domain.places.boundaries import WIDTH, Outline
from fieldreg.services.reports.map_pictures import HATCH_GAP, path_of, write_document, write_text
from fieldreg.services.reports.report_words import ReportWords

ROW_LIMIT: Final = 30
_FILL, _INK, _QUIET, _EDGE, _GRID = "#0B5CA0", "#17212B", "#45505B", "#7E858B", "#D8D4CC"
_TEXT, _LINE, _BAR = 26, 44, 22
_NUMBER, _GAP = 150, 20
_LETTER: Final = 16  # no letter is wider on average
_LEAST_LETTERS, _MOST_LETTERS = 29, 56  # of a label; the table has all of it
_RING: Final = 8


class BarRow(NamedTuple):
    """A row of a table; *value* is None where it is hidden, the others where they are not told."""

    label: str
    value: int | None
    low: int | None
    high: int | None


def draw_bars(title: str, rows: Sequence[BarRow], words: ReportWords) -> str:
    most = max((max(row.value or 0, row.high or 0) for row in rows), default=0)
    ticks = list_ticks(most)
    letters = max((len(row.label) for row in rows), default=0)
    left = _LETTER * min(max(letters, _LEAST_LETTERS), _MOST_LETTERS) + _GAP
    room = WIDTH - left - _NUMBER - _GAP
    axis = _Axis(left, room, room / max(ticks[-1] if ticks else 0, most, 1))
    top, foot = _LINE, _LINE * (len(rows) + 1)
    legend = list(_draw_legend(rows, foot + _GAP, words))
    height = foot + _GAP + _LINE
    return write_document(
        title,
        _describe(rows, words),
        height,
        (
            *_draw_ticks(ticks, axis, foot, words),
            *(
                part
                for place, row in enumerate(rows)
                for part in _draw_row(row, top + _LINE * place, axis, words)
            ),
            *legend,
        ),
    )


def _describe(rows: Sequence[BarRow], words: ReportWords) -> str:
    shown = [row for row in rows if row.value is not None]
    if not shown:
        return words.say("hidden")
    most = max(shown, key=lambda row: row.value or 0)
    count = words.format_number(most.value)
    return words.say("chart.most", row=most.label, count=count)


class _Axis(NamedTuple):
    left: int
    room: int
    scale: float


def _draw_ticks(ticks: Sequence[int], axis: _Axis, foot: int, words: ReportWords) -> Iterator[str]:
    for tick in ticks:
        x = axis.left + round(tick * axis.scale)
        yield f'<path d="M{x} {_LINE - 8}V{foot}" stroke="{_GRID}" stroke-width="2"/>'
        number = words.format_number(tick)
        yield write_text(x, _TEXT, number, fill=_QUIET, anchor="middle")


def _draw_row(row: BarRow, top: int, axis: _Axis, words: ReportWords) -> Iterator[str]:
    (left, room, scale), base = axis, top + _TEXT + 4
    yield write_text(0, base, _shorten(row.label), fill=_INK)
    bar_top = top + (_LINE - _BAR) // 2
    if row.value is None:
        yield f'<g transform="translate({left} {bar_top})">{_hatched_box(room // 6)}</g>'
        return
    low, high = _find_ends(row)
    if low:
        yield _rect(left, bar_top, round(low * scale), f'fill="{_FILL}"')
    if high > low:
        width = round((high - low) * scale)
        outline = f'fill="#FFFFFF" stroke="{_FILL}" stroke-width="2"'
        yield _rect(left + round(low * scale), bar_top, width, outline)
    middle = left + round(row.value * scale)
    if high > low:
        yield (
            f'<circle cx="{middle}" cy="{bar_top + _BAR // 2}" r="{_RING}" fill="#FFFFFF"'
            f' stroke="{_FILL}" stroke-width="4"/>'
        )
    yield write_text(WIDTH, base, words.format_number(row.value), fill=_INK, anchor="end")


def _shorten(label: str) -> str:
    half = _MOST_LETTERS // 2
    return label if len(label) <= _MOST_LETTERS else f"{label[: half - 1]}…{label[-half:]}"


def _find_ends(row: BarRow) -> tuple[int, int]:
    value = row.value or 0
    if row.low is None or row.high is None:
        return value, value
    return row.low, row.high


def _rect(x: int, y: int, width: int, drawn: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{_BAR}" {drawn}/>'


def _hatched_box(width: int) -> str:
    box = Outline((((0, 0), (width, 0), (width, _BAR), (0, _BAR)),))
    lines = (f"M{x1} {y1}L{x2} {y2}" for (x1, y1), (x2, y2) in box.list_hatching(HATCH_GAP))
    edge = f'stroke="{_EDGE}" stroke-width="2"'
    return f'<path d="{path_of(box)}" fill="none" {edge}/><path d="{"".join(lines)}" {edge}/>'


def _draw_legend(rows: Sequence[BarRow], top: int, words: ReportWords) -> Iterator[str]:
    ends = [_find_ends(row) for row in rows if row.value is not None]
    outline = f'fill="#FFFFFF" stroke="{_FILL}" stroke-width="2"'
    marks = [("chart.certain", _rect(0, 0, 40, f'fill="{_FILL}"'))]
    if any(high > low for low, high in ends):
        ring = f'<circle cx="20" cy="{_BAR // 2}" r="{_RING}" {outline}/>'
        marks += [("chart.possible", _rect(0, 0, 40, outline)), ("chart.value", ring)]
    if len(ends) < len(rows):
        marks.append(("map.hidden", _hatched_box(40)))
    x = 0
    for key, mark in marks:
        label = words.say(key)
        yield f'<g transform="translate({x} {top})">{mark}'
        yield write_text(52, _BAR, label, fill=_INK) + "</g>"
        x += 52 + _LETTER * len(label) + 2 * _GAP
