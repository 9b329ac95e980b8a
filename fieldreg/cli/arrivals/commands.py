"""The command about what came in, what waits, what was set aside and what was undone."""

from collections.abc import Iterator, Mapping
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli import history
from fieldreg.cli.arrivals import quarantine as asides
from fieldreg.cli.arrivals.forced_import import let_in, take
from fieldreg.cli.arrivals.undo import redo, undo
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrived_bundles as coming
from fieldreg.services.arrivals.arrived_bundles import (
    ArrivalLine,
    AsideLine,
    Gap,
    UndoingTold,
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
def arrivals(ctx: click.Context) -> Answer | None:
    """Show what came in, what waits and what was set aside.

    A bundle that waits says what is missing before it. What is set aside is kept whole,
    with the reason. A laptop also says what head office set aside of what it sent.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked(ctx.ensure_object(Call)) as installation:
        desk = installation.desk()
        lines = coming.bundles(desk)
        aside = coming.authored(desk, wiring.set_aside(installation))
        undone = coming.undoings(desk)
        found = coming.count(desk)
        there = told_aside.told(desk)
    counts = {
        "applied": sum(one.bundle.state in ("applied", "ahead") for one in lines),
        "held": found.held,
        "set_aside": found.set_aside,
        "changes": found.changes,
    }
    document = {
        "bundles": [_document(one) for one in lines],
        "changes_set_aside": [_aside_document(one) for one in aside],
        "set_aside_at_head_office": asides.documents(there),
        "undoings": [_undoing_document(one) for one in undone],
        "counts": counts,
    }
    told = [*_text(lines, aside, undone), *asides.lines(there)]
    return Answer(document, "\n".join(told))


for _command in (undo, redo, take, let_in, asides.put_away):
    arrivals.add_command(_command)


def _undoing_document(one: UndoingTold) -> dict[str, object]:
    return {
        "undoing": short_code(one.undoing.id),
        "in_force": one.undoing.in_force,
        "changes": one.changes,
        "reason": one.undoing.reason or None,
        **history.author(one.author),
    }


def _document(one: ArrivalLine) -> dict[str, object]:
    line = one.bundle
    return {
        "id": output.bundle_id(one),
        "state": line.state,
        "device": one.device or None,
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
        "let_in": one.word
        and {"by": one.word.officer, "on": one.word.day, "reason": one.word.reason},
        "gaps": [
            {
                "first": gap.first,
                "last": gap.last,
                "after": gap.after or None,
                "until": gap.until or None,
            }
            for gap in one.gaps
        ],
    }


def _aside_document(one: AsideLine) -> dict[str, object]:
    view = one.view
    kind = BY_NAME.get(view.kind)
    return {
        "change": short_code(view.change),
        "reason": view.reason,
        **history.author(one.author),
        "kind": view.kind or None,
        "record": short_code(view.record) if view.record else None,
        "values": {
            name: output.reference(kind.field(name) if kind else None, value)
            for name, value in view.values.items()
        },
    }


def _text(
    lines: list[ArrivalLine], aside: list[AsideLine], undone: list[UndoingTold]
) -> Iterator[str]:
    heads = ("id", "state", "laptop", "noted on", "came on", "people", "changes")
    if lines:
        yield output.table(heads, list(map(_row, lines)))
    for one in lines:
        name = one.device or "an unknown device"
        for gap in one.gaps:
            does = "is in without" if one.bundle.state == "ahead" else "waits for"
            yield f"{output.bundle_id(one)} {does} {_gap(gap, name)}."
        if (word := one.word) is not None:
            yield f"{output.bundle_id(one)} was let in by {word.officer} on {word.day}: {word.reason}"
        if one.bundle.state == "set-aside" and one.bundle.reason:
            reason = messages.of_problem(Problem(Code(one.bundle.reason)))
            yield f"{output.bundle_id(one)}, of {name}: {reason}"
    for change in aside:
        reason = messages.of_problem(Problem(Code(change.view.reason)))
        who = ", ".join(filter(None, (change.author.trainer, change.author.device)))
        what = ", ".join(change.view.values) or "of a kind that is not known here"
        yield f"{short_code(change.view.change)} ({who}; {what}): {reason}"
    for told in undone:
        deed = "undone" if told.undoing.in_force else "brought back"
        where = ", ".join(filter(None, (told.author.trainer, told.author.device)))
        why = f": {told.undoing.reason}" if told.undoing.reason else "."
        number = output.count(told.changes, "change")
        yield f"{short_code(told.undoing.id)}: {number} {deed} on {told.author.day} by {where}{why}"
    came = sum(one.bundle.state in ("applied", "ahead") for one in lines)
    waiting = sum(one.bundle.state == "held" for one in lines)
    yield (
        f"{output.count(came, 'bundle')} came in, {waiting} waiting,"
        f" {len(lines) - came - waiting} set aside;"
        f" {output.count(len(aside), 'change')} set aside alone."
    )


def _row(one: ArrivalLine) -> tuple[object, ...]:
    line = one.bundle
    return (
        output.bundle_id(one),
        (f"{one.undone} undone" if one.undone else _STATES[line.state])
        + ", unconfirmed" * one.is_unconfirmed,
        one.device,
        line.noted_on,
        line.received_on,
        line.people,
        line.changes,
    )


def _gap(gap: Gap, name: str) -> str:
    days = " ".join(
        part
        for part in (
            f"after {gap.after}" if gap.after else "",
            f"until {gap.until}" if gap.until else "",
        )
        if part
    )
    return f"changes {gap.first} to {gap.last} of {name}" + f", noted {days}" * bool(days)
