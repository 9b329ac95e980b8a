"""The commands that erase a person or an answer."""

from collections.abc import Iterator, Sequence
from typing import Final

import click

from fieldreg.cli.common.commands import DRY_RUN, PERSON, argument, command, command_group, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.cli.common.output import format_count, format_table, pick, pick_known, short_codes
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from fieldreg.services.erasure.brake import ErasureWait
from fieldreg.services.erasure.erasure_reports import LaptopErasure, LaptopErasureState
from fieldreg.services.erasure.names_alone import NameAlone
from fieldreg.services.erasure_orders import ErasureEffect, ErasureLine
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.ui.vocabulary.shared_labels import ERASED_PLACES

_STATE_LABELS: Final = {
    LaptopErasureState.DONE: "done",
    LaptopErasureState.WAITING: "has not answered",
    LaptopErasureState.LOST: "cut off",
}
_PEOPLE: Final = argument("REF...", find=people_search.find_record, required=True)
_CONFIRMATION: Final = option(
    "--confirm CODE",
    "The person's code once more, or of several their number; otherwise a prompt asks for it.",
)


def _find_request(_user: UserSession, code: str) -> int:
    identity = parse_short_code(code)
    if identity is None:
        raise Problem(Code.NOT_FOUND, ref=code)
    return identity


_REQUEST: Final = argument("REQUEST", find=_find_request)


@command("erase")
def erase_person(
    context: CommandContext,
    installation: Installation,
    people: tuple[int, ...] = _PEOPLE,
    reason: ErasureReason = option("--reason", default=ErasureReason.ASKED.value),
    confirm: str | None = _CONFIRMATION,
    *,
    dry_run: bool = DRY_RUN,
) -> CommandResult:
    """Erase people for good, with all records that are one with them.

    Head office orders it; a laptop asks head office. Nothing brings them back. Beyond five
    people a day it waits for a second officer or a week, and can be declined until then.
    A contribution by name alone is erased by its own code.
    """
    records = installation.store.pairs.list_company(people)
    effect = erasure_orders.erase_people(installation, records, reason, is_preview=True)
    if not dry_run:
        _show_and_confirm(context, effect, confirm)
        effect = erasure_orders.erase_people(installation, records, reason)
    document: dict[str, object] = {"code": short_code(people[0]), "reason": reason}
    return _effect_result(document, effect, dry_run=dry_run)


@command("withdraw")
def erase_field(
    context: CommandContext,
    installation: Installation,
    person: int = PERSON,
    field: str | None = argument("[FIELD]"),
    confirm: str | None = _CONFIRMATION,
) -> CommandResult:
    """Erase one answer of a person: the present value of FIELD and all former ones.

    Head office orders it; a laptop asks head office. Without FIELD, the fields that have
    anything to erase are listed.
    """
    code = short_code(person)
    if field is None:
        names = erasure_orders.list_withdrawable_fields(installation, person)
        document: dict[str, object] = {"code": code, "fields": list(names)}
        return CommandResult(document, "\n".join(names) or "There is nothing to erase.")
    _require_confirmation(context, [person], confirm)
    wait = erasure_orders.withdraw_field(installation, person, field, shown=AS_STORED)
    is_request = not installation.is_head_office
    text = f"{field} of {code} is erased here, with all that it ever said."
    if is_request:
        text = f"{field} of {code} is unknown now; head office is asked to erase the rest."
    elif wait:
        text = f"{field} of {code} is unknown now; erasing the rest {_wait_text(wait)}."
    document = {"code": code, "field": field, "is_request": is_request}
    return CommandResult(document | _wait_document(wait), text)


@command_group("erasures")
def erasures(installation: Installation, find: str = FIND) -> CommandResult:
    """Show which erasures were ordered or asked for, and which laptops have not answered."""
    orders, requests = (
        keep_found(found, find, _cells)
        for found in (
            erasure_orders.list_erasure_orders(installation),
            erasure_orders.list_erasure_requests(installation),
        )
    )
    document = {
        "orders": list(map(_erasure_document, orders)),
        "requests": list(map(_erasure_document, requests)),
        "waiting": sum(order.is_waiting for order in orders),
        "unfinished": installation.store.erasures.is_vacuum_due(),
    }
    nothing = describe_nothing(find, "Nothing was erased here, and nobody asked for it.")
    return CommandResult(
        document, _erasure_lines(orders, requests) if orders or requests else nothing
    )


@command("order", erasures)
def order_erasure(
    context: CommandContext,
    installation: Installation,
    request: int = _REQUEST,
    confirm: str | None = _CONFIRMATION,
    *,
    dry_run: bool = DRY_RUN,
) -> CommandResult:
    """Order the erasure that a laptop or another officer asked for in REQUEST."""
    effect = erasure_orders.grant_erasure(installation, request, is_preview=True)
    if not dry_run:
        if effect is not None:
            _show_and_confirm(context, effect, confirm)
        effect = erasure_orders.grant_erasure(installation, request)
    document: dict[str, object] = {"request": short_code(request)}
    if effect is None:
        return CommandResult(document, "The answer is erased.")
    return _effect_result(document, effect, dry_run=dry_run)


@command("decline", erasures)
def decline_erasure(installation: Installation, request: int = _REQUEST) -> CommandResult:
    """Decline or recall REQUEST; who was hidden is shown again."""
    erasure_orders.decline_erasure(installation, request)
    code = short_code(request)
    return CommandResult({"request": code, "declined": True}, f"{code} is dismissed.")


def _show_and_confirm(context: CommandContext, effect: ErasureEffect, confirm: str | None) -> None:
    if confirm is None and not context.is_json:
        click.echo("\n".join(_effect_lines(effect, dry_run=True)), err=True)
    _require_confirmation(context, effect.people, confirm)


def _require_confirmation(
    context: CommandContext, people: Sequence[int], confirm: str | None
) -> None:
    """Require the code of the single person, or the number of *people*; else prompt for it.

    Raises ERASURE_UNCONFIRMED.
    """
    wanted = short_code(people[0]) if len(people) == 1 else str(len(people))
    if confirm is None:
        if context.is_json:
            raise click.UsageError(f"Say --confirm {wanted}.")
        confirm = click.prompt(f"Type {wanted} to erase for good", err=True)
    is_code = len(people) == 1 and parse_short_code(str(confirm)) == people[0]
    if not is_code and str(confirm).strip() != wanted:
        raise Problem(Code.ERASURE_UNCONFIRMED)


def _effect_result(
    document: dict[str, object], effect: ErasureEffect, *, dry_run: bool
) -> CommandResult:
    document |= {
        "people": short_codes(effect.people),
        "places": dict(effect.counts_by_place),
        "laptops": list(map(_laptop_document, effect.laptops)),
        "bundles_waiting": effect.pending_bundle_count,
        "exports_lying": effect.plaintext_file_count,
        "backup_on": effect.last_backup_on or None,
        "names_alone": list(map(_name_document, effect.names_alone)),
        "is_request": effect.is_request,
        **_wait_document(effect.wait),
        "dry_run": dry_run,
    }
    return CommandResult(document, _effect_lines(effect, dry_run=dry_run))


def _name_document(alone: NameAlone) -> dict[str, object]:
    session = short_code(alone.session.id) if alone.session else None
    return {"contribution": short_code(alone.id), **pick(alone, "name", "part"), "session": session}


def _laptop_document(laptop: LaptopErasure) -> dict[str, object]:
    document = {"laptop": laptop.name, "answer": laptop.state, "held": laptop.person_count}
    return {**document, "day": laptop.day or None}


def _erasure_document(erasure: ErasureLine) -> dict[str, object]:
    return {
        "erasure": short_code(erasure.id),
        **pick(erasure, "day", "reason", "fields"),
        "people": short_codes(erasure.people),
        **pick_known(erasure, "asked_by", "ordered_by", asked_on="asked_from"),
        "asked_day": erasure.asked_on or None,
        **_wait_document(erasure.wait),
        "laptops": list(map(_laptop_document, erasure.laptops)),
    }


def _wait_document(wait: ErasureWait | None) -> dict[str, object]:
    if wait is None:
        return {"wait": None}
    return {
        "wait": pick(wait, "asked_by", "others", "alone_from")
        | {"may_be_ordered": wait.refusal is None}
    }


def _wait_text(wait: ErasureWait) -> str:
    if wait.others:
        return f"waits for a second officer ({', '.join(wait.others)})"
    return f"waits until {wait.alone_from}"


def _effect_lines(effect: ErasureEffect, *, dry_run: bool) -> Iterator[str]:
    code = " ".join(map(short_code, effect.people))
    if effect.names_alone:
        yield "These contributions say the name alone, and stay. Erase those of this person too:"
        columns = ("contribution", "name", "part", "session", "date")
        yield format_table(columns, map(_name_cells, effect.names_alone))
    if effect.is_request and not dry_run:
        yield f"Head office is asked to erase {code}; until then the person is hidden."
        return
    if effect.wait:
        yield f"Five people a day may be erased by one officer; {code} {_wait_text(effect.wait)}."
        if not dry_run:
            yield "Until then the person is hidden, and 'erasures decline' brings the person back."
            return
    yield f"{code} would be erased" if dry_run else f"{code} is erased for good"
    yield "from these places here:"
    rows = [
        (ERASED_PLACES.get(name, name), count) for name, count in effect.counts_by_place.items()
    ]
    yield format_table(("place", "count"), rows)
    if effect.laptops:
        yield "These laptops have this person's record, and will erase it at their next exchange:"
        heads = ("laptop", "answer", "last contact")
        yield format_table(heads, map(_answer_cells, effect.laptops))
    if effect.pending_bundle_count:
        bundles = format_count(effect.pending_bundle_count, "sealed bundle")
        yield f"{bundles} waiting here may have this person, who is left out when they are taken in."
    if effect.plaintext_file_count:
        files = format_count(effect.plaintext_file_count, "file")
        yield f"{files} that left in the clear may name the person; see 'exports'."
    if effect.last_backup_on:
        yield f"Backups up to {effect.last_backup_on} stay as they are; restoring one erases again."


def _erasure_lines(orders: Sequence[ErasureLine], requests: Sequence[ErasureLine]) -> Iterator[str]:
    if requests:
        yield "Asked for, and not ordered yet:"
        rows = [
            (
                *(short_code(order.id), _subject(order), order.day, order.reason),
                *(order.asked_by, order.asked_from, _wait_text(order.wait) if order.wait else ""),
            )
            for order in requests
        ]
        yield format_table(("request", "person", "day", "reason", "by", "on", ""), rows)
    for order in orders:
        asked = f", asked for by {order.asked_by} on {order.asked_on}" if order.asked_by else ""
        by = f" by {order.ordered_by}" if order.ordered_by else ""
        yield f"{_subject(order)}, ordered on {order.day}{by} ({order.reason}){asked}:"
        answers = [
            (*_answer_cells(laptop), "yes" if laptop.person_count else "no")
            for laptop in order.laptops
        ]
        heads = ("laptop", "answer", "day", "held")
        yield format_table(heads, answers, empty="carried out here.")


def _name_cells(alone: NameAlone) -> tuple[str, ...]:
    session = (alone.session.course or "", alone.session.date) if alone.session else ("", "")
    return short_code(alone.id), alone.name, alone.part, *session


def _answer_cells(laptop: LaptopErasure) -> tuple[str, ...]:
    return laptop.name, _STATE_LABELS[laptop.state], laptop.day


def _cells(line: ErasureLine) -> tuple[str, ...]:
    return _subject(line), line.day, line.reason, line.asked_by, line.asked_from, line.ordered_by


def _subject(erasure: ErasureLine) -> str:
    people = " ".join(map(short_code, erasure.people))
    return f"{' '.join(erasure.fields)} of {people}" if erasure.fields else people
