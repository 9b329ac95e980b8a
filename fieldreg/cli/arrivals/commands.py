"""The command about what came in, what waits, what was set aside and what was undone."""

from collections.abc import Iterator, Mapping
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.arrivals import quarantine as asides
from fieldreg.cli.arrivals.forced_import import force_import, take
from fieldreg.cli.arrivals.undo import redo_bundle, undo_bundle
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrived_bundles as coming
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivedBundle,
    AuthoredQuarantinedChange,
    ChangeGap,
    UndoingSummary,
)
from fieldreg.services.exchange import quarantined_changes as told_aside

_STATES: Final[Mapping[str, str]] = {
    "held": "waiting",
    "set-aside": "set aside",
    "applied": "came in",
    "ahead": "came in, not all before it",
}


@click.group(invoke_without_command=True)
@click.pass_context
def arrivals(ctx: click.Context) -> CommandResult | None:
    """Show what came in, what waits and what was set aside.

    A bundle that waits says what is missing before it. What is set aside is kept whole,
    with the reason. A laptop also says what head office set aside of what it sent.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        lines = coming.list_arrivals(user)
        aside = coming.add_authors(user, wiring.list_quarantined(installation))
        undone = coming.list_undoings(user)
        found = coming.count_arrivals(user)
        there = told_aside.list_quarantine_entries(user)
    counts = {
        "applied": sum(one.bundle.state in ("applied", "ahead") for one in lines),
        "held": found.pending_bundle_count,
        "set_aside": found.quarantined_bundle_count,
        "changes": found.quarantined_change_count,
    }
    document = {
        "bundles": [_document(one) for one in lines],
        "changes_set_aside": [_aside_document(one) for one in aside],
        "set_aside_at_head_office": asides.quarantine_documents(there),
        "undoings": [_undoing_document(one) for one in undone],
        "counts": counts,
    }
    told = [*_text(lines, aside, undone), *asides.format_quarantined(there)]
    return CommandResult(document, "\n".join(told))


for _command in (undo_bundle, redo_bundle, take, force_import, asides.dismiss_quarantined):
    arrivals.add_command(_command)


def _undoing_document(one: UndoingSummary) -> dict[str, object]:
    return {
        "undoing": short_code(one.undoing.id),
        "in_force": one.undoing.is_in_force,
        "changes": one.change_count,
        "reason": one.undoing.reason or None,
        **output.author_document(one.author),
    }


def _document(one: ArrivedBundle) -> dict[str, object]:
    line = one.bundle
    return {
        "id": output.bundle_id(one),
        "state": line.state,
        "device": one.device_name or None,
        "first": line.first,
        "last": line.last,
        "noted_on": line.noted_on,
        "received_on": line.received_on,
        "people": line.people,
        "sessions": line.sessions,
        "changes": line.changes,
        "reason": line.reason,
        "undone": one.undone and one.undone.value,
        "unconfirmed": one.is_unconfirmed,
        "let_in": one.out_of_order
        and {
            "by": one.out_of_order.officer,
            "on": one.out_of_order.day,
            "reason": one.out_of_order.reason,
        },
        "gaps": [
            {
                "first": gap.first,
                "last": gap.last,
                "after": gap.after_day or None,
                "until": gap.until_day or None,
            }
            for gap in one.gaps
        ],
    }


def _aside_document(one: AuthoredQuarantinedChange) -> dict[str, object]:
    view = one.change
    kind = BY_NAME.get(view.kind)
    return {
        "change": short_code(view.change),
        "reason": view.reason,
        **output.author_document(one.author),
        "kind": view.kind or None,
        "record": short_code(view.record) if view.record else None,
        "values": {
            name: output.with_short_codes(kind.field(name) if kind else None, value)
            for name, value in view.values.items()
        },
    }


def _text(
    lines: list[ArrivedBundle], aside: list[AuthoredQuarantinedChange], undone: list[UndoingSummary]
) -> Iterator[str]:
    heads = ("id", "state", "laptop", "noted on", "came on", "people", "changes")
    if lines:
        yield output.format_table(heads, list(map(_row, lines)))
    for one in lines:
        name = one.device_name or "an unknown device"
        for gap in one.gaps:
            does = "is in without" if one.bundle.state == "ahead" else "waits for"
            yield f"{output.bundle_id(one)} {does} {_gap(gap, name)}."
        if (word := one.out_of_order) is not None:
            yield f"{output.bundle_id(one)} was let in by {word.officer} on {word.day}: {word.reason}"
        if one.bundle.state == "set-aside" and one.bundle.reason:
            reason = problem_messages.for_problem(Problem(Code(one.bundle.reason)))
            yield f"{output.bundle_id(one)}, of {name}: {reason}"
    for change in aside:
        reason = problem_messages.for_problem(Problem(Code(change.change.reason)))
        who = ", ".join(filter(None, (change.author.trainer, change.author.device)))
        what = ", ".join(change.change.values) or "of a kind that is not known here"
        yield f"{short_code(change.change.change)} ({who}; {what}): {reason}"
    for told in undone:
        deed = "undone" if told.undoing.is_in_force else "brought back"
        where = ", ".join(filter(None, (told.author.trainer, told.author.device)))
        why = f": {told.undoing.reason}" if told.undoing.reason else "."
        number = output.format_count(told.change_count, "change")
        yield f"{short_code(told.undoing.id)}: {number} {deed} on {told.author.day} by {where}{why}"
    came = sum(one.bundle.state in ("applied", "ahead") for one in lines)
    waiting = sum(one.bundle.state == "held" for one in lines)
    yield (
        f"{output.format_count(came, 'bundle')} came in, {waiting} waiting,"
        f" {len(lines) - came - waiting} set aside;"
        f" {output.format_count(len(aside), 'change')} set aside alone."
    )


def _row(one: ArrivedBundle) -> tuple[object, ...]:
    line = one.bundle
    return (
        output.bundle_id(one),
        (f"{one.undone} undone" if one.undone else _STATES[line.state])
        + ", unconfirmed" * one.is_unconfirmed,
        one.device_name,
        line.noted_on,
        line.received_on,
        line.people,
        line.changes,
    )


def _gap(gap: ChangeGap, name: str) -> str:
    days = " ".join(
        part
        for part in (
            f"after {gap.after_day}" if gap.after_day else "",
            f"until {gap.until_day}" if gap.until_day else "",
        )
        if part
    )
    return f"changes {gap.first} to {gap.last} of {name}" + f", noted {days}" * bool(days)
