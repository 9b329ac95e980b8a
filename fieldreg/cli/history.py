"""The command `history`."""

from typing import Final

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import RECORD, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.value_history import FieldAssignment
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.records import change_history
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
    changes = change_history.load_history(user, record)
    printed = _PrintedHistory(changes, user.places)
    document = {
        "code": short_code(changes.record),
        "kind": changes.kind.name,
        "entries": [printed.document(entry) for entry in changes.entries],
    }
    rows = [row for entry in changes.entries for row in printed.rows(entry)]
    heads = ("noted on", "trainer", "device", "record", "what", "field", "value", "was", _NOTHING)
    return CommandResult(document, output.format_table(heads, rows))


class _PrintedHistory:
    def __init__(self, changes: RecordHistory, places: Gazetteer) -> None:
        self._changes, self._places = changes, places

    def document(self, entry: ChangeEntry) -> dict[str, object]:
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
            "words": [self._changed_document(entry, changed) for changed in entry.values],
        }

    def _changed_document(self, entry: ChangeEntry, changed: ChangedValue) -> dict[str, object]:
        step = changed.history_step
        related = {"replaced": step.replaced, "beside": step.concurrent, "puts_back": step.put_back}
        return {
            "field": changed.field.name,
            **self._value_document(entry, changed, step.assignment),
            "stands": changed.is_current,
            "settles": step.resolves_conflict,
            **{
                name: [
                    {
                        "change": short_code(other.change),
                        **self._value_document(entry, changed, other),
                    }
                    for other in others
                ]
                for name, others in related.items()
            },
        }

    def _value_document(
        self, entry: ChangeEntry, changed: ChangedValue, given: FieldAssignment
    ) -> dict[str, object]:
        meant = self._changes.find_meant(entry.record, changed.field, given)
        value = output.with_short_codes(changed.field, given.value)
        return {"value": value} if meant is None else {"value": value, "counts_as": meant}

    def rows(self, entry: ChangeEntry) -> list[tuple[object, ...]]:
        head = (
            f"{entry.author.day}{output.CLOCK_DOUBT_MARK if entry.is_doubtful else ''}",
            entry.author.trainer,
            entry.author.device,
            _subject(entry),
            entry.action,
        )
        rows: list[tuple[object, ...]] = []
        for changed in entry.values:
            if entry.kind is kinds.UNDO_ORDER and changed.field.name != "reason":
                continue  # the action shows it
            step = changed.history_step
            replaced = (self._format_value(entry, changed, old) for old in step.replaced)
            rows.append(
                (
                    *(head if not rows else [_NOTHING] * len(head)),
                    changed.field.name,
                    self._format_value(entry, changed, step.assignment),
                    ", ".join(dict.fromkeys(replaced)) or _NOTHING,
                    self._remark(entry, changed) or _NOTHING,
                )
            )
        return rows or [(*head, *[_NOTHING] * 4)]

    def _format_value(
        self, entry: ChangeEntry, changed: ChangedValue, given: FieldAssignment
    ) -> str:
        meant = self._changes.find_meant(entry.record, changed.field, given)
        if meant is None:
            return output.format_value(changed.field, given.value, self._places)
        place = output.format_value(changed.field, meant, self._places)
        return f"{place} (as typed: {given.value})"

    def _remark(self, entry: ChangeEntry, changed: ChangedValue) -> str:
        remark, step, authors = "", changed.history_step, self._changes.authors
        if entry.is_undone:
            remark = "undone"
        elif step.put_back:
            given = (authors[back.change] for back in step.put_back)
            names = dict.fromkeys(f"{author.trainer}, {author.device}" for author in given)
            remark = f"puts back what {'; '.join(names)} noted"
        elif step.resolves_conflict:
            remark = "settles a conflict"
        elif step.concurrent:
            others = []
            for other in step.concurrent:
                author, value = authors[other.change], self._format_value(entry, changed, other)
                others.append(f"{value} by {author.trainer}, {author.device}")
            remark = f"not in sight of {'; '.join(others)}"
        return "; ".join(filter(None, (remark, _ASKED_BY_LABELS.get(entry.author.asked_by))))


def _subject(entry: ChangeEntry) -> str:
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
