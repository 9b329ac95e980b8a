"""Words about somebody who may be registered already."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fieldreg.ui.phrase import Phrase, phrase, strong

_translate = QCoreApplication.translate


def already_registered(name: str, *facts: str) -> Phrase:
    """Ask whether somebody who is being typed is registered already."""
    known = ", ".join(fact for fact in facts if fact)
    template = (
        _translate("Person", "Already registered? {name}, {facts}")
        if known
        else _translate("Person", "Already registered? {name}")
    )
    return phrase(template, name=strong(name), facts=known)


def alike(agree: Sequence[str], differ: Sequence[str]) -> str:
    """Say what is the same and what is not; both are names of fields."""
    same = ", ".join(_field_in_sentence(name) for name in agree)
    other = ", ".join(_field_in_sentence(name) for name in differ)
    parts = [_translate("Person", "same: {fields}").format(fields=same)]
    if other:
        parts.append(_translate("Person", "other: {fields}").format(fields=other))
    return " · ".join(parts)


def compare() -> str:
    """Say what F4 does."""
    return _translate("Person", "Compare")


def different_person() -> str:
    """Say what F5 does."""
    return _translate("Person", "A different person")


def same_person() -> str:
    """Say what F6 does."""
    return _translate("Person", "The same person")


def being_typed() -> str:
    """Head the column of what is being typed."""
    return _translate("Person", "Being typed")


def registered() -> str:
    """Head the column of what is registered."""
    return _translate("Person", "Registered")


def last_training() -> str:
    """Name the row of the last session."""
    return _translate("Person", "Last training")


def is_same() -> str:
    """Say of a row of the comparison that both agree."""
    return _translate("Person", "same")


def is_other() -> str:
    """Say of a row of the comparison that they differ."""
    return _translate("Person", "other")


def back_to_form() -> str:
    """Say how the comparison is left."""
    return _translate("Person", "Back to the form")


def _field_in_sentence(name: str) -> str:
    return {
        "given_name": _translate("Person", "given name"),
        "patronymic": _translate("Person", "patronymic"),
        "birth_date": _translate("Person", "birth year"),
        "phone": _translate("Person", "phone"),
        "soum": _translate("Person", "soum"),
    }[name]
