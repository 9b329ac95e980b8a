"""The carriers by which an installation exchanges by itself, and what commands tell of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import LastSyncResult, SyncOutcome
from fieldreg.services.installation.model import Installation

shared_folder_option = click.option(
    "--folder", "is_folder", is_flag=True, help="The folder that 'fieldreg folder' chose."
)


@click.command("folder")
@click.argument("chosen", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--forget", "is_forgotten", is_flag=True, help="Exchange by none any more.")
@pass_command_context
def choose_shared_folder(
    context: CommandContext, chosen: Path | None, *, is_forgotten: bool
) -> CommandResult:
    """Choose the folder by which it exchanges by itself.

    Without DIR it is shown. It is a shared one, or one that a synchroniser keeps the same here and elsewhere.
    """
    if chosen is not None and is_forgotten:
        raise click.UsageError("Name DIR or --forget, not both.")
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        if chosen is not None:
            wiring.check_folder(chosen)
        if chosen is not None or is_forgotten:
            sync_schedule.set_sync_folder(user, str(chosen.absolute()) if chosen else "")
        known = sync_schedule.load_sync_schedule(user, SyncChannel.FOLDER)
    place = known.endpoint or None
    told = f"{place} is watched while the window is open." if place else "No folder is chosen."
    return CommandResult({"folder": place, "last": _document(known.last_result)}, told)


@contextmanager
def record_result(
    installation: Installation, carrier: SyncChannel | None
) -> Iterator[list[SyncOutcome]]:
    """Note how the round by *carrier* ends that is made inside, and whose outcome is given.

    Of None, which is no carrier that stays where it is, nothing is noted.
    """
    told: list[SyncOutcome] = []
    user = installation.user_session()
    place = "" if carrier is None else sync_schedule.load_sync_schedule(user, carrier).endpoint
    try:
        yield told
    except Problem as problem:
        if carrier is not None and problem.code is not Code.CANCELLED:
            sync_schedule.record_sync_result(user, carrier, place, problem)
        raise
    if carrier is not None:
        sync_schedule.record_sync_result(user, carrier, place, told[0])


def _document(last: LastSyncResult | None) -> dict[str, object] | None:
    if last is None:
        return None
    times = {name: getattr(last, name).isoformat() for name in ("looked_at", "ended_at")}
    return asdict(last) | times | {"code": last.code or None}
