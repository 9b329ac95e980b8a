"""The command `auto-sync`: when the window exchanges by itself, and how that went."""

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exchange.shared_folder import last_result_document
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import SyncMode

_MODES = {mode.name.lower(): mode for mode in SyncMode}
_MODE_LABELS = {
    SyncMode.UNMETERED: "by connections that are not paid by volume",
    SyncMode.ALWAYS: "by every connection",
    SyncMode.MANUAL: "only when it is asked to",
}


@click.command("auto-sync")
@click.option(
    "--mode",
    type=click.Choice([*_MODES]),
    help="By unmetered connections, always, or only when asked.",
)
@click.option("--pause/--resume", "is_paused", default=None, help="For the rest of this day.")
@pass_command_context
def auto_sync(
    context: CommandContext, mode: str | None, *, is_paused: bool | None
) -> CommandResult:
    """Show or set when the window exchanges automatically.

    It uses the folder that 'fieldreg folder' chose, and head office's hub if there is one.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        if mode is not None:
            sync_schedule.set_sync_mode(user, _MODES[mode])
        if is_paused is not None:
            sync_schedule.pause_sync_today(user, is_wished=is_paused)
        hub, folder = (
            sync_schedule.load_sync_schedule(user, channel)
            for channel in (SyncChannel.HUB, SyncChannel.FOLDER)
        )
        is_paused_today = hub.paused_on == user.day
    document = {
        "mode": hub.mode.name.lower(),
        "paused": is_paused_today,
        "hub": {"known": bool(hub.endpoint), "last": last_result_document(hub.last_result)},
        "folder": {
            "path": folder.endpoint or None,
            "last": last_result_document(folder.last_result),
        },
    }
    pairs = [
        ("mode", _MODE_LABELS[hub.mode] + ", paused today" * is_paused_today),
        ("hub", "known" if hub.endpoint else None),
        ("folder", folder.endpoint or None),
    ]
    return CommandResult(document, output.format_pairs(pairs))
