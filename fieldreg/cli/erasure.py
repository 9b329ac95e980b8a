"""The commands that erase a person, or one answer, and tell who has carried it out."""

from collections.abc import Iterator, Sequence
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.erasure_orders import (
    ErasureEffect,
    ErasureLine,
    LaptopErasure,
    LaptopErasureState,
)
from fieldreg.services.installation.model import HEAD_OFFICE
from fieldreg.services.people import people_search

_REASONS = [one.value for one in ErasureReason]
_PLACES: Final = {
    "record": "the record",
    "edit": "its corrections",
    "original": "first values",
    "also": "values in conflict",
    "consent": "consents",
    "answer": "sealed answers",
    "question": "questions to trainers",
    "response": "trainers' answers",
    "attendance": "attendance of a later release",
    "strange": "what a later release said",
    "set-aside": "changes that were set aside",
    "segment": "pieces of this laptop's log",
    "reply": "answers of head office that are kept",
    "draft": "unfinished pages",
    "import": "names of tables that held the person",
}
_CARRIED: Final = {
    LaptopErasureState.DONE: "done",
    LaptopErasureState.WAITING: "has not answered",
    LaptopErasureState.LOST: "cut off",
}
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would happen, and no more.")
_confirm = click.option(
    "--confirm", metavar="CODE", help="The person's code once more; else it is asked for."
)


@click.command("erase")
@click.argument("ref")
@click.option("--reason", type=click.Choice(_REASONS), default=_REASONS[0])
@_confirm
@_dry_run
@pass_command_context
def erase_person(
    context: CommandContext, ref: str, reason: str, confirm: str | None, *, dry_run: bool
) -> CommandResult:
    """Erase one person for good.

    Head office orders it, and a laptop asks head office. Nothing brings the person back.
    """
    with unlocked_installation(context) as installation:
        person = people_search.find_record(installation.user_session(), ref)
        why = ErasureReason(reason)
        told = erasure_orders.erase_people(installation, [person], why, is_preview=True)
        if not dry_run:
            _make_sure(context, told, confirm)
            told = erasure_orders.erase_people(installation, [person], why)
    return CommandResult(
        {"code": short_code(person), "reason": reason} | _document(told, dry_run=dry_run),
        "\n".join(_text(told, dry_run=dry_run)),
    )


@click.command("withdraw")
@click.argument("ref")
@click.argument("field")
@_confirm
@pass_command_context
def erase_field(
    context: CommandContext, ref: str, field: str, confirm: str | None
) -> CommandResult:
    """Erase one answer of a person: what FIELD says, and all it ever said.

    Head office orders it, and a laptop asks head office.
    """
    with unlocked_installation(context) as installation:
        person = people_search.find_person(installation.user_session(), ref)
        _confirmed(context, [person], confirm)
        erasure_orders.withdraw_field(installation, person, field)
        is_request = installation.role != HEAD_OFFICE
    code = short_code(person)
    told = f"{field} of {code} is erased here, with all that it ever said."
    if is_request:
        told = f"{field} of {code} is unknown now; head office is asked to erase the rest."
    return CommandResult({"code": code, "field": field, "is_request": is_request}, told)


@click.group(invoke_without_command=True)
@click.pass_context
def erasures(ctx: click.Context) -> CommandResult | None:
    """Show which erasures were ordered or asked for, and who has not answered."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        orders = erasure_orders.list_erasure_orders(installation)
        asked = erasure_orders.list_erasure_requests(installation)
        is_unfinished = installation.store.erasures.is_vacuum_due()
    document = {
        "orders": [_line_document(one) for one in orders],
        "requests": [_line_document(one) for one in asked],
        "waiting": sum(one.is_waiting for one in orders),
        "unfinished": is_unfinished,
    }
    return CommandResult(document, "\n".join(_board(orders, asked)))


@erasures.command("order")
@click.argument("request")
@_confirm
@_dry_run
@pass_command_context
def order_erasure(
    context: CommandContext, request: str, confirm: str | None, *, dry_run: bool
) -> CommandResult:
    """Order what a laptop asked for in REQUEST."""
    with unlocked_installation(context) as installation:
        identity = _read(request)
        told = erasure_orders.grant_erasure(installation, identity, is_preview=True)
        if not dry_run:
            if told is not None:
                _make_sure(context, told, confirm)
            told = erasure_orders.grant_erasure(installation, identity)
    document: dict[str, object] = {"request": short_code(identity)}
    if told is None:
        return CommandResult(document, "The answer is erased.")
    return CommandResult(
        document | _document(told, dry_run=dry_run), "\n".join(_text(told, dry_run=dry_run))
    )


@erasures.command("decline")
@click.argument("request")
@pass_command_context
def decline_erasure(context: CommandContext, request: str) -> CommandResult:
    """Put REQUEST aside; whoever was hidden by it is in use again."""
    with unlocked_installation(context) as installation:
        identity = _read(request)
        erasure_orders.decline_erasure(installation, identity)
    code = short_code(identity)
    return CommandResult({"request": code, "declined": True}, f"{code} is put aside.")


def _read(code: str) -> int:
    identity = parse_short_code(code)
    if identity is None:
        raise Problem(Code.NOT_FOUND, ref=code)
    return identity


def _make_sure(context: CommandContext, told: ErasureEffect, confirm: str | None) -> None:
    if confirm is None and not context.is_json:
        click.echo("\n".join(_text(told, dry_run=True)), err=True)
    _confirmed(context, told.people, confirm)


def _confirmed(context: CommandContext, people: Sequence[int], confirm: str | None) -> None:
    """Make sure that whoever typed this means *people*.

    Raises:
        Problem: ERASURE_UNCONFIRMED.
    """
    wanted = short_code(people[0])
    if confirm is None:
        if context.is_json:
            raise click.UsageError(f"Say --confirm {wanted}.")
        confirm = click.prompt(f"Type {wanted} to erase for good", err=True)
    if parse_short_code(str(confirm)) != people[0]:
        raise Problem(Code.ERASURE_UNCONFIRMED)


def _document(told: ErasureEffect, *, dry_run: bool) -> dict[str, object]:
    return {
        "people": list(map(short_code, told.people)),
        "places": dict(told.counts_by_place),
        "laptops": [_answer(one) for one in told.laptops],
        "bundles_waiting": told.pending_bundle_count,
        "exports_lying": told.plaintext_file_count,
        "backup_on": told.last_backup_on or None,
        "is_request": told.is_request,
        "dry_run": dry_run,
    }


def _answer(one: LaptopErasure) -> dict[str, object]:
    return {
        "laptop": one.name,
        "answer": one.state.value,
        "day": one.day or None,
        "held": one.person_count,
    }


def _line_document(one: ErasureLine) -> dict[str, object]:
    return {
        "erasure": short_code(one.id),
        "day": one.day,
        "reason": one.reason,
        "people": list(map(short_code, one.people)),
        "fields": list(one.fields),
        "asked_by": one.asked_by or None,
        "asked_on": one.asked_from or None,
        "laptops": [_answer(each) for each in one.laptops],
    }


def _text(told: ErasureEffect, *, dry_run: bool) -> Iterator[str]:
    code = short_code(told.people[0])
    if told.is_request and not dry_run:
        yield f"Head office is asked to erase {code}; until then the person is hidden."
        return
    yield f"{code} would be erased" if dry_run else f"{code} is erased for good"
    yield "from these places here:"
    rows = [(_PLACES.get(name, name), count) for name, count in told.counts_by_place.items()]
    yield output.format_table(("place", "count"), rows)
    if told.laptops:
        yield "These laptops hold the person, and erase with their next exchange:"
        held = [(one.name, _CARRIED[one.state], one.day) for one in told.laptops]
        yield output.format_table(("laptop", "answer", "last heard from"), held)
    if told.pending_bundle_count:
        bundles = output.format_count(told.pending_bundle_count, "sealed bundle")
        yield f"{bundles} waiting here may hold the person, who is dropped as they go in."
    if told.plaintext_file_count:
        files = output.format_count(told.plaintext_file_count, "file")
        yield f"{files} that left in the clear may name the person; see 'exports'."
    if told.last_backup_on:
        yield f"Backups up to {told.last_backup_on} stay as they are; restoring one erases again."


def _board(orders: Sequence[ErasureLine], asked: Sequence[ErasureLine]) -> Iterator[str]:
    if not orders and not asked:
        yield "Nobody was erased here, and nobody asked for it."
    if asked:
        yield "Asked for, and not ordered yet:"
        rows = [
            (short_code(one.id), _whom(one), one.day, one.reason, one.asked_from) for one in asked
        ]
        yield output.format_table(("request", "whom", "day", "reason", "on"), rows)
    for one in orders:
        yield f"{_whom(one)}, ordered on {one.day} ({one.reason}):"
        answers = [
            (each.name, _CARRIED[each.state], each.day, "yes" if each.person_count else "no")
            for each in one.laptops
        ]
        if answers:
            yield output.format_table(("laptop", "answer", "day", "held"), answers)
        else:
            yield "carried out here."


def _whom(one: ErasureLine) -> str:
    people = " ".join(map(short_code, one.people))
    return f"{' '.join(one.fields)} of {people}" if one.fields else people
