"""Names of the purposes, methods and states of consents."""

from fieldreg.ui.translation import translate


def purpose_label(purpose: str) -> str:
    return {
        "keep": translate("Person", "Keep the record"),
        "contact": translate("Person", "Contact again"),
        "report": translate("Person", "Be named in a report"),
        "answers": translate("Person", "Keep answers sealed"),
    }[purpose]


def method_label(method: str) -> str:
    return {
        "spoken": translate("Person", "spoken"),
        "written": translate("Person", "written"),
        "electronic": translate("Person", "electronic"),
    }[method]


def state_label(state: str) -> str:
    return {
        "given": translate("Person", "given"),
        "declined": translate("Person", "declined"),
        "withdrawn": translate("Person", "withdrawn"),
        "to-follow": translate("Person", "to follow"),
    }[state]
