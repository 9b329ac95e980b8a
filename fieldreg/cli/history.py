"""The command `history`: every change of a record, with author and day."""

from typing import Final

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import RECORD, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.records import change_history as histories
from fieldreg.services.records.change_history import ChangedValue, ChangeEntry, RecordHistory
from fieldreg.services.user_session import UserSession

_NOTHING: Final = " "  # an empty cell would be shown as unknown
_ASKED_BY_LABELS: Final = {
    "self": "asked for by the person",
    "guardian": "asked for by the guardian",
}


@command("history")
def history(user: UserSession, record: int = RECORD) -> CommandResult:
    """Show who changed a record, when, and how.

    REF is any record's short code, or a person's source_ref. Each entry comes after all that its
    writer had seen, regardless of the calendars.
    """
    changes = histories.load_history(user, record)
    rows = [row for entry in changes.entries for row in _rows(entry, changes, user.places)]
    document = {
        "code": short_code(changes.record),
        "kind": changes.kind.name,
        "entries": [_entry_document(entry) for entry in changes.entries],
    }
    heads = ("noted on", "trainer", "device", "record", "what", "field", "value", "was", _NOTHING)
    return CommandResult(document, output.format_table(heads, rows))


def _entry_document(entry: ChangeEntry) -> dict[str, object]:
    return {
        "change": short_code(entry.change),
        "record": short_code(entry.record),
        "kind": entry.kind.name,
        "deed": entry.action,
        "undone": entry.is_undone,
        **output.author_document(entry.author, is_doubtful=entry.is_doubtful),
        "of": {
            name: output.with_short_codes(entry.kind.field(name), value)
            for name, value in entry.fixed_values.items()
        },
        "words": [_value_document(changed) for changed in entry.values],
    }


def _value_document(changed: ChangedValue) -> dict[str, object]:
    field, step = changed.field, changed.history_step
    return {
        "field": field.name,
        "value": output.with_short_codes(field, changed.value),
        "stands": changed.is_current,
        "settles": step.resolves_conflict,
        "replaced": [_assignment_document(field, other) for other in step.replaced],
        "beside": [_assignment_document(field, other) for other in step.concurrent],
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
        entry.action,
    )
    rows: list[tuple[object, ...]] = []
    for changed in entry.values:
        if entry.kind is kinds.UNDO_ORDER and changed.field.name != "reason":
            continue  # the action shows it
        old_values = (old.value for old in changed.history_step.replaced)
        replaced = (output.format_value(changed.field, value, places) for value in old_values)
        rows.append(
            (
                *(head if not rows else [_NOTHING] * len(head)),
                changed.field.name,
                output.format_value(changed.field, changed.value, places),
                ", ".join(dict.fromkeys(replaced)) or _NOTHING,
                _remark(entry, changed, record_history, places) or _NOTHING,
            )
        )
    return rows or [(*head, *[_NOTHING] * 4)]


def _remark(
    entry: ChangeEntry, changed: ChangedValue, record_history: RecordHistory, places: Gazetteer
) -> str:
    remark = ""
    if entry.is_undone:
        remark = "undone"
    elif changed.history_step.resolves_conflict:
        remark = "settles a conflict"
    elif changed.history_step.concurrent:
        others = []
        for other in changed.history_step.concurrent:
            author = record_history.authors[other.change]
            value = output.format_value(changed.field, other.value, places)
            others.append(f"{value} by {author.trainer}, {author.device}")
        remark = f"not in sight of {'; '.join(others)}"
    return "; ".join(filter(None, (remark, _ASKED_BY_LABELS.get(entry.author.asked_by))))


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
