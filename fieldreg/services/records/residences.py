"""Writes residences."""

from collections.abc import Mapping

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PLACE_FIELDS, Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.residences import find_last_entry
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import DatedResidence
from fieldreg.domain.records.values import ResidenceReason
from fieldreg.domain.roles import Permission
from fieldreg.services.records import shown_people
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.change_writer import ChangeWriter


@needs(Permission.CORRECT_PEOPLE)
def add_residence(user: UserSession, writing: ChangeWriter, values: Mapping[str, Value]) -> int:
    """Write the entry *values*; return its id.

    The first entry of all her records keeps where she lived until then. If the new one is the
    last, her own fields get its values.

    Raises:
        Problem: NOT_FOUND; VALUE_REFUSED, also for a move without a day or on a later one.
    """
    values = {**values, **_larger_areas(user.places, values)}
    new = DatedResidence.validated(**values)
    if new.reason is ResidenceReason.REGISTERED:
        raise Problem(Code.VALUE_REFUSED, field="reason")
    if new.reason is not ResidenceReason.CORRECTED and not "" < (new.day or "") <= user.day:
        raise Problem(Code.VALUE_REFUSED, field="day")
    records = user.store.records
    found = shown_people.load_people(user, [new.trainee])
    if not found:
        raise Problem(Code.NOT_FOUND)
    places = {name: found[0].values[name] for name in PLACE_FIELDS}
    last = find_last_entry(user.store.people.list_residences(new.trainee))
    if last is None or (new.day or "") >= last.day:
        before: dict[str, Value] = {"reason": ResidenceReason.REGISTERED}
        if last is not None:  # she may have been corrected since it was written
            former = records.load(kinds.RESIDENCE, last.id).values
            is_same = all(former[name] == places[name] for name in PLACE_FIELDS)
            day = last.day or None
            before = {} if is_same else {"reason": ResidenceReason.CORRECTED, "day": day}
        if before:
            writing.create(DatedResidence.validated(trainee=new.trainee, **before, **places))
        present = {name: values.get(name) for name in PLACE_FIELDS}
        writing.edit(kinds.TRAINEE, new.trainee, present, shown=AS_STORED)
    return writing.create(new)


def _larger_areas(places: Gazetteer, values: Mapping[str, Value]) -> dict[str, Value]:
    smallest = next((values[name] for name in ("bag", "soum") if values.get(name)), None)
    if smallest is None:
        return {}
    above = {"aimag": places.aimag_of(str(smallest)), "soum": places.soum_of(str(smallest))}
    return {name: code for name, code in above.items() if code}
