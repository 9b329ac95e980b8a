"""Logs that part, in whatever order head office hears of them (faults 27, 28 and 35).

What is true there follows from what came, never from what came first: who keeps which
name least of all.
"""

import shutil
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import backups, consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import people_search, registration
from fieldreg.store.records.list_filters import PeopleFilter
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
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
    copy_clone_marker,
    fake_tools,
    new_stick,
)

Again = Callable[[], Installation]


@pytest.fixture
def again(office: HeadOffice, tmp_path: Path) -> Iterator[Again]:
    """Yield a function that opens head office as it was when this was asked for."""
    opened: list[Installation] = []

    def open_again() -> Installation:
        folder = tmp_path / f"again {len(opened)}"
        shutil.copytree(tmp_path / "beginning", folder)
        copy_clone_marker(office.installation.tools, office.folder, folder)
        opened.append(opening.unlock(folder, PASSPHRASE, fake_tools(70 + len(opened))))
        return opened[-1]

    yield open_again
    for one in opened:
        one.close()


def keep(office: HeadOffice, tmp_path: Path) -> None:
    office.copy_now(tmp_path / "beginning").close()


def people(of: Installation) -> list[str]:
    return sorted(line.given_name or "" for line in of.store.people.list_page(0, 100))


@pytest.mark.share(of=3)
def test_of_a_copy_of_a_copy_all_orders_of_arrival_make_the_same_register(
    office: HeadOffice, again: Again, tmp_path: Path
) -> None:
    """Four laptops with one log that parted in three places, each carried on its own."""
    first = office.enrol(FIRST)
    keep(office, tmp_path)
    both = first.register("Болд", aimag=ARKHANGAI)
    laptops = {"first": first}

    def clone(of: str, name: str) -> Laptop:
        laptops[name] = laptops[of].cloned(tmp_path / name)
        return laptops[name]

    def work(one: Laptop, name: str) -> None:
        person = one.register(name)
        one.hold_session(person, both)
        registration.correct_person(one.desk, both, {"phone": name}, shown=AS_STORED)
        registration.correct_person(one.desk, person, {"notes": name}, shown=AS_STORED)

    second = clone("first", "second")
    work(first, "Сараа")
    work(second, "Ану")
    third = clone("second", "third")
    work(second, "Бат")
    work(third, "Цэцэг")
    fourth = clone("first", "fourth")
    work(first, "Дулам")
    work(fourth, "Эрдэнэ")
    sticks = []
    for name, one in laptops.items():
        sticks.append(new_stick(tmp_path, f"stick {name}"))
        exchange_by_stick(one, sticks[-1])
        one.installation.close()
    digests, names = set(), set()
    for order in permutations(sticks):
        there = again()
        for stick in order:
            receive_sticks(there, stick)
        digests.add(there.store.digest())
        names.add(tuple(branch for branch, _ in there.store.log_forks.list_all()))
    assert len(digests) == len(names) == 1
    there = again()
    receive_sticks(there, *sticks)
    assert there.store.digest() in digests
    assert people(there) == sorted(["Болд", "Сараа", "Ану", "Бат", "Цэцэг", "Дулам", "Эрдэнэ"])
    desk = there.user_session()
    for trainer in (first.desk.user_name, desk.user_name):
        written = people_search.list_people_ids(desk, only=PeopleFilter(trainer=trainer))
        authors = there.store.history.authors(people_search.list_people_ids(desk))
        assert set(written) == {one for one, by in authors.items() if by.trainer == trainer}
    live = there.store.records.load_live_values(kinds.TRAINEE, [both])[both]
    phones = {value for _, value in live["phone"]}
    assert phones == {"Бат", "Цэцэг", "Дулам", "Эрдэнэ"}


def test_a_copy_of_a_copy_learns_both_of_its_names_at_once(
    office: HeadOffice, laptop: Laptop, tmp_path: Path
) -> None:
    """Its log is cut where the second copy was made, so an earlier end of it is one of hers too."""
    twin = laptop.cloned(tmp_path / "twin")
    laptop.register("Сараа")
    twin.register("Ану")
    exchange_by_stick(twin, new_stick(tmp_path, "lost"))
    third = twin.cloned(tmp_path / "third")
    twin.register("Бат")
    third.register("Цэцэг")
    go_round(office, new_stick(tmp_path, "stick"), laptop, twin, third, times=3)
    for each in (laptop, twin, third):
        assert each.installation.store.sync_states.count_people().in_transit_count == 0
        assert store_digest(each) == scoped_digest(office, FIRST)
    assert people(office.installation) == sorted(["Сараа", "Ану", "Бат", "Цэцэг"])
    for each in (twin, third):
        each.installation.close()


@pytest.mark.share(of=3)
def test_what_a_copy_says_under_its_own_name_may_come_before_what_it_said_as_another(
    office: HeadOffice, again: Again, tmp_path: Path, laptop: Laptop
) -> None:
    """As at a head office that was restored while old sticks lie about."""
    keep(office, tmp_path)
    laptop.register("Болд")
    twin = laptop.cloned(tmp_path / "twin")
    sticks = []
    for one, name in ((laptop, "Сараа"), (twin, "Ану")):
        one.hold_session(person := one.register(name))
        registration.correct_person(one.desk, person, {"phone": name}, shown=AS_STORED)
        sticks.append(new_stick(tmp_path, name))
        exchange_by_stick(one, sticks[-1])
    stick = new_stick(tmp_path, "stick")
    for kept in sticks:
        shutil.copytree(kept, stick, dirs_exist_ok=True)
    receive_sticks(office, stick)
    for one, name in ((laptop, "Дулам"), (twin, "Бат")):
        assert (reply := exchange_by_stick(one, stick).reply) is not None
        assert reply.renamed
        one.register(name)
        sticks.append(new_stick(tmp_path, name))
        exchange_by_stick(one, sticks[-1])
        one.installation.close()
    receive_sticks(office, *sticks)
    wanted = office.installation.store.digest()
    assert len(people(office.installation)) == 5
    for order in permutations(sticks):
        there = again()
        for one in order:
            receive_sticks(there, one)
        assert there.store.digest() == wanted


@pytest.mark.parametrize("has_forked", [True, False])
def test_copies_are_sent_what_another_gave_back_before_anybody_knew_of_them(
    office: HeadOffice, laptop: Laptop, tmp_path: Path, *, has_forked: bool
) -> None:
    """Head office went back, and all had its first reply since when their logs differed."""
    stick, fresh = new_stick(tmp_path, "stick"), new_stick(tmp_path, "fresh")
    go_round(office, stick, laptop, times=2)
    twins = [laptop.cloned(tmp_path / name) for name in ("second", "third")]
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    registration.register_person(office.desk, {"given_name": "Зочин", "aimag": ARKHANGAI})
    go_round(office, stick, twins[0], times=2)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(60, office.clock)
    )
    go_round(office, fresh, laptop, *twins)
    laptop.register("Сараа", aimag=ARKHANGAI)
    for twin in twins:
        if has_forked:
            twin.register("Ану", aimag=ARKHANGAI)
    go_round(office, fresh, laptop, *twins, times=4)
    for each in (laptop, *twins):
        assert people(each.installation) == ["Ану", "Ану"] * has_forked + ["Зочин", "Сараа"]
        assert store_digest(each) == scoped_digest(office, FIRST)
    for twin in twins:
        twin.installation.close()


def test_a_copy_that_wrote_nothing_since_its_fork_went_further_is_answered(
    office: HeadOffice, laptop: Laptop, tmp_path: Path
) -> None:
    """What it shares with the fork is all that it has, and has no boundary there yet."""
    twin = laptop.cloned(tmp_path / "twin")
    laptop.register("Сараа")
    twin.register("Ану")
    third = twin.cloned(tmp_path / "third")
    twin.register("Бат")
    go_round(office, new_stick(tmp_path, "stick"), laptop, twin, third, times=4)
    for each in (laptop, twin, third):
        assert store_digest(each) == scoped_digest(office, FIRST)
    for each in (twin, third):
        each.installation.close()


@pytest.mark.parametrize("comes_last", [0, 1])
def test_copies_that_write_nothing_agree_whichever_is_read_last(
    office: HeadOffice, laptop: Laptop, tmp_path: Path, comes_last: int
) -> None:
    """One gave back what the other never had, and head office takes them for one laptop."""
    stick = new_stick(tmp_path, "stick")
    go_round(office, stick, laptop, times=2)
    twin = laptop.cloned(tmp_path / "twin")
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    registration.register_person(office.desk, {"given_name": "Зочин", "aimag": ARKHANGAI})
    go_round(office, stick, twin, times=2)
    office.installation.close()
    office.installation = backups.restore_backup(
        tmp_path / "restored", backup, PASSPHRASE, fake_tools(60, office.clock)
    )
    sticks = [new_stick(tmp_path, name) for name in ("one", "two")]
    for _ in range(4):
        for each, own in zip((laptop, twin), sticks, strict=True):
            exchange_by_stick(each, own)
        receive_sticks(office, sticks[1 - comes_last], sticks[comes_last])
    for each in (laptop, twin):
        assert people(each.installation) == ["Зочин"]
        assert store_digest(each) == scoped_digest(office, FIRST)
    twin.installation.close()


def test_what_others_said_of_a_log_before_it_parted_is_said_of_it_afterwards(
    office: HeadOffice, tmp_path: Path, laptop: Laptop
) -> None:
    """Also what they say before they are told, and what they see of it all."""
    other = office.enrol(SECOND)
    stick, late = new_stick(tmp_path, "stick"), new_stick(tmp_path, "late")
    twin = laptop.cloned(tmp_path / "twin")
    person = laptop.register("Сараа", aimag=ARKHANGAI)
    for one in (laptop, other, laptop):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    exchange_by_stick(other, stick)
    registration.correct_person(other.desk, person, {"phone": "1"}, shown=AS_STORED)
    exchange_by_stick(other, stick)
    receive_sticks(office, stick)
    session = other.hold_session(person)
    twin.register("Ану", aimag=ARKHANGAI)
    exchange_by_stick(twin, late)
    receive_sticks(office, late)
    registration.correct_person(
        other.desk, person, {"notes": "before it was told"}, shown=AS_STORED
    )
    for _ in range(4):
        for one in (other, laptop, twin):
            exchange_by_stick(one, stick)
            receive_sticks(office, stick)
    registration.correct_person(
        other.desk, her(other), {"school": "after it was told"}, shown=AS_STORED
    )
    training_sessions.mark_attendance(
        other.desk, session, [her(other)], AttendanceMark.PRESENT, half_day=2, shown=AS_STORED
    )
    for one in (other, laptop, twin) * 2:
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    for one in (other, laptop, twin):
        exchange_by_stick(one, stick)
        store = one.installation.store
        values = store.records.load(kinds.TRAINEE, her(one)).values
        assert values["phone"] == "1"
        assert values["notes"] == "before it was told"
        assert values["school"] == "after it was told"
        where = store.sync_states.count_people()
        assert (where.local_count, where.in_transit_count) == (0, 0)
    for one, name in ((other, SECOND), (laptop, FIRST), (twin, FIRST)):
        assert store_digest(one) == scoped_digest(office, name)
    (marked,) = office.installation.store.sessions.list_participants(session)
    assert marked.trainee == her(other) != person
    assert marked.marks == {1: AttendanceMark.PRESENT, 2: AttendanceMark.PRESENT}
    for one in (other, laptop, twin):
        one.installation.close()


def her(of: Laptop) -> int:
    lines = of.installation.store.people.list_page(0, 100)
    (found,) = (line.id for line in lines if line.given_name == "Сараа")
    return found


def test_what_a_copy_writes_between_a_reply_and_its_bundle_is_about_no_other_person(
    office: HeadOffice, stick: Path, tmp_path: Path
) -> None:
    laptop = office.enrol(FIRST)
    go_round(office, stick, laptop, times=2)
    copy = laptop.cloned(tmp_path / "copy")
    for name in ("Дулам", "Номин"):
        laptop.register(name, aimag=ARKHANGAI)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    person = copy.register("Сараа", aimag=ARKHANGAI)  # under the very number that Дулам has
    sync, told = wiring.build_laptop_sync(copy.installation), set[Code]()
    for path in stick.glob("*.frb"):
        try:
            run_task(sync.read_file(str(path)))
        except Problem as problem:
            told.add(problem.code)
    assert Code.ANSWER_EARLY in told
    consent = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN)
    consent_records.record_consent(copy.desk, person, consent, shown=AS_STORED)
    go_round(office, stick, copy, times=3)
    store = office.installation.store
    [asked] = [each.values["trainee"] for each in store.records.list_all(kinds.CONSENT)]
    assert isinstance(asked, int)
    assert [each.given_name for each in store.people.list_by_ids([asked])] == ["Сараа"]
    assert store_digest(copy) == scoped_digest(office, FIRST)
