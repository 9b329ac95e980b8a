"""Words of consents: what for, how given, and whether it still stands."""

from fieldreg.ui.translation import translate


def purpose(value: str) -> str:
    """Say what a consent is for."""
    return {
        "keep": translate("Person", "Keep the record"),
        "contact": translate("Person", "Contact again"),
        "report": translate("Person", "Be named in a report"),
        "answers": translate("Person", "Keep answers sealed"),
    }[value]


def how(value: str) -> str:
    """Say how a consent was given."""
    return {
        "spoken": translate("Person", "spoken"),
        "written": translate("Person", "written"),
        "electronic": translate("Person", "electronic"),
    }[value]


def state(value: str) -> str:
    """Say what was answered."""
    return {
        "given": translate("Person", "given"),
        "declined": translate("Person", "declined"),
        "withdrawn": translate("Person", "withdrawn"),
        "to-follow": translate("Person", "to follow"),
    }[value]
