"""The cascade as a file: its map as SVG."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from fieldreg.domain.figures.cascade.map_layout import CascadeMap, lay_out
from fieldreg.domain.places.boundaries import CREDIT, Boundaries
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.figures.cascades import ShownCascade, load_cascade
from fieldreg.services.reports.map_pictures import write_document, write_outlines, write_text
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession, needs

_ACCENT, _INK, _QUIET, _LAND = "#0B5CA0", "#17212B", "#45505B", "#F1EFEA"
_TEXT, _LINE, _RADIUS, _GAP = 26, 44, 22, 70


@needs(Permission.EXPORT_PEOPLE)
def export_cascade(
    user: UserSession, path: Path, origin: str, words: ReportWords, *, reason: str = ""
) -> ShownCascade:
    """Write the map of the cascade from *origin*, and list it among the files that left.

    Raises ENDING_UNKNOWN; as `load_cascade` and `write_file`.
    """
    if path.suffix.lower() != ".svg":
        raise Problem(Code.ENDING_UNKNOWN, file=path.name, endings=".svg")
    shown = load_cascade(user, origin, is_for_file=True)
    picture = draw_cascade(shown, user.places, user.places.load_boundaries(), words)
    with open_export(user, path, ExportContent.FIGURES, reason=reason) as writer:
        writer.write_file(picture.encode(), len(shown.cascade.generations))
    return shown


def draw_cascade(
    shown: ShownCascade, places: Gazetteer, boundaries: Boundaries, words: ReportWords
) -> str:
    drawn = lay_out(shown.cascade, shown.sessions, places)
    told = [*_tell_generations(shown, words), *_tell_beside(drawn, words)]
    marks = sorted({line.is_stated for line in drawn.lines})
    foot = boundaries.height + _LINE * (len(marks) + 1)
    below = [(_INK, each) for each in told] + [(_QUIET, CREDIT)]
    return write_document(
        words.say("cascade.title"),
        " ".join(told),
        foot + _LINE * len(below),
        [
            *write_outlines(boundaries, fill=_LAND),
            *_draw_lines(drawn, boundaries),
            *_draw_rings(drawn, boundaries, places, words),
            *_draw_legend(marks, boundaries.height + _LINE, words),
            *(
                write_text(0, foot + _LINE * line + _TEXT, text, fill=fill)
                for line, (fill, text) in enumerate(below)
            ),
        ],
    )


def _tell_generations(shown: ShownCascade, words: ReportWords) -> Iterator[str]:
    for each in shown.cascade.generations:
        yield words.say(
            "cascade.generation",
            number=each.number,
            sessions=words.format_number(each.sessions),
            people=words.format_number(each.people),
            soums=words.format_number(each.soums),
        )


def _tell_beside(drawn: CascadeMap, words: ReportWords) -> Iterator[str]:
    for key, count in (("elsewhere", drawn.elsewhere), ("left_out", drawn.left_out)):
        if count:
            yield words.say(f"cascade.{key}", count=words.format_number(count))


def _draw_lines(drawn: CascadeMap, boundaries: Boundaries) -> Iterator[str]:
    for line in drawn.lines:
        start, end = (boundaries.outlines.get(soum) for soum in (line.start, line.end))
        if start is not None and end is not None:
            yield _draw_tie(start.anchor, end.anchor, is_stated=line.is_stated)


def _draw_tie(start: tuple[int, int], end: tuple[int, int], *, is_stated: bool) -> str:
    dashes = ' stroke-dasharray="12 10"' if is_stated else ""
    ends = f'x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"'
    return f'<line {ends} stroke="{_ACCENT}" stroke-width="3"{dashes}/>'


def _draw_rings(
    drawn: CascadeMap, boundaries: Boundaries, places: Gazetteer, words: ReportWords
) -> Iterator[str]:
    numbers = drawn.generation_of
    for soum in sorted(numbers, key=lambda soum: (-numbers[soum], soum)):
        if (outline := boundaries.outlines.get(soum)) is not None:
            x, y = outline.anchor
            number = words.format_number(numbers[soum])
            title = escape(f"{places.short_name(soum, words.language)}: {number}")
            yield (
                f'<g><title>{title}</title><circle cx="{x}" cy="{y}" r="{_RADIUS}" fill="#FFFFFF"'
                f' stroke="{_ACCENT}" stroke-width="4"/>'
                f"{write_text(x, y + _TEXT // 3, number, fill=_INK, anchor='middle')}</g>"
            )


def _draw_legend(marks: list[bool], top: int, words: ReportWords) -> Iterator[str]:
    for row, is_stated in enumerate(marks):
        y = top + _LINE * row
        label = words.say("cascade.stated" if is_stated else "cascade.led")
        yield _draw_tie((0, y), (_GAP - 10, y), is_stated=is_stated)
        yield write_text(_GAP, y + _TEXT // 3, label, fill=_INK)
