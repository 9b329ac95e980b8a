"""An answer as `figures` tells it."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from fieldreg import wiring
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import LANGUAGE, format_count, format_table, pick
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.populations import TOTAL, Rate, format_rate
from fieldreg.domain.figures.questions import Question
from fieldreg.domain.figures.small_cells.suppression import ProtectedCell, ProtectedTable
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.figures import answers
from fieldreg.services.figures.answers import OpenPerson
from fieldreg.services.figures.populations import RATES, compute_rates
from fieldreg.services.figures.questions import load_names, show_value
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import Silence
from fieldreg.services.user_session import UserSession

AnyCell = FigureCell | ProtectedCell
_WITHOUT_CONFIDENTIAL: Final = "People of confidential courses are not counted here."


def describe_answer(user: UserSession, question: Question) -> CommandResult:
    answer = answers.answer(user, question)
    still_open = answers.list_open(user, question)
    silence = quota_progress.count_silence(user, question.since, question.until)
    text = _format(user, answer, len(still_open))
    if silence.laptops:
        noun = format_count(silence.laptops, "laptop is", "laptops are")
        text.append(f"{noun} silent, with {silence.seats} planned seats in these days.")
    return CommandResult(_document(user, answer, still_open, silence), text)


def describe_protected(
    user: UserSession, question: Question, table: ProtectedTable
) -> CommandResult:
    document = {
        "measure": str(question.measure),
        "definition": dict(question.definition),
        "as_of": user.day,
        "minimum": table.minimum,
        "rows": _documents(user, question, table.cells),
        "total": _cell_document(table.total),
        "without_confidential": table.is_without_confidential,
    }
    text = [_format_table(user, question, table.cells, table.total)]
    text += [_WITHOUT_CONFIDENTIAL] if table.is_without_confidential else []
    return CommandResult(document, text)


def find_indicator(name: str) -> Indicator:
    """Raise VALUE_REFUSED (``indicator``), with the names that there are."""
    catalogue = wiring.load_indicators()
    if name not in catalogue:
        raise Problem(Code.VALUE_REFUSED, field="indicator", takes=", ".join(catalogue))
    return catalogue[name]


def tell_pairs(count: int) -> str:
    noun = format_count(count, "pair of people", "pairs of people")
    return f"{noun} may be one person each; that is between these bounds."


def _document(
    user: UserSession, answer: FigureTable, still_open: Sequence[OpenPerson], silence: Silence
) -> dict[str, object]:
    question, rates = answer.question, compute_rates(user, answer)
    return {
        "measure": str(question.measure),
        "definition": dict(question.definition),
        "as_of": user.day,
        "rows": _documents(user, question, answer.cells, rates),
        "total": {
            **pick(answer.total, "value", "low", "high"),
            "outer": answer.total.is_outer,
            **_rate_document(rates, TOTAL),
        },
        "open": {
            "people": len(still_open),
            "pairs": answer.open_pairs,
            "conflicts": answer.open_conflicts,
            "sessions": answer.open_sessions,
            "courses": answer.open_courses,
            **pick(silence, "laptops", "seats"),
            "unknown": {
                str(dimension): sum(dimension in person.unknown for person in still_open)
                for dimension in question.used
                if dimension.is_of_people
            },
        },
        "without_confidential": answer.is_without_confidential,
        "file": None,
        "passphrase": None,
    }


def _documents(
    user: UserSession,
    question: Question,
    cells: Mapping[Values, AnyCell],
    rates: Mapping[Values, Rate] = MappingProxyType({}),
) -> list[dict[str, object]]:
    by = question.by
    pairs = [pair for values in cells for pair in zip(by, values, strict=True)]
    names = load_names(user, pairs, LANGUAGE)
    return [
        {
            "by": {
                str(dimension): None if value == UNKNOWN else show_value(dimension, value)
                for dimension, value in zip(by, values, strict=True)
            },
            "names": {
                str(dimension): names[dimension, value]
                for dimension, value in zip(by, values, strict=True)
                if value and (dimension, value) in names
            },
            **_cell_document(cell),
            **_rate_document(rates, values),
        }
        for values, cell in cells.items()
    ]


def _rate_document(rates: Mapping[Values, Rate], values: Values) -> dict[str, object]:
    if not rates:
        return {}
    found = format_rate(rates[values]) if values in rates else (None,) * len(RATES)
    return dict(zip(RATES, found, strict=True))


def _cell_document(cell: AnyCell) -> dict[str, object]:
    low, high = (None, None) if cell.is_unknown else (cell.low, cell.high)
    outer = {"outer": cell.is_outer} if isinstance(cell, FigureCell) else {}
    return {"value": cell.value, "low": low, "high": high, "hidden": cell.value is None, **outer}


def _format(user: UserSession, answer: FigureTable, open_count: int) -> list[str]:
    rates = compute_rates(user, answer)
    text = [_format_table(user, answer.question, answer.cells, answer.total, rates)]
    if answer.is_without_confidential:
        text.append(_WITHOUT_CONFIDENTIAL)
    if answer.open_pairs:
        text.append(tell_pairs(answer.open_pairs))
    if answer.open_courses:
        noun = format_count(answer.open_courses, "pair of courses", "pairs of courses")
        text.append(f"{noun} may be one course each; that is between these bounds.")
    if answer.open_conflicts:
        noun = format_count(answer.open_conflicts, "person", "people")
        text.append(f"{noun} with values in conflict; either may be true.")
    if answer.open_sessions:
        noun = format_count(answer.open_sessions, "session", "sessions")
        text.append(f"{noun} with two versions in conflict; either may be true.")
    if open_count:
        noun = format_count(open_count, "person", "people")
        text.append(f"{noun} could move these figures; 'figures open' lists them.")
    return [*text, *_tell_outer([*answer.cells.values(), answer.total])]


def _tell_outer(cells: Sequence[FigureCell]) -> Iterable[str]:
    outer = sum(cell.is_outer for cell in cells)
    if outer:
        yield f"Outer bounds (~), which may be wider than the true ones: {outer} of {len(cells)}."


def _format_table(
    user: UserSession,
    question: Question,
    cells: Mapping[Values, AnyCell],
    total: AnyCell,
    rates: Mapping[Values, Rate] = MappingProxyType({}),
) -> str:
    by = question.by
    pairs = [pair for values in cells for pair in zip(by, values, strict=True)]
    names = load_names(user, pairs, LANGUAGE)
    rows = [
        (
            *(
                names.get((dimension, value or ""), show_value(dimension, value))
                for dimension, value in zip(by, values, strict=True)
            ),
            *_cells(cell),
            *_rate_cells(rates, values),
        )
        for values, cell in cells.items()
    ]
    names_of_all = ("all" if place == 0 else "" for place in range(len(by)))
    rows.append((*names_of_all, *_cells(total), *_rate_cells(rates, TOTAL)))
    heads = ("per 1,000 of that age", "between") if rates else ()
    return format_table((*by, str(question.measure), "between", *heads), rows)


def _rate_cells(rates: Mapping[Values, Rate], values: Values) -> tuple[str, ...]:
    if not rates:
        return ()
    if values not in rates:
        return "", ""
    value, low, high = format_rate(rates[values])
    return value, f"{low}-{high}"


def _cells(cell: AnyCell) -> tuple[str, str]:
    if cell.value is None:
        return "", "not shown, too few people"
    if cell.is_unknown or cell.low is None:
        return str(cell.value), ""
    about = "~" if isinstance(cell, FigureCell) and cell.is_outer else ""
    return str(cell.value), f"{about}{cell.low}-{cell.high}"
