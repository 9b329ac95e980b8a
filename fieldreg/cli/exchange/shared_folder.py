"""The command `folder`, the folder of automatic exchanges, and how results are recorded."""

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
@click.option("--forget", "is_forgotten", is_flag=True, help="Stop exchanging by a folder.")
@pass_command_context
def choose_shared_folder(
    context: CommandContext, chosen: Path | None, *, is_forgotten: bool
) -> CommandResult:
    """Choose the folder for automatic exchange.

    It is a shared folder, or one that a synchroniser keeps the same here and elsewhere. Without
    DIR the chosen one is shown.
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
    text = f"{place} is watched while the window is open." if place else "No folder is chosen."
    return CommandResult({"folder": place, "last": last_result_document(known.last_result)}, text)


@contextmanager
def record_result(
    installation: Installation, carrier: SyncChannel | None
) -> Iterator[list[SyncOutcome]]:
    """Record the result of the round made inside; the caller appends its outcome.

    Nothing is recorded if *carrier* is None: a stick or a file is not an automatic channel.
    """
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


def last_result_document(last: LastSyncResult | None) -> dict[str, object] | None:
    if last is None:
        return None
    times = {name: getattr(last, name).isoformat() for name in ("looked_at", "ended_at")}
    return asdict(last) | times | {"code": last.code or None}
