"""A withdrawal beats every giving that did not see it, in whatever order they arrive.

Three laptops answer, and hear of each other now and then. What each of them, and one that
hears of everything late and in any order, makes of it is held against the causes alone:
what stands is refused where there is a refusal that no giving had seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain.consents import consent_rules
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.store import Store
from tests.support.clock import FakeClock
from tests.support.stores.engines import EngineStores
from tests.support.stores.merge_scenarios import apply_changes, deliver
from tests.support.stores.oracle import split_changes
from tests.support.user_sessions import session_at

LAPTOPS, LATE = (11, 22, 33), 55
SIDES = (GIVEN_BY_SELF, "ээж")
CHILD = "2010-03-14"
_PRIME = 1_000_003

acts = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["give", "withdraw", "decline", "hear", "hear"]),
        st.integers(0, 2),
        st.sampled_from(SIDES),
    ),
    max_size=14,
)


@dataclass(frozen=True)
class Event:
    """An answer, and the answers that its writer had seen."""

    number: int
    by: str
    gives: bool
    seen: frozenset[int]


@dataclass
class Laptop:
    """A desk, its calendar, and the answers that are known there."""

    desk: UserSession
    known: set[int] = field(default_factory=set)


def desk_at(store: Store, day: date | None = None) -> UserSession:
    clock = FakeClock()
    if day is not None:
        clock.show(day)
    return session_at(store, clock)


def expected(events: dict[int, Event], known: set[int], by: str) -> ConsentState | None:
    """Say by the causes what stands: refused, given, or None where nobody was asked."""
    said = [events[one] for one in known if events[one].by == by]
    gifts = [one for one in said if one.gives]
    for one in said:
        if not one.gives and not any(one.number in gift.seen for gift in gifts):
            return ConsentState.DECLINED
    return ConsentState.GIVEN if gifts else None


def standing(desk: UserSession, person: int) -> list[ConsentState | None]:
    """Return what stands of the person and of her guardian; a refusal of any sort is a no."""
    word = consent_records.load_permitted_uses(desk, {person: CHILD})[person].keep
    no = {ConsentState.WITHDRAWN: ConsentState.DECLINED}
    return [no.get(one, one) for one in (word.own_state, word.guardian_state)]


@pytest.fixture(scope="module")
def stores(engine_stores: EngineStores) -> Iterator[list[Store]]:
    """Three laptops' stores and that of the late one, for every example: who is new is new."""
    yield [engine_stores.new(writer) for writer in (*LAPTOPS, LATE)]
    engine_stores.close()


@pytest.mark.share(of=3)
@settings(max_examples=40)
@given(played=acts, seed=st.integers(1, _PRIME - 1))
def test_only_a_giving_in_sight_of_a_refusal_lifts_it_on_every_laptop(
    stores: list[Store], played, seed
) -> None:
    # Calendars say what they like: one is at 1980, one at 2099.
    days = (date(2026, 3, 14), date(1980, 1, 1), date(2099, 1, 1))
    *begun, late = stores
    laptops = [Laptop(desk_at(one, day)) for one, day in zip(begun, days, strict=True)]
    morning = {store.position().writer: store.position().number for store in begun}
    person = registration.register_person(laptops[0].desk, {"given_name": "Анударь"})
    for other in laptops[1:]:
        hear(other, laptops[0], morning)
    events: dict[int, Event] = {}
    for who, act, other, by in played:
        here = laptops[who]
        if act == "hear":
            hear(here, laptops[other], morning)
        else:
            say(here.desk, person, act, by)
            number = len(events)
            events[number] = Event(number, by, act == "give", frozenset(here.known))
            here.known.add(number)
        wanted = [expected(events, here.known, one) for one in SIDES]
        assert standing(desk_at(here.desk.store), person) == wanted
    pieces = [
        piece for one in laptops for said in held(one, morning) for piece in split_changes(said)
    ]
    deliver(late, sorted(pieces, key=lambda one: next(one.ids()) * seed % _PRIME))
    wanted = [expected(events, set(events), one) for one in SIDES]
    assert standing(desk_at(late), person) == wanted


def held(at: Laptop, morning: dict[int, int]) -> list[Changes]:
    """Return what is known at a laptop of all that was said since this *morning*."""
    return [
        changes_between(at.desk.store._db, change_id(one, number + 1), change_id(one, LAST_NUMBER))
        for one, number in morning.items()
    ]


def hear(here: Laptop, other: Laptop, morning: dict[int, int]) -> None:
    for said in held(other, morning):
        apply_changes(here.desk.store, said)
    here.known |= other.known


def say(desk: UserSession, person: int, act: str, by: str) -> None:
    if act == "withdraw":
        consent_records.withdraw_consent(desk, person, Purpose.KEEP, by, shown=AS_STORED)
        return
    state = ConsentState.GIVEN if act == "give" else ConsentState.DECLINED
    consent_records.record_consent(
        desk, person, NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, state, by), shown=AS_STORED
    )


BORN = (
    *("1990-01-01", "2007-12-31", "2008-01-01", "2008-03-14", "2008-03-15", "2012"),
    *("2007", "2008", "2008-03", "2008-12", "~1990", "~2005", "~2006", "~2012"),
    *("?3.4.07", "?11.12.1990", "1630-08-01", "0007", "2099-01-01", None),
)


def test_nobody_who_may_be_a_minor_is_missed_for_how_her_birth_date_is_written(
    stores: list[Store],
) -> None:
    """Who stands at a closed session without a word of a guardian, by the pure function."""
    desk = desk_at(stores[0])
    today = desk.clock.today()
    with desk.writing() as writing:
        plan = {"course": 1, "date": desk.day, "half_days": 1, "soum": "6525"}
        closed = writing.create(TrainingSession.validated(**plan, state="closed"))
        there = {}
        for born in BORN:
            person = writing.create(Trainee.validated(given_name="Номин", birth_date=born))
            there[person] = consent_rules.find_age_status(born, today)
            row = {"trainee": person, "session": closed, "half_day": 1}
            writing.create(Attendance.validated(**row, mark="present"))
    wanted = {one for one, age in there.items() if age is not consent_rules.AgeStatus.ADULT}
    assert {one.trainee_id for one in consent_records.list_awaited_consents(desk)} == wanted
    first, *_ = sorted(wanted)
    consent_records.record_consent(
        desk, first, NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by="ээж"), shown=AS_STORED
    )
    assert {one.trainee_id for one in consent_records.list_awaited_consents(desk)} == wanted - {
        first
    }
