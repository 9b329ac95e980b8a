"""The commands about later versions: head office offers one, a laptop shows and saves it."""

from collections.abc import Sequence
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import show_steps, stop_on_interrupt, unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import Platform, is_wheel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.signed_releases import LANGUAGES, SignedRelease
from fieldreg.services.installation.model import LAPTOP
from fieldreg.services.releases import program_releases
from fieldreg.services.releases.program_releases import OfferedRelease

_HEADS = ("version", "file", "for", "bytes", "signed on")


@click.group("release", invoke_without_command=True)
@click.pass_context
def office_releases(ctx: click.Context) -> CommandResult | None:
    """Offer laptops a later version of fieldreg, and see what is offered."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        found = program_releases.list_offered_releases(installation)
        ahead = _ahead(is_ahead=program_releases.has_newer_offer(installation))
    rows = [_row(one) for one in found]
    told = output.format_table(_HEADS, rows) + ahead if rows else "No version is offered."
    return CommandResult({"releases": [_document(one) for one in found]}, told)


@office_releases.command("offer")
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
@pass_command_context
def offer_release(
    context: CommandContext,
    file: Path,
    version: str,
    platform: str | None,
    notes: Sequence[tuple[str, str]],
) -> CommandResult:
    """Sign a wheel or an installer, and let it go along with the next replies."""
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
    ):
        round_ = program_releases.offer_release(
            *(installation, file, on_step, is_cancelled),
            version=version,
            platform=platform or "",
            notes=dict(notes),
        )
        release = run_task(round_)
        ahead = _ahead(is_ahead=program_releases.has_newer_offer(installation))
    told = (
        f"{release.file_name} is offered as version {release.version}. Laptops hear of it with"
        " the next answer; the file goes on every stick that has room for it, and to the"
        " hub, with the next reception." + ahead
    )
    return CommandResult(_document(release), told)


@office_releases.command("withdraw")
@click.argument("version")
@pass_command_context
def withdraw_release(context: CommandContext, version: str) -> CommandResult:
    """Offer a version no more. Whoever saved it has it."""
    with unlocked_installation(context) as installation:
        found = [
            one
            for one in program_releases.list_offered_releases(installation)
            if str(one.version) == version
        ]
        if not found:
            raise Problem(Code.RELEASE_NONE)
        for one in found:
            program_releases.withdraw_release(installation, one)
    return CommandResult({"version": version}, f"Version {version} is offered no more.")


@click.group("release", invoke_without_command=True)
@click.pass_context
def laptop_releases(ctx: click.Context) -> CommandResult | None:
    """Show which later version head office offers this laptop, and save it."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        _insist_on_laptop(installation.role)
        found = program_releases.list_available_releases(installation.user_session())
    rows = [(*_row(one.release), _state(one)) for one in found]
    told = [output.format_table((*_HEADS, "state"), rows) if rows else "No version is offered."]
    told += [messages.for_problem(one.refusal) for one in found if one.refusal is not None]
    offered = [
        {**_document(one.release), "state": _state(one), "problem": _code(one)} for one in found
    ]
    return CommandResult({"releases": offered}, "\n".join(told))


@laptop_releases.command("take")
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
@pass_command_context
def save_release(
    context: CommandContext, to: Path, sticks: Sequence[str], *, by_hub: bool
) -> CommandResult:
    """Save the file as TO, or in the folder TO, once it is proven. It is not started.

    What was fetched from a hub and cut short is gone on with by the next call.
    """
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
    ):
        _insist_on_laptop(installation.role)
        user = installation.user_session()
        one = program_releases.find_wanted_release(user)
        program_releases.require_backup(user)
        target = to / one.file_name if to.is_dir() else to
        if target.exists():
            raise Problem(Code.FILE_EXISTS, file=target.name)
        fetcher = wiring.build_release_fetcher(installation)
        run_task(fetcher.fetch(one.release_file, sticks, on_step, is_cancelled, by_hub=by_hub))
        run_task(fetcher.save(one.release_file, str(target), on_step, is_cancelled))
    path = target.absolute()
    how = (
        f"close fieldreg, then type: {program_releases.format_install_command(path)}"
        if is_wheel(one.file_name)
        else "close fieldreg, then open the file."
    )
    told = f"{path} is version {one.version}, as head office signed it. To install it, {how}"
    return CommandResult({**_document(one), "path": str(path)}, told)


@laptop_releases.command("decline")
@click.option("--undo", is_flag=True, help="Want it after all.")
@pass_command_context
def decline_release(context: CommandContext, *, undo: bool) -> CommandResult:
    """Do not want the version that is offered; a later one is told as ever."""
    with unlocked_installation(context) as installation:
        _insist_on_laptop(installation.role)
        user = installation.user_session()
        one = program_releases.find_wanted_release(user)
        program_releases.decline_release(user, one, is_wished=not undo)
    said = "is wanted after all" if undo else "is not wanted here"
    return CommandResult(_document(one), f"Version {one.version} {said}.")


def _insist_on_laptop(role: str) -> None:
    if role != LAPTOP:
        raise Problem(Code.NOT_LAPTOP)


def _row(one: SignedRelease) -> tuple[object, ...]:
    signed = one.signed_on
    return (
        str(one.version),
        one.file_name,
        one.platform.value,
        one.release_file.size_bytes,
        signed,
    )


def _state(one: OfferedRelease) -> str:
    if one.refusal is not None:
        return "refused"
    return "declined" if one.is_declined else "offered"


def _code(one: OfferedRelease) -> str | None:
    return one.refusal.code.value if one.refusal is not None else None


def _document(one: SignedRelease) -> dict[str, object]:
    return {
        "version": str(one.version),
        "file": one.file_name,
        "platform": one.platform.value,
        "size_bytes": one.release_file.size_bytes,
        "sha256": one.release_file.sha.hex(),
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
