"""Words of consents: what for, how given, and whether it still stands."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def consents() -> str:
    """Head the list of consents."""
    return _translate("Person", "Consent")


def purpose(value: str) -> str:
    """Say what a consent is for."""
    return {
        "keep": _translate("Person", "Keep the record"),
        "contact": _translate("Person", "Contact again"),
        "report": _translate("Person", "Be named in a report"),
        "answers": _translate("Person", "Keep answers sealed"),
    }[value]


def how(value: str) -> str:
    """Say how a consent was given."""
    return {
        "spoken": _translate("Person", "spoken"),
        "written": _translate("Person", "written"),
        "electronic": _translate("Person", "electronic"),
    }[value]


def consent_state(state_now: str, how_given: str, day: str) -> str:
    """Say how it stands with one consent; *day* as people read it."""
    words = how(how_given) if state_now == "given" else state(state_now)
    return f"{words} · {day}"


def state(value: str) -> str:
    """Say what was answered."""
    return {
        "given": _translate("Person", "given"),
        "declined": declined(),
        "withdrawn": _translate("Person", "withdrawn"),
        "to-follow": to_follow(),
    }[value]


def not_asked() -> str:
    """Say that nobody asked yet."""
    return _translate("Person", "not asked")


def declined() -> str:
    """Name the answer no."""
    return _translate("Person", "declined")


def to_follow() -> str:
    """Name a guardian's consent that is still outstanding."""
    return _translate("Person", "to follow")


def guardian_consent() -> str:
    """Name the consent that a minor needs."""
    return _translate("Person", "Guardian’s consent")


def who_answers() -> str:
    """Name the choice between the person and her guardian."""
    return _translate("Person", "Who answers")


def herself() -> str:
    """Name the person as the one who answers."""
    return _translate("Person", "the person")


def guardian() -> str:
    """Name the guardian as the one who answers."""
    return _translate("Person", "the guardian")


def answer() -> str:
    """Name the field of the answer."""
    return _translate("Person", "Answer")


def note_consent() -> str:
    """Say what the button does."""
    return _translate("Person", "Note the answer")


def withdraw() -> str:
    """Say what the quiet button does."""
    return _translate("Person", "Withdraw consent")


def consent_noted() -> str:
    """Say that it is on the disk."""
    return _translate("Person", "The answer is saved")


def consent_withdrawn() -> str:
    """Say that it is on the disk."""
    return _translate("Person", "The consent is withdrawn")


def consent_hint() -> str:
    """Say what Enter does in the list of consents."""
    return _translate("Person", "answer")


def age_uncertain() -> str:
    """Say why a guardian is asked for, and how to say that none is needed."""
    return _translate(
        "Person",
        "Age not certain: a guardian’s consent is to follow. Of age? Type the year.",
    )


def read_text() -> str:
    """Say what the key does at a field of consents."""
    return _translate("Person", "Read the text")


def in_language(name: str) -> str:
    """Say in which language the text is, and that a key gives another."""
    return _translate("Person", "Language: {language}").format(language=name)


def told_to(*, guardian: bool, version: str) -> str:
    """Say to whom the text is told, and which version it is."""
    if guardian:
        words = _translate("Person", "Told to the guardian · version {version}")
    else:
        words = _translate("Person", "Told to the person · version {version}")
    return words.format(version=version)


def close_text() -> str:
    """Say what Esc does with the text."""
    return _translate("Person", "Back")


def no_text() -> str:
    """Say that nobody can tell what was told."""
    return _translate(
        "Person",
        "This consent is older than the texts: nobody can tell what was said then.",
    )


def not_shown() -> str:
    """Say in the place of a telephone or an address that it is nobody's to use."""
    return _translate("Person", "not shown: contact was refused")


def is_out() -> str:
    """Say that the record may not be used."""
    return _translate("Person", "Consent to keep this record is refused")


def is_out_line() -> str:
    """Say what that stops, and who decides."""
    return _translate(
        "Person",
        "It is offered at no door and goes into no export. Head office decides whether it is"
        " erased; a new consent brings it back into use.",
    )
