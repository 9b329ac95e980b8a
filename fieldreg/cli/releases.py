"""Releases at head office and at a laptop."""

from pathlib import Path
from typing import Any, Final

import click

from fieldreg import wiring
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.commands import argument, command, command_group, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_documents, pick
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import Platform, is_wheel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.signed_releases import LANGUAGES, SignedRelease
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases import program_releases, version_installation
from fieldreg.services.releases.program_releases import OfferedRelease
from fieldreg.services.user_session import UserSession

_COLUMNS: Final = (
    "version",
    "file",
    ("for", "platform"),
    ("bytes", "size_bytes"),
    ("signed on", "signed_on"),
)
_NONE: Final = "No version is offered."


@command_group("release")
def office_releases(installation: Installation) -> CommandResult:
    """Offer laptops a later version of fieldreg, and see the offers."""
    releases = list(map(_document, program_releases.list_offered_releases(installation)))
    ahead = _newer_offer_notice(installation) if releases else ""
    table = format_documents(releases, *_COLUMNS, empty=_NONE)
    return CommandResult({"releases": releases}, table + ahead)


@command("offer", office_releases)
def offer_release(
    installation: Installation,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    file: Path = argument(),
    *,
    version: str = option("--version", "The version, if the file does not contain it."),
    platform: Platform | None = option(
        "--platform", "The platform, if the file's ending does not tell."
    ),
    notes: tuple[tuple[str, str], ...] = option(
        "--note LANGUAGE TEXT",
        "One line for trainers; once for each language.",
        type=(click.Choice(LANGUAGES), str),
    ),
) -> CommandResult:
    """Sign a wheel or an installer, and let it go along with the next replies."""
    offering = program_releases.offer_release(
        *(installation, file, on_step, is_cancelled),
        version=version,
        platform=platform or "",
        notes=dict(notes),
    )
    signed = run_task(offering)
    text = (
        f"{signed.file_name} is offered as version {signed.version}. Laptops hear of it with"
        " the next reply; the file goes on every stick that has room for it, and to the"
        " hub, with the next reception."
    )
    return CommandResult(_document(signed), text + _newer_offer_notice(installation))


@command("withdraw", office_releases)
def withdraw_release(installation: Installation, version: str = argument()) -> CommandResult:
    """Withdraw a version. A laptop that saved it keeps it."""
    offered = program_releases.list_offered_releases(installation)
    releases = [release for release in offered if str(release.version) == version]
    if not releases:
        raise Problem(Code.RELEASE_NONE)
    for release in releases:
        program_releases.withdraw_release(installation, release)
    return CommandResult({"version": version}, f"Version {version} is no longer offered.")


@command_group("release")
def release(user: UserSession) -> CommandResult:
    """Show which later version head office offers this laptop, and save it."""
    user.require_laptop()
    offers = program_releases.list_available_releases(user)
    refusals = [offer.refusal for offer in offers if offer.refusal is not None]
    releases = [
        {
            **_document(offer.release),
            "state": _state(offer),
            "problem": offer.refusal.code if offer.refusal is not None else None,
        }
        for offer in offers
    ]
    table = format_documents(releases, *_COLUMNS, "state", empty=_NONE)
    lines = [table, *map(problem_messages.for_problem, refusals)]
    return CommandResult({"releases": releases}, lines)


@command("take", release)
def save_release(
    installation: Installation,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    to: Path = argument(),
    sticks: tuple[str, ...] = option(
        "--stick DIR", "The stick or folder that has the file.", type=click.Path()
    ),
    *,
    by_hub: bool = option("--hub", "Fetch it from head office's hub."),
) -> CommandResult:
    """Save the file as TO, or in the folder TO, once it is proven. It is not started.

    The next call continues a download from a hub that was cut short.
    """
    user = installation.user_session()
    user.require_laptop()
    wanted = program_releases.find_wanted_release(user)
    program_releases.require_backup(user)
    target = to / wanted.file_name if to.is_dir() else to
    if target.exists():
        raise Problem(Code.FILE_EXISTS, file=target.name)
    fetcher, file = wiring.build_release_fetcher(installation), wanted.release_file
    run_task(fetcher.fetch(file, sticks, on_step, is_cancelled, by_hub=by_hub))
    run_task(fetcher.save(file, str(target), on_step, is_cancelled))
    path = target.absolute()
    how = "close fieldreg, then open the file."
    if is_wheel(wanted.file_name):
        how = f"close fieldreg, then type: {program_releases.format_install_command(path)}"
    text = f"{path} is version {wanted.version}, as head office signed it. To install it, {how}"
    return CommandResult({**_document(wanted), "path": str(path)}, text)


@command("install", release)
def install_release(
    installation: Installation,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    sticks: tuple[str, ...] = option(
        "--stick DIR", "The stick or folder that has the file.", type=click.Path()
    ),
    *,
    by_hub: bool = option("--hub", "Fetch it from head office's hub."),
) -> CommandResult:
    """Install the version that is offered, for this user alone; it runs from the next start on.

    The version before it is kept until the new one has opened the register.
    """
    user = installation.user_session()
    user.require_laptop()
    wanted = program_releases.find_wanted_release(user)
    program_releases.require_backup(user)
    fetcher, file = wiring.build_release_fetcher(installation), wanted.release_file
    run_task(fetcher.fetch(file, sticks, on_step, is_cancelled, by_hub=by_hub))
    run_task(
        version_installation.install_release(installation, wanted, fetcher, on_step, is_cancelled)
    )
    text = f"Version {wanted.version} is installed and runs from the next start on."
    return CommandResult(_document(wanted), text)


@command("again", release)
def try_release_again(installation: Installation) -> CommandResult:
    """Start the installed version that did not work once more, at the next start."""
    installation.user_session().require_laptop()
    version = version_installation.try_release_again(installation)
    text = f"Version {version} runs again from the next start on."
    return CommandResult({"version": version}, text)


@command("remove", release)
def remove_release(installation: Installation) -> CommandResult:
    """Remove the installed version that has not opened the register; it is offered again."""
    installation.user_session().require_laptop()
    version = version_installation.remove_release(installation)
    return CommandResult({"version": version}, f"Version {version} is removed.")


@command("decline", release)
def decline_release(
    user: UserSession, *, undo: bool = option("--undo", "Accept it after all.")
) -> CommandResult:
    """Decline the version that is offered; a later one is offered as usual."""
    user.require_laptop()
    wanted = program_releases.find_wanted_release(user)
    program_releases.decline_release(user, wanted, is_wished=not undo)
    outcome = "is wanted after all" if undo else "is not wanted here"
    return CommandResult(_document(wanted), f"Version {wanted.version} {outcome}.")


def _state(offer: OfferedRelease) -> str:
    if offer.refusal is not None:
        return "refused"
    return "declined" if offer.is_declined else "offered"


def _document(signed: SignedRelease) -> dict[str, Any]:
    return {
        "version": str(signed.version),
        **pick(signed, "platform", "signed_on", file="file_name"),
        "size_bytes": signed.release_file.size_bytes,
        "sha256": signed.release_file.sha.hex(),
        "notes": dict(signed.notes),
    }


def _newer_offer_notice(installation: Installation) -> str:
    if not program_releases.has_newer_offer(installation):
        return ""
    return (
        "\nHead office itself runs an earlier version. Install it here too: what a later"
        " version sends may have to wait until then."
    )
