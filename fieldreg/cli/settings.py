"""The commands about settings and the automatic exchange."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import format_pairs, pick_known
from fieldreg.cli.common.unlocking import installation_folder
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import LastSyncResult, SyncMode
from fieldreg.services.installation.home import Home
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.appearance import load_appearance, save_appearance
from fieldreg.services.settings.installation_settings import (
    IDLE_MINUTES_CHOICES,
    InstallationSettings,
)
from fieldreg.services.settings.key_swaps import swap_keys
from fieldreg.services.user_session import UserSession

_MODES: Final = {mode.name.lower(): mode for mode in SyncMode}
_MODE_LABELS: Final = {
    SyncMode.UNMETERED: "by connections that are not paid by volume",
    SyncMode.ALWAYS: "by every connection",
    SyncMode.MANUAL: "only when it is asked to",
}


@command("settings")
def settings(
    context: CommandContext,
    open_installation: OpenInstallation,
    idle_minutes: int | None = option(
        "--idle-minutes",
        "Lock the window after so many minutes without a key.",
        type=click.Choice(IDLE_MINUTES_CHOICES),
    ),
    swapped_keys: tuple[str, str] | None = option(
        "--swap-keys KEY...", "Let two keys of the window change places, such as F2 F4.", nargs=2
    ),
    *,
    are_keys_reset: bool = option("--reset-keys", "Put every key back to its place."),
) -> CommandResult:
    """Show the settings of this installation, or change one.

    Keys change without a passphrase, and in an open window when it starts again.
    """
    folder = installation_folder(context)
    if swapped_keys or are_keys_reset:
        _change_keys(folder, swapped_keys, are_reset=are_keys_reset)
    keys = load_appearance(folder).key_swaps
    on_keys = ", ".join(f"what was on {key} is on {assigned}" for key, assigned in keys.items())
    about_keys = f"Keys that changed places: {on_keys}." if keys else ""
    if idle_minutes is None and (swapped_keys or are_keys_reset):
        return CommandResult({"keys": keys}, about_keys or "Every key is in its place.")
    user = open_installation().user_session()
    if idle_minutes is not None:
        installation_settings.set_idle_minutes(user, idle_minutes, shown=AS_STORED)
    current = installation_settings.load_settings(user)
    document = {
        "idle_minutes": current.idle_minutes,
        "backup_due": current.is_backup_due,
        "keys": keys,
        **pick_known(current, "backed_up_on"),
    }
    return CommandResult(document, f"{_describe_settings(current)} {about_keys}".strip())


def _describe_settings(current: InstallationSettings) -> str:
    text = f"The window locks after {current.idle_minutes} minutes without a key."
    if current.backed_up_on:
        text += f" The last backup was made on {current.backed_up_on}."
        if current.backup_lacks_keys:
            text += " It lacks the keys that were changed since."
    return f"{text} A backup is due." if current.is_backup_due else text


def _change_keys(folder: Path, swapped: tuple[str, str] | None, *, are_reset: bool) -> None:
    """Reset the keys, swap two, or do one after the other.

    A key is spelt as the window shows it. Raises KEY_FIXED, DISK_FAILED, or NO_INSTALLATION.
    """
    Home(folder).require_installation()
    appearance = load_appearance(folder)
    swaps = {} if are_reset else appearance.key_swaps
    if swapped:
        first, second = (key.title().replace(" ", "+") for key in swapped)
        swaps = swap_keys(swaps, first, second)
    save_appearance(folder, replace(appearance, key_swaps=swaps))


@command("folder")
def folder(
    open_installation: OpenInstallation,
    chosen: Path | None = argument("[DIR]"),
    *,
    is_forgotten: bool = option("--forget", "Stop exchanging by a folder."),
) -> CommandResult:
    """Choose the folder for automatic exchange.

    It is a shared folder, or one that a synchroniser keeps the same here and elsewhere. Without
    DIR the chosen one is shown.
    """
    if chosen is not None and is_forgotten:
        raise click.UsageError("Name DIR or --forget, not both.")
    user = open_installation().user_session()
    if chosen is not None:
        wiring.check_folder(chosen)
    if chosen is not None or is_forgotten:
        sync_schedule.set_sync_folder(user, str(chosen.absolute()) if chosen else "")
    known = sync_schedule.load_sync_schedule(user, SyncChannel.FOLDER)
    place = known.endpoint or None
    text = f"{place} is watched while the window is open." if place else "No folder is chosen."
    return CommandResult({"folder": place, "last": _result_document(known.last_result)}, text)


@command("auto-sync")
def auto_sync(
    user: UserSession,
    mode: str | None = option(
        "--mode", "By unmetered connections, always, or only when asked.", choices=_MODES
    ),
    *,
    is_paused: bool | None = option("--pause/--resume", "For the rest of this day."),
) -> CommandResult:
    """Show or set when the window exchanges automatically.

    It uses the folder that 'fieldreg folder' chose, and head office's hub if there is one.
    """
    if mode is not None:
        sync_schedule.set_sync_mode(user, _MODES[mode])
    if is_paused is not None:
        sync_schedule.pause_sync_today(user, is_wished=is_paused)
    hub = sync_schedule.load_sync_schedule(user, SyncChannel.HUB)
    shared = sync_schedule.load_sync_schedule(user, SyncChannel.FOLDER)
    is_paused_today, path = hub.paused_on == user.day, shared.endpoint or None
    document = {
        "mode": hub.mode.name.lower(),
        "paused": is_paused_today,
        "hub": {"known": bool(hub.endpoint), "last": _result_document(hub.last_result)},
        "folder": {"path": path, "last": _result_document(shared.last_result)},
    }
    pairs = [
        ("mode", _MODE_LABELS[hub.mode] + ", paused today" * is_paused_today),
        ("hub", "known" if hub.endpoint else None),
        ("folder", path),
    ]
    return CommandResult(document, format_pairs(pairs))


def _result_document(last: LastSyncResult | None) -> dict[str, object] | None:
    if last is None:
        return None
    times = {name: getattr(last, name).isoformat() for name in ("looked_at", "ended_at")}
    return asdict(last) | times | {"code": last.code or None}
