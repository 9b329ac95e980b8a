"""The commands that erase a person or one answer, and show who has carried it out."""

from collections.abc import Iterator, Sequence
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.erasure_orders import (
    ErasureEffect,
    ErasureLine,
    LaptopErasure,
    LaptopErasureState,
)
from fieldreg.services.people import people_search

_REASONS = [item.value for item in ErasureReason]
PLACE_LABELS: Final = {
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
    "reply": "saved replies of head office",
    "draft": "unfinished pages",
    "import": "names of tables that had the record",
}
_STATE_LABELS: Final = {
    LaptopErasureState.DONE: "done",
    LaptopErasureState.WAITING: "has not answered",
    LaptopErasureState.LOST: "cut off",
}
_dry_run = click.option("--dry-run", is_flag=True, help="Only show what would happen.")
_confirm = click.option(
    "--confirm", metavar="CODE", help="The person's code once more; otherwise a prompt asks for it."
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

    Head office orders it; a laptop asks head office. Nothing brings the person back.
    """
    with unlocked_installation(context) as installation:
        person = people_search.find_record(installation.user_session(), ref)
        why = ErasureReason(reason)
        effect = erasure_orders.erase_people(installation, [person], why, is_preview=True)
        if not dry_run:
            _show_and_confirm(context, effect, confirm)
            effect = erasure_orders.erase_people(installation, [person], why)
    return CommandResult(
        {"code": short_code(person), "reason": reason} | _effect_document(effect, dry_run=dry_run),
        "\n".join(_effect_lines(effect, dry_run=dry_run)),
    )


@click.command("withdraw")
@click.argument("ref")
@click.argument("field", metavar="[FIELD]", required=False)
@_confirm
@pass_command_context
def erase_field(
    context: CommandContext, ref: str, field: str | None, confirm: str | None
) -> CommandResult:
    """Erase one answer of a person: the present value of FIELD and all former ones.

    Head office orders it; a laptop asks head office. Without FIELD, the fields that have
    anything to erase are listed.
    """
    with unlocked_installation(context) as installation:
        person = people_search.find_person(installation.user_session(), ref)
        if field is None:
            names = erasure_orders.list_withdrawable_fields(installation, person)
            document: dict[str, object] = {"code": short_code(person), "fields": list(names)}
            return CommandResult(document, "\n".join(names) or "There is nothing to erase.")
        _require_confirmation(context, [person], confirm)
        erasure_orders.withdraw_field(installation, person, field)
        is_request = not installation.is_head_office
    code = short_code(person)
    text = f"{field} of {code} is erased here, with all that it ever said."
    if is_request:
        text = f"{field} of {code} is unknown now; head office is asked to erase the rest."
    return CommandResult({"code": code, "field": field, "is_request": is_request}, text)


@click.group(invoke_without_command=True)
@click.pass_context
def erasures(ctx: click.Context) -> CommandResult | None:
    """Show which erasures were ordered or asked for, and which laptops have not answered."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        orders = erasure_orders.list_erasure_orders(installation)
        requests = erasure_orders.list_erasure_requests(installation)
        is_unfinished = installation.store.erasures.is_vacuum_due()
    document = {
        "orders": [_erasure_document(order) for order in orders],
        "requests": [_erasure_document(order) for order in requests],
        "waiting": sum(order.is_waiting for order in orders),
        "unfinished": is_unfinished,
    }
    return CommandResult(document, "\n".join(_erasure_lines(orders, requests)))


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
        request_id = _parse_request(request)
        effect = erasure_orders.grant_erasure(installation, request_id, is_preview=True)
        if not dry_run:
            if effect is not None:
                _show_and_confirm(context, effect, confirm)
            effect = erasure_orders.grant_erasure(installation, request_id)
    document: dict[str, object] = {"request": short_code(request_id)}
    if effect is None:
        return CommandResult(document, "The answer is erased.")
    return CommandResult(
        document | _effect_document(effect, dry_run=dry_run),
        "\n".join(_effect_lines(effect, dry_run=dry_run)),
    )


@erasures.command("decline")
@click.argument("request")
@pass_command_context
def decline_erasure(context: CommandContext, request: str) -> CommandResult:
    """Decline REQUEST; the person who was hidden is shown again."""
    with unlocked_installation(context) as installation:
        request_id = _parse_request(request)
        erasure_orders.decline_erasure(installation, request_id)
    code = short_code(request_id)
    return CommandResult({"request": code, "declined": True}, f"{code} is dismissed.")


def _parse_request(code: str) -> int:
    identity = parse_short_code(code)
    if identity is None:
        raise Problem(Code.NOT_FOUND, ref=code)
    return identity


def _show_and_confirm(context: CommandContext, effect: ErasureEffect, confirm: str | None) -> None:
    if confirm is None and not context.is_json:
        click.echo("\n".join(_effect_lines(effect, dry_run=True)), err=True)
    _require_confirmation(context, effect.people, confirm)


def _require_confirmation(
    context: CommandContext, people: Sequence[int], confirm: str | None
) -> None:
    """Require the code of *people* from the caller or from a prompt.

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


def _effect_document(effect: ErasureEffect, *, dry_run: bool) -> dict[str, object]:
    return {
        "people": list(map(short_code, effect.people)),
        "places": dict(effect.counts_by_place),
        "laptops": [_laptop_document(laptop) for laptop in effect.laptops],
        "bundles_waiting": effect.pending_bundle_count,
        "exports_lying": effect.plaintext_file_count,
        "backup_on": effect.last_backup_on or None,
        "is_request": effect.is_request,
        "dry_run": dry_run,
    }


def _laptop_document(laptop: LaptopErasure) -> dict[str, object]:
    return {
        "laptop": laptop.name,
        "answer": laptop.state.value,
        "day": laptop.day or None,
        "held": laptop.person_count,
    }


def _erasure_document(erasure: ErasureLine) -> dict[str, object]:
    return {
        "erasure": short_code(erasure.id),
        "day": erasure.day,
        "reason": erasure.reason,
        "people": list(map(short_code, erasure.people)),
        "fields": list(erasure.fields),
        "asked_by": erasure.asked_by or None,
        "asked_on": erasure.asked_from or None,
        "laptops": [_laptop_document(laptop) for laptop in erasure.laptops],
    }


def _effect_lines(effect: ErasureEffect, *, dry_run: bool) -> Iterator[str]:
    code = short_code(effect.people[0])
    if effect.is_request and not dry_run:
        yield f"Head office is asked to erase {code}; until then the person is hidden."
        return
    yield f"{code} would be erased" if dry_run else f"{code} is erased for good"
    yield "from these places here:"
    rows = [(PLACE_LABELS.get(name, name), count) for name, count in effect.counts_by_place.items()]
    yield output.format_table(("place", "count"), rows)
    if effect.laptops:
        yield "These laptops have this person's record, and will erase it at their next exchange:"
        held = [(laptop.name, _STATE_LABELS[laptop.state], laptop.day) for laptop in effect.laptops]
        yield output.format_table(("laptop", "answer", "last contact"), held)
    if effect.pending_bundle_count:
        bundles = output.format_count(effect.pending_bundle_count, "sealed bundle")
        yield f"{bundles} waiting here may have this person, who is left out when they are taken in."
    if effect.plaintext_file_count:
        files = output.format_count(effect.plaintext_file_count, "file")
        yield f"{files} that left in the clear may name the person; see 'exports'."
    if effect.last_backup_on:
        yield f"Backups up to {effect.last_backup_on} stay as they are; restoring one erases again."


def _erasure_lines(orders: Sequence[ErasureLine], requests: Sequence[ErasureLine]) -> Iterator[str]:
    if not orders and not requests:
        yield "Nothing was erased here, and nobody asked for it."
    if requests:
        yield "Asked for, and not ordered yet:"
        rows = [
            (short_code(order.id), _subject(order), order.day, order.reason, order.asked_from)
            for order in requests
        ]
        yield output.format_table(("request", "person", "day", "reason", "on"), rows)
    for order in orders:
        yield f"{_subject(order)}, ordered on {order.day} ({order.reason}):"
        answers = [
            (
                laptop.name,
                _STATE_LABELS[laptop.state],
                laptop.day,
                "yes" if laptop.person_count else "no",
            )
            for laptop in order.laptops
        ]
        if answers:
            yield output.format_table(("laptop", "answer", "day", "held"), answers)
        else:
            yield "carried out here."


def _subject(erasure: ErasureLine) -> str:
    people = " ".join(map(short_code, erasure.people))
    return f"{' '.join(erasure.fields)} of {people}" if erasure.fields else people
