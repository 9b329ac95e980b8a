"""The command that tells the history of a record."""

import click

from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.value_history import Saying
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.people import people_search
from fieldreg.services.records import change_history as histories
from fieldreg.services.records.change_history import Entry, History, Word
from fieldreg.store.log.authors import Author

_NOTHING = " "  # an empty cell would be shown as unknown


@click.command()
@click.argument("ref")
@pass_call
def history(call: Call, ref: str) -> Answer:
    """Tell who said what of a record, and when.

    REF is any record's short code, or a person's source_ref. Each entry comes after all
    that its writer had seen, whatever the calendars said.
    """
    with unlocked(call) as installation:
        desk = installation.desk()
        told = histories.of(desk, people_search.record(desk, ref))
        entries = [_entry(one) for one in told.entries]
        rows = [row for one in told.entries for row in _rows(one, told, desk.places)]
    document = {
        "code": short_code(told.record),
        "kind": told.kind.name,
        "entries": entries,
    }
    heads = (
        "noted on",
        "trainer",
        "device",
        "record",
        "what",
        "field",
        "value",
        "was",
        _NOTHING,
    )
    return Answer(document, output.table(heads, rows))


def author(who: Author, *, is_doubtful: bool = False) -> dict[str, object]:
    """Give who made a change as a document."""
    return {
        "day": who.day or None,
        "clock_doubtful": is_doubtful,
        "trainer": who.trainer or None,
        "device": who.device or None,
        "asked_by": who.asked_by or None,
    }


def value_text(field: Field, value: Value, places: Gazetteer) -> str:
    """Give one value as people read it."""
    if field is RETIRED:
        return "out of use" if value else "in use"
    if value is None:
        return output.UNKNOWN
    if field.name == "birth_date":
        return output.birth_text(value)
    if field.name in ("aimag", "soum", "bag"):
        return output.place_text(places, value) or output.UNKNOWN
    return str(output.reference(field, value))


def _entry(one: Entry) -> dict[str, object]:
    return {
        "change": short_code(one.change),
        "record": short_code(one.record),
        "kind": one.kind.name,
        "deed": one.deed.value,
        "undone": one.is_undone,
        **author(one.author, is_doubtful=one.is_doubtful),
        "of": {
            name: output.reference(one.kind.field(name), value)
            for name, value in one.fixed.items()
        },
        "words": [_word(word) for word in one.words],
    }


def _word(word: Word) -> dict[str, object]:
    return {
        "field": word.field.name,
        "value": output.reference(word.field, word.value),
        "stands": word.stands,
        "settles": word.told.settles,
        "replaced": [_saying(word.field, other) for other in word.told.replaced],
        "beside": [_saying(word.field, other) for other in word.told.beside],
    }


def _saying(field: Field, other: Saying) -> dict[str, object]:
    return {
        "change": short_code(other.change),
        "value": output.reference(field, other.value),
    }


def _rows(one: Entry, told: History, places: Gazetteer) -> list[tuple[object, ...]]:
    head = (
        f"{one.author.day}{messages.CLOCK_DOUBTFUL if one.is_doubtful else ''}",
        one.author.trainer,
        one.author.device,
        _about(one),
        one.deed.value,
    )
    rows: list[tuple[object, ...]] = []
    for word in one.words:
        if one.kind is kinds.UNDOING and word.field.name != "reason":
            continue  # the deed says it
        replaced = (value_text(word.field, old.value, places) for old in word.told.replaced)
        rows.append(
            (
                *(head if not rows else [_NOTHING] * len(head)),
                word.field.name,
                value_text(word.field, word.value, places),
                ", ".join(dict.fromkeys(replaced)) or _NOTHING,
                _remarks(one, word, told, places) or _NOTHING,
            )
        )
    return rows or [(*head, *[_NOTHING] * 4)]


def _remarks(one: Entry, word: Word, told: History, places: Gazetteer) -> str:
    asked = messages.ASKED_BY.get(one.author.asked_by, "")
    return "; ".join(filter(None, (_remark(one, word, told, places), asked)))


def _remark(one: Entry, word: Word, told: History, places: Gazetteer) -> str:
    if one.is_undone:
        return "undone"
    if word.told.settles:
        return "settles a conflict"
    others = []
    for other in word.told.beside:
        who = told.authors[other.change]
        value = value_text(word.field, other.value, places)
        others.append(f"{value} by {who.trainer}, {who.device}")
    return f"not in sight of {'; '.join(others)}" if others else ""


def _about(one: Entry) -> str:
    match one.fixed:
        case {"session": int(session), "half_day": half_day}:
            return f"half-day {half_day} of {short_code(session)}"
        case {"purpose": purpose}:
            return f"consent to {purpose}"
        case {"text": text}:
            return f"{one.kind.name}: {text}"
        case _ if one.kind is kinds.ANSWER:
            return "sealed answers"
        case _:
            return one.kind.name
