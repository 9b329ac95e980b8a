"""The commands that undo a bundle, and bring back an undone one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals import arrival_undo, undo_preview
from fieldreg.services.arrivals.undo_preview import (
    KeptReason,
    KeptRecord,
    RevertedField,
    UndoEffect,
)
from fieldreg.services.records.record_labels import RecordLabel

_NOUNS: Final = {
    "trainee": ("person", "people"),
    "session": ("session", "sessions"),
    "attendance": ("attendance", "attendances"),
    "consent": ("consent", "consents"),
    "answer": ("sealed answer", "sealed answers"),
    "question": ("question", "questions"),
    "response": ("answer to a question", "answers to questions"),
    "course": ("course", "courses"),
    "partner": ("partner", "partners"),
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
_Command = Callable[..., CommandResult]


def _options(command: _Command) -> Any:
    for option in (
        click.argument("ref", metavar="ID"),
        click.option(
            "--since", is_flag=True, help="Also everything that its laptop brought later."
        ),
        click.option("--reason", metavar="TEXT", default="", help="Why; it is recorded."),
        click.option("--dry-run", is_flag=True, help="Only show what would happen."),
    ):
        command = option(command)
    return command


@click.command("undo")
@_options
@pass_command_context
def undo_bundle(
    context: CommandContext, ref: str, reason: str, *, since: bool, dry_run: bool
) -> CommandResult:
    """Make inert what the bundle ID brought.

    Nothing is destroyed, and 'arrivals redo' brings it back. Records that others built on stay.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        effect = arrival_undo.undo_arrival(
            user, ref, reason=reason, since=since, is_preview=dry_run
        )
    return _result(effect, user.places, ref=ref, since=since, dry_run=dry_run, verb="undone")


@click.command("redo")
@_options
@pass_command_context
def redo_bundle(
    context: CommandContext, ref: str, reason: str, *, since: bool, dry_run: bool
) -> CommandResult:
    """Bring back what the bundle ID brought and was undone.

    ID may also be the code of an undoing, as 'arrivals' lists them.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        effect = arrival_undo.redo_arrival(
            user, ref, reason=reason, since=since, is_preview=dry_run
        )
    verb = "brought back"
    return _result(effect, user.places, ref=ref, since=since, dry_run=dry_run, verb=verb)


def _result(
    effect: UndoEffect, places: Gazetteer, *, ref: str, since: bool, dry_run: bool, verb: str
) -> CommandResult:
    line = effect.arrival
    document = {
        "id": output.bundle_id(line) if line else ref,
        "device": (line and line.device_name) or None,
        "since": since,
        "dry_run": dry_run,
        "changes": effect.change_count,
        "gone": _records(effect.removed),
        "back": _records(effect.restored),
        "values": [_reverted_document(item) for item in effect.reverted_fields],
        "staying": [_kept_document(item) for item in effect.kept_records],
    }
    changes = output.format_count(effect.change_count, "change")
    subject = f"bundle {output.bundle_id(line)} of {line.device_name}" if line else f"undoing {ref}"
    subject += " and after it" * since
    tense = "would be" if dry_run else "were" if effect.change_count > 1 else "was"
    head = f"{changes} of {subject} {tense} {verb}."
    return CommandResult(document, "\n".join([head, *_effect_lines(effect, places)]))


def _effect_lines(effect: UndoEffect, places: Gazetteer) -> Iterator[str]:
    for outcome, ids in (("go out of sight", effect.removed), ("come back", effect.restored)):
        if ids:
            counted = (
                output.format_count(len(record_ids), *_NOUNS[name])
                for name, record_ids in ids.items()
            )
            yield f"{', '.join(counted)} {outcome}."
    names = effect.labels
    if effect.reverted_fields:
        yield "These values change:"
        turned = [
            (
                *_label(item.kind.name, item.record, names),
                item.field.name,
                output.format_value(item.field, item.before, places),
                output.format_value(item.field, item.after, places),
            )
            for item in effect.reverted_fields[: undo_preview.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "field", "before", "after"), turned)
    if effect.kept_records:
        count = len(effect.kept_records)
        yield f"{output.format_count(count, 'record')} {'stay' if count > 1 else 'stays'}:"
        rows = [
            (
                *_label(item.kind.name, item.record, names),
                KEPT_REASON_LABELS[item.reason],
                item.author.trainer,
                item.author.device,
                item.author.day,
            )
            for item in effect.kept_records[: undo_preview.MAX_NAMED]
        ]
        yield output.format_table(("code", "what", "why", "by", "on", "noted on"), rows)


def _label(kind: str, record: int, names: Mapping[int, RecordLabel]) -> tuple[str, str]:
    label = names.get(record)
    course = label.session.course if label and label.session else ""
    text = ", ".join(filter(None, (label.name if label else "", course)))
    return short_code(record), text or kind


def _records(ids: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    return {kind: list(map(short_code, record_ids)) for kind, record_ids in ids.items()}


def _reverted_document(field: RevertedField) -> dict[str, object]:
    return {
        "record": short_code(field.record),
        "kind": field.kind.name,
        "field": field.field.name,
        "before": output.with_short_codes(field.field, field.before),
        "after": output.with_short_codes(field.field, field.after),
    }


def _kept_document(record: KeptRecord) -> dict[str, object]:
    return {
        "record": short_code(record.record),
        "kind": record.kind.name,
        "reason": record.reason.value,
        **output.author_document(record.author),
    }
