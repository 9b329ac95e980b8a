"""The commands about head office's hub: setting its address, and serving it."""

import re
import shlex
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Final

import click

from fieldreg import wiring
from fieldreg.cli.common.commands import command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices import hub_card
from fieldreg.sync.transports.hub_mailbox import Mailbox

_LAST_PORT: Final = 65_535


@command("hub")
def set_hub(
    context: CommandContext,
    url: Annotated[str, option("Its address for laptops: https://host[:port].", required=True)],
    out: Annotated[
        Path,
        option(
            "The mailbox: an empty folder, to be taken to the hub's machine.",
            metavar="DIR",
            required=True,
        ),
    ],
    *,
    is_public: Annotated[
        bool,
        option(
            "Its certificate is one that every machine trusts, not one of head office's.",
            "--public",
        ),
    ],
) -> CommandResult:
    """Set the hub's address, and make the mailbox that it serves."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Problem(Code.FILE_EXISTS, file=out.name)
    with unlocked_installation(context) as installation:
        card, key, tls_files = hub_card.set_hub_address(installation, url, is_public=is_public)
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
    context: CommandContext,
    listen: Annotated[str, option("The address to listen on.", metavar="HOST:PORT", required=True)],
    folder: Annotated[
        Path, option("The folder that 'hq hub' made.", "--mailbox", metavar="DIR", required=True)
    ],
    operator: Annotated[
        str | None,
        option("Address for health and figures, for the operator only.", metavar="HOST:PORT"),
    ],
    certificate: Annotated[
        tuple[str, str] | None,
        option(
            "Its TLS certificate and the key, both in PEM.",
            metavar="FILE KEY",
            type=(click.Path(), click.Path()),
        ),
    ],
    *,
    is_plain: Annotated[bool, option("Without TLS, behind a server that provides it.", "--plain")],
    is_receiving: Annotated[
        bool,
        option(
            "Take in and answer here too; this machine then holds head office's keys.", "--receive"
        ),
    ],
) -> CommandResult:
    """Serve a mailbox to laptops, until stopped. It needs no passphrase and no keys."""
    if certificate and is_plain:
        raise click.UsageError("Name --certificate or --plain, not both.")
    # A laptop never needs these.
    from fieldreg.sync.hub import hub_server  # noqa: PLC0415
    from fieldreg.sync.hub.office_sync_worker import OfficeSyncWorker  # noqa: PLC0415

    mailbox = Mailbox.open(folder)
    hub_server.log_to_stderr()
    with ExitStack() as stack:
        on_whole: Callable[[], None] = _ignore
        if is_receiving:
            office_sync = wiring.build_office_sync(
                stack.enter_context(unlocked_installation(context))
            )

            def receive() -> None:
                run_task(office_sync.receive([str(folder)], _ignore, worker.is_stopping))

            worker = OfficeSyncWorker(receive)
            stack.enter_context(worker)
            on_whole = worker.wake
        hub_server.serve(
            mailbox,
            _parse_address(listen),
            operator=_parse_address(operator) if operator else None,
            certificate=certificate,
            is_plain=is_plain,
            on_ready=lambda port: click.echo(f"listening on port {port}", err=True),
            on_whole=on_whole,
        )
    return CommandResult({"stopped": True}, "The hub has stopped.")


def _parse_address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or int(port) > _LAST_PORT:
        raise click.UsageError(f"{text} is no HOST:PORT.")
    return host.strip("[]"), int(port)


def _ignore(*_: object) -> None:
    pass
