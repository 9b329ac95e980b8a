"""The two groups `release`: head office offers later versions, a laptop shows and saves them."""

from collections.abc import Sequence
from pathlib import Path

import click

from fieldreg import wiring
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.progress import show_steps, stop_on_interrupt
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import InstallationRole
from fieldreg.domain.sync.release_files import Platform, is_wheel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.signed_releases import LANGUAGES, SignedRelease
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
        releases = program_releases.list_offered_releases(installation)
        ahead = _newer_offer_notice(is_ahead=program_releases.has_newer_offer(installation))
    rows = [_row(release) for release in releases]
    text = output.format_table(_HEADS, rows) + ahead if rows else "No version is offered."
    return CommandResult({"releases": [_document(release) for release in releases]}, text)


@office_releases.command("offer")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--version", default="", help="The version, if the file does not contain it.")
@click.option(
    "--platform",
    type=click.Choice([platform.value for platform in Platform]),
    help="The platform, if the file's ending does not tell.",
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
        ahead = _newer_offer_notice(is_ahead=program_releases.has_newer_offer(installation))
    text = (
        f"{release.file_name} is offered as version {release.version}. Laptops hear of it with"
        " the next reply; the file goes on every stick that has room for it, and to the"
        " hub, with the next reception." + ahead
    )
    return CommandResult(_document(release), text)


@office_releases.command("withdraw")
@click.argument("version")
@pass_command_context
def withdraw_release(context: CommandContext, version: str) -> CommandResult:
    """Withdraw a version. A laptop that saved it keeps it."""
    with unlocked_installation(context) as installation:
        releases = [
            release
            for release in program_releases.list_offered_releases(installation)
            if str(release.version) == version
        ]
        if not releases:
            raise Problem(Code.RELEASE_NONE)
        for release in releases:
            program_releases.withdraw_release(installation, release)
    return CommandResult({"version": version}, f"Version {version} is no longer offered.")


@click.group("release", invoke_without_command=True)
@click.pass_context
def laptop_releases(ctx: click.Context) -> CommandResult | None:
    """Show which later version head office offers this laptop, and save it."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        _require_laptop(installation.role)
        releases = program_releases.list_available_releases(installation.user_session())
    rows = [(*_row(offer.release), _state(offer)) for offer in releases]
    sentences = [
        output.format_table((*_HEADS, "state"), rows) if rows else "No version is offered."
    ]
    sentences += [
        problem_messages.for_problem(offer.refusal)
        for offer in releases
        if offer.refusal is not None
    ]
    offered = [
        {**_document(offer.release), "state": _state(offer), "problem": _refusal_code(offer)}
        for offer in releases
    ]
    return CommandResult({"releases": offered}, "\n".join(sentences))


@laptop_releases.command("take")
@click.argument("to", type=click.Path(path_type=Path))
@click.option(
    "--stick",
    "sticks",
    metavar="DIR",
    type=click.Path(),
    multiple=True,
    help="The stick or folder that has the file.",
)
@click.option("--hub", "by_hub", is_flag=True, help="Fetch it from head office's hub.")
@pass_command_context
def save_release(
    context: CommandContext, to: Path, sticks: Sequence[str], *, by_hub: bool
) -> CommandResult:
    """Save the file as TO, or in the folder TO, once it is proven. It is not started.

    The next call continues a download from a hub that was cut short.
    """
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
    ):
        _require_laptop(installation.role)
        user = installation.user_session()
        release = program_releases.find_wanted_release(user)
        program_releases.require_backup(user)
        target = to / release.file_name if to.is_dir() else to
        if target.exists():
            raise Problem(Code.FILE_EXISTS, file=target.name)
        fetcher = wiring.build_release_fetcher(installation)
        run_task(fetcher.fetch(release.release_file, sticks, on_step, is_cancelled, by_hub=by_hub))
        run_task(fetcher.save(release.release_file, str(target), on_step, is_cancelled))
    path = target.absolute()
    how = (
        f"close fieldreg, then type: {program_releases.format_install_command(path)}"
        if is_wheel(release.file_name)
        else "close fieldreg, then open the file."
    )
    text = f"{path} is version {release.version}, as head office signed it. To install it, {how}"
    return CommandResult({**_document(release), "path": str(path)}, text)


@laptop_releases.command("decline")
@click.option("--undo", is_flag=True, help="Accept it after all.")
@pass_command_context
def decline_release(context: CommandContext, *, undo: bool) -> CommandResult:
    """Decline the version that is offered; a later one is offered as usual."""
    with unlocked_installation(context) as installation:
        _require_laptop(installation.role)
        user = installation.user_session()
        release = program_releases.find_wanted_release(user)
        program_releases.decline_release(user, release, is_wished=not undo)
    outcome = "is wanted after all" if undo else "is not wanted here"
    return CommandResult(_document(release), f"Version {release.version} {outcome}.")


def _require_laptop(role: str) -> None:
    if role != InstallationRole.LAPTOP:
        raise Problem(Code.NOT_LAPTOP)


def _row(release: SignedRelease) -> tuple[object, ...]:
    signed = release.signed_on
    return (
        str(release.version),
        release.file_name,
        release.platform.value,
        release.release_file.size_bytes,
        signed,
    )


def _state(release: OfferedRelease) -> str:
    if release.refusal is not None:
        return "refused"
    return "declined" if release.is_declined else "offered"


def _refusal_code(release: OfferedRelease) -> str | None:
    return release.refusal.code.value if release.refusal is not None else None


def _document(release: SignedRelease) -> dict[str, object]:
    return {
        "version": str(release.version),
        "file": release.file_name,
        "platform": release.platform.value,
        "size_bytes": release.release_file.size_bytes,
        "sha256": release.release_file.sha.hex(),
        "signed_on": release.signed_on,
        "notes": dict(release.notes),
    }


def _newer_offer_notice(*, is_ahead: bool) -> str:
    if not is_ahead:
        return ""
    return (
        "\nHead office itself runs an earlier version. Install it here too: what a later"
        " version sends may have to wait until then."
    )
