"""Words of later versions: what head office offers, and what a laptop is offered."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.releases import Platform

_translate = QCoreApplication.translate


def title() -> str:
    """Head the part of a laptop, and name its key."""
    return _translate("Releases", "New version")


def is_offered(version: str, day: str, size: str) -> str:
    """Say what is offered, and who vouches for it."""
    sentence = _translate(
        "Releases", "Version {version} ({size}) is offered: head office signed it on {day}."
    )
    return sentence.format(version=version, day=day, size=size)


def is_refused(version: str, why: str) -> str:
    """Say that what is offered is not taken, and why."""
    sentence = _translate("Releases", "Version {version} is offered and not taken. {why}")
    return sentence.format(version=version, why=why)


def no_hurry() -> str:
    """Say that nothing happens by itself."""
    return _translate(
        "Releases",
        "Nothing is installed by itself. Save it when there is time; this page then says"
        " how to install it.",
    )


def not_wanted() -> str:
    """Say that nobody here wanted it."""
    return _translate("Releases", "You did not want it here. You may still save it.")


def save() -> str:
    """Label the button that brings and saves it."""
    return _translate("Releases", "Save the new version …")


def stop() -> str:
    """Label the same button while that goes on."""
    return _translate("Releases", "Stop saving")


def decline() -> str:
    """Label the button that makes the offer quiet."""
    return _translate("Releases", "Not this version")


def want() -> str:
    """Label the button that takes that back."""
    return _translate("Releases", "This version after all")


def backup_first() -> str:
    """Title the dialog that asks where to put a backup before anything else."""
    return _translate("Releases", "First a backup: choose its folder")


def where() -> str:
    """Title the dialog that asks where to save."""
    return _translate("Releases", "Where to save the new version")


def files() -> str:
    """Name such files in a file dialog."""
    return _translate("Releases", "Programs")


def any_file() -> str:
    """Name all files in a file dialog."""
    return _translate("Releases", "All files")


def backing_up() -> str:
    """Say that a backup is made."""
    return _translate("Releases", "Making a backup …")


def bringing(done: str, total: str) -> str:
    """Say how much of the file is here."""
    sentence = _translate("Releases", "{done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def gives_way() -> str:
    """Say that it waits for what matters more."""
    return _translate(
        "Releases", "Waits until the exchange is done, then goes on from there."
    )


def stopped() -> str:
    """Say that it was stopped."""
    return _translate("Releases", "Stopped. It goes on from there when you save it again.")


def progress() -> str:
    """Name the bar for those who hear it."""
    return _translate("Releases", "How much of the new version is here")


def saved(path: str) -> str:
    """Say where it is."""
    sentence = _translate(
        "Releases", "Saved and compared with what head office signed: {path}"
    )
    return sentence.format(path=path)


def open_it() -> str:
    """Say how an installer is started."""
    return _translate(
        "Releases", "To install it, close fieldreg and open this file in its folder."
    )


def type_it(command: str) -> str:
    """Say how a wheel is installed."""
    sentence = _translate("Releases", "To install it, close fieldreg and type: {command}")
    return sentence.format(command=command)


# At head office


def office_title() -> str:
    """Title the page of head office."""
    return _translate("Releases", "Versions for laptops")


def office_line() -> str:
    """Say what it is for."""
    return _translate(
        "Releases",
        "What you offer here goes along with answers and sticks, after everything else."
        " No laptop installs it by itself.",
    )


def offers() -> str:
    """Head the list of what is offered."""
    return _translate("Releases", "Offered now")


def none() -> str:
    """Say that nothing is offered."""
    return _translate(
        "Releases",
        "Nothing is offered. Install a version here first, then choose its file.",
    )


def is_ahead() -> str:
    """Say that head office itself is behind."""
    return _translate(
        "Releases",
        "Head office itself runs an earlier version. Install it here too: what a later"
        " version sends may have to wait until then.",
    )


def line(version: str, platform: str) -> str:
    """Name one that is offered."""
    sentence = _translate("Releases", "Version {version} · {platform}")
    return sentence.format(version=version, platform=platform)


def about(file: str, size: str, day: str) -> str:
    """Say more of it."""
    sentence = _translate("Releases", "{size} · signed on {day} · {file}")
    return sentence.format(file=file, size=size, day=day)


def platform(one: Platform) -> str:
    """Name a kind of computer."""
    return _PLATFORMS[one]()


def choose() -> str:
    """Label the button that chooses a file."""
    return _translate("Releases", "Choose a file …")


def version() -> str:
    """Label the version."""
    return _translate("Releases", "Version")


def version_hint() -> str:
    """Show how a version is written."""
    return _translate("Releases", "three numbers, such as 0.3.0")


def runs_on() -> str:
    """Label the kind of computer."""
    return _translate("Releases", "For which computers")


def notes_line() -> str:
    """Say what the lines are for that are headed by languages."""
    return _translate(
        "Releases", "One line for trainers, each in the language of their window:"
    )


def sign() -> str:
    """Label the button that offers it."""
    return _translate("Releases", "Sign and offer")


def offering(done: int, total: int) -> str:
    """Say how far the file is taken in."""
    sentence = _translate("Releases", "Taking the file in … {percent} %")
    return sentence.format(percent=100 * done // total)


def not_offered() -> str:
    """Say that it was stopped."""
    return _translate("Releases", "Stopped. Nothing more is offered than before.")


def cancel() -> str:
    """Label the button that leaves the form."""
    return _translate("Releases", "Cancel")


def withdraw() -> str:
    """Label the button that takes an offer back."""
    return _translate("Releases", "Offer it no more")


def signed(version: str) -> str:
    """Say that it is offered."""
    sentence = _translate("Releases", "Version {version} is offered from now on.")
    return sentence.format(version=version)


def withdrawn(version: str) -> str:
    """Say that it is offered no more."""
    sentence = _translate("Releases", "Version {version} is offered no more.")
    return sentence.format(version=version)


def back() -> str:
    """Label the way back to the settings."""
    return _translate("Releases", "Back to the settings")


_PLATFORMS: Final[Mapping[Platform, Callable[[], str]]] = {
    Platform.ANY: lambda: _translate("Releases", "every computer"),
    Platform.LINUX: lambda: _translate("Releases", "Linux"),
    Platform.WINDOWS: lambda: _translate("Releases", "Windows"),
    Platform.MACOS: lambda: _translate("Releases", "macOS"),
}
