"""The commands about later versions: head office offers one, a laptop shows and saves it."""

from collections.abc import Sequence
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import shown_steps, stoppable, unlocked
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import Platform, is_wheel
from fieldreg.domain.sync.tasks import walk
from fieldreg.keys.signed_releases import LANGUAGES, Release
from fieldreg.services.installation.lifecycle import LAPTOP
from fieldreg.services.releases import program_releases
from fieldreg.services.releases.program_releases import Offered

_HEADS = ("version", "file", "for", "bytes", "signed on")


@click.group("release", invoke_without_command=True)
@click.pass_context
def of_office(ctx: click.Context) -> Answer | None:
    """Offer laptops a later version of fieldreg, and see what is offered."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked(ctx.ensure_object(Call)) as installation:
        found = program_releases.offered(installation)
        ahead = _ahead(is_ahead=program_releases.is_ahead(installation))
    rows = [_row(one) for one in found]
    told = output.table(_HEADS, rows) + ahead if rows else "No version is offered."
    return Answer({"releases": [_document(one) for one in found]}, told)


@of_office.command("offer")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--version", default="", help="Which it is, where the file cannot say.")
@click.option(
    "--platform",
    type=click.Choice([one.value for one in Platform]),
    help="What it runs on, where its ending does not say.",
)
@click.option(
    "--note",
    "notes",
    metavar="LANGUAGE TEXT",
    type=(click.Choice(LANGUAGES), str),
    multiple=True,
    help="One line for trainers; once for each language.",
)
@pass_call
def offer(
    call: Call,
    file: Path,
    version: str,
    platform: str | None,
    notes: Sequence[tuple[str, str]],
) -> Answer:
    """Sign a wheel or an installer, and let it go along with the next replies."""
    with (
        unlocked(call) as installation,
        shown_steps() as on_step,
        stoppable() as is_cancelled,
    ):
        round_ = program_releases.offer(
            *(installation, file, on_step, is_cancelled),
            version=version,
            platform=platform or "",
            notes=dict(notes),
        )
        release = walk(round_)
        ahead = _ahead(is_ahead=program_releases.is_ahead(installation))
    told = (
        f"{release.file} is offered as version {release.version}. Laptops hear of it with"
        " the next answer; the file goes on every stick that has room for it, and to the"
        " hub, with the next reception." + ahead
    )
    return Answer(_document(release), told)


@of_office.command()
@click.argument("version")
@pass_call
def withdraw(call: Call, version: str) -> Answer:
    """Offer a version no more. Whoever saved it has it."""
    with unlocked(call) as installation:
        found = [
            one
            for one in program_releases.offered(installation)
            if str(one.version) == version
        ]
        if not found:
            raise Problem(Code.RELEASE_NONE)
        for one in found:
            program_releases.withdraw(installation, one)
    return Answer({"version": version}, f"Version {version} is offered no more.")


@click.group("release", invoke_without_command=True)
@click.pass_context
def release(ctx: click.Context) -> Answer | None:
    """Show which later version head office offers this laptop, and save it."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked(ctx.ensure_object(Call)) as installation:
        _insist_on_laptop(installation.role)
        found = program_releases.standing(installation.desk())
    rows = [(*_row(one.release), _state(one)) for one in found]
    told = [output.table((*_HEADS, "state"), rows) if rows else "No version is offered."]
    told += [messages.of_problem(one.refusal) for one in found if one.refusal is not None]
    offered = [
        {**_document(one.release), "state": _state(one), "problem": _code(one)}
        for one in found
    ]
    return Answer({"releases": offered}, "\n".join(told))


@release.command()
@click.argument("to", type=click.Path(path_type=Path))
@click.option(
    "--stick",
    "sticks",
    metavar="DIR",
    type=click.Path(),
    multiple=True,
    help="Where the file lies: a stick, or any folder.",
)
@click.option("--hub", "by_hub", is_flag=True, help="Fetch it from head office's hub.")
@pass_call
def take(call: Call, to: Path, sticks: Sequence[str], *, by_hub: bool) -> Answer:
    """Save the file as TO, or in the folder TO, once it is proven. It is not started.

    What was fetched from a hub and cut short is gone on with by the next call.
    """
    with (
        unlocked(call) as installation,
        shown_steps() as on_step,
        stoppable() as is_cancelled,
    ):
        _insist_on_laptop(installation.role)
        desk = installation.desk()
        one = program_releases.wanted(desk)
        program_releases.insist_on_backup(desk)
        target = to / one.file if to.is_dir() else to
        if target.exists():
            raise Problem(Code.FILE_EXISTS, file=target.name)
        fetcher = wiring.fetching(installation)
        walk(fetcher.fetch(one.goods, sticks, on_step, is_cancelled, by_hub=by_hub))
        walk(fetcher.save(one.goods, str(target), on_step, is_cancelled))
    path = target.absolute()
    how = (
        f"close fieldreg, then type: {program_releases.command_for(path)}"
        if is_wheel(one.file)
        else "close fieldreg, then open the file."
    )
    told = (
        f"{path} is version {one.version}, as head office signed it. To install it, {how}"
    )
    return Answer({**_document(one), "path": str(path)}, told)


@release.command()
@click.option("--undo", is_flag=True, help="Want it after all.")
@pass_call
def decline(call: Call, *, undo: bool) -> Answer:
    """Do not want the version that is offered; a later one is told as ever."""
    with unlocked(call) as installation:
        _insist_on_laptop(installation.role)
        desk = installation.desk()
        one = program_releases.wanted(desk)
        program_releases.decline(desk, one, is_wished=not undo)
    said = "is wanted after all" if undo else "is not wanted here"
    return Answer(_document(one), f"Version {one.version} {said}.")


def _insist_on_laptop(role: str) -> None:
    if role != LAPTOP:
        raise Problem(Code.NOT_LAPTOP)


def _row(one: Release) -> tuple[object, ...]:
    signed = one.signed_on
    return str(one.version), one.file, one.platform.value, one.goods.size_bytes, signed


def _state(one: Offered) -> str:
    if one.refusal is not None:
        return "refused"
    return "declined" if one.is_declined else "offered"


def _code(one: Offered) -> str | None:
    return one.refusal.code.value if one.refusal is not None else None


def _document(one: Release) -> dict[str, object]:
    return {
        "version": str(one.version),
        "file": one.file,
        "platform": one.platform.value,
        "size_bytes": one.goods.size_bytes,
        "sha256": one.goods.sha.hex(),
        "signed_on": one.signed_on,
        "notes": dict(one.notes),
    }


def _ahead(*, is_ahead: bool) -> str:
    if not is_ahead:
        return ""
    return (
        "\nHead office itself runs an earlier version. Install it here too: what a later"
        " version sends may have to wait until then."
    )
