"""Undoings on their way: head office's word alone, and the same verdict everywhere."""

from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.models import UndoOrder
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import FIRST, SECOND, HeadOffice, Laptop


def undoing(spans: str) -> UndoOrder:
    return UndoOrder.validated(spans=spans, state="undone", reason="х")


def test_head_office_takes_no_undoing_from_a_laptop_nor_a_change_to_one(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person = laptop.register("Болд")
    spans = f"{writer_of(person)}:1-{number_of(person)}"
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    with office.desk.writing() as writing:
        ours = writing.create(undoing(spans))
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert laptop.desk.store.people.count() == 0
    assert store_digest(laptop) == scoped_digest(office, FIRST)
    with laptop.desk.writing() as writing:
        theirs = writing.create(undoing(f"{writer_of(ours)}:1-9"))
        writing.edit(kinds.UNDO_ORDER, ours, {"state": "redone"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    store = office.desk.store
    assert [one.id for one in store.records.list_all(kinds.UNDO_ORDER)] == [ours]
    assert store.records.load(kinds.UNDO_ORDER, ours).values["state"] == "undone"
    assert store.people.count() == 0
    aside = store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert aside == [(theirs + n, Code.OUT_OF_SCOPE) for n in (0, 1)]


def test_a_laptop_learns_that_its_undone_work_stays_where_another_built_on_it(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    bad, other = laptops
    stays, goes = bad.register("Болд", aimag="65"), bad.register("Дулам", aimag="65")
    for laptop in (bad, other):
        exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    before = office.desk.store.digest()
    with office.desk.writing() as writing:
        undone = writing.create(undoing(f"{writer_of(goes)}:1-{number_of(goes)}"))
    with office.desk.writing() as writing:
        writing.edit(kinds.UNDO_ORDER, undone, {"state": "redone"}, shown=AS_STORED)
    assert office.desk.store.digest() == before
    receive_sticks(office, stick)
    exchange_by_stick(other, stick)  # who is sent both, and marks one of them
    session = training_sessions.plan_session(other.desk, "Манлайлал", {"date": other.desk.day})
    training_sessions.mark_attendance(
        other.desk, session, [stays], AttendanceMark.PRESENT, shown=AS_STORED
    )
    with office.desk.writing() as writing:
        writing.edit(kinds.UNDO_ORDER, undone, {"state": "undone"}, shown=AS_STORED)
    for _ in range(2):
        exchange_by_stick(other, stick)
        receive_sticks(office, stick)
        exchange_by_stick(bad, stick)
    # The laptop that wrote them holds no mark of the other's.
    assert bad.desk.store.sessions.count() == 0
    for store in (office.desk.store, bad.desk.store, other.desk.store):
        assert [one.id for one in store.people.list_by_ids([stays, goes])] == [stays]
    for laptop, name in zip((bad, other), (FIRST, SECOND), strict=True):
        assert store_digest(laptop) == scoped_digest(office, name)
