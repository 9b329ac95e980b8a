"""A laptop applies a reply in steps; between any two it may be typed at, or the power fails."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random  # noqa: TID251

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ConsentMethod, ErasureReason, Purpose, Verdict
from fieldreg.domain.sync.exchange import LaptopSyncOutcome
from fieldreg.domain.sync.tasks import Task, first_step, next_step
from fieldreg.services import consent_records, erasure_orders
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.installation import opening
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.store.metadata import RECEIVED_REPLY, REPLIED_ON, bytes_entry
from fieldreg.store.store import Store
from fieldreg.sync.laptop import reply_contents
from tests.support.bundles.large_replies import shrink_steps
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
    FIRST,
    PASSPHRASE,
    SECOND,
    HeadOffice,
    Laptop,
    go_on_elsewhere,
    new_stick,
)
from tests.support.stores.recount import check_kept_counts
from tests.support.stores.sum_recount import assert_kept

GROWN = {"aimag": ARKHANGAI, "birth_date": "1990"}  # of minors two officers say who is one
CONTACT = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN)


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@dataclass
class News:
    """What head office has for *laptop*, on *stick*: somebody of everything."""

    office: HeadOffice
    laptop: Laptop
    stick: Path
    is_erasing: bool
    erased: int = 0
    refusing: int = 0
    people: list[int] = field(default_factory=list)

    def come_about(self, other: Laptop) -> None:
        desk = self.office.desk
        own = self.laptop.register("Сүхээ", **GROWN)
        self.erased = other.register("Өршөөл", aimag=ARKHANGAI)
        go_round(self.office, self.stick, self.laptop, other)
        known = self.list_arrivals()
        other.register("Туршилт", aimag=ARKHANGAI)
        go_round(self.office, self.stick, other)
        [trial] = self.list_arrivals() - known
        exchange_by_stick(self.laptop, self.stick)
        self.people = [
            registration.register_person(desk, {"given_name": name, **GROWN})
            for name in ("Дулам", "Номин", "Хулан", "Номин")
        ]
        self.refusing = registration.register_person(
            desk, {"given_name": "Уянга", "aimag": ARKHANGAI, "phone": "99112233"}
        )
        consent_records.record_consent(desk, self.refusing, CONTACT, shown=AS_STORED)
        consent_records.withdraw_consent(desk, self.refusing, Purpose.CONTACT, shown=AS_STORED)
        for person in (self.people[0], own):
            registration.correct_person(desk, person, {"phone": "88112233"}, shown=AS_STORED)
        verdicts.judge_pair(desk, self.people[1], self.people[3], Verdict.SAME)
        verdicts.judge_pair(desk, self.people[2], own, Verdict.SAME)
        if self.is_erasing:
            order = [self.erased], ErasureReason.ASKED
            erasure_orders.erase_people(self.office.installation, *order)
        arrival_undo.undo_arrival(desk, trial)
        self.laptop.register("Оюун", aimag=ARKHANGAI)
        exchange_by_stick(self.laptop, self.stick)
        receive_sticks(self.office, self.stick)

    def list_arrivals(self) -> set[str]:
        arrivals = arrived_bundles.list_arrivals(self.office.desk)
        return {each.bundle.sha.hex() for each in arrivals if each.bundle.brought}

    def exchange(self, stick: Path | None = None) -> Task[LaptopSyncOutcome]:
        sync = wiring.build_laptop_sync(self.laptop.installation)
        return sync.exchange(str(stick or self.stick), ignore_step, never_cancelled)

    def copy_laptop(self, folder: Path) -> Laptop:
        """Return the laptop as the power would leave it now, in *folder*, and switched on again."""
        shutil.copytree(self.laptop.folder, folder)
        twin = go_on_elsewhere(self.laptop, folder)
        twin.installation = opening.unlock(folder, PASSPHRASE, twin.installation.tools)
        return twin


@pytest.fixture
def is_erasing() -> bool:
    return False


@pytest.fixture
def news(
    office: HeadOffice, stick: Path, monkeypatch: pytest.MonkeyPatch, *, is_erasing: bool
) -> News:
    shrink_steps(monkeypatch)
    monkeypatch.setattr(reply_contents, "PIECE_CHANGES", 2)
    news = News(office, office.enrol(FIRST), stick, is_erasing)
    news.come_about(office.enrol(SECOND))
    return news


def walk(task: Task[LaptopSyncOutcome]) -> Iterator[None]:
    """Yield after each step."""
    step = first_step(task)
    with closing(task), suppress(StopIteration):
        while True:
            io = step()
            yield
            step = next_step(task, io)


def list_company(store: Store) -> list[tuple[int, int]]:
    return store._db.execute("SELECT record, root FROM person ORDER BY record").fetchall()


def list_names(store: Store) -> set[object]:
    return {row[0] for row in store._db.execute("SELECT given_name FROM trainee").fetchall()}


def has_some_of_reply(news: News, store: Store) -> bool:
    return news.people[0] in {row.id for row in store.records.list_all(kinds.TRAINEE)}


@pytest.mark.parametrize("is_erasing", [True, False])
def test_after_a_power_cut_between_any_two_steps_the_same_reply_gives_the_same_digest(
    news: News, tmp_path: Path, *, is_erasing: bool
) -> None:
    untouched = tmp_path / "untouched"
    shutil.copytree(news.stick, untouched)
    cut = list[Laptop]()
    for number, _ in enumerate(walk(news.exchange())):
        cut.append(news.copy_laptop(tmp_path / str(number)))
    done = news.laptop.installation.store
    assert store_digest(news.laptop) == scoped_digest(news.office, FIRST)
    is_halfway = list[bool]()
    for number, twin in enumerate(cut):
        store = twin.installation.store
        is_halfway.append(
            has_some_of_reply(news, store) and store_digest(twin) != store_digest(news.laptop)
        )
        assert_kept(store)
        count = store.people.count()
        assert not sum(some.wrong_count for some in store.renew_kept())
        assert store.people.count() == count
        if is_erasing and has_some_of_reply(news, store):
            assert "Өршөөл" not in list_names(store)
        for row in store.people.list_by_ids([news.refusing]):
            [shown] = consent_records.redact_contacts(twin.desk, [row])
            assert not shown.phone
        stick = tmp_path / f"stick {number}"
        shutil.copytree(untouched, stick)
        exchange_by_stick(twin, stick)
        assert store_digest(twin) == store_digest(news.laptop)
        assert list_company(store) == list_company(done)
        assert store.metadata.read(RECEIVED_REPLY) == done.metadata.read(RECEIVED_REPLY)
        assert_kept(store)
        check_kept_counts(store)
        twin.close()
    assert sum(is_halfway) > 3
    assert len(list_company(done)) == 4


@pytest.mark.parametrize("seed", range(3))
def test_what_is_typed_between_two_steps_is_lost_on_neither_side(news: News, seed: int) -> None:
    chance, desk, typed = Random(seed), news.laptop.desk, 0  # noqa: S311
    for _ in walk(news.exchange()):
        people = [row.id for row in desk.store.records.list_all(kinds.TRAINEE)]
        match chance.randrange(3):
            case 0:
                news.laptop.register(f"Шинэ {typed}", aimag=ARKHANGAI)
            case 1:
                values = {"phone": f"9911{typed:04}"}
                with suppress(Problem):
                    registration.correct_person(
                        desk, chance.choice(people), values, shown=AS_STORED
                    )
            case _:
                continue
        typed += 1
    assert typed > 3
    go_round(news.office, news.stick, news.laptop, times=2)
    assert store_digest(news.laptop) == scoped_digest(news.office, FIRST)
    assert_kept(news.laptop.installation.store)


def test_head_office_takes_a_laptop_with_half_a_reply_for_no_other_one(
    news: News, tmp_path: Path
) -> None:
    store = news.laptop.installation.store
    steps = walk(news.exchange())
    while not has_some_of_reply(news, store):
        next(steps)
    steps.close()
    another = new_stick(tmp_path, "another")
    exchange_by_stick(news.laptop, another)
    receive_sticks(news.office, another)
    device = news.office.installation.store.devices.find_by_name(FIRST)
    assert device is not None
    diverged = news.office.installation.store.metadata.read(bytes_entry(f"diverged-{device.id}"))
    assert not diverged
    exchange_by_stick(news.laptop, another)
    assert not store.seal.find_problem()
    assert exchange_by_stick(news.laptop, news.stick).reply_problem == ""
    assert store_digest(news.laptop) == scoped_digest(news.office, FIRST)


def test_two_exchanges_at_once_apply_one_reply_after_the_other(news: News, tmp_path: Path) -> None:
    later = new_stick(tmp_path, "later")
    news.office.clock.moment += timedelta(days=1)
    registration.register_person(news.office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI})
    receive_sticks(news.office, later)
    store = news.laptop.installation.store
    earlier, *rounds = [walk(news.exchange(stick)) for stick in (news.stick, later)]
    while not has_some_of_reply(news, store):
        next(earlier)
    rounds = [earlier, *rounds * 10]
    while rounds:
        rounds = [steps for steps in rounds if next(steps, steps) is not steps]
    assert store.metadata.read(REPLIED_ON) == news.office.desk.day
    assert "Сараа" in list_names(store)
    assert store_digest(news.laptop) == scoped_digest(news.office, FIRST)
    assert_kept(store)


def test_who_is_one_is_known_too_where_a_part_of_the_reply_came_later(
    news: News, tmp_path: Path
) -> None:
    sticks = [
        shutil.copytree(news.stick, tmp_path / file.name) for file in list_bundles(news.stick)
    ]
    twins = [news.copy_laptop(tmp_path / f"twin {number}") for number in range(len(sticks))]
    for stick, twin in zip(sticks, twins, strict=True):
        late = stick / stick.name
        body = late.read_bytes()
        late.unlink()
        exchange_by_stick(twin, stick)
        late.write_bytes(body)
        exchange_by_stick(twin, stick)
    exchange_by_stick(news.laptop, news.stick)
    company = list_company(news.laptop.installation.store)
    assert len(company) == 4
    for twin in twins:
        assert list_company(twin.installation.store) == company
        twin.close()
