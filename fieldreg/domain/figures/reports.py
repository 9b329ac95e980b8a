"""Reports: the requests of a draft, and differences of issued figures from today's.

A frozen report is a document of integers and texts; shares are in per mille. Its *lines* are its
figures, each named by its place: an indicator, or a table and the values of its row.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final, NamedTuple

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.periods import list_crossed_years
from fieldreg.domain.problems import Code, Problem

REPORT_LANGUAGES: Final = ("mn", "en", "fr")
TABLE_DIMENSIONS: Final = 2
"""Of a table in a report, conditions included: more could not be protected together."""
PARTS_LIMIT: Final = 40  # tables, sections and indicators, each
TEXT_LIMIT: Final = 20_000  # characters of a section
_TITLE_LIMIT: Final = 200
PER_MILLE: Final = 1000

USUAL_TABLES: Final = ("people:aimag", "people:gender", "people:age", "sessions:held-aimag")
MORE_TABLES: Final = (
    *("people:new", "people:course", "people:aimag,gender", "people:age,gender"),
    *("people:rural", "registrations:course", "registrations:quarter", "sessions:course"),
    *("sessions:quarter", "half-days:held-aimag", "people:distance", "sessions:held-distance"),
    *("people:generation", "sessions:generation"),
)
"""What a form offers beside the usual tables; any other may be asked for too."""

Document = Mapping[str, Any]


class TableRequest(NamedTuple):
    """A table as it is typed: ``people:aimag,gender`` or ``people:soum?rural=yes``."""

    measure: str
    by: tuple[str, ...]
    where: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, text: str) -> "TableRequest":
        """Raise VALUE_REFUSED (``table``) for another form."""
        asked, _, conditions = text.partition("?")
        measure, _, by = asked.partition(":")
        pairs = [each.partition("=") for each in conditions.split("&") if conditions]
        if not all(separator for _, separator, _ in pairs):
            raise Problem(Code.VALUE_REFUSED, field="table")
        return cls(
            measure.strip(),
            tuple(filter(None, map(str.strip, by.split(",")))),
            tuple((name.strip(), value.strip()) for name, _, value in pairs),
        )


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """The requests of a report; *tables* are texts of `TableRequest`, *sections* heading and text.

    Raises VALUE_REFUSED with the field.
    """

    title: str
    language: str = "mn"
    since: str = ""
    until: str = ""
    indicators: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    is_confidential: bool = False

    def __post_init__(self) -> None:
        long = any(
            len(part) > PARTS_LIMIT for part in (self.indicators, self.tables, self.sections)
        )
        refused = {
            "title": not self.title.strip() or len(self.title) > _TITLE_LIMIT,
            "language": self.language not in REPORT_LANGUAGES,
            "table": long or len(set(self.tables)) < len(self.tables),
            "section": any(len(text) > TEXT_LIMIT for each in self.sections for text in each),
        }
        for field, is_refused in refused.items():
            if is_refused:
                raise Problem(Code.VALUE_REFUSED, field=field)

    @classmethod
    def from_document(cls, document: Document) -> "ReportDraft":
        sections = tuple((heading, text) for heading, text in document["sections"])
        lists = {name: tuple(document[name]) for name in ("indicators", "tables")}
        return cls(**{**document, **lists, "sections": sections})

    @property
    def crossed_years(self) -> list[str]:
        """Return the years of which no later edition tells anything new once this is issued."""
        return [] if self.is_confidential else list_crossed_years((self.since, self.until))


def question_document(question: Question) -> dict[str, Any]:
    return {
        "measure": str(question.measure),
        "by": [str(dimension) for dimension in question.by],
        "where": {
            str(dimension): sorted(values, key=lambda value: value or "")
            for dimension, values in question.where.items()
        },
        "since": question.since,
        "until": question.until,
    }


def read_question(document: Document) -> Question:
    return Question(
        Measure(document["measure"]),
        tuple(map(Dimension, document["by"])),
        {Dimension(name): frozenset(values) for name, values in document["where"].items()},
        document["since"],
        document["until"],
    )


def per_mille(share: Fraction | None, towards: int = 0) -> int | None:
    """Round *share* of 1 to per mille; bounds *towards* less (-1) or more (1), so they stay certain."""
    if share is None:
        return None
    exact = share * PER_MILLE
    return round(exact) if not towards else floor(exact) if towards < 0 else ceil(exact)


def per_mille_of(share: int, whole: int) -> int:
    """Return the count that is *share* per mille of *whole*, to the nearest."""
    return round(Fraction(share * whole, PER_MILLE))


# What changed since


class Cause(StrEnum):
    JOINED = "joined"  # records were joined, parted, or judged anew
    CORRECTED = "corrected"  # at head office
    LATE = "late"  # an arrival
    ERASED = "erased"
    DEFINITION = "definition"
    OTHER = "other"  # such as a laptop that was confirmed or revoked


class LineKey(NamedTuple):
    """A line of a report: an *indicator*, or a *table* by its place and the values of a row.

    Without values it is the table's total.
    """

    indicator: str = ""
    table: int = -1
    values: tuple[str | None, ...] | None = None


class LineFigure(NamedTuple):
    value: int | None
    low: int | None
    high: int | None


Lines = Mapping[LineKey, LineFigure]
NOTHING: Final = LineFigure(0, 0, 0)


class Movement(NamedTuple):
    """By how much a cause moved the value of a line; *laptop* is where a late arrival is from."""

    cause: Cause
    by: int
    laptop: str = ""


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line that would be another today; the movements of its value add up to the difference.

    *names* are the places and entries of a row that the report has not.
    """

    key: LineKey
    then: LineFigure
    now: LineFigure
    movements: tuple[Movement, ...]
    names: tuple[str, ...] = ()


def read_lines(content: Document) -> dict[LineKey, LineFigure]:
    return {key: figure for key, figure, is_hidden in _list_lines(content) if not is_hidden}


def list_hidden(content: Document) -> frozenset[LineKey]:
    return frozenset(key for key, _, is_hidden in _list_lines(content) if is_hidden)


def _list_lines(content: Document) -> Iterator[tuple[LineKey, LineFigure, bool]]:
    for each in content["indicators"]:
        yield LineKey(each["name"]), *_read_figure(each)
    for number, table in enumerate(content["tables"]):
        for row in table["rows"]:
            yield LineKey("", number, tuple(row["values"])), *_read_figure(row)
        yield LineKey("", number), *_read_figure(table["total"])


def _read_figure(document: Document) -> tuple[LineFigure, bool]:
    figure = LineFigure(document["value"], document["low"], document["high"])
    return figure, document["hidden"]


def compare_lines(
    then: Lines,
    hidden: frozenset[LineKey],
    states: Sequence[Lines],
    causes: Sequence[tuple[Cause, str]],
    rest: Cause,
) -> tuple[ChangedLine, ...]:
    """Return the lines that differ between *then* and today, and the causes that moved each.

    The first of *states* is today, each further one is without the effect of the next of *causes*.
    The difference between the last of them and *then* is due to the *rest*.
    """
    found: list[ChangedLine] = []
    for key in {**then, **states[0]}:
        before, now = then.get(key, NOTHING), states[0].get(key, NOTHING)
        if key in hidden or not _has_moved(before, now):
            continue
        values = [state.get(key, NOTHING).value or 0 for state in states]
        moved = [
            Movement(cause, more - less, laptop)
            for (cause, laptop), more, less in zip(causes, values, values[1:], strict=False)
        ]
        moved.append(Movement(rest, values[-1] - (before.value or 0)))
        found.append(ChangedLine(key, before, now, tuple(each for each in moved if each.by)))
    return tuple(found)


def compare_contents(then: Document, now: Document) -> tuple[ChangedLine, ...] | None:
    """Return the lines of *then* that *now* tells otherwise; None if it tells none of them again.

    A line is the same one by its question, days and definition. Hidden figures are left out.
    """
    if any(then[each] != now[each] for each in ("since", "until")):
        return None
    told = dict(_name_lines(now))
    both = [(key, figure, told[name]) for name, (key, figure) in _name_lines(then) if name in told]
    changed = [
        ChangedLine(key, before, after, ())
        for key, before, (_, after) in both
        if _has_moved(before, after)
    ]
    return tuple(changed) if both else None


def _name_lines(content: Document) -> Iterator[tuple[object, tuple[LineKey, LineFigure]]]:
    versions = {each["name"]: each["version"] for each in content["indicators"]}
    tables = [
        json.dumps([each["question"], each["definition"]], sort_keys=True)
        for each in content["tables"]
    ]
    for key, figure in read_lines(content).items():
        indicator, table, values = key
        name = (indicator, versions[indicator]) if indicator else (tables[table], values)
        yield name, (key, figure)


def _has_moved(then: LineFigure, now: LineFigure) -> bool:
    if then.value is not None and then.value != now.value:
        return True
    if then.low is None or then.high is None or now.low is None or now.high is None:
        return False
    return now.low < then.low or now.high > then.high
