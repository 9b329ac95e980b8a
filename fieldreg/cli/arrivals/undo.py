"""The commands that undo a bundle, and bring back an undone one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import DRY_RUN, RECORDED_REASON, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals import arrival_undo, undo_preview
from fieldreg.services.arrivals.undo_preview import KeptRecord, RevertedField, UndoEffect
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.ui.vocabulary.shared_labels import KEPT_REASONS

_NOUNS: Final = {
    "trainee": ("person", "people"),
    "answer": ("sealed answer",),
    "response": ("answer to a question", "answers to questions"),
}
_OPTIONS: Final = {
    "ref": (str, argument("ID")),
    "dry_run": (bool, DRY_RUN),
    "reason": (str, RECORDED_REASON),
    "since": (bool, option("--since", "Also everything that its laptop brought later.")),
}


@command("undo", shared=_OPTIONS)
def undo_bundle(user: UserSession, **typed: Any) -> CommandResult:
    """Make the changes of the bundle ID inert.

    Nothing is destroyed, and 'arrivals redo' brings it back. Records that others built on stay.
    """
    return _change(user, arrival_undo.undo_arrival, "undone", **typed)


@command("redo", shared=_OPTIONS)
def redo_bundle(user: UserSession, **typed: Any) -> CommandResult:
    """Bring back the undone changes of the bundle ID.

    ID may also be the code of an undoing, as 'arrivals' lists them.
    """
    return _change(user, arrival_undo.redo_arrival, "brought back", **typed)


def _change(
    user: UserSession,
    change: Callable[..., UndoEffect],
    verb: str,
    *,
    ref: str,
    dry_run: bool,
    reason: str,
    since: bool,
) -> CommandResult:
    effect = change(user, ref, reason=reason, since=since, is_preview=dry_run)
    arrival = effect.arrival
    identity = output.bundle_id(arrival) if arrival else ref
    gone, back = (
        {kind: output.short_codes(records) for kind, records in ids.items()}
        for ids in (effect.removed, effect.restored)
    )
    document = {
        "id": identity,
        "device": (arrival and arrival.device_name) or None,
        "since": since,
        "dry_run": dry_run,
        "changes": effect.change_count,
        "gone": gone,
        "back": back,
        "values": list(map(_reverted_document, effect.reverted_fields)),
        "staying": [
            _record(item) | {"reason": item.reason} | output.author_document(item.author)
            for item in effect.kept_records
        ],
    }
    subject = f"bundle {identity} of {arrival.device_name}" if arrival else f"undoing {ref}"
    tense = "would be" if dry_run else "were" if effect.change_count > 1 else "was"
    outcome = f"{subject}{' and after it' * since} {tense} {verb}"
    return CommandResult(document, _lines(effect, outcome, user.places))


def _reverted_document(item: RevertedField) -> dict[str, object]:
    before, after = (output.with_short_codes(item.field, it) for it in (item.before, item.after))
    return _record(item) | {"field": item.field.name, "before": before, "after": after}


def _record(item: RevertedField | KeptRecord) -> dict[str, object]:
    return {"record": short_code(item.record), "kind": item.kind.name}


def _lines(effect: UndoEffect, outcome: str, places: Gazetteer) -> Iterator[str]:
    yield f"{output.format_count(effect.change_count, 'change')} of {outcome}."
    for deed, ids in (("go out of sight", effect.removed), ("come back", effect.restored)):
        if ids:
            counted = (
                output.format_count(len(ids[name]), *_NOUNS.get(name, (name,))) for name in ids
            )
            yield f"{', '.join(counted)} {deed}."
    if effect.reverted_fields:
        yield "These values change:"
        values = [
            (
                *_label(item, effect.labels),
                item.field.name,
                output.format_value(item.field, item.before, places),
                output.format_value(item.field, item.after, places),
            )
            for item in effect.reverted_fields[: undo_preview.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "field", "before", "after"), values)
    if effect.kept_records:
        count = len(effect.kept_records)
        yield f"{output.format_count(count, 'record')} {'stay' if count > 1 else 'stays'}:"
        kept = [
            (
                *_label(item, effect.labels),
                KEPT_REASONS[item.reason],
                *(item.author.trainer, item.author.device, item.author.day),
            )
            for item in effect.kept_records[: undo_preview.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "why", "by", "on", "noted on"), kept)


def _label(item: RevertedField | KeptRecord, names: Mapping[int, RecordLabel]) -> tuple[str, str]:
    label = names.get(item.record)
    course = label.session.course if label and label.session else ""
    text = ", ".join(filter(None, (label.name if label else "", course)))
    return short_code(item.record), text or item.kind.name
