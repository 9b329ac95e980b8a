"""An undoing is head office's word alone."""

from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.ids import number_of, writer_of
from fieldreg.domain.problems import Code
from fieldreg.domain.records import Undoing
from tests.support.installations import HeadOffice, Laptop
from tests.support.trips import digest, exchange, receive, scoped_digest


def undoing(spans: str) -> Undoing:
    return Undoing.checked(spans=spans, state="undone", reason="х")


def test_head_office_takes_no_undoing_from_a_laptop_nor_a_change_to_one(
    tmp_path: Path,
) -> None:
    office, stick = HeadOffice(tmp_path / "office"), tmp_path / "stick"
    stick.mkdir()
    laptop = Laptop(tmp_path / "laptop", office.invite("Архангай 1"))
    person = laptop.register("Болд")
    spans = f"{writer_of(person)}:1-{number_of(person)}"
    exchange(laptop, stick)
    receive(office, stick)
    with office.desk.writing() as writing:
        ours = writing.create(undoing(spans))
    receive(office, stick)
    exchange(laptop, stick)
    assert laptop.desk.store.people.count() == 0
    assert digest(laptop) == scoped_digest(office, "Архангай 1")
    with laptop.desk.writing() as writing:
        theirs = writing.create(undoing(f"{writer_of(ours)}:1-9"))
        writing.edit(kinds.UNDOING, ours, {"state": "redone"})
    exchange(laptop, stick)
    receive(office, stick)
    store = office.desk.store
    assert [one.id for one in store.records.all(kinds.UNDOING)] == [ours]
    assert store.records.one(kinds.UNDOING, ours).values["state"] == "undone"
    assert store.people.count() == 0
    aside = store.bundles.aside_between(0, 1 << 62)
    assert aside == [(theirs + n, Code.OUT_OF_SCOPE) for n in (0, 1)]
