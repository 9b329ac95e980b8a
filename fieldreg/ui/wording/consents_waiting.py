"""Words of the page of consents that wait for somebody."""

from PySide6.QtCore import QCoreApplication

from fieldreg.ui.phrase import Phrase, phrase, strong

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("Consents", "Consents that wait")


def line() -> str:
    """Say what stays here and until when."""
    return _translate("Consents", "Everybody stays here until it is decided.")


def awaited() -> str:
    """Head the list of guardians who are awaited."""
    return _translate("Consents", "Guardians’ consents outstanding")


def awaited_line() -> str:
    """Say what to do about them."""
    return _translate("Consents", "F8 once it has come")


def refused() -> str:
    """Head the list of who may not be kept."""
    return _translate("Consents", "Consent to be kept refused")


def refused_line() -> str:
    """Say what holds of them."""
    return _translate("Consents", "used for nothing; to be erased or asked anew")


def again() -> str:
    """Head the list of who consented to another text."""
    return _translate("Consents", "To be asked again")


def again_line() -> str:
    """Say why."""
    return _translate("Consents", "the text is another by now; until then their word holds")


def nobody() -> str:
    """Say that the page is empty."""
    return _translate("Consents", "No consent waits for anybody")


def nobody_line() -> str:
    """Say when somebody will be here."""
    return _translate(
        "Consents",
        "Here stand minors whose guardian is to follow, who refused to be kept, and who is"
        " to be asked again.",
    )


def is_it_in(name: str) -> Phrase:
    """Ask whether the paper has come."""
    return phrase(
        _translate("Consents", "Is the guardian’s written consent here? {name}"),
        name=strong(name),
    )


def is_it_in_line() -> str:
    """Say what is noted then."""
    return _translate("Consents", "It is noted as written, given today.")


def note() -> str:
    """Say what the key does."""
    return _translate("Consents", "The consent is here")


def not_yet() -> str:
    """Say what Esc does with the question."""
    return _translate("Consents", "Not yet")


def noted(name: str) -> Phrase:
    """Say that it is on the disk."""
    return phrase(
        _translate("Consents", "Guardian’s consent noted: {name}"), name=strong(name)
    )


def age_not_known() -> str:
    """Say that the birth date does not tell whether she is a minor."""
    return _translate("Consents", "age not certain")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Consents", "choose")


def open_person() -> str:
    """Say what Enter does."""
    return _translate("Consents", "open")
