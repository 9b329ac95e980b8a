"""The command `exchange` of a laptop, and those about head office's hub."""

import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.commands import OpenInstallation, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_count, format_counts, pick
from fieldreg.cli.common.terminal import stop_on_interrupt
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    LaptopSyncOutcome,
    OnExchangeProgress,
    ReplySummary,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices import invitations
from fieldreg.services.exchange import quarantined_changes, sync_schedule
from fieldreg.services.exchange.sync_schedule import SyncOutcome
from fieldreg.services.host.collecting import without_collecting
from fieldreg.services.installation import row_check
from fieldreg.services.installation.model import Installation
from fieldreg.sync.transports.hub_mailbox import Mailbox

HUB_URL: Final = option(
    "--hub [URL]",
    "Head office's hub; URL if it has another address than the known one.",
    is_flag=False,
    flag_value="",
)
BY_FOLDER: Final = option("--folder", "The folder that 'fieldreg folder' chose.")
_FILE: Final = option(
    "--file FILE", "One sealed file to send by other means.", type=click.Path(dir_okay=False)
)
_CUT_OFF: Final = (
    "Head office takes nothing in from this laptop any more: it was reported lost, or its"
    " invitation was withdrawn. What head office has stays there, and nothing is lost here:"
    " what is brought is set aside there until somebody lets it in. Call head office before"
    " you go on."
)


@command("exchange")
def exchange(
    open_installation: OpenInstallation,
    on_step: OnExchangeProgress,
    *,
    stick: str | None = option("--stick DIR", "The stick, or any folder.", type=click.Path()),
    file: str | None = _FILE,
    url: str | None = HUB_URL,
    is_folder: bool = BY_FOLDER,
) -> CommandResult:
    """Take the reply, leave a bundle.

    On a stick and as a file a bundle is left even if nothing is new; at the hub and in the chosen
    folder only if something is. One call with a hub is one round; the next call continues a round
    that was cut short.
    """
    if sum(option is not None for option in (stick, file, url, is_folder or None)) != 1:
        raise click.UsageError("Name one of --stick, --file, --hub and --folder.")
    carrier = SyncChannel.FOLDER if is_folder else None if url is None else SyncChannel.HUB
    installation = open_installation()
    laptop_sync = wiring.build_laptop_sync(installation)
    with stop_on_interrupt() as is_cancelled, record_result(installation, carrier) as outcomes:
        if carrier is not None:
            round_ = laptop_sync.sync_by(carrier, on_step, is_cancelled, url=url or "")
        elif stick is not None:
            round_ = laptop_sync.exchange(stick, on_step, is_cancelled)
        else:
            round_ = laptop_sync.write_file(file or "", on_step, is_cancelled)
        with without_collecting():
            outcome = run_task(round_)
        outcomes.append(outcome)
    return _result(installation, outcome)


@contextmanager
def record_result(
    installation: Installation, carrier: SyncChannel | None
) -> Iterator[list[SyncOutcome]]:
    outcomes: list[SyncOutcome] = []
    user = installation.user_session()
    place = "" if carrier is None else sync_schedule.load_sync_schedule(user, carrier).endpoint
    try:
        yield outcomes
    except Problem as problem:
        if carrier is not None and problem.code is not Code.CANCELLED:
            sync_schedule.record_sync_result(user, carrier, place, problem)
        raise
    if carrier is not None:
        sync_schedule.record_sync_result(user, carrier, place, outcomes[0])


def _result(installation: Installation, outcome: LaptopSyncOutcome) -> CommandResult:
    is_cut_off = quarantined_changes.is_revoked(installation.user_session())
    document = {
        "reply": _reply_document(outcome.reply),
        "reply_problem": outcome.reply_problem or None,
        **pick(outcome, "people", "sessions", "marks", "changes", "size_bytes", "files"),
        "repeat": outcome.is_repeat,
        "cut_off": is_cut_off,
        "where": pick(
            installation.store.sync_states.count_people(),
            here="local_count",
            way="in_transit_count",
            held="acknowledged_count",
        ),
    }
    is_early = outcome.reply_problem in ("", Code.ANSWER_EARLY)
    refused = None if is_early else Problem(Code(outcome.reply_problem))
    lines = [*_lines(outcome), *([_CUT_OFF] if is_cut_off else [])]
    altered = run_task(row_check.check_for_today(installation))
    return CommandResult(document, lines, outcome.failure or refused or altered)


def _reply_document(reply: ReplySummary | None) -> dict[str, object] | None:
    if reply is None:
        return None
    return {
        **pick(reply, "day", "people_received", "corrections", "new_records", "renamed"),
        **pick(reply, "people_erased", "people_gone", "sessions_gone"),
        **pick(reply, "people_back", "sessions_back"),
        **pick(reply, set_aside="quarantined_count", differs="has_differences"),
        **pick(reply, receipts_only="is_receipt"),
    }


def _lines(outcome: LaptopSyncOutcome) -> Iterator[str]:
    if outcome.reply is not None:
        yield from _format_reply(outcome.reply)
    if outcome.reply_problem == Code.ANSWER_EARLY:
        yield problem_messages.for_problem(Problem(Code.ANSWER_EARLY))
    if outcome.failure is not None:
        return
    if not outcome.files:
        yield "Nothing is new since the last exchange, and nothing was left."
        return
    counts = format_counts(person=outcome.people, session=outcome.sessions, mark=outcome.marks)
    yield f"Left {', '.join(outcome.files)} ({outcome.size_bytes} bytes) with {counts}."
    if outcome.is_repeat:
        yield "Nothing is new since the last exchange."


def _format_reply(reply: ReplySummary) -> Iterator[str]:
    people = format_count(reply.people_received, "person")
    if reply.is_receipt:
        yield f"Receipts of {reply.day}: head office has {people} more; its answer is to come."
        return
    yield (
        f"Head office's answer of {reply.day}: it has {people} more;"
        f" {format_count(reply.corrections, 'correction')},"
        f" {format_count(reply.new_records, 'new record')},"
        f" {format_count(reply.quarantined_count, 'change')} set aside."
    )
    if reply.quarantined_count:
        yield ("'fieldreg arrivals' says which were set aside, and what to do.")
    if reply.has_differences:
        yield (
            "The data on this laptop differs from what was sent to it, and sending everything"
            " again did not help. Nothing is lost: what was receipted is at head office, and"
            " the rest goes with this exchange. Keep working and tell head office, which"
            " will invite it again."
        )
    if reply.renamed:
        yield (
            "There are two copies of this laptop: its disk was copied, or put back as it was."
            f" {format_count(reply.renamed, 'change')} of its own have new codes."
            " Tell head office, which will invite it again."
        )
    if reply.people_erased:
        erased = format_count(reply.people_erased, "person")
        yield (f"Head office had {erased} erased here.")
    if gone := _people_and_sessions(reply.people_gone, reply.sessions_gone):
        yield (
            f"Head office has undone what had come in: {gone} are out of sight here."
            " Nothing is lost; ask head office before you enter anybody again."
            " 'fieldreg arrivals' says who undid it and why."
        )
    if back := _people_and_sessions(reply.people_back, reply.sessions_back):
        yield (
            f"Head office has brought back what it had undone: {back} are here again,"
            " as they were. Look whether you entered anybody again meanwhile."
        )


def _people_and_sessions(people: int, sessions: int) -> str:
    counts = {"person": people, "session": sessions}
    return " and ".join(format_count(number, noun) for noun, number in counts.items() if number)


_LAST_PORT: Final = 65_535
_OPERATOR: Final = option(
    "--operator HOST:PORT", "Address for health and figures, for the operator only."
)
_CERTIFICATE: Final = option(
    "--certificate FILE KEY",
    "Its TLS certificate and the key, both in PEM.",
    type=(click.Path(), click.Path()),
)
_RECEIVING: Final = option(
    "--receive",
    "Take in and answer here too; an officer's installation then has head office's keys here.",
)


@command("hub")
def set_hub(
    open_installation: OpenInstallation,
    url: str = option("--url", "Its address for laptops: https://host[:port].", required=True),
    out: Path = option(
        "--out DIR",
        "The mailbox: an empty folder, to be taken to the hub's machine.",
        required=True,
    ),
    *,
    is_public: bool = option(
        "--public", "Its certificate is one that every machine trusts, not one of head office's."
    ),
) -> CommandResult:
    """Set the hub's address, and make the mailbox that it serves."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Problem(Code.FILE_EXISTS, file=out.name)
    installation = open_installation()
    card, key, tls_files = invitations.set_hub_address(installation, url, is_public=is_public)
    mailbox = Mailbox.create(out, card, key, wiring.read_trust_list(installation))
    if tls_files is not None:
        mailbox.write_tls_files(*tls_files)
    port_match = re.search(r":(\d+)$", card.url)
    port = port_match[1] if port_match else "443"
    text = (
        f"{out} is the mailbox of the hub at {card.url}. Laptops learn of it with the next"
        f" invitation or answer. Serve it with 'fieldreg hq serve --mailbox"
        f" {shlex.quote(str(out))} --listen 0.0.0.0:{port}'."
    )
    document = {"url": card.url, "mailbox": str(out), "public": is_public}
    return CommandResult(document, text)


@command("serve")
def serve_hub(
    open_installation: OpenInstallation,
    listen: str = option("--listen HOST:PORT", "The address to listen on.", required=True),
    folder: Path = option("--mailbox DIR", "The folder that 'hq hub' made.", required=True),
    *,
    operator: str | None = _OPERATOR,
    certificate: tuple[str, str] | None = _CERTIFICATE,
    is_plain: bool = option("--plain", "Without TLS, behind a server that provides it."),
    is_receiving: bool = _RECEIVING,
) -> CommandResult:
    """Serve a mailbox to laptops, until stopped. It needs no passphrase and no keys."""
    try:
        from fieldreg.sync.hub import hub_server  # noqa: PLC0415  optional
    except ImportError:
        raise Problem(Code.HUB_SERVER_MISSING) from None
    if certificate and is_plain:
        raise click.UsageError("Name --certificate or --plain, not both.")
    mailbox = Mailbox.open(folder)
    hub_server.log_to_stderr()
    with _receiving(open_installation, folder) if is_receiving else nullcontext(_ignore) as wake:
        hub_server.serve(
            mailbox,
            _parse_address(listen),
            operator=_parse_address(operator) if operator else None,
            certificate=certificate,
            is_plain=is_plain,
            on_ready=lambda port: click.echo(f"listening on port {port}", err=True),
            on_whole=wake,
        )
    return CommandResult({"stopped": True}, "The hub has stopped.")


@contextmanager
def _receiving(open_installation: OpenInstallation, folder: Path) -> Iterator[Callable[[], None]]:
    from fieldreg.sync.hub.office_sync_worker import OfficeSyncWorker  # noqa: PLC0415  as above

    installation = open_installation()
    office_sync = wiring.build_office_sync(installation)

    def receive() -> None:
        run_task(office_sync.receive([str(folder)], _ignore, worker.is_stopping))
        if office_sync.receiver is None:
            altered = run_task(row_check.check_for_today(installation))
            if altered is not None:
                raise altered

    with OfficeSyncWorker(receive) as worker:
        yield worker.wake


def _parse_address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or int(port) > _LAST_PORT:
        raise click.UsageError(f"{text} is no HOST:PORT.")
    return host.strip("[]"), int(port)


def _ignore(*_: object) -> None:
    pass
