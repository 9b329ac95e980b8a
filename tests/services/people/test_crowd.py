"""Two thousand arrivals: who is marked by what the door shows, and by how many keys.

The trainers press Enter by rows and warnings alone (`tests.support.arrivals.trainers`); who
really came is only looked up afterwards. A share is 200 arrivals at eight doors of two trainers,
one of whom types the patronymic first.
"""

from collections.abc import Iterable

import pytest

from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from tests.bench.crowd import Crowd
from tests.support.arrivals.doors import Door, Tally, plan_session
from tests.support.arrivals.visitors import REGISTERED, SEATS, Visitors
from tests.support.installations import HeadOffice

SHARES, DOORS = 10, 8


@pytest.fixture(scope="module")
def crowd() -> Crowd:
    return Crowd(REGISTERED)


@pytest.fixture(scope="module")
def segments(crowd: Crowd) -> list:
    return list(crowd.registered())


@pytest.fixture
def desk(office: HeadOffice, segments: list) -> UserSession:
    """A desk at which the whole crowd is registered."""
    for part in segments:
        with office.installation.store.transaction():
            office.installation.store.apply_received(part)
    return office.desk


def work(desk: UserSession, crowd: Crowd, shares: Iterable[int]) -> Tally:
    tally = Tally()
    for share in shares:
        for number, (soum, visitors) in enumerate(Visitors(crowd, share).sessions(DOORS)):
            session = plan_session(desk, soum, visitors)
            door = Door(desk, session, soum, number % 2 == 0, tally)
            for place, visitor in enumerate(visitors):
                door.let_in(visitor, has_other_layout=place == share)
    return tally


@pytest.mark.share(of=2 * SHARES)  # most of its time goes into the register of 20,000
@pytest.mark.parametrize("share", range(SHARES))
def test_a_trainer_marks_whom_she_sees_and_hears_by_few_keys(
    desk: UserSession, crowd: Crowd, share: int
) -> None:
    tally = work(desk, crowd, [share])
    assert tally.arrivals.total() >= DOORS * SEATS * 0.95
    assert len(tally.wrong) <= 2, tally.wrong
    assert tally.keys_per("returner") <= 6
    assert tally.keys_per("new") <= 30


@pytest.mark.slow
@pytest.mark.share(of=3 * SHARES)
def test_of_two_thousand_arrivals_less_than_one_in_two_hundred_is_the_wrong_person(
    desk: UserSession, crowd: Crowd
) -> None:
    tally = work(desk, crowd, range(SHARES))
    count = tally.arrivals.total()
    assert count >= 1_900
    assert len(tally.wrong) < 0.005 * count, tally.wrong
    assert tally.registered_twice < 0.05
    assert tally.keys_per("returner") <= 6
    assert tally.keys_per("new") <= 30
    assert tally.on_first_line > 0.6
    strangers = Crowd(500, seed=8).people
    asked = [
        bool(people_search.find_similar_people(desk, crowd.written(stranger)))
        for stranger in strangers
    ]
    assert sum(asked) < 0.035 * len(asked)
