"""Words of any record: what its fields are called, and what stands in them."""

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Kind
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people, sessions


def field(kind: Kind, one: Field) -> str:
    """Name a field of a *kind* of record."""
    if one is RETIRED:
        return translate("Person", "out of use or not")
    if kind is kinds.TRAINEE:
        return people.field_label(one.name)
    if kind is kinds.SESSION and one.name != "state":
        return sessions.field(one.name)
    return {
        "state": translate("Records", "State"),
        "mark": translate("Records", "Attendance"),
        "name": translate("Records", "Name"),
        "sort": translate("Records", "Sort of organisation"),
        "since": translate("Records", "Partner since"),
        "contact": translate("Records", "Contact"),
        "target_group": translate("Records", "Target group"),
        "notes": translate("Person", "Notes"),
    }[one.name]
