"""The commands that make inert what a bundle brought, and bring it back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import click

from fieldreg.cli import history
from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import Effect, Staying, Turned, Why
from fieldreg.services.records.record_labels import Subject

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
WHYS: Final = {
    Why.CHANGED: "was corrected since",
    Why.ATTENDED: "has attendance since",
    Why.CONSENTED: "has a consent since",
    Why.ANSWERED: "gave sealed answers since",
    Why.PLANNED: "is in a session since",
    Why.ASKED: "was asked about since",
    Why.WANTED: "has a quota since",
}
_Command = Callable[..., Answer]


def _options(command: _Command) -> Any:
    for one in (
        click.argument("ref", metavar="ID"),
        click.option(
            "--since", is_flag=True, help="Also all that its laptop brought after it."
        ),
        click.option("--reason", metavar="TEXT", default="", help="Why; it is kept."),
        click.option("--dry-run", is_flag=True, help="Say what would happen, and no more."),
    ):
        command = one(command)
    return command


@click.command()
@_options
@pass_call
def undo(call: Call, ref: str, reason: str, *, since: bool, dry_run: bool) -> Answer:
    """Make inert what the bundle ID brought.

    Nothing is destroyed, and 'arrivals redo' brings it back. What others built on stays.
    """
    with unlocked(call) as installation:
        desk = installation.desk()
        effect = arrival_undo.undo(
            desk, ref, reason=reason, since=since, is_preview=dry_run
        )
    return _answer(
        effect, desk.places, ref=ref, since=since, dry_run=dry_run, verb="undone"
    )


@click.command()
@_options
@pass_call
def redo(call: Call, ref: str, reason: str, *, since: bool, dry_run: bool) -> Answer:
    """Bring back what the bundle ID brought and was undone.

    ID may also be the code of an undoing, as 'arrivals' lists them.
    """
    with unlocked(call) as installation:
        desk = installation.desk()
        effect = arrival_undo.redo(
            desk, ref, reason=reason, since=since, is_preview=dry_run
        )
    verb = "brought back"
    return _answer(effect, desk.places, ref=ref, since=since, dry_run=dry_run, verb=verb)


def _answer(
    effect: Effect,
    places: Gazetteer,
    *,
    ref: str,
    since: bool,
    dry_run: bool,
    verb: str,
) -> Answer:
    line = effect.arrival
    document = {
        "id": output.bundle_id(line) if line else ref,
        "device": (line and line.device) or None,
        "since": since,
        "dry_run": dry_run,
        "changes": effect.changes,
        "gone": _records(effect.gone),
        "back": _records(effect.back),
        "values": [_turned_document(one) for one in effect.turned],
        "staying": [_staying_document(one) for one in effect.staying],
    }
    changes = output.count(effect.changes, "change")
    what = f"bundle {output.bundle_id(line)} of {line.device}" if line else f"undoing {ref}"
    what += " and after it" * since
    would = "would be" if dry_run else "were" if effect.changes > 1 else "was"
    head = f"{changes} of {what} {would} {verb}."
    return Answer(document, "\n".join([head, *_told(effect, places)]))


def _told(effect: Effect, places: Gazetteer) -> Iterator[str]:
    for told, ids in (("go out of sight", effect.gone), ("come back", effect.back)):
        if ids:
            counted = (output.count(len(some), *_NOUNS[name]) for name, some in ids.items())
            yield f"{', '.join(counted)} {told}."
    names = effect.subjects
    if effect.turned:
        yield "These values change:"
        turned = [
            (
                *_called(one.kind.name, one.record, names),
                one.field.name,
                history.value_text(one.field, one.before, places),
                history.value_text(one.field, one.after, places),
            )
            for one in effect.turned[: arrival_undo.MOST_NAMED]
        ]
        yield output.table(("code", "what", "field", "before", "after"), turned)
    if effect.staying:
        count = len(effect.staying)
        yield f"{output.count(count, 'record')} {'stay' if count > 1 else 'stays'}:"
        rows = [
            (
                *_called(one.kind.name, one.record, names),
                WHYS[one.why],
                one.author.trainer,
                one.author.device,
                one.author.day,
            )
            for one in effect.staying[: arrival_undo.MOST_NAMED]
        ]
        yield output.table(("code", "what", "why", "by", "on", "noted on"), rows)


def _called(kind: str, record: int, names: Mapping[int, Subject]) -> tuple[str, str]:
    subject = names.get(record)
    course = subject.session.course if subject and subject.session else ""
    told = ", ".join(filter(None, (subject.name if subject else "", course)))
    return short_code(record), told or kind


def _records(ids: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    return {kind: list(map(short_code, some)) for kind, some in ids.items()}


def _turned_document(one: Turned) -> dict[str, object]:
    return {
        "record": short_code(one.record),
        "kind": one.kind.name,
        "field": one.field.name,
        "before": output.reference(one.field, one.before),
        "after": output.reference(one.field, one.after),
    }


def _staying_document(one: Staying) -> dict[str, object]:
    return {
        "record": short_code(one.record),
        "kind": one.kind.name,
        "reason": one.why.value,
        **history.author(one.author),
    }
