"""The command `history`: every change of a record, with author and day."""

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.people import people_search
from fieldreg.services.records import change_history as histories
from fieldreg.services.records.change_history import ChangedValue, ChangeEntry, RecordHistory

_NOTHING = " "  # an empty cell would be shown as unknown
_ASKED_BY_LABELS = {"self": "asked for by the person", "guardian": "asked for by the guardian"}


@click.command()
@click.argument("ref")
@pass_command_context
def history(context: CommandContext, ref: str) -> CommandResult:
    """Show who changed a record, when, and how.

    REF is any record's short code, or a person's source_ref. Each entry comes after all that its
    writer had seen, regardless of the calendars.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        record_history = histories.load_history(user, people_search.find_record(user, ref))
        entries = [_entry_document(entry) for entry in record_history.entries]
        rows = [
            row
            for entry in record_history.entries
            for row in _rows(entry, record_history, user.places)
        ]
    document = {
        "code": short_code(record_history.record),
        "kind": record_history.kind.name,
        "entries": entries,
    }
    heads = ("noted on", "trainer", "device", "record", "what", "field", "value", "was", _NOTHING)
    return CommandResult(document, output.format_table(heads, rows))


def _entry_document(entry: ChangeEntry) -> dict[str, object]:
    return {
        "change": short_code(entry.change),
        "record": short_code(entry.record),
        "kind": entry.kind.name,
        "deed": entry.action.value,
        "undone": entry.is_undone,
        **output.author_document(entry.author, is_doubtful=entry.is_doubtful),
        "of": {
            name: output.with_short_codes(entry.kind.field(name), value)
            for name, value in entry.fixed_values.items()
        },
        "words": [_value_document(changed) for changed in entry.values],
    }


def _value_document(changed: ChangedValue) -> dict[str, object]:
    return {
        "field": changed.field.name,
        "value": output.with_short_codes(changed.field, changed.value),
        "stands": changed.is_current,
        "settles": changed.history_step.resolves_conflict,
        "replaced": [
            _assignment_document(changed.field, other) for other in changed.history_step.replaced
        ],
        "beside": [
            _assignment_document(changed.field, other) for other in changed.history_step.concurrent
        ],
    }


def _assignment_document(field: Field, other: FieldAssignment) -> dict[str, object]:
    return {
        "change": short_code(other.change),
        "value": output.with_short_codes(field, other.value),
    }


def _rows(
    entry: ChangeEntry, record_history: RecordHistory, places: Gazetteer
) -> list[tuple[object, ...]]:
    head = (
        f"{entry.author.day}{output.CLOCK_DOUBT_MARK if entry.is_doubtful else ''}",
        entry.author.trainer,
        entry.author.device,
        _about(entry),
        entry.action.value,
    )
    rows: list[tuple[object, ...]] = []
    for changed in entry.values:
        if entry.kind is kinds.UNDO_ORDER and changed.field.name != "reason":
            continue  # the action shows it
        replaced = (
            output.format_value(changed.field, old.value, places)
            for old in changed.history_step.replaced
        )
        rows.append(
            (
                *(head if not rows else [_NOTHING] * len(head)),
                changed.field.name,
                output.format_value(changed.field, changed.value, places),
                ", ".join(dict.fromkeys(replaced)) or _NOTHING,
                _remarks(entry, changed, record_history, places) or _NOTHING,
            )
        )
    return rows or [(*head, *[_NOTHING] * 4)]


def _remarks(
    entry: ChangeEntry, changed: ChangedValue, record_history: RecordHistory, places: Gazetteer
) -> str:
    asked = _ASKED_BY_LABELS.get(entry.author.asked_by, "")
    return "; ".join(filter(None, (_remark(entry, changed, record_history, places), asked)))


def _remark(
    entry: ChangeEntry, changed: ChangedValue, record_history: RecordHistory, places: Gazetteer
) -> str:
    if entry.is_undone:
        return "undone"
    if changed.history_step.resolves_conflict:
        return "settles a conflict"
    others = []
    for other in changed.history_step.concurrent:
        author = record_history.authors[other.change]
        value = output.format_value(changed.field, other.value, places)
        others.append(f"{value} by {author.trainer}, {author.device}")
    return f"not in sight of {'; '.join(others)}" if others else ""


def _about(entry: ChangeEntry) -> str:
    match entry.fixed_values:
        case {"session": int(session), "half_day": half_day}:
            return f"half-day {half_day} of {short_code(session)}"
        case {"purpose": purpose}:
            return f"consent to {purpose}"
        case {"text": text}:
            return f"{entry.kind.name}: {text}"
        case _ if entry.kind is kinds.ANSWER:
            return "sealed answers"
        case _:
            return entry.kind.name
