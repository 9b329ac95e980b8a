"""The commands about head office's hub: setting its address, and serving it."""

import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common.commands import OpenInstallation, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices import hub_card
from fieldreg.sync.transports.hub_mailbox import Mailbox

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
    "--receive", "Take in and answer here too; this machine then holds head office's keys."
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
    from fieldreg.sync.hub import hub_server  # noqa: PLC0415  a laptop never needs it

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
    """Take in what comes to the mailbox in *folder*; yield a function that says that it came."""
    from fieldreg.sync.hub.office_sync_worker import OfficeSyncWorker  # noqa: PLC0415  as above

    office_sync = wiring.build_office_sync(open_installation())

    def receive() -> None:
        run_task(office_sync.receive([str(folder)], _ignore, worker.is_stopping))

    with OfficeSyncWorker(receive) as worker:
        yield worker.wake


def _parse_address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or int(port) > _LAST_PORT:
        raise click.UsageError(f"{text} is no HOST:PORT.")
    return host.strip("[]"), int(port)


def _ignore(*_: object) -> None:
    pass
