"""The commands that undo a bundle, and bring back an undone one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import DRY_RUN, RECORDED_REASON, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import (
    KeptReason,
    KeptRecord,
    RevertedField,
    UndoEffect,
)
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession

_NOUNS: Final = {
    "trainee": ("person", "people"),
    "answer": ("sealed answer",),
    "response": ("answer to a question", "answers to questions"),
}
KEPT_REASON_LABELS: Final = {
    KeptReason.CHANGED: "was corrected since",
    KeptReason.ATTENDED: "has attendance since",
    KeptReason.CONSENTED: "has a consent since",
    KeptReason.ANSWERED: "gave sealed answers since",
    KeptReason.PLANNED: "is in a session since",
    KeptReason.ASKED: "was asked about since",
    KeptReason.WANTED: "has a quota since",
}
_BUNDLE: Final = argument("ID")
_SINCE: Final = option("--since", "Also everything that its laptop brought later.")


@command("undo")
def undo_bundle(
    user: UserSession,
    ref: str = _BUNDLE,
    *,
    dry_run: bool = DRY_RUN,
    reason: str = RECORDED_REASON,
    since: bool = _SINCE,
) -> CommandResult:
    """Make inert what the bundle ID brought.

    Nothing is destroyed, and 'arrivals redo' brings it back. Records that others built on stay.
    """
    undo = arrival_undo.undo_arrival
    effect = undo(user, ref, reason=reason, since=since, is_preview=dry_run)
    return _result(effect, user.places, ref, "undone", since=since, dry_run=dry_run)


@command("redo")
def redo_bundle(
    user: UserSession,
    ref: str = _BUNDLE,
    *,
    dry_run: bool = DRY_RUN,
    reason: str = RECORDED_REASON,
    since: bool = _SINCE,
) -> CommandResult:
    """Bring back what the bundle ID brought and was undone.

    ID may also be the code of an undoing, as 'arrivals' lists them.
    """
    redo = arrival_undo.redo_arrival
    effect = redo(user, ref, reason=reason, since=since, is_preview=dry_run)
    return _result(effect, user.places, ref, "brought back", since=since, dry_run=dry_run)


def _result(
    effect: UndoEffect, places: Gazetteer, ref: str, verb: str, *, since: bool, dry_run: bool
) -> CommandResult:
    arrival = effect.arrival
    document = {
        "id": output.bundle_id(arrival) if arrival else ref,
        "device": (arrival and arrival.device_name) or None,
        "since": since,
        "dry_run": dry_run,
        "changes": effect.change_count,
        "gone": _records(effect.removed),
        "back": _records(effect.restored),
        "values": [_reverted_document(item) for item in effect.reverted_fields],
        "staying": [_kept_document(item) for item in effect.kept_records],
    }
    changes = output.format_count(effect.change_count, "change")
    subject = (
        f"bundle {output.bundle_id(arrival)} of {arrival.device_name}"
        if arrival
        else f"undoing {ref}"
    )
    subject += " and after it" * since
    tense = "would be" if dry_run else "were" if effect.change_count > 1 else "was"
    head = f"{changes} of {subject} {tense} {verb}."
    return CommandResult(document, [head, *_effect_lines(effect, places)])


def _effect_lines(effect: UndoEffect, places: Gazetteer) -> Iterator[str]:
    for outcome, ids in (("go out of sight", effect.removed), ("come back", effect.restored)):
        if ids:
            counted = (
                output.format_count(len(ids[name]), *_NOUNS.get(name, (name,))) for name in ids
            )
            yield f"{', '.join(counted)} {outcome}."
    if effect.reverted_fields:
        yield "These values change:"
        values = [
            (
                *_label(item.kind.name, item.record, effect.labels),
                item.field.name,
                output.format_value(item.field, item.before, places),
                output.format_value(item.field, item.after, places),
            )
            for item in effect.reverted_fields[: arrival_undo.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "field", "before", "after"), values)
    if effect.kept_records:
        count = len(effect.kept_records)
        yield f"{output.format_count(count, 'record')} {'stay' if count > 1 else 'stays'}:"
        kept = [
            (
                *_label(item.kind.name, item.record, effect.labels),
                KEPT_REASON_LABELS[item.reason],
                *(item.author.trainer, item.author.device, item.author.day),
            )
            for item in effect.kept_records[: arrival_undo.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "why", "by", "on", "noted on"), kept)


def _label(kind: str, record: int, names: Mapping[int, RecordLabel]) -> tuple[str, str]:
    label = names.get(record)
    course = label.session.course if label and label.session else ""
    text = ", ".join(filter(None, (label.name if label else "", course)))
    return short_code(record), text or kind


def _records(ids: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    return {kind: output.short_codes(record_ids) for kind, record_ids in ids.items()}


def _reverted_document(item: RevertedField) -> dict[str, object]:
    return {
        "record": short_code(item.record),
        "kind": item.kind.name,
        "field": item.field.name,
        "before": output.with_short_codes(item.field, item.before),
        "after": output.with_short_codes(item.field, item.after),
    }


def _kept_document(item: KeptRecord) -> dict[str, object]:
    document = {"record": short_code(item.record), "kind": item.kind.name, "reason": item.reason}
    return {**document, **output.author_document(item.author)}
