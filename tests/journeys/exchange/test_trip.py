"""One whole trip by stick: laptop to head office and back, and what may go wrong on it."""

import shutil
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import backups, consent_records, overview, training_sessions
from fieldreg.services.overview import ReplyDeliveryState
from fieldreg.services.people import registration
from fieldreg.store.exchange.outbox import PeopleBySyncState
from tests.support.bundles.trips import (
    exchange_by_stick,
    ignore_step,
    list_bundles,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    PASSPHRASE,
    TARIAT,
    HeadOffice,
    Laptop,
    fake_tools,
)


def test_what_a_trainer_registered_is_at_head_office_and_the_receipt_comes_home(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    people = [laptop.register(f"Сараа {n}", soum=TARIAT, aimag=ARKHANGAI) for n in range(30)]
    laptop.hold_session(*people)
    where = laptop.installation.store.sync_states.count_people
    assert where() == PeopleBySyncState(30, 0, 0)
    left = exchange_by_stick(laptop, stick)
    assert (left.people, left.sessions, left.reply) == (30, 1, None)
    assert where() == PeopleBySyncState(0, 30, 0)
    taken = receive_sticks(office, stick)
    assert [view.status for view in taken.bundles] == [BundleStatus.NEW]
    assert (taken.people, taken.replies) == (30, 1)
    assert taken.bundles[0].device == "Архангай 1"
    assert taken.bundles[0].trainer == "Оюунчимэг"
    assert office.installation.store.people.count() == 30
    assert where() == PeopleBySyncState(0, 30, 0)  # head office has them, but nobody has said so
    home = exchange_by_stick(laptop, stick)
    assert home.reply is not None
    assert home.reply.people_received == 30
    assert where() == PeopleBySyncState(0, 0, 30)
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_doing_it_all_again_changes_nothing(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    laptop.hold_session(laptop.register())
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    before = store_digest(laptop), office.installation.store.digest()
    for _ in range(3):
        assert exchange_by_stick(laptop, stick).is_repeat
        again = receive_sticks(office, stick)
        assert [view.status for view in again.bundles] == [BundleStatus.KNOWN]
    assert (store_digest(laptop), office.installation.store.digest()) == before
    assert len(list_bundles(stick)) == 2  # one bundle, one reply: nothing piles up


def test_a_lost_stick_leaves_no_gap(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    lost = tmp_path / "lost"
    lost.mkdir()
    laptop.register("Болд")
    exchange_by_stick(laptop, lost)
    laptop.register("Дулам")
    exchange_by_stick(laptop, stick)
    assert [view.status for view in receive_sticks(office, stick).bundles] == [BundleStatus.NEW]
    assert office.installation.store.people.count() == 2
    found = receive_sticks(office, lost)  # years later, behind the seat
    assert [view.status for view in found.bundles] == [BundleStatus.KNOWN]


def test_fault_35_a_bundle_that_comes_too_early_waits_and_goes_in_by_itself(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    late, early = tmp_path / "late", tmp_path / "early"
    late.mkdir()
    early.mkdir()
    laptop.register("Болд")
    exchange_by_stick(laptop, late)
    shutil.copytree(late, stick, dirs_exist_ok=True)
    older = office.copy_now(tmp_path / "older")
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)  # the receipt comes home: the next bundle begins after it
    laptop.register("Дулам")
    exchange_by_stick(laptop, early)
    taken = receive_sticks(older, early)
    # It came with head office's own word that it knows this laptop.
    assert [view.status for view in taken.bundles] == [BundleStatus.NEW, BundleStatus.PENDING]
    assert taken.bundles[1].missing_range == (1, 2)
    assert older.store.people.count() == 0
    assert receive_sticks(older, early).bundles[1].status is BundleStatus.PENDING
    assert receive_sticks(older, late).count_bundles(BundleStatus.NEW) == 1
    assert older.store.people.count() == 2  # the one that waited went in by itself
    older.close()


def test_corrections_travel_home_and_both_sides_agree(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person = laptop.register("Сарантуяа", phone="9911420")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    registration.correct_person(office.desk, person, {"phone": "99114207"}, shown=AS_STORED)
    receive_sticks(office, stick)
    assert (home := exchange_by_stick(laptop, stick).reply) is not None
    assert home.corrections == 1
    assert laptop.installation.store.records.load(kinds.TRAINEE, person).values["phone"] == (
        "99114207"
    )
    receive_sticks(office, stick)
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


def test_fault_36_two_laptops_that_correct_one_field_both_see_the_conflict(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    other = office.enrol("Архангай 3")
    person = laptop.register("Сарантуяа", aimag=ARKHANGAI, soum=TARIAT)
    for one in (laptop, other):
        exchange_by_stick(one, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    exchange_by_stick(other, stick)  # she lives in its province
    registration.correct_person(laptop.desk, person, {"soum": "6504"}, shown=AS_STORED)
    registration.correct_person(other.desk, person, {"soum": "6507"}, shown=AS_STORED)
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        exchange_by_stick(other, stick)
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    exchange_by_stick(other, stick)
    shown = [
        one.installation.store.records.load(kinds.TRAINEE, person)
        for one in (office, laptop, other)
    ]
    assert shown[0] == shown[1] == shown[2]
    assert shown[0].conflicting_fields == ("soum",)
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")
    other.installation.close()


def test_a_laptop_is_sent_only_what_it_may_hold(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    far = office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    here = laptop.register("Сарантуяа", aimag=ARKHANGAI, soum=TARIAT)
    laptop.register("Болд")  # where he lives is unknown: he stays with his author
    there = far.register("Айгерим", aimag=BAYAN_OLGII)
    for one in (laptop, far):
        exchange_by_stick(one, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    exchange_by_stick(far, stick)
    assert far.installation.store.people.list_by_ids([here, there])[0].given_name == "Айгерим"
    assert far.installation.store.people.count() == 1
    assert laptop.installation.store.people.count() == 2
    far.installation.close()


@pytest.mark.parametrize("cut", [0, 1, 22, 100, 0.5, -1])
def test_fault_15_a_stick_pulled_too_early_leaves_nothing_that_is_believed(
    office: HeadOffice, laptop: Laptop, stick: Path, cut: float
) -> None:
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    whole = list_bundles(stick)[0]
    data = whole.read_bytes()
    whole.write_bytes(data[: int(len(data) * cut) if isinstance(cut, float) else cut])
    taken = receive_sticks(office, stick)
    assert all(view.status is not BundleStatus.NEW for view in taken.bundles)
    assert office.installation.store.people.count() == 0
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 0
    whole.write_bytes(data)
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) == 1


def test_fault_26_nothing_counts_as_sent_when_the_carrier_fails(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.register("Болд")
    with pytest.raises(Problem) as refused:
        exchange_by_stick(laptop, tmp_path / "no stick here")
    assert refused.value.code is Code.STICK_MISSING
    assert laptop.installation.store.sync_states.count_people() == PeopleBySyncState(1, 0, 0)


def test_fault_57_a_laptop_that_nobody_invited_is_set_aside_with_its_bytes(
    office: HeadOffice, stick: Path, tmp_path: Path
) -> None:
    stranger_office = HeadOffice(tmp_path / "stranger")
    # It answers to another office but seals to ours: take its bundle by its own path.
    stranger = stranger_office.enrol("Хэн нэгэн", seed=8)
    recipient = office.installation.head_office_keys().identity.recipient.text
    with stranger.installation.store.transaction():
        stranger.installation.store.metadata.put("recipient", recipient.encode())
    stranger.register("Хэн ч биш")
    exchange_by_stick(stranger, stick)
    taken = receive_sticks(office, stick)
    assert [view.status for view in taken.bundles] == [BundleStatus.UNKNOWN]
    assert office.installation.store.people.count() == 0
    assert office.installation.store.bundles.list_latest()[0].state == "set-aside"
    stranger.installation.close()
    stranger_office.installation.close()


def test_fault_21_foreign_files_on_the_stick_are_left_alone(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    foreign = {
        "Thumbs.db": b"\0" * 100,
        "._bundle.frb": b"resource fork",
        "autorun.inf": b"[autorun]\nopen=virus.exe",
        "photo.jpg": b"\xff\xd8" * 1000,
        "letter.age": b"age-encryption.org/v1\n-> X25519 not for us\n",
    }
    for name, data in foreign.items():
        (stick / name).write_bytes(data)
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    renamed = list_bundles(stick)[-1].rename(stick / "BUNDLE~1")
    shutil.copy(renamed, stick / "0123 copy (2).frb")
    taken = receive_sticks(office, stick)
    assert taken.count_bundles(BundleStatus.NEW) == 1
    assert taken.count_bundles(BundleStatus.KNOWN) == 1
    exchange_by_stick(laptop, stick)
    assert {name: (stick / name).read_bytes() for name in foreign} == foreign


def test_a_file_sent_by_other_means_does_the_same(
    office: HeadOffice, laptop: Laptop, tmp_path: Path
) -> None:
    laptop.register("Болд")
    path = tmp_path / "by-mail.frb"
    run_task(
        wiring.build_laptop_sync(laptop.installation).write_file(
            str(path), ignore_step, never_cancelled
        )
    )
    taken = receive_sticks(office, path)
    assert taken.count_bundles(BundleStatus.NEW) == 1
    assert office.installation.store.people.count() == 1


def test_marks_and_consents_travel_with_their_people(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person = laptop.register("Сарантуяа", birth_date="1990")
    session = laptop.hold_session(person)
    consent_records.record_consent(
        laptop.desk,
        person,
        consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN),
        shown=AS_STORED,
    )
    training_sessions.mark_attendance(
        laptop.desk, session, [person], AttendanceMark.LATE, half_day=2, shown=AS_STORED
    )
    training_sessions.close_sessions(laptop.desk, session)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    store = office.installation.store
    assert store.sessions.list_participants(session)[0].marks == {1: "present", 2: "late"}
    assert store.sessions.find(session).state == "closed"
    assert len(store.records.ids_where(kinds.CONSENT, "trainee", person)) == 1


def test_a_restored_laptop_goes_on_as_another_writer_and_loses_nothing(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.register("Болд")
    backup = backups.create_backup(laptop.installation, tmp_path / "backups")
    laptop.register("Дулам")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    restored = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(7, laptop.clock)
    )
    registration.register_person(restored.user_session(), {"given_name": "Сүх"})
    run_task(wiring.build_laptop_sync(restored).exchange(str(stick), ignore_step, never_cancelled))
    receive_sticks(office, stick)
    names = {line.given_name for line in office.installation.store.people.list_page(0, 10)}
    assert names == {"Болд", "Дулам", "Сүх"}
    restored.close()


def test_an_answer_is_ready_then_on_its_way_then_with_the_laptop(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    def answer() -> str:
        return next(iter(overview.load_reply_delivery_states(office.desk).values()))

    assert answer() is ReplyDeliveryState.NONE
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    assert answer() is ReplyDeliveryState.IN_TRANSIT
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    assert answer() is ReplyDeliveryState.RECEIVED
    registration.register_person(office.desk, {"given_name": "Дулам", "aimag": ARKHANGAI})
    assert answer() is ReplyDeliveryState.READY
    receive_sticks(office, stick)
    assert answer() is ReplyDeliveryState.IN_TRANSIT
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    assert answer() is ReplyDeliveryState.RECEIVED
