"""Words of what head office set aside of a laptop's work, and of a laptop that differs."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.problems import Code
from fieldreg.services.aside import Remedy

_translate = QCoreApplication.translate


def title() -> str:
    """Head the list."""
    return _translate("Aside", "Set aside at head office")


def title_line() -> str:
    """Say what is safe."""
    return _translate(
        "Aside", "It is kept here and at head office, and whatever came with it went in."
    )


def count(number: int) -> str:
    """Count the changes that head office could not take in."""
    return _translate("Aside", "Head office set %n of your changes aside", "", number)


def count_line() -> str:
    """Say that nothing is lost, and that one can see more."""
    return _translate("Aside", "Nothing is lost. See which, why, and what to do.")


def show() -> str:
    """Label the button that shows them."""
    return _translate("Aside", "Show which")


def open_it() -> str:
    """Label the button that goes where one of them is."""
    return _translate("Aside", "Open it")


def put_away() -> str:
    """Label the button by which one is told no more."""
    return _translate("Aside", "Show it no more")


def back() -> str:
    """Label the button that leaves the list."""
    return _translate("Aside", "Back to the exchange")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Aside", "choose")


def nothing() -> str:
    """Say that all is seen to."""
    return _translate("Aside", "Nothing of yours is set aside any more")


def said(field: str, value: str) -> str:
    """Say which field was to say what."""
    return _translate("Aside", "{field}: {value}").format(field=field, value=value)


def whole() -> str:
    """Say that it is not one field, but all that was registered."""
    return _translate("Aside", "the whole entry")


def gone() -> str:
    """Stand in the place of one that is not here any more."""
    return _translate("Aside", "An entry that is not on this computer any more")


def why(reason: str) -> str:
    """Say what happened."""
    known: dict[str, str] = {
        Code.VALUE_REFUSED: _translate("Aside", "Head office cannot take this value."),
        Code.FIELD_UNKNOWN: _translate(
            "Aside", "Head office’s version does not know that this can be changed."
        ),
        Code.NOT_FOUND: _translate(
            "Aside", "Head office has not got the entry that this corrects."
        ),
        Code.OUT_OF_SCOPE: _translate(
            "Aside", "Head office does not know that this computer holds this entry."
        ),
        Code.STAMP_IMPOSSIBLE: _disordered(),
        Code.STAMP_UNORDERED: _disordered(),
    }
    unknown = _translate("Aside", "Head office’s reason is of a later version: {reason}")
    return known.get(reason) or unknown.format(reason=reason)


def _disordered() -> str:
    return _translate("Aside", "It came out of the order of this computer’s changes.")


def safe() -> str:
    """Say that it is kept."""
    return _translate("Aside", "Nothing is lost: it stands here as you wrote it.")


def to_do(remedy: Remedy) -> str:
    """Say what to do."""
    return {
        Remedy.CORRECT: _translate(
            "Aside", "Correct it here: what you write goes along with the next bundle."
        ),
        Remedy.WAIT: _translate(
            "Aside",
            "There is nothing to do: it goes in as soon as head office can take it.",
        ),
        Remedy.TELL: _translate(
            "Aside", "Tell head office what this should say: it can be put right there."
        ),
    }[remedy]


def differs() -> str:
    """Say that laptop and head office do not hold the same, and sending did not help."""
    return _translate("Aside", "This computer and head office do not hold the same")


def differs_line() -> str:
    """Say what is safe and what to do."""
    return _translate(
        "Aside",
        "Head office sent everything again, and it did not help. Nothing of yours is lost:"
        " what its replies name is there, the rest is here. Exchange once more, go on"
        " working, and call head office: it decides what comes next.",
    )


def differs_short() -> str:
    """Say the same in one line."""
    return _translate("Aside", "Nothing is lost. Exchange once more and call head office.")


def cut_off() -> str:
    """Say that head office takes nothing of this laptop any more."""
    return _translate("Aside", "Head office takes nothing in from this computer any more")


def cut_off_line() -> str:
    """Say what is safe and what to do."""
    return _translate(
        "Aside",
        "It was reported lost, or its invitation was withdrawn. What head office has stays"
        " there, and nothing is lost here: what you bring is kept there unopened until"
        " somebody lets it in. Call head office before you go on.",
    )


def cut_off_short() -> str:
    """Say the same in one line."""
    return _translate("Aside", "Nothing is lost here. Call head office before you go on.")
