"""Names of the purposes, methods and states of consents."""

from fieldreg.ui.translation import translator

tr = translator("Person")


def purpose_label(purpose: str) -> str:
    return {
        "keep": tr("Keep the record"),
        "contact": tr("Contact again"),
        "report": tr("Be named in a report"),
        "answers": tr("Keep answers sealed"),
    }[purpose]


def method_label(method: str) -> str:
    return {"spoken": tr("spoken"), "written": tr("written"), "electronic": tr("electronic")}[
        method
    ]


def state_label(state: str) -> str:
    return {
        "given": tr("given"),
        "declined": tr("declined"),
        "withdrawn": tr("withdrawn"),
        "to-follow": tr("to follow"),
    }[state]
