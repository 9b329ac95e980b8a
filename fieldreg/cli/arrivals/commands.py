"""The group `arrivals`: bundles that came in or wait, quarantined changes and undoings."""

from collections.abc import Iterator, Mapping
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.arrivals import quarantine
from fieldreg.cli.arrivals.forced_import import force_import, take
from fieldreg.cli.arrivals.undo import redo_bundle, undo_bundle
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivedBundle,
    AuthoredQuarantinedChange,
    ChangeGap,
    UndoingSummary,
)
from fieldreg.services.exchange import quarantined_changes
from fieldreg.store.arrivals import BundleState

_APPLIED: Final = (BundleState.APPLIED, BundleState.OUT_OF_ORDER)
_STATE_LABELS: Final[Mapping[BundleState, str]] = {
    BundleState.PENDING: "waiting",
    BundleState.QUARANTINED: "set aside",
    BundleState.APPLIED: "came in",
    BundleState.OUT_OF_ORDER: "came in, not all before it",
}


@click.group(invoke_without_command=True)
@click.pass_context
def arrivals(ctx: click.Context) -> CommandResult | None:
    """Show what came in, what waits and what was set aside.

    For a bundle that waits, what is missing before it is shown. A bundle that is set aside is
    kept whole, with the reason. A laptop also shows what head office set aside of its data.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        bundles = arrived_bundles.list_arrivals(user)
        quarantined = arrived_bundles.add_authors(user, wiring.list_quarantined(installation))
        undoings = arrived_bundles.list_undoings(user)
        arrival_counts = arrived_bundles.count_arrivals(user)
        undo_news = arrival_undo.load_undo_news(user) if not installation.is_head_office else None
        quarantine_entries = quarantined_changes.list_quarantine_entries(user)
    counts = {
        "applied": sum(bundle.bundle.state in _APPLIED for bundle in bundles),
        "held": arrival_counts.pending_bundle_count,
        "set_aside": arrival_counts.quarantined_bundle_count,
        "changes": arrival_counts.quarantined_change_count,
    }
    document = {
        "bundles": [_document(bundle) for bundle in bundles],
        "changes_set_aside": [_quarantined_document(bundle) for bundle in quarantined],
        "set_aside_at_head_office": quarantine.quarantine_documents(quarantine_entries),
        "undoings": [_undoing_document(bundle) for bundle in undoings],
        "counts": counts,
        "undo_news": {
            "people_gone": undo_news.people_gone,
            "sessions_gone": undo_news.sessions_gone,
            "people_back": undo_news.people_back,
            "sessions_back": undo_news.sessions_back,
        }
        if undo_news
        else None,
    }
    text = [
        *_text(bundles, quarantined, undoings),
        *quarantine.format_quarantined(quarantine_entries),
        *(_undo_news_lines(undo_news) if undo_news else ()),
    ]
    return CommandResult(document, "\n".join(text))


@arrivals.command("seen")
@pass_command_context
def dismiss_undo_news(context: CommandContext) -> CommandResult:
    """Tell no more of the people and sessions that undoings hid or brought back so far."""
    with unlocked_installation(context) as installation:
        arrival_undo.dismiss_undo_news(installation.user_session())
    return CommandResult({"seen": True}, "The undoings so far are no longer shown.")


for _command in (undo_bundle, redo_bundle, take, force_import, quarantine.dismiss_quarantined):
    arrivals.add_command(_command)


def _undo_news_lines(undo_news: UndoNews) -> Iterator[str]:
    for people, sessions, outcome in (
        (
            undo_news.people_gone,
            undo_news.sessions_gone,
            "are out of sight here since head office undid them",
        ),
        (undo_news.people_back, undo_news.sessions_back, "are here again"),
    ):
        if people or sessions:
            counts = (
                output.format_count(people, "person", "people"),
                output.format_count(sessions, "session"),
            )
            yield f"{' and '.join(counts)} {outcome}."
    yield "'arrivals seen' stops showing this."


def _undoing_document(undoing: UndoingSummary) -> dict[str, object]:
    return {
        "undoing": short_code(undoing.undoing.id),
        "in_force": undoing.undoing.is_in_force,
        "changes": undoing.change_count,
        "reason": undoing.undoing.reason or None,
        **output.author_document(undoing.author),
    }


def _document(bundle: ArrivedBundle) -> dict[str, object]:
    row = bundle.bundle
    return {
        "id": output.bundle_id(bundle),
        "state": row.state,
        "device": bundle.device_name or None,
        "first": row.first,
        "last": row.last,
        "noted_on": row.noted_on,
        "received_on": row.received_on,
        "people": row.people,
        "sessions": row.sessions,
        "changes": row.changes,
        "reason": row.reason,
        "undone": bundle.undone and bundle.undone.value,
        "unconfirmed": bundle.is_unconfirmed,
        "let_in": bundle.out_of_order
        and {
            "by": bundle.out_of_order.officer,
            "on": bundle.out_of_order.day,
            "reason": bundle.out_of_order.reason,
        },
        "gaps": [
            {
                "first": gap.first,
                "last": gap.last,
                "after": gap.after_day or None,
                "until": gap.until_day or None,
            }
            for gap in bundle.gaps
        ],
    }


def _quarantined_document(quarantined: AuthoredQuarantinedChange) -> dict[str, object]:
    view = quarantined.change
    kind = BY_NAME.get(view.kind)
    return {
        "change": short_code(view.change),
        "reason": view.reason,
        **output.author_document(quarantined.author),
        "kind": view.kind or None,
        "record": short_code(view.record) if view.record else None,
        "values": {
            name: output.with_short_codes(kind.field(name) if kind else None, value)
            for name, value in view.values.items()
        },
    }


def _text(
    bundles: list[ArrivedBundle],
    quarantined: list[AuthoredQuarantinedChange],
    undoings: list[UndoingSummary],
) -> Iterator[str]:
    heads = ("id", "state", "laptop", "noted on", "came on", "people", "changes")
    if bundles:
        yield output.format_table(heads, list(map(_row, bundles)))
    for bundle in bundles:
        name = bundle.device_name or "an unknown device"
        for gap in bundle.gaps:
            does = (
                "is in without" if bundle.bundle.state is BundleState.OUT_OF_ORDER else "waits for"
            )
            yield f"{output.bundle_id(bundle)} {does} {_gap(gap, name)}."
        if (forced := bundle.out_of_order) is not None:
            yield f"{output.bundle_id(bundle)} was let in by {forced.officer} on {forced.day}: {forced.reason}"
        if bundle.bundle.state is BundleState.QUARANTINED and bundle.bundle.reason:
            reason = problem_messages.for_problem(Problem(Code(bundle.bundle.reason)))
            yield f"{output.bundle_id(bundle)}, of {name}: {reason}"
    for change in quarantined:
        reason = problem_messages.for_problem(Problem(Code(change.change.reason)))
        sender = ", ".join(filter(None, (change.author.trainer, change.author.device)))
        fields = ", ".join(change.change.values) or "of a kind that is not known here"
        yield f"{short_code(change.change.change)} ({sender}; {fields}): {reason}"
    for undoing in undoings:
        action = "undone" if undoing.undoing.is_in_force else "brought back"
        author = ", ".join(filter(None, (undoing.author.trainer, undoing.author.device)))
        why = f": {undoing.undoing.reason}" if undoing.undoing.reason else "."
        number = output.format_count(undoing.change_count, "change")
        yield f"{short_code(undoing.undoing.id)}: {number} {action} on {undoing.author.day} by {author}{why}"
    came = sum(bundle.bundle.state in _APPLIED for bundle in bundles)
    waiting = sum(bundle.bundle.state is BundleState.PENDING for bundle in bundles)
    yield (
        f"{output.format_count(came, 'bundle')} came in, {waiting} waiting,"
        f" {len(bundles) - came - waiting} set aside;"
        f" {output.format_count(len(quarantined), 'change')} set aside alone."
    )


def _row(bundle: ArrivedBundle) -> tuple[object, ...]:
    row = bundle.bundle
    return (
        output.bundle_id(bundle),
        (f"{bundle.undone} undone" if bundle.undone else _STATE_LABELS[row.state])
        + ", unconfirmed" * bundle.is_unconfirmed,
        bundle.device_name,
        row.noted_on,
        row.received_on,
        row.people,
        row.changes,
    )


def _gap(gap: ChangeGap, device_name: str) -> str:
    days = " ".join(
        part
        for part in (
            f"after {gap.after_day}" if gap.after_day else "",
            f"until {gap.until_day}" if gap.until_day else "",
        )
        if part
    )
    return f"changes {gap.first} to {gap.last} of {device_name}" + f", noted {days}" * bool(days)
