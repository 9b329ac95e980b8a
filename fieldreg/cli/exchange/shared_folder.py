"""The carriers by which an installation exchanges by itself, and what commands tell of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import Carrier
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import Account, Outcome
from fieldreg.services.installation.lifecycle import Installation

folder_option = click.option(
    "--folder",
    "is_folder",
    is_flag=True,
    help="The folder that 'fieldreg folder' chose.",
)


@click.command("folder")
@click.argument("chosen", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--forget", "is_forgotten", is_flag=True, help="Exchange by none any more.")
@pass_call
def folder(call: Call, chosen: Path | None, *, is_forgotten: bool) -> Answer:
    """Choose the folder by which it exchanges by itself.

    Without DIR it is shown. It is a shared one, or one that a synchroniser keeps the same here and elsewhere.
    """
    if chosen is not None and is_forgotten:
        raise click.UsageError("Name DIR or --forget, not both.")
    with unlocked(call) as installation:
        desk = installation.desk()
        if chosen is not None:
            wiring.insist_on_folder(chosen)
        if chosen is not None or is_forgotten:
            sync_schedule.watch(desk, str(chosen.absolute()) if chosen else "")
        known = sync_schedule.read(desk, Carrier.FOLDER)
    place = known.place or None
    told = (
        f"{place} is watched while the window is open." if place else "No folder is chosen."
    )
    return Answer({"folder": place, "last": _document(known.last)}, told)


@contextmanager
def noted(installation: Installation, carrier: Carrier | None) -> Iterator[list[Outcome]]:
    """Note how the round by *carrier* ends that is made inside, and whose outcome is given.

    Of None, which is no carrier that stays where it is, nothing is noted.
    """
    told: list[Outcome] = []
    desk = installation.desk()
    place = "" if carrier is None else sync_schedule.read(desk, carrier).place
    try:
        yield told
    except Problem as problem:
        if carrier is not None and problem.code is not Code.CANCELLED:
            sync_schedule.note(desk, carrier, place, problem)
        raise
    if carrier is not None:
        sync_schedule.note(desk, carrier, place, told[0])


def _document(last: Account | None) -> dict[str, object] | None:
    if last is None:
        return None
    times = {name: getattr(last, name).isoformat() for name in ("looked_at", "ended_at")}
    return asdict(last) | times | {"code": last.code or None}
