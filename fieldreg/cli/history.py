"""The command that tells the history of a record."""

import click

from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldFormat, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.people import people_search
from fieldreg.services.records import change_history as histories
from fieldreg.services.records.change_history import ChangedValue, ChangeEntry, RecordHistory
from fieldreg.store.log.authors import Author

_NOTHING = " "  # an empty cell would be shown as unknown


@click.command()
@click.argument("ref")
@pass_command_context
def history(context: CommandContext, ref: str) -> CommandResult:
    """Tell who said what of a record, and when.

    REF is any record's short code, or a person's source_ref. Each entry comes after all
    that its writer had seen, whatever the calendars said.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        told = histories.load_history(user, people_search.find_record(user, ref))
        entries = [_entry(one) for one in told.entries]
        rows = [row for one in told.entries for row in _rows(one, told, user.places)]
    document = {"code": short_code(told.record), "kind": told.kind.name, "entries": entries}
    heads = ("noted on", "trainer", "device", "record", "what", "field", "value", "was", _NOTHING)
    return CommandResult(document, output.format_table(heads, rows))


def author_document(who: Author, *, is_doubtful: bool = False) -> dict[str, object]:
    """Give who made a change as a document."""
    return {
        "day": who.day or None,
        "clock_doubtful": is_doubtful,
        "trainer": who.trainer or None,
        "device": who.device or None,
        "asked_by": who.asked_by or None,
    }


def format_value(field: Field, value: Value, places: Gazetteer) -> str:
    """Give one value as people read it."""
    if field is RETIRED:
        return "out of use" if value else "in use"
    if value is None:
        return output.UNKNOWN_MARK
    if field.format is FieldFormat.BIRTH_DATE:
        return output.format_birth_date(value)
    if field.format is FieldFormat.PLACE:
        return output.format_place(places, value) or output.UNKNOWN_MARK
    return str(output.with_short_codes(field, value))


def _entry(one: ChangeEntry) -> dict[str, object]:
    return {
        "change": short_code(one.change),
        "record": short_code(one.record),
        "kind": one.kind.name,
        "deed": one.action.value,
        "undone": one.is_undone,
        **author_document(one.author, is_doubtful=one.is_doubtful),
        "of": {
            name: output.with_short_codes(one.kind.field(name), value)
            for name, value in one.fixed_values.items()
        },
        "words": [_word(word) for word in one.values],
    }


def _word(word: ChangedValue) -> dict[str, object]:
    return {
        "field": word.field.name,
        "value": output.with_short_codes(word.field, word.value),
        "stands": word.is_current,
        "settles": word.history_step.resolves_conflict,
        "replaced": [_saying(word.field, other) for other in word.history_step.replaced],
        "beside": [_saying(word.field, other) for other in word.history_step.concurrent],
    }


def _saying(field: Field, other: FieldAssignment) -> dict[str, object]:
    return {
        "change": short_code(other.change),
        "value": output.with_short_codes(field, other.value),
    }


def _rows(one: ChangeEntry, told: RecordHistory, places: Gazetteer) -> list[tuple[object, ...]]:
    head = (
        f"{one.author.day}{messages.CLOCK_DOUBT_MARK if one.is_doubtful else ''}",
        one.author.trainer,
        one.author.device,
        _about(one),
        one.action.value,
    )
    rows: list[tuple[object, ...]] = []
    for word in one.values:
        if one.kind is kinds.UNDO_ORDER and word.field.name != "reason":
            continue  # the deed says it
        replaced = (
            format_value(word.field, old.value, places) for old in word.history_step.replaced
        )
        rows.append(
            (
                *(head if not rows else [_NOTHING] * len(head)),
                word.field.name,
                format_value(word.field, word.value, places),
                ", ".join(dict.fromkeys(replaced)) or _NOTHING,
                _remarks(one, word, told, places) or _NOTHING,
            )
        )
    return rows or [(*head, *[_NOTHING] * 4)]


def _remarks(one: ChangeEntry, word: ChangedValue, told: RecordHistory, places: Gazetteer) -> str:
    asked = messages.ASKED_BY_LABELS.get(one.author.asked_by, "")
    return "; ".join(filter(None, (_remark(one, word, told, places), asked)))


def _remark(one: ChangeEntry, word: ChangedValue, told: RecordHistory, places: Gazetteer) -> str:
    if one.is_undone:
        return "undone"
    if word.history_step.resolves_conflict:
        return "settles a conflict"
    others = []
    for other in word.history_step.concurrent:
        who = told.authors[other.change]
        value = format_value(word.field, other.value, places)
        others.append(f"{value} by {who.trainer}, {who.device}")
    return f"not in sight of {'; '.join(others)}" if others else ""


def _about(one: ChangeEntry) -> str:
    match one.fixed_values:
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
