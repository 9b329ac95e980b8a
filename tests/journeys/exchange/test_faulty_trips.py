"""Trips on which something goes wrong: restores, lost parts, full sticks, hostile laptops."""

import errno
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import LONG_TEXT_LIMIT, AttendanceMark, ConsentMethod, Purpose
from fieldreg.domain.sync.exchange import BundleStatus, ExchangePhase, ExchangeProgress
from fieldreg.domain.sync.tasks import await_io, run_task
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.signing import VerifyKey
from fieldreg.services import backups, consent_records, training_sessions
from fieldreg.services.devices import laptop_registry as cutting_off
from fieldreg.services.people import people_search, registration
from fieldreg.store.exchange.outbox import PeopleBySyncState
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.log import log_receipts, segmentation
from fieldreg.sync.office import outgoing_replies
from fieldreg.sync.transports.disk_access import RetryingDisk, SystemFiles
from fieldreg.sync.transports.folder_transport import FolderTransport
from tests.support.bundles.faulty_files import FakeWaiter
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
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
    FIRST,
    PASSPHRASE,
    SECOND,
    THIRD,
    HeadOffice,
    Laptop,
    fake_tools,
    new_stick,
)
from tests.support.stores.columns import columns_of


@pytest.fixture
def laptops(laptops: list[Laptop], office: HeadOffice) -> list[Laptop]:
    """Two laptops of one province and one of another."""
    return [*laptops, office.enrol(THIRD, BAYAN_OLGII)]


def restored_office(office: HeadOffice, backup: Path, folder: Path):
    return backups.restore_backup(folder, backup, PASSPHRASE, fake_tools(70, office.clock))


def test_fault_29_a_restored_head_office_is_sent_again_what_it_lost(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first, second, _ = laptops
    first.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, *laptops)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    lost = first.register("Дулам", aimag=ARKHANGAI)
    for number in range(30):
        first.register(f"Сараа {number}", aimag=ARKHANGAI)
    go_round(office, stick, *laptops, times=2)
    registration.correct_person(
        second.desk, lost, {"phone": "99"}, shown=AS_STORED
    )  # of her whom head office lost
    second.register("Сүх")
    restored = restored_office(office, backup, tmp_path / "restored")
    fresh = new_stick(tmp_path, "fresh")
    exchange_by_stick(second, fresh)
    receive_sticks(restored, fresh)
    go_round(restored, fresh, *laptops, times=3)
    receive_sticks(restored, fresh)
    assert restored.store.people.count() == 33
    assert restored.store.records.load(kinds.TRAINEE, lost).values["phone"] == "99"
    assert restored.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == []
    for one, name in zip(laptops, (FIRST, SECOND, THIRD), strict=True):
        where = one.installation.store.sync_states.count_people()
        assert (where.local_count, where.in_transit_count) == (0, 0)
        assert store_digest(one) == scoped_digest(restored, name)
    restored.close()


def test_a_reply_from_before_the_restore_makes_nothing_safe_again(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first = laptops[0]
    go_round(office, stick, first)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    first.register("Дулам")
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    old = new_stick(tmp_path, "old")
    shutil.copytree(stick, old, dirs_exist_ok=True)
    restored = restored_office(office, backup, tmp_path / "restored")
    fresh = new_stick(tmp_path, "fresh")
    exchange_by_stick(first, fresh)
    for path in list_bundles(fresh):
        path.unlink()  # what she sent is lost, but head office answers
    receive_sticks(restored, fresh)
    exchange_by_stick(first, fresh)
    exchange_by_stick(first, old)
    assert first.installation.store.sync_states.count_people() == PeopleBySyncState(0, 1, 0)
    restored.close()


def test_a_laptop_that_was_restored_gets_back_what_it_lost(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first = laptops[0]
    first.register("Болд")
    go_round(office, stick, *laptops)
    backup = backups.create_backup(first.installation, tmp_path / "backups")
    lost = first.register("Дулам")
    registration.correct_person(first.desk, lost, {"phone": "99114207"}, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    restored = backups.restore_backup(
        tmp_path / "again", backup, PASSPHRASE, fake_tools(77, first.clock)
    )
    registration.register_person(restored.user_session(), {"given_name": "Сүх"})
    for _ in range(2):
        exchange_by_stick(restored, stick)
        receive_sticks(office, stick)
    exchange_by_stick(restored, stick)
    assert restored.store.records.load(kinds.TRAINEE, lost).values["phone"] == "99114207"
    assert store_digest(restored) == scoped_digest(office, FIRST)
    restored.close()


def test_what_a_laptop_was_sent_it_hears_of_wherever_the_person_moves(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, third = laptops
    person = first.register("Сарантуяа", aimag=ARKHANGAI)
    go_round(office, stick, *laptops)
    registration.correct_person(
        office.desk, person, {"aimag": BAYAN_OLGII, "phone": "1"}, shown=AS_STORED
    )
    receive_sticks(office, stick)
    go_round(office, stick, *laptops)
    registration.correct_person(office.desk, person, {"phone": "2"}, shown=AS_STORED)
    receive_sticks(office, stick)
    go_round(office, stick, *laptops)
    for one, name in ((first, FIRST), (second, SECOND), (third, THIRD)):
        standing = one.installation.store.records.load(kinds.TRAINEE, person)
        assert (standing.values["aimag"], standing.values["phone"]) == (BAYAN_OLGII, "2")
        assert store_digest(one) == scoped_digest(office, name)


def test_a_person_who_left_before_the_reply_came_is_sent_all_the_same(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, _ = laptops
    person = first.register("Сарантуяа", aimag=ARKHANGAI)
    exchange_by_stick(second, stick)
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)  # this reply is lost
    for path in list_bundles(stick):
        path.unlink()
    registration.correct_person(office.desk, person, {"aimag": BAYAN_OLGII}, shown=AS_STORED)
    receive_sticks(office, stick)
    exchange_by_stick(second, stick)
    receive_sticks(office, stick)
    exchange_by_stick(second, stick)
    assert store_digest(second) == scoped_digest(office, SECOND)
    registration.correct_person(office.desk, person, {"aimag": ARKHANGAI}, shown=AS_STORED)
    receive_sticks(office, stick)
    exchange_by_stick(second, stick)
    assert second.installation.store.people.count() == 1
    assert store_digest(second) == scoped_digest(office, SECOND)


def test_who_comes_into_scope_later_comes_with_marks_consents_and_corrections(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, _, third = laptops
    person = first.register("Айгерим", aimag=ARKHANGAI)
    session = first.hold_session(person)
    consent = consent_records.record_consent(
        first.desk,
        person,
        consent_records.NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN),
        shown=AS_STORED,
    )
    go_round(office, stick, *laptops, times=2)
    training_sessions.mark_attendance(
        office.desk, session, [person], AttendanceMark.LATE, shown=AS_STORED
    )
    consent_records.withdraw_consent(office.desk, person, Purpose.CONTACT, shown=AS_STORED)
    registration.correct_person(office.desk, person, {"phone": "1"}, shown=AS_STORED)
    registration.retire_person(office.desk, person, shown=AS_STORED)
    registration.correct_person(office.desk, person, {"aimag": BAYAN_OLGII}, shown=AS_STORED)
    receive_sticks(office, stick)
    go_round(office, stick, *laptops, times=2)
    store = third.installation.store
    assert store.records.load(kinds.TRAINEE, person).values["phone"] == "1"
    assert store.records.load(kinds.CONSENT, consent).values["state"] == "withdrawn"
    marks = first.installation.store.sessions.list_participants(session)[0].marks
    assert marks == {1: "late"}
    for one, name in ((first, FIRST), (third, THIRD)):
        assert store_digest(one) == scoped_digest(office, name)


def test_what_is_confirmed_is_not_sent_again(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, _ = laptops
    for number in range(20):
        first.register(f"Сараа {number}", aimag=ARKHANGAI)
    go_round(office, stick, *laptops, times=2)
    receive_sticks(office, stick)
    device = office.installation.store.devices.find_by_name(SECOND)
    assert device is not None
    store = office.installation.store
    with store.transaction():
        store.sent_records.update_due([device])
        news = store.sent_records.find_unsent(device)
    assert news.count == 0
    assert device.held_version >= device.sent_version
    assert exchange_by_stick(second, stick).is_repeat


def shortly(monkeypatch: pytest.MonkeyPatch, room_bytes: int, segment: int) -> None:
    """Let bundles and segments be short, so that little makes many parts."""
    monkeypatch.setattr(bundle_codec, "MAX_PAYLOAD_BYTES", room_bytes)
    monkeypatch.setattr(bundle_codec, "LAPTOP_PART_BYTES", room_bytes)
    monkeypatch.setattr(segmentation, "MAX_SEGMENT_CHANGES", segment)
    monkeypatch.setattr(segmentation.encode_bodies, "__defaults__", (segment,))


def test_parts_go_in_whatever_the_order_of_their_names(
    office: HeadOffice, laptops: list[Laptop], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shortly(monkeypatch, 600, 4)
    first, second, _ = laptops
    go_round(office, stick, *laptops)
    people = [first.register("С" * 400, aimag=ARKHANGAI) for _ in range(12)]
    for name in "абвг":
        for person in people:
            registration.correct_person(
                first.desk, person, {"given_name": name * 300}, shown=AS_STORED
            )
    assert len(exchange_by_stick(first, stick).files) > 1
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) > 1
    for order in (1, -1):
        # The names of parts are drawn: take them once upwards and once downwards.
        parts = [one for one in list_bundles(stick) if is_reply_to(second, one)]
        assert len(parts) > 1
        drawn = sorted(parts, key=part_of(second), reverse=order < 0)
        moved = [
            path.rename(path.with_name(f"{order}{place:04}.frb"))
            for place, path in enumerate(drawn)
        ]
        assert moved
        exchange_by_stick(second, stick)
        assert store_digest(second) == scoped_digest(office, SECOND)
        assert not second.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
        for person in people:
            registration.correct_person(
                office.desk, person, {"occupation": "б" * 300}, shown=AS_STORED
            )
            registration.correct_person(
                office.desk, person, {"occupation": "в" * 300}, shown=AS_STORED
            )
        receive_sticks(office, stick)


def opened(laptop: Laptop, path: Path) -> bundle_codec.Bundle | None:
    keys = laptop.installation.device_keys()
    try:
        return bundle_codec.open_bundle(
            path.read_bytes(),
            [keys.identity],
            trust=TrustList.from_bytes(
                laptop.installation.store.metadata.get("trust") or b"", head_office(laptop)
            ).head_office,
        )
    except Problem:
        return None


def head_office(laptop: Laptop):
    certificate = laptop.installation.store.metadata.get("certificate")
    assert certificate is not None
    return Certificate.from_bytes(certificate).head_office


def is_reply_to(laptop: Laptop, path: Path) -> bool:
    return opened(laptop, path) is not None


def part_of(laptop: Laptop):
    def part(path: Path) -> int:
        found = opened(laptop, path)
        return found.header.part if found else 0

    return part


def test_long_notes_do_not_keep_people_from_travelling(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, _ = laptops
    for one in laptops:
        exchange_by_stick(one, stick)
    with first.desk.writing() as writing:
        said = {
            "source_ref": "x",
            "given_name": "С",
            "aimag": ARKHANGAI,
            "notes": "ө" * LONG_TEXT_LIMIT,
        }
        writing.create_many(kinds.TRAINEE, columns_of(kinds.TRAINEE, 300, **said))
    go_round(office, stick, *laptops)
    assert office.installation.store.people.count() == 300
    assert store_digest(second) == scoped_digest(office, SECOND)


def test_what_is_too_long_for_one_file_goes_into_more_beside_it(
    office: HeadOffice, laptops: list[Laptop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shortly(monkeypatch, 700, 4)
    for number in range(40):
        laptops[0].register(f"Сараа {number} " + "ж" * 200)
    path = tmp_path / "by-mail.frb"
    left = run_task(
        wiring.build_laptop_sync(laptops[0].installation).write_file(
            str(path), ignore_step, never_cancelled
        )
    )
    assert len(left.files) > 1
    assert left.files[1] == "by-mail-2.frb"
    files = [tmp_path / name for name in left.files]
    receive_sticks(office, *reversed(files))
    assert office.installation.store.people.count() == 40


def test_nobody_writes_under_head_offices_own_numbers(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    ours = office.installation.store.outbox.current_writer().writer
    hostile = laptops[0].installation.store
    with hostile.transaction():
        hostile.outbox.begin_writer(ours)
    laptops[0].register("Хэн нэгэн")
    exchange_by_stick(laptops[0], stick)
    taken = receive_sticks(office, stick)
    assert Code.WRITER_TAKEN in {view.reason for view in taken.bundles}
    person = registration.register_person(office.desk, {"given_name": "Болд"})
    assert office.installation.store.people.list_by_ids([person])[0].given_name == "Болд"


def test_what_head_office_held_before_it_cut_a_laptop_off_goes_in_again_and_no_more(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    """It was put back since, and learns of the cutting off before the bundle comes again."""
    lost, other, _ = laptops
    go_round(office, stick, *laptops)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    held, later, fresh = (new_stick(tmp_path, name) for name in ("held", "later", "fresh"))
    lost.register("Болд")
    exchange_by_stick(lost, held)
    shutil.copytree(held, tmp_path / "again")
    assert receive_sticks(office, held).count_bundles(BundleStatus.NEW) == 1
    cutting_off.revoke_laptop(office.installation, FIRST)
    lost.register("Хэн нэгэн")
    exchange_by_stick(lost, later)
    receive_sticks(office, stick)
    exchange_by_stick(other, stick)
    with closing(restored_office(office, backup, tmp_path / "restored")) as restored:
        for _ in range(2):
            exchange_by_stick(other, fresh)
            receive_sticks(restored, fresh)
        assert receive_sticks(restored, tmp_path / "again").count_bundles(BundleStatus.REVOKED) == 0
        assert receive_sticks(restored, later).count_bundles(BundleStatus.REVOKED) == 1
        names = {line.given_name for line in restored.store.people.list_page(0, 10)}
        assert "Болд" in names
        assert "Хэн нэгэн" not in names


def test_nobody_writes_under_another_laptops_numbers(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, _ = laptops
    go_round(office, stick, *laptops)
    theirs = first.installation.store.outbox.current_writer().writer
    hostile = second.installation.store
    with hostile.transaction():
        hostile.outbox.begin_writer(theirs)
    second.register("Хэн нэгэн")
    exchange_by_stick(second, stick)
    taken = receive_sticks(office, stick)
    assert Code.WRITER_TAKEN in {view.reason for view in taken.bundles}
    assert not people_search.find_people(office.desk, "Хэн нэгэн").lines
    assert len(office.installation.store.log_forks.list_logs(theirs)) == 1
    first.register("Сарантуяа")
    exchange_by_stick(first, stick)
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) == 1


def test_a_laptop_that_was_cut_off_is_told_so_and_sent_nothing_more(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first, second, _ = laptops
    go_round(office, stick, *laptops)
    keys = office.installation.head_office_keys()
    papers = office.installation.store.metadata
    trust = TrustList.from_bytes(papers.get("trust") or b"", keys.signing.verify_key)
    lost = Certificate.from_bytes(second.installation.store.metadata.get("certificate") or b"")
    cut_off = trust.with_revoked_device(keys, lost, last_bundle="", issued_on="2026-03-15")
    with office.installation.store.transaction():
        office.installation.store.officers.save_trust_list(cut_off.document)
    first.register("Сарантуяа", aimag=ARKHANGAI)
    second.register("Болд")
    exchange_by_stick(first, stick)
    exchange_by_stick(second, stick)
    taken = receive_sticks(office, stick)
    assert taken.count_bundles(BundleStatus.REVOKED) == 1
    exchange_by_stick(second, stick)
    assert second.installation.store.metadata.get("standing") == b"revoked"
    assert second.installation.store.people.count() == 1
    aside = [
        line
        for line in office.installation.store.bundles.list_latest()
        if line.state == "set-aside"
    ]
    assert [line.reason for line in aside] == [Code.SENDER_REVOKED]


class FullAfter(SystemFiles):
    """A stick on which only so many more files find room."""

    def __init__(self, room: dict[str, int]) -> None:
        self.room = room

    def create(self, path: Path) -> int:
        self.room["files"] -= 1
        if self.room["files"] < 0 and self.room["files"] > -2:
            raise OSError(errno.ENOSPC, "full")
        return super().create(path)


def test_a_stick_full_at_the_second_reply_still_takes_the_others(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    for one in laptops:
        one.register("Болд")
        exchange_by_stick(one, stick)
    room = {"files": 1}
    reception = wiring.build_office_sync(office.installation)
    reception = replace(
        reception,
        open_transport=lambda name, _stop: await_io(
            lambda: FolderTransport(Path(name), RetryingDisk(FakeWaiter(), FullAfter(room)))
        ),
    )
    outcome = run_task(reception.receive([str(stick)], ignore_step, never_cancelled))
    assert (outcome.count_bundles(BundleStatus.NEW), outcome.replies) == (3, 2)
    assert outcome.carriers_failed == ((str(stick), "stick_full"),)
    receive_sticks(office, stick)
    for one in laptops:
        exchange_by_stick(one, stick)
        assert one.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)


@pytest.mark.parametrize("phase", [one for one in ExchangePhase if one is not ExchangePhase.DONE])
def test_whoever_cancels_at_any_step_loses_nothing_and_can_begin_again(
    office: HeadOffice, laptops: list[Laptop], stick: Path, phase: ExchangePhase
) -> None:
    first = laptops[0]
    first.register("Болд")
    reached: set[ExchangePhase] = set()

    def watch(step: ExchangeProgress) -> None:
        reached.add(step.phase)

    def is_cancelled() -> bool:
        return phase in reached

    for side in (
        lambda: run_task(
            wiring.build_laptop_sync(first.installation).exchange(str(stick), watch, is_cancelled)
        ),
        lambda: run_task(
            wiring.build_office_sync(office.installation).receive([str(stick)], watch, is_cancelled)
        ),
    ):
        reached.clear()
        try:
            side()
        except Problem as problem:
            assert problem.code is Code.CANCELLED  # noqa: PT017  # not every step is both sides'
        assert not list(stick.glob("*.part"))
        exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    assert first.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)
    assert len(list_bundles(stick)) == 2  # nothing that was cut short is left behind


def test_whoever_cancels_beside_a_damaged_reply_has_cancelled_and_not_failed(
    laptops: list[Laptop], stick: Path
) -> None:
    first = laptops[0]
    first.register("Болд")
    (stick / "reply.frb").write_bytes(AGE_HEADER + bytes(1_000))
    reached: list[ExchangePhase] = []
    task = wiring.build_laptop_sync(first.installation).exchange(
        str(stick),
        lambda step: reached.append(step.phase),
        lambda: ExchangePhase.WRITING in reached,
    )
    with pytest.raises(Problem) as caught:
        run_task(task)
    assert caught.value.code is Code.CANCELLED


def test_a_power_cut_between_writing_and_noting_leaves_no_second_bundle(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    first = laptops[0]
    first.register("Болд")
    courier = wiring.build_laptop_sync(first.installation)

    def cut(step: ExchangeProgress) -> None:
        if step.phase is ExchangePhase.NAMING:
            shutil.copy(next(stick.glob("*.part")), stick / "whole.frb")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_task(courier.exchange(str(stick), cut, never_cancelled))
    first.restart()
    assert first.installation.store.sync_states.count_people().local_count == 1
    exchange_by_stick(first, stick)
    assert len(list_bundles(stick)) == 1
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) == 1


def test_a_clock_going_back_does_not_bring_back_an_older_reply(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first = laptops[0]
    first.register("Болд")
    exchange_by_stick(first, stick)
    receive_sticks(office, stick)
    old = new_stick(tmp_path, "old")
    shutil.copytree(stick, old, dirs_exist_ok=True)
    first.register("Дулам")
    exchange_by_stick(first, stick)
    office.clock.show(date(1980, 1, 1))
    receive_sticks(office, stick)
    for path in list_bundles(old):  # both replies on one stick
        shutil.copy(path, stick / f"old-{path.name}")
    news = exchange_by_stick(first, stick).reply
    assert news is not None
    assert news.day == "1980-01-01"
    assert first.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 2)
    assert first.installation.store.metadata.get("replied-on") == b"1980-01-01"
    exchange_by_stick(first, old)
    assert first.installation.store.metadata.get("replied-on") == b"1980-01-01"


def test_a_reply_that_cannot_be_read_does_not_keep_a_bundle_from_being_left(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    laptops[0].register("Болд")
    (stick / "aaaa.frb").write_bytes(b"age-encryption.org/v1\n" + b"?" * 100)
    courier = wiring.build_laptop_sync(laptops[0].installation)

    class Held(SystemFiles):
        def open(self, path: Path) -> int:
            if path.name == "aaaa.frb":
                raise OSError(errno.EACCES, "held by a scanner")
            return super().open(path)

    held = replace(
        courier, open_folder=lambda path: FolderTransport(path, RetryingDisk(FakeWaiter(), Held()))
    )
    left = run_task(held.exchange(str(stick), ignore_step, never_cancelled))
    assert left.reply_problem == Code.STICK_READ_ONLY
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) == 1


def test_a_receipt_says_what_a_proven_backup_holds_and_nothing_beyond(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first, second, _ = laptops
    writers = first.installation.store.outbox
    for one in (first, second):
        one.register("Болд")
    go_round(office, stick, *laptops)
    assert (writers.current_writer().receipted, writers.current_writer().backed_up) == (2, 0)
    (tmp_path / "no folder").write_text("a file where the folder should be")
    with pytest.raises(Problem):
        backups.create_backup(office.installation, tmp_path / "no folder")
    first.register("Дулам")
    exchange_by_stick(first, stick)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    receive_sticks(office, stick)  # after the backup
    exchange_by_stick(first, stick)
    assert (writers.current_writer().receipted, writers.current_writer().backed_up) == (3, 2)
    backups.create_backup(office.installation, tmp_path / "backups")
    go_round(office, stick, *laptops)
    assert (writers.current_writer().receipted, writers.current_writer().backed_up) == (3, 3)
    restored = restored_office(office, backup, tmp_path / "restored")
    go_round(restored, new_stick(tmp_path, "fresh"), *laptops, times=3)
    assert (writers.current_writer().receipted, writers.current_writer().backed_up) == (
        3,
        0,
    )  # it knows of none
    restored.close()


class Cut(SystemFiles):
    """A stick that takes half and is gone, so that nothing can be cleared up."""

    def write(self, file: int, data: bytes) -> int:
        super().write(file, data[: len(data) // 2])
        raise OSError(errno.EIO, "gone")

    def remove(self, path: Path) -> None:
        del path
        raise OSError(errno.EIO, "gone")


def test_what_an_exchange_left_half_written_goes_with_the_next_one_of_the_same_side(
    office: HeadOffice, laptops: list[Laptop], stick: Path
) -> None:
    cut = FolderTransport(stick, RetryingDisk(FakeWaiter(), Cut()))
    laptops[0].register("Болд")
    courier = replace(wiring.build_laptop_sync(laptops[0].installation), open_folder=lambda _: cut)
    with pytest.raises(Problem):
        run_task(courier.exchange(str(stick), ignore_step, never_cancelled))
    (half,) = stick.glob("*.part")
    exchange_by_stick(laptops[1], stick)
    assert half.exists()  # it is another's
    exchange_by_stick(laptops[0], stick)
    assert not half.exists()
    assert receive_sticks(office, stick).count_bundles(BundleStatus.NEW) == 1
    registration.register_person(office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI})
    reception = replace(
        wiring.build_office_sync(office.installation),
        open_transport=lambda *_: await_io(lambda: cut),
    )
    run_task(reception.receive([str(stick)], ignore_step, never_cancelled))
    (half,) = stick.glob("*.part")
    exchange_by_stick(laptops[0], stick)
    assert half.exists()
    receive_sticks(office, stick)
    assert not half.exists()


def test_what_is_sealed_to_others_is_shown_and_not_kept(
    office: HeadOffice, stick: Path, tmp_path: Path
) -> None:
    other = HeadOffice(tmp_path / "other office")
    guest = other.enrol("Зочин", seed=31)
    exchange_by_stick(guest, stick)
    taken = receive_sticks(office, stick)
    assert [view.reason for view in taken.bundles] == [Code.NOT_FOR_US]
    assert office.installation.store.bundles.list_latest() == []
    for one in (guest, other):
        one.installation.close()


def test_two_sticks_at_once_close_each_others_gaps(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    first = laptops[0]
    early, late = new_stick(tmp_path, "early"), new_stick(tmp_path, "late")
    first.register("Болд")
    exchange_by_stick(first, early)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    older = restored_office(office, backup, tmp_path / "older")
    shutil.copytree(early, stick, dirs_exist_ok=True)
    receive_sticks(office, stick)
    exchange_by_stick(first, stick)
    first.register("Дулам")
    exchange_by_stick(first, late)
    taken = receive_sticks(older, late, early)
    # With the later one came head office's own word that it knows this laptop.
    assert [one.status for one in taken.bundles[1:]] == [BundleStatus.PENDING, BundleStatus.NEW]
    assert older.store.people.count() == 2
    older.close()


def test_a_head_office_restored_twice_from_one_backup_is_believed_each_time(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, *laptops)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    epochs = []
    for number in (4, 3, 2, 1):
        restored = backups.restore_backup(
            tmp_path / f"{number}", backup, PASSPHRASE, fake_tools(40 + number, office.clock)
        )
        epochs.append(int(restored.store.metadata.get("epoch") or b""))
        laptops[0].register("Болд")
        fresh = new_stick(tmp_path, f"stick {number}")
        go_round(restored, fresh, *laptops, times=3)
        assert restored.store.people.count() == 5 - number
        assert (
            laptops[0].installation.store.sync_states.count_people().acknowledged_count
            == 5 - number
        )
        restored.close()
    assert epochs != sorted(epochs)  # a lower epoch was among them


def test_a_head_office_whose_disk_was_put_back_is_sent_again_what_it_lost(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, *laptops)
    older = office.copy_now(tmp_path / "older")
    laptops[0].register("Болд")
    go_round(office, stick, *laptops, times=2)
    fresh = new_stick(tmp_path, "fresh")
    go_round(older, fresh, *laptops, times=3)
    assert older.store.people.count() == 1
    assert store_digest(laptops[0]) == scoped_digest(older, FIRST)
    older.close()


def test_fault_29_a_laptop_invited_after_the_backup_is_known_again_by_its_own_means(
    office: HeadOffice, stick: Path, tmp_path: Path
) -> None:
    """Head office has the backup alone, and invites another laptop of the same name since."""
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    laptop = office.enrol("Увс 1")
    pending = bytes(office.invite("Увс 2"))
    laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop)
    registration.register_person(office.desk, {"given_name": "Дулам", "aimag": ARKHANGAI})
    go_round(office, stick, laptop)
    for later in (office.installation.erasure_list.own_file, *backup.parent.glob("*.erasures")):
        later.unlink()
    restored = restored_office(office, backup, tmp_path / "restored")
    office.installation.close()
    office.installation = restored
    others = Laptop(tmp_path / "others", office.invite("Увс 1"), seed=51)
    others.register("Сүх")
    assert trust_of(office).version < trust_of(laptop).version
    fresh = new_stick(tmp_path, "fresh")
    pending_one = Laptop(tmp_path / "pending", pending, seed=52)
    pending_one.register("Наран")
    exchange_by_stick(pending_one, fresh)
    assert receive_sticks(office, fresh).count_bundles(BundleStatus.UNKNOWN) == 1
    everyone = [laptop, others, pending_one]
    go_round(office, fresh, *everyone, times=4)
    store = office.installation.store
    names = {one.given_name for one in store.people.list_page(0, 100)}
    assert names == {"Болд", "Дулам", "Сүх", "Наран"}
    assert {one.name for one in store.devices.list_all()} == {"Увс 1", "Увс 1 (2)", "Увс 2"}
    assert {line.state for line in store.bundles.list_latest()} == {"applied"}
    another = new_stick(tmp_path, "another")
    exchange_by_stick(laptop, another)  # it brought no answer, and nothing was lost
    assert len(list_bundles(another)) == 2
    assert len(receive_sticks(office, another).bundles) == 1
    for one, name in zip(everyone, ("Увс 1 (2)", "Увс 1", "Увс 2"), strict=True):
        assert store_digest(one) == scoped_digest(office, name)
        assert one.installation.store.sync_states.count_people().in_transit_count == 0
        assert trust_of(one).version == trust_of(office).version
        one.installation.close()


def trust_of(of: HeadOffice | Laptop) -> TrustList:
    papers = of.installation.store.metadata
    if isinstance(of, HeadOffice):
        key = of.installation.head_office_keys().signing.verify_key
    else:
        key = VerifyKey(papers.get("head-office") or b"")
    return TrustList.from_bytes(papers.get("trust") or b"", key)


def test_no_laptop_shuts_others_out_by_what_it_claims_to_hold(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    """It says so again and again; and head office is then put back to before all that."""
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    liar, honest, *_ = laptops
    papers = liar.installation.store.metadata
    for claimed in ((1 << 63) - 1, 1 << 48, 1 << 24, 1 << 25, (1 << 25) + (1 << 24)):
        with liar.installation.store.transaction():
            papers.put("held", f"{claimed} 1".encode())
        exchange_by_stick(liar, new_stick(tmp_path, f"of-{claimed}"))
        receive_sticks(office, tmp_path / f"of-{claimed}")
    assert int(office.installation.store.metadata.get("epoch") or 0) > 1 << 25
    person = honest.register("Болд")
    go_round(office, stick, honest, times=2)
    assert office.installation.store.records.load(kinds.TRAINEE, person)
    assert honest.installation.store.sync_states.count_people().in_transit_count == 0
    restored = restored_office(office, backup, tmp_path / "restored")
    office.installation.close()
    office.installation = restored
    later = honest.register("Сараа")
    go_round(office, new_stick(tmp_path, "again"), honest, times=3)
    for one in (person, later):
        assert office.installation.store.records.load(kinds.TRAINEE, one)
    assert honest.installation.store.sync_states.count_people().in_transit_count == 0


def test_a_laptop_that_cannot_be_answered_keeps_no_other_from_its_answer(
    office: HeadOffice, laptops: list[Laptop], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose, asked = outgoing_replies.compose_reply, []

    def composed(*arguments, **named):
        asked.append(arguments)
        if len(asked) == 1:
            raise Problem(Code.BUNDLE_TOO_LARGE)
        return compose(*arguments, **named)

    for one in laptops:
        exchange_by_stick(one, stick)
    monkeypatch.setattr(outgoing_replies, "compose_reply", composed)
    outcome = receive_sticks(office, stick)
    assert (outcome.replies, len(asked)) == (len(laptops) - 1, len(laptops))
    assert [code for _, code in outcome.carriers_failed] == [Code.BUNDLE_TOO_LARGE.value]


def test_a_reply_is_sealed_once_for_any_number_of_sticks(
    office: HeadOffice, laptops: list[Laptop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of them comes back: each has the reply of every laptop, and no other's."""
    seal, sealed = bundle_codec.seal_bundle, []
    sticks = [new_stick(tmp_path, f"stick {number}") for number in range(5)]
    for laptop in laptops:
        laptop.register("Болд")
        exchange_by_stick(laptop, sticks[0])
    monkeypatch.setattr(
        bundle_codec, "seal_bundle", lambda *a, **k: sealed.append(a) or seal(*a, **k)
    )
    for _ in range(2):
        assert receive_sticks(office, *sticks).replies == len(laptops)
        assert len(sealed) == len(laptops)  # and the next time not again
        assert [len(list_bundles(stick)) for stick in sticks[1:]] == [len(laptops)] * 4
    for laptop, stick in zip(laptops, sticks[2:], strict=False):
        exchange_by_stick(laptop, stick)
        assert laptop.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 1)


def test_a_stick_that_fails_keeps_no_other_from_its_replies(
    office: HeadOffice, laptops: list[Laptop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sticks = [new_stick(tmp_path, name) for name in ("first", "second", "third")]
    for laptop in laptops:
        exchange_by_stick(laptop, sticks[1])
    before = {path.name for path in sticks[1].iterdir()}
    create = SystemFiles.create

    def refuse(self: SystemFiles, path: Path) -> int:
        if path.parent == sticks[1]:
            raise OSError(errno.EROFS, "read only")
        return create(self, path)

    monkeypatch.setattr(SystemFiles, "create", refuse)
    outcome = receive_sticks(office, *sticks)
    assert outcome.carriers_failed == ((str(sticks[1]), "stick_read_only"),)
    assert {path.name for path in sticks[1].iterdir()} == before
    assert [len(list_bundles(stick)) for stick in (sticks[0], sticks[2])] == [len(laptops)] * 2


def test_a_laptop_of_which_very_much_is_set_aside_is_answered_all_the_same(
    office: HeadOffice, laptops: list[Laptop], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_receipts, "MAX_REPORTED_QUARANTINED", 2)
    laptop = laptops[0]
    go_round(office, stick, laptop)
    store, writer = (
        office.installation.store,
        laptop.installation.store.outbox.current_writer().writer,
    )
    with store.transaction():
        for number in range(1, 6):
            store.bundles.quarantine_change(change_id(writer, 100 + number), "out_of_scope", b"")
    receive_sticks(office, stick)
    told = exchange_by_stick(laptop, stick).reply
    assert told is not None
    assert told.quarantined_count == 2
