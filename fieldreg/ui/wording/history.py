"""Words of the history of a record: who said what, and having seen what."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.records import AskedBy
from fieldreg.services.history import Deed
from fieldreg.store.authors import Author

_translate = QCoreApplication.translate


def title() -> str:
    """Head the history."""
    return _translate("History", "History")


def of(name: str) -> str:
    """Head the history of somebody."""
    return _translate("History", "History: {name}").format(name=name)


def line() -> str:
    """Say in which order it stands, and what its days are."""
    return _translate(
        "History",
        "The latest first. Nothing comes before what its writer had seen. The days are"
        " those of the calendar on each computer.",
    )


def open_hint() -> str:
    """Say what H does."""
    return _translate("History", "history")


def back() -> str:
    """Label the button that leaves it."""
    return _translate("History", "Back to the person")


def deed(one: Deed) -> str:
    """Say what a change did, where that is all there is to say."""
    return {
        Deed.CREATED: _translate("History", "Registered"),
        Deed.CORRECTED: _translate("History", "Corrected"),
        Deed.RETIRED: _translate("History", "Taken out of use"),
        Deed.RETURNED: _translate("History", "Brought back into use"),
        Deed.UNDONE: _translate("History", "What had come in was undone"),
        Deed.BROUGHT_BACK: _translate("History", "What was undone was brought back"),
    }[one]


def author(one: Author) -> str:
    """Say who made a change, and on which computer."""
    known = ", ".join(part for part in (one.trainer, one.device) if part)
    return known or _translate("History", "not known by whom")


def asked_by(who: str) -> str:
    """Say at whose request a change was made; nothing where nobody asked."""
    return {
        AskedBy.SELF.value: _translate("History", "at the person’s own request"),
        AskedBy.GUARDIAN.value: _translate("History", "at a guardian’s request"),
    }.get(who, "")


def change(label: str, value: str, former: str = "") -> str:
    """Say what a field was given, and what stood there before."""
    return f"{label}: {former} → {value}" if former else f"{label}: {value}"


def calendar_wrong() -> str:
    """Say that the day cannot be right."""
    return _translate("History", "the calendar of that computer was wrong")


def not_in_sight(others: str) -> str:
    """Say which values were given by people who had not seen this one, nor this one them."""
    return _translate("History", "without seeing each other: {others}").format(
        others=others
    )


def settles() -> str:
    """Say that a change settled a conflict."""
    return _translate("History", "decides a conflict")


def undone() -> str:
    """Say that a change is undone, so that nothing of it stands."""
    return _translate("History", "undone")


def reason(why: str) -> str:
    """Say why something was undone."""
    return _translate("History", "Reason: {why}").format(why=why)


def waits() -> str:
    """Say that a value is one side of a conflict that nobody settled yet."""
    return _translate("History", "still in conflict")
