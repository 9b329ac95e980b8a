"""Receptions, the board and what is put away, at head office in files and on a server."""

import hashlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code
from fieldreg.services import intakes, laptop_board, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import copied_laptops, laptop_contacts
from fieldreg.services.laptop_board import Concern, WeekState
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.store.office_notes import CallOutcome, CopyOutcome
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.office import bundle_import
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
    at = len(body) // 2
    bundle.write_bytes(body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :])
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


def write_junk(folder: Path, count: int) -> None:
    for number in range(count):
        junk = AGE_HEADER + f"{folder.name} {number}".encode() * 200
        (folder / f"{number:016x}.frb").write_bytes(junk)


def test_what_only_begins_like_a_bundle_fills_no_database(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by number nor by size; and a bundle beside it goes in."""
    bundles = office.desk.store.bundles
    monkeypatch.setattr(bundle_import, "MAX_UNTRUSTED_FILES", 3)
    write_junk(stick, 5)
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    for _ in range(2):
        outcome = receive_sticks(office, stick)
        reasons = Counter(bundle.reason for bundle in outcome.bundles)
        assert reasons[Code.QUARANTINE_FULL] == 2
        assert bundles.measure_unattributed()[0] == 3
    assert office.desk.store.people.count() == 1
    assert len(list(stick.iterdir())) >= 6
    monkeypatch.undo()
    count, size_bytes = bundles.measure_unattributed()
    monkeypatch.setattr(bundle_import, "MAX_UNTRUSTED_BYTES", size_bytes)
    write_junk(other := new_stick(tmp_path, "OTHER"), 2)
    receive_sticks(office, other)
    assert bundles.measure_unattributed() == (count, size_bytes)
    for arrived in arrived_bundles.list_open_bundles(office.desk):
        arrived_bundles.put_bundle_away(office.desk, arrived.bundle.sha.hex())
        arrived_bundles.throw_away_bundle(office.desk, arrived.bundle.sha.hex())
    assert bundles.measure_unattributed() == (0, 0)
    monkeypatch.undo()
    receive_sticks(office, stick)  # what was thrown away stays so, and the rest has room
    assert bundles.measure_unattributed()[0] == 2
    assert arrived_bundles.count_arrivals(office.desk).quarantined_bundle_count == 2


def test_what_was_thrown_away_is_taken_in_once_its_sender_is_known(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    (bundle,) = list_bundles(stick)
    sha, store = hashlib.sha256(bundle.read_bytes()).digest(), office.desk.store
    with store.transaction():
        unknown = BundleState.QUARANTINED, Code.SENDER_UNKNOWN, None, office.desk.day, 0, 0, 0
        store.bundles.save(BundleRow(sha, None, None, None, None, *unknown), b"...")
    arrived_bundles.put_bundle_away(office.desk, sha.hex())
    arrived_bundles.throw_away_bundle(office.desk, sha.hex())
    receive_sticks(office, stick)
    assert store.people.count() == 1
    assert arrived_bundles.list_open_bundles(office.desk) == []
