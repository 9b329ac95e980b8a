"""Words of any record: what its fields are called, and what stands in them."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind
from fieldreg.ui.wording import consents, person, register, sessions

_translate = QCoreApplication.translate


def field(kind: Kind, one: Field) -> str:
    """Name a field of a *kind* of record."""
    if one is RETIRED:
        return person.taken_out_of_use()
    if kind is kinds.TRAINEE:
        return person.field_label(one.name)
    if kind is kinds.SESSION and one.name != "state":
        return sessions.field(one.name)
    return {
        "state": _translate("Records", "State"),
        "mark": _translate("Records", "Attendance"),
        "name": _translate("Records", "Name"),
        "sort": _translate("Records", "Sort of organisation"),
        "since": _translate("Records", "Partner since"),
        "contact": _translate("Records", "Contact"),
        "target_group": _translate("Records", "Target group"),
        "notes": person.notes(),
    }[one.name]


def retired(value: object) -> str:
    """Say whether a record is in use."""
    if value:
        return _translate("Records", "out of use")
    return _translate("Records", "in use")


def choice(kind: Kind, name: str, value: str) -> str:
    """Say one of the few values that a field may hold; others stand for themselves."""
    if kind is kinds.ATTENDANCE:
        return register.mark(value)
    if kind is kinds.CONSENT:
        return consents.state(value)
    if name == "gender":
        return person.gender(value)
    return {
        "in-person": sessions.in_person(),
        "online": sessions.online(),
        "morning": sessions.morning(),
        "afternoon": sessions.afternoon(),
        "planned": _translate("Records", "planned"),
        "closed": sessions.closed(),
        "called-off": sessions.called_off(),
    }.get(value, value)


def half_day(number: object) -> str:
    """Say which half-day of a session."""
    return _translate("Records", "half-day {number}").format(number=number)


def sealed_answers() -> str:
    """Name what a trainee answered alone; what that was, nobody here can tell."""
    return _translate("Records", "sealed answers")


def question() -> str:
    """Name what head office asked about a person."""
    return _translate("Records", "head office’s question")


def response() -> str:
    """Name what a trainer answered to it."""
    return _translate("Records", "the trainer’s answer")


def nameless(kind: Kind) -> str:
    """Stand in the place of a record whose name is not known."""
    if kind is kinds.SESSION:
        return sessions.no_course()
    return person.nameless()
