"""Maps of figures as files, and in reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from fieldreg.domain.figures.choropleth import LEVELS, Choropleth, build_choropleth
from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.figures import answers
from fieldreg.services.records.confidential_courses import leave_desk
from fieldreg.services.reports.bar_pictures import ROW_LIMIT, BarRow, draw_bars
from fieldreg.services.reports.map_pictures import MapText, draw_map
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession, needs

DRAWN_BY: Final = 1
"""The version of boundaries and signs; a report that was issued without it has no map."""
BARS_DRAWN_BY: Final = 1
"""The same of bars."""


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A map or bars as SVG; of a map, *unreached* are the places without a count, by aimag."""

    picture: str
    unreached: str | None = None


ReportPictures = Mapping[int, ReportPicture]
"""Pictures by the place of their table among those of a report."""


def find_place_dimension(by: Sequence[Dimension]) -> Dimension | None:
    return by[0] if len(by) == 1 and by[0] in LEVELS else None


@needs(Permission.EXPORT_PEOPLE)
def export_map(
    user: UserSession, path: Path, question: Question, words: ReportWords, *, reason: str = ""
) -> Choropleth:
    """Write the map of an answer as SVG, and list it among the files that left.

    Raises:
        Problem: VALUE_REFUSED (``by``) where the question is not by one kind of place alone,
            ENDING_UNKNOWN; as `write_file`.
    """
    dimension = find_place_dimension(question.by)
    if dimension is None:
        raise Problem(Code.VALUE_REFUSED, field="by", takes=" or ".join(LEVELS))
    if path.suffix.lower() != ".svg":
        raise Problem(Code.ENDING_UNKNOWN, file=path.name, endings=".svg")
    table = answers.answer(leave_desk(user), question)
    counts = {values[0]: cell.value for values, cell in table.cells.items()}
    drawn, text = _lay_out(
        dimension, counts, user.places, words, _title(question, dimension, words)
    )
    if table.is_without_confidential:
        text = replace(text, left_out=words.say("method.without_confidential"))
    picture = draw_map(drawn, user.places.load_boundaries(), LEVELS[dimension], text, words)
    with open_export(user, path, ExportContent.FIGURES, reason=reason) as writer:
        writer.write_file(picture.encode(), len(counts))
    return drawn


def draw_report_pictures(
    content: Mapping[str, Any], places: Gazetteer, words: ReportWords
) -> ReportPictures:
    """Draw maps for tables by one kind of place, bars for others by one thing.

    The content lacks hidden numbers, so that no picture can show them.
    """
    found: dict[int, ReportPicture] = {}
    for number, table in enumerate(content["tables"]):
        by = [Dimension(each) for each in table["question"]["by"]]
        dimension = find_place_dimension(by)
        if dimension is not None and content.get("maps") == DRAWN_BY:
            found[number] = _draw_map(table, dimension, places, words)
        elif dimension is None and len(by) == 1 and content.get("bars") == BARS_DRAWN_BY:
            rows = [_bar_row(row) for row in table["rows"]]
            if 1 < len(rows) <= ROW_LIMIT:
                found[number] = ReportPicture(draw_bars(table["title"], rows, words))
    return found


def _draw_map(
    table: Mapping[str, Any], dimension: Dimension, places: Gazetteer, words: ReportWords
) -> ReportPicture:
    counts = {row["values"][0]: row["value"] for row in table["rows"]}
    drawn, text = _lay_out(dimension, counts, places, words, table["title"])
    picture = draw_map(drawn, places.load_boundaries(), LEVELS[dimension], text, words)
    return ReportPicture(picture, describe_unreached(drawn, places, words))


def _bar_row(row: Mapping[str, Any]) -> BarRow:
    low, high = row["low"], row["high"]
    if UNKNOWN in row["values"] and row["value"] is not None:
        low, high = 0, row["value"]
    return BarRow(row["names"][0], row["value"], low, high)


def describe_unreached(drawn: Choropleth, places: Gazetteer, words: ReportWords) -> str:
    if not drawn.unreached:
        return ""
    by_aimag: dict[str, list[str]] = {}
    for code in drawn.unreached:
        by_aimag.setdefault(places.aimag_of(code) or code, []).append(code)
    language = words.language
    named = [
        places.name(aimag, language)
        if codes == [aimag]
        else f"{places.name(aimag, language)} ({', '.join(_list_names(codes, places, language))})"
        for aimag, codes in by_aimag.items()
    ]
    count = words.format_number(len(drawn.unreached))
    return f"{words.say('map.unreached', count=count)}. {', '.join(named)}."


def _list_names(codes: Sequence[str], places: Gazetteer, language: str) -> Iterator[str]:
    return (places.name(code, language) for code in codes)


def _title(question: Question, dimension: Dimension, words: ReportWords) -> str:
    measure = words.say(f"measure.{question.measure}")
    title = words.say("table", measure=measure, by=words.say(f"dimension.{dimension}"))
    return title[:1].upper() + title[1:]


def _lay_out(
    dimension: Dimension,
    counts: Mapping[str | None, int | None],
    places: Gazetteer,
    words: ReportWords,
    title: str,
) -> tuple[Choropleth, MapText]:
    codes = places.load_boundaries().list_at(LEVELS[dimension])
    drawn = build_choropleth(codes, counts)
    names = {code: places.short_name(code, words.language) for code in codes}
    beside = [
        f"{_name(code, dimension, places, words)} {_say(counts[code], words)}"
        for code in drawn.elsewhere
    ]
    elsewhere = words.say("map.elsewhere", names=", ".join(beside)) if beside else ""
    return drawn, MapText(title, names, elsewhere)


def _name(code: str | None, dimension: Dimension, places: Gazetteer, words: ReportWords) -> str:
    if code in (None, UNKNOWN):
        return words.name_value(dimension, code)
    return places.short_name(code, words.language)


def _say(count: int | None, words: ReportWords) -> str:
    return words.say("map.hidden") if count is None else words.format_number(count)
