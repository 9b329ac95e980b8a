"""Receptions, the board and what is put away, at head office in files and on a server."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldreg.services import intakes, laptop_board, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import copied_laptops, laptop_contacts
from fieldreg.services.laptop_board import Concern, WeekState
from fieldreg.store.office_notes import CallOutcome, CopyOutcome
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import FIRST, TARIAT, HeadOffice, Laptop, new_stick


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


def test_what_head_office_notes_of_arrivals_is_the_same_on_both_engines(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    session = laptop.hold_session(laptop.register("Болд", birth_date="2012"))
    exchange_by_stick(laptop, stick)
    assert receive_sticks(office, stick).intake == "r1"
    assert len(intakes.load_intake_effect(office.desk, "r1").people) == 1
    torn = new_stick(tmp_path, "TORN")
    laptop.register("Сараа")
    exchange_by_stick(laptop, torn)
    (bundle,) = list_bundles(torn)
    body = bundle.read_bytes()
    bundle.write_bytes(body[: len(body) // 2] + b"?" + body[len(body) // 2 + 1 :])
    receive_sticks(office, torn)
    (damaged,) = intakes.load_intake_effect(office.desk, intakes.LATEST).open_bundles
    arrived_bundles.put_bundle_away(office.desk, damaged.bundle.sha.hex())
    assert arrived_bundles.count_arrivals(office.desk).total_count == 0
    whole = tmp_path / "whole"
    whole.mkdir()
    (whole / bundle.name).write_bytes(body)
    receive_sticks(office, whole)
    assert not [row for row in arrived_bundles.list_arrivals(office.desk) if row.is_put_away]
    values = {"date": office.desk.day, "soum": TARIAT}
    planned = training_sessions.plan_session(office.desk, "Эрх", values)
    laptop_contacts.note_call(office.desk, FIRST, CallOutcome.WILL_BRING)
    (row,) = laptop_board.load_board(office.installation).rows
    assert row.weeks[-1].state is WeekState.SOME_CAME  # it alone has the aimag
    assert [missed.session.id for missed in row.missed] == [planned]
    assert session not in [missed.session.id for missed in row.missed]
    assert row.contact.calls[0].outcome is CallOutcome.WILL_BRING
    arrival_undo.undo_arrival(office.desk, "r1")
    assert intakes.load_intake_effect(office.desk, "r1").is_undone


def test_a_copy_is_found_and_settled_on_both_engines(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    twin = laptop.cloned(tmp_path / "twin")
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.register(name)
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    (copy,) = copied_laptops.list_copies(office.desk)
    assert (copy.is_open, copy.person_count, copy.minor_count) == (True, 3, 3)
    assert laptop_board.load_board(office.installation).count(Concern.COPY) == 1
    copied_laptops.settle_copy(office.desk, FIRST, CopyOutcome.FOUND)
    assert copied_laptops.count_open_copies(office.desk) == 0
    twin.installation.close()
