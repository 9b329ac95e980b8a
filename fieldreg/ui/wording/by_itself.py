"""Words of what goes by itself, by network or by folder: what is done, and how it went."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from fieldreg.domain.exchange import Carrier
from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.wording import problems

_translate = QCoreApplication.translate


def title(carrier: Carrier) -> str:
    """Head the part of *carrier*."""
    if carrier is Carrier.HUB:
        return _translate("Network", "By network")
    return _translate("Network", "By shared folder")


# What it does now


def nowhere(carrier: Carrier) -> str:
    """Say that *carrier* leads nowhere, and what changes that."""
    if carrier is Carrier.HUB:
        return _translate(
            "Network",
            "Head office has no hub, or has not said so here yet."
            " A stick will bring word of it.",
        )
    return _translate(
        "Network",
        "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
        " it. No folder is chosen.",
    )


def place(folder: str) -> str:
    """Say which folder it is."""
    return _translate("Network", "Folder: {folder}").format(folder=folder)


def asking(carrier: Carrier) -> str:
    """Say that it is looked what lies there."""
    if carrier is Carrier.HUB:
        return _translate("Network", "The hub is being asked. You can go on working.")
    return _translate(
        "Network", "The folder is being looked through. You can go on working."
    )


def sending(done: str, total: str) -> str:
    """Say how much has gone."""
    sentence = _translate("Network", "Sending: {done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def put_off() -> str:
    """Say that it was put off."""
    return _translate("Network", "Not today. From tomorrow it goes by itself again.")


def asked() -> str:
    """Say that it waits to be asked."""
    return _translate("Network", "It goes only when you ask for it.")


def metered() -> str:
    """Say why nothing goes over this connection."""
    return _translate(
        "Network",
        "What goes over this connection has to be paid for, so nothing goes by itself.",
    )


def offline() -> str:
    """Say that there is no network."""
    return _translate("Network", "There is no network. Once there is, it goes by itself.")


def next_at(when: str) -> str:
    """Say when it goes next."""
    return _translate("Network", "It goes by itself, next at {when}.").format(when=when)


# How it went last


def last_at(when: str) -> str:
    """Head the account."""
    return _translate("Network", "Last time: {when}").format(when=when)


def looked_at(when: str) -> str:
    """Say that it was looked for news since."""
    return _translate("Network", "Nothing new since then, as of {when}.").format(when=when)


def came(people: int, bundles: int) -> str:
    """Say what head office took in."""
    if not bundles:
        return _translate("Network", "Nothing new came.")
    counted = _translate("Network", "%n bundles came in.", "", bundles)
    brought = _translate("Network", "%n people are in there.", "", people)
    return f"{counted} {brought}"


def went(carrier: Carrier, people: int) -> str:
    """Say what went."""
    if carrier is Carrier.FOLDER:
        if not people:
            return _translate("Network", "Nothing new went into the folder.")
        return _translate(
            "Network", "The entries of %n people went into the folder.", "", people
        )
    if not people:
        return _translate("Network", "Nothing new went; the hub has all that is here.")
    return _translate("Network", "The entries of %n people went to the hub.", "", people)


def reply_of(day: str) -> str:
    """Say that an answer came."""
    return _translate("Network", "Head office’s reply of {day} came.").format(day=day)


def no_reply() -> str:
    """Say that none did."""
    return _translate("Network", "Head office has not replied yet.")


def trouble(carrier: Carrier, code: Code) -> str:
    """Say why it went no further, what is safe, and what to do."""
    own = _OWN.get(code) if carrier is Carrier.HUB else _OF_FOLDER.get(code)
    return _translate("Network", str(own)) if own else problems.sentence(Problem(code))


# What is to be said to the laptop that came, and to head office of a bundle that came.
_OWN: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on from where it was."
    ),
    Code.SENDER_REVOKED: QT_TRANSLATE_NOOP(
        "Network",
        "The hub takes nothing from this laptop any more, since head office reported it"
        " lost. Nothing is lost here. Call head office.",
    ),
    Code.SENDER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Network",
        "The invitation of this laptop was withdrawn. Nothing is lost here. Call head"
        " office.",
    ),
}


_OF_FOLDER: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on another time."
    ),
    Code.STICK_MISSING: QT_TRANSLATE_NOOP(
        "Network",
        "The folder is not there: its disk cannot be reached, or it was moved. Nothing is"
        " lost. Once it is back, it goes by itself; if it was moved, choose it anew.",
    ),
    Code.STICK_GONE: QT_TRANSLATE_NOOP(
        "Network",
        "The folder went away in the middle. Nothing is lost. Once it is back, it goes by"
        " itself.",
    ),
    Code.STICK_BUSY: QT_TRANSLATE_NOOP(
        "Network",
        "Another program holds a file in the folder. Nothing is lost. It is tried again.",
    ),
    Code.STICK_READ_ONLY: QT_TRANSLATE_NOOP(
        "Network",
        "Nothing can be written into the folder. Nothing is lost. Whoever keeps it can"
        " allow it.",
    ),
    Code.STICK_FULL: QT_TRANSLATE_NOOP(
        "Network", "There is no room in the folder. Nothing is lost. It is tried again."
    ),
    Code.STICK_LIES: QT_TRANSLATE_NOOP(
        "Network",
        "What was written into the folder is another thing when it is read back. Nothing is"
        " lost. It is tried again; tell whoever keeps it.",
    ),
    Code.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP(
        "Network",
        "A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once"
        " it is whole.",
    ),
}


# What one can do


def now(carrier: Carrier, *, is_office: bool) -> str:
    """Label the button that begins."""
    if carrier is Carrier.HUB:
        return (
            _translate("Network", "Receive from the hub")
            if is_office
            else _translate("Network", "Exchange by network")
        )
    return (
        _translate("Network", "Receive from the folder")
        if is_office
        else _translate("Network", "Exchange by folder")
    )


def choose_folder() -> str:
    """Label the button that chooses the folder."""
    return _translate("Network", "Choose a shared folder")


def another_folder() -> str:
    """Label the same button where one was chosen."""
    return _translate("Network", "Choose another folder")


def forget_folder() -> str:
    """Label the button that forgets it."""
    return _translate("Network", "Forget the folder")


def stop() -> str:
    """Label the button that stops."""
    return _translate("Network", "Stop sending")


def not_today() -> str:
    """Label the button that puts it off."""
    return _translate("Network", "Not today")


def after_all() -> str:
    """Label the button that takes that back."""
    return _translate("Network", "By itself again")


def progress() -> str:
    """Name the bar for a screen reader."""
    return _translate("Network", "Progress of the exchange")


def by_itself() -> str:
    """Label the choice of when it goes by itself."""
    return _translate("Network", "By itself")


def wish(wish: str) -> str:
    """Say one of the choices."""
    return {
        "free": _translate("Network", "where it costs nothing"),
        "always": _translate("Network", "on every connection"),
        "asked": _translate("Network", "only when I ask"),
    }[wish]


# At the foot of the window


def going_on() -> str:
    """Say in short that a round is being made."""
    return _translate("Network", "Exchanging now")


def has_everything() -> str:
    """Say in short that all of this laptop is at head office."""
    return _translate("Network", "Head office has everything")


def last_exchange(when: str) -> str:
    """Say in short when the last round went through."""
    return _translate("Network", "Last exchange: {when}").format(when=when)


def in_trouble(carrier: Carrier, code: Code) -> str:
    """Say in short that the last round did not go through."""
    if carrier is Carrier.FOLDER:
        return _translate("Network", "Trouble with the shared folder")
    if code in _NOT_REACHED:
        return _translate("Network", "The hub cannot be reached")
    return _translate("Network", "Trouble with the hub")


_NOT_REACHED: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)
