"""Laptops that exist twice: cloned disks, disks put back, and what head office makes of it."""

import shutil
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.services import backups, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.people import people_search, registration
from fieldreg.store.exchange.outbox import PeopleBySyncState
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    list_bundles,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    FIRST,
    PASSPHRASE,
    SECOND,
    HeadOffice,
    Laptop,
    fake_tools,
)

NAMES_OF = tuple(field.name for field in kinds.SESSION.fields)


def people(of: Laptop | HeadOffice) -> set[str]:
    store = of.installation.store
    return {line.given_name or "" for line in store.people.list_page(0, 100)}


def all_agree(office: HeadOffice, *laptops: Laptop) -> None:
    for one in laptops:
        assert one.installation.store.sync_states.count_people().local_count == 0
        assert one.installation.store.sync_states.count_people().in_transit_count == 0
        assert store_digest(one) == scoped_digest(office, FIRST)
        assert one.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == []
    assert office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == []
    states = {line.state for line in office.installation.store.bundles.list_latest()}
    assert states == {"applied"}


def test_fault_27_of_two_laptops_with_one_disk_nothing_is_lost(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    both = laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop, times=3)
    common = laptop.register("Дулам", aimag=ARKHANGAI)
    twin = laptop.cloned(tmp_path / "twin")
    session = laptop.hold_session(laptop.register("Сараа"), common)
    her = twin.register("Ану")
    other_session = twin.hold_session(her, common)
    registration.correct_person(twin.desk, her, {"phone": "99112233"}, shown=AS_STORED)
    registration.correct_person(twin.desk, both, {"phone": "88001122"}, shown=AS_STORED)
    registration.correct_person(laptop.desk, both, {"phone": "77001122"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(twin, stick)
    taken = receive_sticks(office, stick)
    assert {(one.status, one.reason) for one in taken.bundles} == {
        (BundleStatus.KNOWN, ""),
        (BundleStatus.NEW, Code.BUNDLE_FORKS),
    }
    assert people(office) == {"Болд", "Дулам", "Сараа", "Ану"}
    news = exchange_by_stick(twin, stick).reply
    assert news is not None
    assert news.renamed
    go_round(office, stick, laptop, twin, times=3)
    all_agree(office, laptop, twin)
    assert people(laptop) == people(twin) == people(office)
    # What she wrote has other numbers, and means what it meant.
    (line,) = people_search.find_people(twin.desk, "Ану").lines
    assert line.id != her
    assert line.phone == "99112233"
    # Her old code stands on paper: it finds both who were given it, wherever they are.
    for desk in (office.desk, laptop.desk, twin.desk):
        found = people_search.find_people(desk, short_code(her)).lines
        assert {one.given_name for one in found} == {"Сараа", "Ану"}
    assert people_search.find_person(twin.desk, short_code(line.id)) == line.id
    sessions = office.installation.store.sessions.list_page()
    assert len(sessions) == 2
    assert session == other_session
    called = office.installation.store.log_forks.find_other_ids(session)
    assert {one.id for one in sessions} == set(called)
    renamed = next(one.id for one in sessions if one.id >> 32 == line.id >> 32)
    assert people_search.find_session(office.desk, short_code(renamed)) == renamed
    marked = office.installation.store.sessions.list_participants(renamed)
    assert {one.trainee for one in marked} == {line.id, common}
    phones = office.installation.store.records.load(kinds.TRAINEE, both)
    assert phones.conflicting_fields == ("phone",)
    device = office.installation.store.devices.find_by_name(FIRST)
    assert device is not None
    assert device.clone_count == 1


def test_a_twin_is_sent_what_only_its_other_half_had_heard_when_head_office_went_back(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """A reply given back says what one of two copies holds, which go by one name."""
    laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop, times=3)
    twin = laptop.cloned(tmp_path / "twin")
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    laptop.register("Сараа", aimag=ARKHANGAI)
    twin.register("Ану", aimag=ARKHANGAI)
    for one in (laptop, twin):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    go_round(office, stick, laptop, times=3)  # the other half hears nothing of all this
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(60)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    exchange_by_stick(laptop, fresh)
    receive_sticks(office, fresh)
    for _ in range(4):
        go_round(office, fresh, laptop, twin, times=3)
    all_agree(office, laptop, twin)
    assert people(twin) == people(laptop) == {"Болд", "Сараа", "Ану"}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_twin_hears_what_the_other_corrected_of_whom_both_were_sent(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, count: int
) -> None:
    """Also where it took the answer that left that out, as its own, before it was told."""
    values = {"given_name": "Болд", "aimag": ARKHANGAI}
    person = registration.register_person(office.desk, values)
    laptop.register("Сараа", aimag=ARKHANGAI)
    go_round(office, stick, laptop, times=3)
    twin = laptop.cloned(tmp_path / "twin")
    registration.correct_person(laptop.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    for _ in range(count):  # of what it writes, nothing, as much, or more
        twin.register("Дулам", aimag=ARKHANGAI)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    for _ in range(4):
        exchange_by_stick(twin, stick)
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    here = twin.installation.store.records.load(kinds.TRAINEE, person)
    assert here.values["phone"] == "99112233"
    all_agree(office, laptop, twin)


def test_both_go_on_working_after_they_were_told(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, laptop, times=3)
    laptop.register("Болд")
    twin = laptop.cloned(tmp_path / "twin")
    for number in range(3):
        laptop.register(f"Сараа {number}")
        twin.register(f"Ану {number}")
        go_round(office, stick, laptop, twin, times=3)
        all_agree(office, laptop, twin)
    assert len(people(office)) == 7
    assert people(twin) == people(laptop) == people(office)


def test_a_twin_of_a_twin_shares_what_they_shared(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, laptop, times=3)
    laptop.register("Болд")
    twin = laptop.cloned(tmp_path / "twin")
    laptop.register("Сараа")
    twin.register("Ану")
    third = twin.cloned(tmp_path / "third")
    twin.register("Бат")
    third.register("Цэцэг")
    go_round(office, stick, laptop, twin, third, times=3)
    all_agree(office, laptop, twin, third)
    names = [one.given_name for one in office.installation.store.people.list_page(0, 100)]
    assert sorted(filter(None, names)) == ["Ану", "Бат", "Болд", "Сараа", "Цэцэг"]


def test_fault_28_a_laptop_put_back_as_it_was_gets_back_what_it_lost(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.register("Болд")
    go_round(office, stick, laptop, times=3)
    older = laptop.cloned(tmp_path / "older")
    lost = laptop.register("Дулам")
    go_round(office, stick, laptop, times=3)
    older.register("Сараа")  # under the very number that Дулам has
    go_round(office, stick, older, times=3)
    all_agree(office, older)
    assert people(older) == people(office) == {"Болд", "Дулам", "Сараа"}
    found = people_search.find_people(older.desk, short_code(lost)).lines
    assert {one.given_name for one in found} == {"Дулам", "Сараа"}


def test_a_laptop_put_back_that_wrote_nothing_since_takes_a_number_of_its_own(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.register("Болд")
    go_round(office, stick, laptop, times=3)
    older = laptop.cloned(tmp_path / "older")
    laptop.register("Дулам")
    go_round(office, stick, laptop, times=3)
    go_round(office, stick, older, times=3)
    older.register("Сараа")
    go_round(office, stick, older, times=3)
    all_agree(office, older)
    assert people(older) == people(office) == {"Болд", "Дулам", "Сараа"}


def test_a_restored_laptops_log_that_was_cut_elsewhere_is_no_copy(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, laptop, times=3)
    laptop.register("Болд")
    backup = backups.create_backup(laptop.installation, tmp_path / "backups")
    laptop.register("Дулам")
    go_round(office, stick, laptop, times=3)  # cut after Дулам
    laptop.installation.close()
    laptop.installation = backups.restore_backup(
        tmp_path / "again", backup, PASSPHRASE, fake_tools(77, laptop.clock)
    )
    laptop.register("Сараа")
    exchange_by_stick(laptop, stick)  # cuts the old log after Болд
    taken = receive_sticks(office, stick)
    assert {one.reason for one in taken.bundles} == {""}
    go_round(office, stick, laptop, times=3)
    all_agree(office, laptop)
    device = office.installation.store.devices.find_by_name(FIRST)
    assert device is not None
    assert device.clone_count == 0


def test_a_twins_work_is_never_overwritten_by_the_others(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """What head office says of the other twin is refused until ours is there too."""
    go_round(office, stick, laptop, times=3)
    twin, third = laptop.cloned(tmp_path / "twin"), laptop.cloned(tmp_path / "third")
    laptop.register("Сараа")
    twin.register("Ану")
    third.register("Цэцэг")
    for one in (laptop, twin):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    # The reply for either brings Сараа, under the number that Цэцэг has here.
    assert exchange_by_stick(third, stick).reply_problem == Code.RECEIPT_FOREIGN
    assert people(third) == {"Цэцэг"}
    go_round(office, stick, laptop, twin, third, times=3)
    all_agree(office, laptop, twin, third)
    assert people(third) == {"Сараа", "Ану", "Цэцэг"}


def test_an_answer_that_is_refused_hides_no_later_one_on_the_same_stick(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, laptop, times=3)
    twin, third = laptop.cloned(tmp_path / "twin"), laptop.cloned(tmp_path / "third")
    laptop.register("Сараа")
    twin.register("Ану")
    third.register("Цэцэг")
    for one in (laptop, twin):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    old = tmp_path / "old"
    shutil.copytree(stick, old)
    assert exchange_by_stick(third, stick).reply_problem == Code.RECEIPT_FOREIGN
    receive_sticks(office, stick)
    for path in list_bundles(old):  # somebody copied the stick back
        shutil.copy(path, stick / f"old-{path.name}")
    assert exchange_by_stick(third, stick).reply_problem == ""
    assert people(third) == {"Сараа", "Ану", "Цэцэг"}


def test_fault_29_laptops_give_a_restored_head_office_its_own_words_back(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    person = laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    registration.correct_person(office.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    settled = registration.register_person(office.desk, {"given_name": "Зочин", "aimag": ARKHANGAI})
    session = training_sessions.plan_session(
        office.desk, "Эрх", {"date": office.desk.day, "soum": "6525"}
    )
    go_round(office, stick, laptop, times=3)
    training_sessions.mark_attendance(
        laptop.desk, session, [settled], AttendanceMark.PRESENT, shown=AS_STORED
    )
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    go_round(office, fresh, laptop, times=3)
    store = office.installation.store
    assert store.records.load(kinds.TRAINEE, person).values["phone"] == "99112233"
    assert people(office) == {"Болд", "Зочин"}
    assert [one.id for one in store.sessions.list_page()] == [session]
    all_agree(office, laptop)
    assert laptop.installation.store.sync_states.count_people() == PeopleBySyncState(0, 0, 2)
    # Once it holds them again, they are not carried again.
    assert laptop.installation.store.bundles.list_lost_replies(1 << 40)
    held = int((laptop.installation.store.metadata.get("held") or b"").split()[0])
    assert not laptop.installation.store.bundles.list_lost_replies(held)


def test_fault_29_an_answer_that_comes_late_gives_a_restored_head_office_its_word_back(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Of all that it says of before the restore, its changes alone count."""
    go_round(office, stick, laptop, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    registration.register_person(office.desk, {"given_name": "Зочин", "aimag": ARKHANGAI})
    late = tmp_path / "late"
    late.mkdir()
    receive_sticks(office, late)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    go_round(office, fresh, laptop, times=3)
    exchange_by_stick(laptop, late)
    assert people(laptop) == {"Зочин"}
    receive_sticks(office, late)
    assert people(office) == {"Зочин"}
    all_agree(office, laptop)


def test_what_a_restored_head_office_undid_is_brought_back_without_the_bundle(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """The laptop that brought it never comes again, and another hands the undoing back."""
    other = office.enrol(SECOND)
    go_round(office, stick, laptop, other, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop, other, times=3)
    brought = next(one for one in arrived_bundles.list_arrivals(office.desk) if one.bundle.people)
    arrival_undo.undo_arrival(office.desk, brought.bundle.sha.hex())
    go_round(office, stick, other, times=3)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    go_round(office, fresh, other, times=3)
    assert not any(one.bundle.people for one in arrived_bundles.list_arrivals(office.desk))
    assert people(office) == people(other) == set()
    (told,) = arrived_bundles.list_undoings(office.desk)
    arrival_undo.redo_arrival(office.desk, short_code(told.undoing.id))
    go_round(office, fresh, other, times=3)
    assert people(office) == people(other) == {"Болд"}
    all_agree(office, other)
    other.installation.close()


def test_an_undoing_that_was_taken_back_before_the_restore_stays_so_once_it_is_given_back(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """The backup has neither, laptops heard of the undoing alone; its officer signed both."""
    laptop.register("Болд")
    go_round(office, stick, laptop, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    brought = next(one for one in arrived_bundles.list_arrivals(office.desk) if one.bundle.people)
    arrival_undo.undo_arrival(office.desk, sha := brought.bundle.sha.hex())
    go_round(office, stick, laptop)
    assert people(laptop) == set()
    arrival_undo.redo_arrival(office.desk, sha)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    go_round(office, fresh, laptop, times=3)
    assert people(office) == people(laptop) == {"Болд"}
    all_agree(office, laptop)


def test_a_twins_bad_change_is_set_aside_alone(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Nobody can call a list of no records by its new name, and that stops no stick."""
    laptop.register("Болд")
    go_round(office, stick, laptop, times=3)
    twin = laptop.cloned(tmp_path / "twin")
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.register(name)
        with one.desk.writing() as writing:
            session = TrainingSession.validated(course=1, date="2026-03-14")
            values = dict(zip(NAMES_OF, session.column_values(), strict=True))
            values["partners"] = "1, 2"
            writing.create_many(kinds.SESSION, [[one] for one in values.values()])
        one.register(f"{name}-Эрдэнэ")
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    assert people(office) == {"Болд", "Сараа", "Сараа-Эрдэнэ", "Ану", "Ану-Эрдэнэ"}
    aside = office.installation.store.bundles.list_quarantined_changes()
    assert [reason for _, reason, _ in aside] == [Code.VALUE_REFUSED] * 2
    twin.installation.close()


def test_a_laptop_sent_away_knows_who_moved_before_the_restore(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    other = office.enrol(SECOND)
    go_round(office, stick, laptop, other, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    person = laptop.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, laptop, other, times=3)
    registration.correct_person(laptop.desk, person, {"aimag": "83"}, shown=AS_STORED)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    shutil.rmtree(stick)
    stick.mkdir()
    go_round(office, stick, laptop, other, times=3)
    assert store_digest(other) == scoped_digest(office, SECOND)
    assert other.installation.store.records.load(kinds.TRAINEE, person).values["aimag"] == "83"
    other.installation.close()


def test_a_restored_head_office_takes_a_branch_it_never_heard_of_for_a_log_like_any_other(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    go_round(office, stick, laptop, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    twin = laptop.cloned(tmp_path / "twin")
    laptop.register("Сараа")
    twin.register("Ану")
    go_round(office, stick, laptop, twin, times=3)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    twin.register("Бат")
    go_round(office, fresh, twin, laptop, times=3)
    all_agree(office, laptop, twin)
    assert people(office) == {"Сараа", "Ану", "Бат"}


@pytest.mark.share(of=3)
@pytest.mark.parametrize("lost", ["Сараа", "Ану"])
@pytest.mark.parametrize("first", ["word", "stick"])
def test_fault_27_a_restored_head_office_takes_up_what_it_once_called_copies(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, *, lost: str, first: str
) -> None:
    """One twin is gone; of it a third laptop knows, and a stick from before they were told."""
    third = office.enrol(SECOND)
    go_round(office, stick, laptop, third, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    laptop.register("Болд")  # which the third is never told of
    twins = {"Сараа": laptop, "Ану": laptop.cloned(tmp_path / "twin")}
    old: dict[str, Path] = {}
    for name, one in twins.items():
        one.register(name, aimag=ARKHANGAI)
        one.hold_session(one.register(f"{name}-Эрдэнэ", aimag=ARKHANGAI))
        old[name] = tmp_path / name
        old[name].mkdir()
        exchange_by_stick(one, old[name])
        receive_sticks(office, old[name])
    go_round(office, stick, *twins.values(), third, times=3)
    before = everybody(office)
    assert len(before) == 5
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    if first == "stick":
        receive_sticks(office, old[lost])
    go_round(office, fresh, third, times=3)
    receive_sticks(office, old[lost])
    go_round(office, fresh, third, times=3)
    assert everybody(office) == before
    left = next(one for name, one in twins.items() if name != lost)
    go_round(office, fresh, left, third, times=3)
    all_agree(office, left)
    assert store_digest(third) == scoped_digest(office, SECOND)
    assert everybody(office) == before
    assert len(office.installation.store.sessions.list_page()) == 2
    assert everybody(third) == [one for one in before if one != "Болд"]
    for one in (twins["Ану"], third):
        one.installation.close()


def everybody(of: Laptop | HeadOffice) -> list[str]:
    """Return all names, and twice whoever stands twice."""
    page = of.installation.store.people.list_page(0, 100)
    return sorted(line.given_name or "" for line in page)


@pytest.mark.parametrize("is_together", [True, False])
def test_fault_29_its_own_words_come_back_in_whatever_order(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path, *, is_together: bool
) -> None:
    """A correction may come before the person whose own laptop is gone."""
    other = office.enrol(SECOND)
    go_round(office, stick, laptop, other, times=3)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    person = other.register("Зочин", aimag=ARKHANGAI)
    exchange_by_stick(other, stick)
    other.installation.close()
    receive_sticks(office, stick)
    for number in range(6):
        registration.correct_person(office.desk, person, {"phone": str(number)}, shown=AS_STORED)
        receive_sticks(office, stick)
        exchange_by_stick(laptop, stick)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(70, office.clock)
    )
    fresh, answers_only = tmp_path / "fresh", tmp_path / "answers"
    fresh.mkdir()
    answers_only.mkdir()
    for _ in range(2):
        exchange_by_stick(laptop, fresh)
        receive_sticks(office, *([fresh] if is_together else list_bundles(fresh)), answers_only)
        shutil.copytree(answers_only, fresh, dirs_exist_ok=True)
    go_round(office, fresh, laptop, times=3)
    all_agree(office, laptop)
    store = office.installation.store
    assert store.records.load(kinds.TRAINEE, person).values["phone"] == "5"
