"""Words of the exchange by network: what the laptop does by itself, and how it went last."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.wording import problems

_translate = QCoreApplication.translate


def title() -> str:
    """Head the part."""
    return _translate("Network", "By network")


# What it does now


def no_hub() -> str:
    """Say that there is nothing to reach."""
    return _translate(
        "Network",
        "Head office has no hub, or has not said so here yet. A stick will bring word of it.",
    )


def asking() -> str:
    """Say that the hub is asked what it has."""
    return _translate("Network", "The hub is being asked. You can go on working.")


def sending(done: str, total: str) -> str:
    """Say how much has gone."""
    sentence = _translate("Network", "Sending: {done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def stopping() -> str:
    """Say that it stops."""
    return _translate("Network", "Stopping. It will go on from there another time.")


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


def went(people: int) -> str:
    """Say what went."""
    if not people:
        return _translate("Network", "Nothing new went; the hub has all that is here.")
    return _translate("Network", "The entries of %n people went to the hub.", "", people)


def reply_of(day: str) -> str:
    """Say that an answer came."""
    return _translate("Network", "Head office’s reply of {day} came.").format(day=day)


def no_reply() -> str:
    """Say that none did."""
    return _translate("Network", "Head office has not replied yet.")


def trouble(code: Code) -> str:
    """Say why it went no further, what is safe, and what to do."""
    own = _OWN.get(code)
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


# What one can do


def now() -> str:
    """Label the button that begins."""
    return _translate("Network", "Exchange by network")


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
    return _translate("Network", "Progress of the exchange by network")


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
