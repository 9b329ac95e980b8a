"""Words of a forgotten passphrase, at head office and on the laptop."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


# At head office


def two_people() -> str:
    """Say who must allow it."""
    return _translate(
        "Recovery",
        "Two people must allow it, each by a passphrase: two officers of this computer, or"
        " two of the three who hold the copy of the keys. It is noted who they were.",
    )


def mark() -> str:
    """Label the mark."""
    return _translate("Recovery", "Mark that the laptop shows")


def mark_note() -> str:
    """Say what an empty one means."""
    return _translate("Recovery", "left empty: the latest")


def first() -> str:
    """Label the passphrase of the first person."""
    return _translate("Recovery", "Passphrase of the first person")


def second() -> str:
    """Label the passphrase of the second."""
    return _translate("Recovery", "Passphrase of the second person")


def show() -> str:
    """Label the button that shows the words."""
    return _translate("Recovery", "Show the words")


def looking() -> str:
    """Say that it is being looked for."""
    return _translate("Recovery", "Looking…")


def back() -> str:
    """Label the button that leaves."""
    return _translate("Recovery", "Back")


def twelve(name: str) -> str:
    """Head the words."""
    return _translate("Recovery", "Twelve words that open {name}").format(name=name)


def fits(mark: str) -> str:
    """Say which laptop they fit."""
    return _translate(
        "Recovery", "They fit where the laptop shows the mark {mark}."
    ).format(mark=mark)


def read_out() -> str:
    """Say how they are given."""
    return _translate(
        "Recovery", "Read them out only when you know the voice. They hold once."
    )


# On the laptop


def title() -> str:
    """Name the page."""
    return _translate("Recovery", "A new passphrase")


def line() -> str:
    """Say how one is got."""
    return _translate(
        "Recovery",
        "Call head office, which reads twelve words to you. All that is registered here"
        " stays as it is.",
    )


def forgotten() -> str:
    """Label the button of the unlock page."""
    return _translate("Recovery", "Forgotten?")


def own_mark(mark: str) -> str:
    """Give the mark that head office asks for."""
    return _translate("Recovery", "Mark of this laptop: {mark}").format(mark=mark)


def words() -> str:
    """Label the field of the words."""
    return _translate("Recovery", "The twelve words")


def wrong(facts: Mapping[str, str | int]) -> str:
    """Say what is wrong with the words as typed."""
    if "place" in facts:
        return _translate("Recovery", "No such word is in the list: number {place}").format(
            place=facts["place"]
        )
    if "count" in facts:
        return _translate(
            "Recovery", "%n words are here, twelve are needed.", "", int(facts["count"])
        )
    return _translate(
        "Recovery",
        "These words do not open this laptop. Look at each, and whether head office read"
        " those of the mark above.",
    )


def whose() -> str:
    """Label the trainer whose passphrase it was."""
    return _translate("Recovery", "Whose passphrase was forgotten")


def open_it() -> str:
    """Label the button."""
    return _translate("Recovery", "Open with the new passphrase")


def opening() -> str:
    """Say that it is being opened."""
    return _translate("Recovery", "Opening…")
