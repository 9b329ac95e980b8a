"""The commands about head office's hub: setting its address, and serving it."""

import re
import shlex
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices import invitations
from fieldreg.sync.transports.hub_mailbox import Mailbox

_LAST_PORT = 65_535

hub_option = click.option(
    "--hub",
    "url",
    metavar="[URL]",
    is_flag=False,
    flag_value="",
    help="Head office's hub; URL if it has another address than the known one.",
)


@click.command("hub")
@click.option("--url", required=True, help="Its address for laptops: https://host[:port].")
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    required=True,
    help="The mailbox: an empty folder, to be taken to the hub's machine.",
)
@click.option(
    "--public",
    "is_public",
    is_flag=True,
    help="Its certificate is one that every machine trusts, not one of head office's.",
)
@pass_command_context
def set_hub(context: CommandContext, url: str, out: Path, *, is_public: bool) -> CommandResult:
    """Set the hub's address, and make the mailbox that it serves."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Problem(Code.FILE_EXISTS, file=out.name)
    with unlocked_installation(context) as installation:
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


@click.command("serve")
@click.option("--listen", metavar="HOST:PORT", required=True, help="The address to listen on.")
@click.option(
    "--mailbox",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder that 'hq hub' made.",
)
@click.option(
    "--operator", metavar="HOST:PORT", help="Address for health and figures, for the operator only."
)
@click.option(
    "--certificate",
    metavar="FILE KEY",
    type=(click.Path(), click.Path()),
    help="Its TLS certificate and the key, both in PEM.",
)
@click.option(
    "--plain", "is_plain", is_flag=True, help="Without TLS, behind a server that provides it."
)
@click.option(
    "--receive",
    "is_receiving",
    is_flag=True,
    help="Take in and answer here too; this machine then holds head office's keys.",
)
@pass_command_context
def serve_hub(
    context: CommandContext,
    listen: str,
    folder: Path,
    operator: str | None,
    certificate: tuple[str, str] | None,
    *,
    is_plain: bool,
    is_receiving: bool,
) -> CommandResult:
    """Serve a mailbox to laptops, until stopped. It needs no passphrase and no keys."""
    # A laptop never needs these.
    from fieldreg.sync.hub import hub_server  # noqa: PLC0415
    from fieldreg.sync.hub.office_sync_worker import OfficeSyncWorker  # noqa: PLC0415

    if certificate and is_plain:
        raise click.UsageError("Name --certificate or --plain, not both.")
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
