"""Words of the protected desk, where head office opens sealed answers."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.accesses import Deed

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Protected", "Protected desk")


def in_rail() -> str:
    """Name the page where there is little room."""
    return _translate("Protected", "Protected")


def line() -> str:
    """Say what it is for."""
    return _translate(
        "Protected",
        "Sealed answers are opened here alone, for a reason that is written down. Each"
        " opening stands in a log that cannot be altered unseen.",
    )


def begin_line() -> str:
    """Say why it wants a passphrase of its own, and what to do afterwards."""
    return _translate(
        "Protected",
        "Choose a passphrase for this desk alone and tell it only to whom is to open sealed"
        " answers: no officer’s opens any from then on. Make a backup afterwards and destroy"
        " the older ones, which still hold the key.",
    )


def passphrase() -> str:
    """Label the field of the passphrase."""
    return _translate("Protected", "Passphrase of the protected desk")


def again() -> str:
    """Label the field in which it is written once more."""
    return _translate("Protected", "Once more")


def not_the_same() -> str:
    """Say that the two differ."""
    return _translate("Protected", "The two are not the same.")


def wrong() -> str:
    """Say that it opens nothing."""
    return _translate("Protected", "This passphrase does not open the protected desk.")


def begin() -> str:
    """Label the button that gives the desk its passphrase."""
    return _translate("Protected", "Give the desk this passphrase")


def has_begun() -> str:
    """Say that it has one now."""
    return _translate("Protected", "The protected desk has its own passphrase.")


def unlock() -> str:
    """Label the button that opens the desk."""
    return _translate("Protected", "Open the desk")


def working() -> str:
    """Stand on a button while it works."""
    return _translate("Protected", "One moment…")


def people() -> str:
    """Head the list of people with sealed answers."""
    return _translate("Protected", "People with sealed answers")


def nobody() -> str:
    """Say that there are none."""
    return _translate(
        "Protected",
        "No sealed answers have come in yet. They come with the laptops’ bundles.",
    )


def how_many(count: int) -> str:
    """Count the answers of one person."""
    return _translate("Protected", "%n answers", "", count)


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Protected", "choose")


def reason() -> str:
    """Label the field of the reason."""
    return _translate("Protected", "Why these answers are opened")


def reason_note() -> str:
    """Say what not to write there."""
    return _translate(
        "Protected", "Every officer can read it: write no name and no answer."
    )


def open_answers() -> str:
    """Label the button that opens the answers of the current person."""
    return _translate("Protected", "Open the answers")


def opened() -> str:
    """Head what was opened."""
    return _translate("Protected", "What was answered")


def nothing_opened() -> str:
    """Say that nothing is open yet."""
    return _translate("Protected", "Nothing is open. Choose a person and write the reason.")


def close() -> str:
    """Label the button that closes the desk."""
    return _translate("Protected", "Close the desk")


def closes_itself() -> str:
    """Say what closing does."""
    return _translate(
        "Protected",
        "Leaving this page or locking the window closes the desk, and nothing stays on it.",
    )


def log() -> str:
    """Head the log, and label the button that shows it."""
    return _translate("Protected", "Access log")


def deed(one: str) -> str:
    """Say what an entry of the log is about."""
    return {
        Deed.BEGUN.value: _translate("Protected", "The desk got its passphrase"),
        Deed.OPENED.value: _translate("Protected", "Answers were opened"),
        Deed.PASSPHRASE.value: _translate("Protected", "The passphrase was changed"),
        Deed.HANDED.value: _translate("Protected", "The key was copied for recovery"),
        Deed.ANEW.value: _translate("Protected", "The desk’s own store was begun anew"),
    }.get(one, one)


def broken() -> str:
    """Mark an entry before which another was altered or taken out."""
    return _translate("Protected", "altered here")
