"""Two officers at one server judge, part, take out and pin the same people at the same time.

Nothing that either was told is written is lost, of each pair one verdict is in use, the last one,
and the components are those of the function of all pairs: as if one had come after the other.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from random import Random  # noqa: TID251  the same acts in every run, by its seed
from threading import Barrier

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends, order_ends
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Role
from fieldreg.services import officers
from fieldreg.services.pairs import comparing, joined_people, namesakes, verdicts
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools
from tests.support.stores.postgres import Server

pytestmark = [pytest.mark.postgres, pytest.mark.share(of=4)]

SEEDS, ACT_COUNT = 4, 14
SAID = (Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)
Desks = tuple[UserSession, UserSession]


@pytest.fixture
def desks(tmp_path: Path, server: Server) -> Iterator[Desks]:
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    file = tmp_path / "joins.zip"
    officers.admit_officer(office.installation, "Хулан", PASSPHRASE, file)
    officers.set_roles(office.installation, "Хулан", give=list(Role), shown=AS_STORED)
    joined = officers.join_head_office(tmp_path / "Хулан", file, PASSPHRASE, fake_tools(9))
    yield office.desk, joined.user_session()
    joined.close()
    office.close()


def register(desk: UserSession, number: int) -> int:
    values = {"given_name": f"Хүн {number}", "birth_date": "1990"}
    return registration.register_person(desk, values)


class Officer:
    def __init__(self, desk: UserSession, people: list[int], seed: int) -> None:
        self.desk, self.people, self.chance = desk, people, Random(seed)  # noqa: S311  no secret
        self.written: list[tuple[int, Ends, Verdict]] = []

    def play(self, start: Barrier) -> None:
        start.wait()
        for _ in range(ACT_COUNT):
            with suppress(Problem):  # parted or left meanwhile
                self.act()

    def act(self) -> None:
        first, second, third = self.chance.sample(self.people, 3)
        match self.chance.randrange(6):
            case 0:
                verdicts.take_out(self.desk, first)
            case 1:
                verdicts.pin_value(self.desk, first, "given_name")
            case 2:
                given = verdicts.part_pair(self.desk, first, second)
                self.written.append((given.pair, order_ends(first, second), given.verdict))
            case 3:
                said = self.chance.choice(SAID)
                some = [order_ends(first, second), order_ends(second, third)]
                found = verdicts.judge_pairs(self.desk, some, said)
                self.written += [(pair, ends, verdict) for ends, pair, verdict in found]
            case _:
                given = verdicts.judge_pair(self.desk, first, second, self.chance.choice(SAID))
                self.written.append((given.pair, order_ends(first, second), given.verdict))


def play_at_once(*players: Officer) -> None:
    start = Barrier(len(players))
    with ThreadPoolExecutor(len(players)) as pool:
        for played in [pool.submit(player.play, start) for player in players]:
            played.result()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_two_officers_at_once_lose_nothing_and_see_the_same(desks: Desks, seed: int) -> None:
    one, other = desks
    born = {"birth_date": "1990"}
    people = [
        registration.register_person(one, {"given_name": f"Хүн {n}"} | born) for n in range(5)
    ]
    played = [Officer(desk, people, 2 * seed + n) for n, desk in enumerate(desks)]
    play_at_once(*played)
    written = {pair: (ends, said) for each in played for pair, ends, said in each.written}
    kept = one.store.records.load_many(kinds.PAIR, sorted(written))
    assert {
        row.id: ((row.values["first"], row.values["second"]), row.values["verdict"]) for row in kept
    } == written
    in_use = one.store.pairs.list_verdicts()
    of_people = [given for given in in_use if not given.rests_on]
    assert len({given.ends for given in of_people}) == len(of_people)
    last = {written[row.id][0]: row.id for row in sorted(kept, key=lambda row: row.stamp)}
    for given in of_people:
        if given.verdict is not Verdict.TAKEN_OUT:
            assert given.pair == last[given.ends]
    expected = one.store.pairs.compute_components().roots
    for desk in desks:
        found = desk.store.pairs.find_roots(people)
        assert found == {each: expected.get(each, each) for each in people}
    shown = [joined_people.load_joined(desk, people[0]).values for desk in desks]
    assert shown[0] == shown[1]
    assert other.store.pairs.list_verdicts() == in_use


def test_of_one_person_two_who_pin_at_once_leave_one_pin(desks: Desks) -> None:
    one, _ = desks
    people = [register(one, n) for n in range(2)]
    assert verdicts.judge_pair(one, *people, Verdict.SAME).is_joined
    for _ in range(6):
        start = Barrier(2)

        def pin(desk: UserSession, member: int, start: Barrier = start) -> None:
            start.wait()
            verdicts.pin_value(desk, member, "given_name")

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(pin, *each) for each in zip(desks, people, strict=True)]:
                done.result()
        assert len(one.store.pairs.list_pins(people)) == 1


def test_groups_that_two_judge_at_once_have_one_verdict_each(desks: Desks) -> None:
    one, other = desks
    with one.writing() as writing:
        made = [writing.create(Course.validated(name=f"Курс {n // 2}")) for n in range(24)]
    comparing.find_namesakes(one, kinds.COURSE)
    groups = [namesakes.list_open_groups(desk, kinds.COURSE) for desk in desks]
    with ThreadPoolExecutor(2) as pool:
        same = pool.submit(namesakes.judge_groups, one, groups[0], Verdict.SAME)
        different = pool.submit(namesakes.judge_groups, other, groups[1], Verdict.DIFFERENT)
        assert same.result() == different.result() == len(made)
    in_use = one.store.pairs.list_verdicts(made)
    assert len(in_use) == len(made) // 2
    assert len({given.verdict for given in in_use}) == 1
