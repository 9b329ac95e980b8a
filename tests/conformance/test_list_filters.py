"""Filtered lists of random registers, on both engines, against an oracle in plain Python."""

import itertools
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import (
    GIVEN_BY_SELF,
    AgeStatus,
    ConsentAnswer,
    build_effective_consent,
    find_age_status,
)
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.normalisation import name_keys, sort_key
from fieldreg.domain.people.birth_dates import FIRST_YEAR, BirthDate
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, Consent, TrainingSession
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import ConsentState, Purpose, SessionState
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services.people import people_search
from fieldreg.services.people.people_search import SortedIds
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import (
    CONSENT_PURPOSES,
    MAX_AGE,
    NO_PEOPLE_FILTER,
    ConsentFilter,
    PeopleFilter,
    SessionFilter,
)
from tests.support.clock import FakeClock
from tests.support.stores.engines import EngineStores
from tests.support.user_sessions import session_at

TODAYS = (date(2026, 3, 14), date(2028, 2, 29), date(2026, 12, 31), date(2026, 1, 1))
BORN = (
    *(None, "?3.4.07", "1899", "1900-01-01", "~1950", "2040"),
    *("2008-03-13", "2008-03-14", "2008-03-15", "2008-03", "2008", "2007", "2009"),
    *("2010-02-28", "2010-03-01", "2010-02", "2010-03", "2010", "~2010", "~2008", "~2012"),
    *("~2005", "~2006", "~2007", "~2011", "2008-01", "2008-12", "2007-12-31", "2009-01-01"),
    *("2026-03-14", "2026-03-15", "2026", "2026-03", "~2028", "~2029", "2025-12-31", "2008-12-31"),
)
GIVEN = (None, "Бат", "Батаа", "Өнөр", "Дорж", "Bat")
PATRONYMICS = (None, "Дорж", "Бат", "Б.")
AIMAGS = (None, "65", "83", "Архангай")
SOUMS = (None, "6525", "8301", "Баян", "Тариат сум")
TEXTS = ("", "бат", "бат дорж", "дорж", "2008")
DAYS = ("2026-01-05", "2026-02-10", "2026-03-14")
MARKS = ("present", "late", "left-early", "absent", "expected", "excused")
AGES = ((1, 1), (15, 17), (18, 20), (17, 18), (80, 150), (18, 17))
TEXT_VERSIONS = ("1", "2", "3", "9")
WRITERS = (11, 12)
TRAINERS = ("Оюунчимэг", "Болд")

people = st.fixed_dictionaries(
    {
        "given_name": st.sampled_from(GIVEN),
        "patronymic": st.sampled_from(PATRONYMICS),
        "birth_date": st.sampled_from(BORN),
        "aimag": st.sampled_from(AIMAGS),
        "soum": st.sampled_from(SOUMS),
        "retired": st.sampled_from((False, False, False, True)),
        "trainer": st.sampled_from(TRAINERS),
        "attended": st.lists(st.tuples(st.integers(0, 3), st.sampled_from(MARKS)), max_size=2),
        "consents": st.lists(
            st.tuples(
                st.sampled_from(list(CONSENT_PURPOSES.values())),
                st.sampled_from((GIVEN_BY_SELF, "Доржийн Болд")),
                st.sampled_from((*ConsentState, ConsentState.GIVEN, ConsentState.GIVEN)),
                st.sampled_from(TEXT_VERSIONS),
            ),
            max_size=4,
        ),
    }
)
sessions = st.tuples(
    st.integers(0, 2), st.sampled_from(DAYS), st.sampled_from(SOUMS), st.integers(1, 3)
)
states = st.sampled_from((None, *ConsentFilter))
choices = st.fixed_dictionaries(
    {},
    optional={
        "aimag": st.sampled_from(("65", "83")),
        "soum": st.sampled_from(("6525", "8301")),
        "courses": st.integers(0, 2),
        "session": st.integers(0, 3),
        "since": st.sampled_from(DAYS),
        "until": st.sampled_from(DAYS),
        "age": st.sampled_from(list(AgeStatus)),
        "age_from": st.sampled_from((1, 16, 17, 18, 19, 120)),
        "age_to": st.sampled_from((1, 16, 17, 18, 19, 150)),
        "trainer": st.sampled_from(TRAINERS),
        **dict.fromkeys(CONSENT_PURPOSES, states),
        "writers": st.sampled_from(WRITERS).map(lambda writer: (writer,)),
    },
)

SIDES = (
    *((), (("given", "3"),), (("given", "1"),), (("declined", "3"),), (("to-follow", "3"),)),
    *((("given", "1"), ("given", "3")), (("withdrawn", "1"), ("given", "3"))),
)  # the answers of one side: states and versions of the text


@dataclass
class Register:
    """What was written: people by id, sessions and courses in their order."""

    desk: UserSession
    people: dict[int, Mapping[str, Any]]
    sessions: list[int]
    courses: list[int]


def fill(
    stores: EngineStores, today: date, all_people: Sequence[Any], all_sessions: Sequence[Any]
) -> Register:
    store = stores.new(WRITERS[0])
    clock = FakeClock()
    clock.show(today)
    desk = session_at(store, clock)
    made = Register(desk, {}, [], [])
    with desk.writing() as writing:
        made.courses = [writing.create(Course.validated(name=f"Курс {n}")) for n in range(3)]
        for course, day, soum, half_days in all_sessions:
            plan = TrainingSession.validated(
                course=made.courses[course], date=day, soum=soum, half_days=half_days
            )
            made.sessions.append(writing.create(plan))
    half = len(all_people) // 2
    for writer, some in zip(WRITERS, (all_people[:half], all_people[half:]), strict=True):
        if writer != WRITERS[0]:
            with store.transaction():
                store.outbox.begin_writer(writer)
        for trainer, by_her in itertools.groupby(some, lambda one: one.get("trainer", TRAINERS[0])):
            with replace(desk, user_name=trainer).writing() as writing:
                made.people |= {register(writing, made.sessions, one): one for one in by_her}
    return made


def register(writing: ChangeWriter, held: Sequence[int], person: Mapping[str, Any]) -> int:
    values = {
        field.name: person[field.name] for field in kinds.TRAINEE.fields if field.name in person
    }
    identity = writing.create(Trainee.validated(**values))
    for session, mark in person["attended"]:
        attended = {"trainee": identity, "session": held[session]}
        writing.create(Attendance.validated(**attended, half_day=1, mark=mark))
    for purpose, by, state, version in person["consents"]:
        answer = {"trainee": identity, "purpose": purpose, "text_version": version, "given_by": by}
        answer |= {"language": "mn", "how": "spoken", "day": "2026-01-01", "state": state}
        writing.create(Consent.validated(**answer))
    if person["retired"]:
        writing.retire(kinds.TRAINEE, identity)
    return identity


def passes(
    person: Mapping[str, Any], chosen: Mapping[str, Any], made: Register, plans: Any
) -> bool:
    today = made.desk.clock.today()
    age = find_age_status(person["birth_date"], today)
    soum = person["soum"] if (person["soum"] or "").isdigit() else None
    attended = [
        plan
        for session, mark in person["attended"]
        if mark in ("present", "late", "left-early")
        for plan in [(session, *plans[session])]
    ]
    about_session = {
        "courses": lambda plan, wanted: plan[1] == wanted,
        "session": lambda plan, wanted: plan[0] == wanted,
        # A session of three half-days begins in the morning and ends on the next day.
        "since": lambda plan, wanted: last_day(plan[2], plan[4]) >= wanted,
        "until": lambda plan, wanted: plan[2] <= wanted,
    }
    wanted_sessions = {name: chosen[name] for name in about_session if name in chosen}
    fits = [
        all(about_session[name](plan, wanted) for name, wanted in wanted_sessions.items())
        for plan in attended
    ]
    return (
        ("aimag" not in chosen or (soum[:2] if soum else person["aimag"]) == chosen["aimag"])
        and ("soum" not in chosen or soum == chosen["soum"])
        and (not wanted_sessions or any(fits))
        and ("age" not in chosen or age is chosen["age"])
        and may_be_of_age(person, chosen, today)
        and ("trainer" not in chosen or person["trainer"] == chosen["trainer"])
        and ("writers" not in chosen or writer_of(person["id"]) in chosen["writers"])
        and all(
            consents_fit(person, purpose, chosen[name], age, made.desk)
            for name, purpose in CONSENT_PURPOSES.items()
            if chosen.get(name)
        )
    )


def may_be_of_age(person: Mapping[str, Any], chosen: Mapping[str, Any], today: date) -> bool:
    if not {"age_from", "age_to"} & set(chosen):
        return True
    born = BirthDate(person["birth_date"] or "")
    if (ages := born.age_on(today)) is None or born.year is None or born.year < FIRST_YEAR:
        return False
    return chosen.get("age_from", 0) <= ages[1] and ages[0] <= chosen.get("age_to", MAX_AGE)


def filter_of(made: Register, chosen: Mapping[str, Any]) -> PeopleFilter:
    values = dict(chosen)
    if "courses" in values:
        values["courses"] = (made.courses[values["courses"]],)
    if "session" in values:
        values["session"] = made.sessions[values["session"]]
    return PeopleFilter(**values)


def consents_fit(
    person: Mapping[str, Any], purpose: Purpose, wanted: str, age: AgeStatus, desk: UserSession
) -> bool:
    own = [one for one in person["consents"] if one[0] is purpose]
    answers = [ConsentAnswer(purpose, by != GIVEN_BY_SELF, state) for _, by, state, _ in own]
    consent = build_effective_consent(answers, purpose, age)
    versions = desk.consent_texts.equivalent_versions(purpose)
    sides: dict[bool, list[bool]] = {}
    for _, by, state, version in own:
        if state is ConsentState.GIVEN and (by == GIVEN_BY_SELF or age is not AgeStatus.ADULT):
            sides.setdefault(by == GIVEN_BY_SELF, []).append(version in versions)
    return {
        ConsentFilter.GIVEN: consent.is_given,
        ConsentFilter.REFUSED: consent.is_refused,
        ConsentFilter.MISSING: not (consent.is_given or consent.is_refused),
        ConsentFilter.OUTDATED: not consent.is_refused
        and any(not any(current) for current in sides.values()),
    }[ConsentFilter(wanted)]


def last_day(day: str, half_days: int) -> str:
    first = date.fromisoformat(day)
    return first.replace(day=first.day + (half_days - 1) // 2).isoformat()


def sort_keys(person: Mapping[str, Any], order: PeopleOrder, plans: Any) -> tuple[Any, ...]:
    given, patronymic = person["given_name"] or "", person["patronymic"] or ""
    first, second = sort_key(given) if given else "\U0010ffff", sort_key(patronymic)
    name = f"{first}\t{second}"
    keys, last = (
        name_keys(given, patronymic),
        max((plans[s][1] for s, _ in person["attended"]), default=""),
    )
    # The year of a date that nobody can read is unknown; the store looks at four characters.
    born = str(person["birth_date"] or "")
    year = "" if born.startswith("?") else born.removeprefix("~")[:4]
    assert BirthDate(born).year is None or f"{BirthDate(born).year:04}" == year
    by_order = {
        PeopleOrder.NAME: (name,),
        PeopleOrder.PATRONYMIC: (second, name),
        PeopleOrder.BIRTH_YEAR: (year, *((key or "") for key in keys)),
        PeopleOrder.LAST_SESSION: (last, name),
    }
    return (*by_order[order], person["id"])


@pytest.mark.share(of=3)
@settings(max_examples=30)
@given(
    st.tuples(
        st.sampled_from(TODAYS),
        st.lists(people, min_size=2, max_size=12),
        st.lists(sessions, min_size=4, max_size=4),
    ),
    choices,
    st.tuples(st.sampled_from(list(PeopleOrder)), st.booleans(), st.booleans()),
)
def test_filter_search_order_and_pages_together_are_those_of_the_oracle(
    engine_stores: EngineStores,
    written: tuple[date, Sequence[Any], Sequence[Any]],
    chosen: Mapping[str, Any],
    view: tuple[PeopleOrder, bool, bool],
) -> None:
    today, all_people, plans = written
    with closing(engine_stores):
        made = fill(engine_stores, today, all_people, plans)
        check(made, plans, chosen, view)
        check(made, plans, {"session": 0}, view)


def check(
    made: Register,
    plans: Sequence[Any],
    chosen: Mapping[str, Any],
    view: tuple[PeopleOrder, bool, bool],
) -> None:
    order, is_descending, retired = view
    desk = made.desk
    only = filter_of(made, chosen)
    there = [one | {"id": i} for i, one in made.people.items() if one["retired"] is retired]
    left = [one for one in there if passes(one, chosen, made, plans)]
    if order is not PeopleOrder.BIRTH_YEAR or all(one["given_name"] for one in left):
        left.sort(key=lambda one: sort_keys(one, order, plans), reverse=is_descending)
        wanted = [one["id"] for one in left]
        listed = {"retired": retired, "order": order, "is_descending": is_descending, "only": only}
        for kept in (None, SortedIds()):
            with patch.object(people_search, "SORTED_BLOCK", 5):
                pages = [
                    item.person.id
                    for offset in range(0, len(wanted) + 5, 5)
                    for item in people_search.list_people_page(desk, offset, 5, **listed, kept=kept)
                ]
            assert pages == wanted
        assert people_search.list_people_ids(desk, **listed) == wanted
    counted = people_search.search_list(desk, "", None, retired=retired, only=only)
    assert (counted.count, counted.unfiltered_count) == (len(left), len(there))
    assert counted.hidden_count == (0 if left else len(there))
    allowed = {one["id"] for one in left}
    for text in TEXTS[1:]:
        everyone = [
            row.id
            for row in people_search.find_people(desk, text, limit=100, retired=retired).lines
        ]
        found = people_search.search_list(desk, text, counted, retired=retired, only=only)
        answer = [item.person.id for item in found.people]
        assert answer == [person for person in everyone if person in allowed]
        assert found.hidden_count == (0 if answer else len(everyone) * (only != NO_PEOPLE_FILTER))


def test_every_birth_date_has_the_age_that_it_has_elsewhere(engine_stores: EngineStores) -> None:
    with closing(engine_stores):
        blank = {"given_name": "Бат", "patronymic": None, "aimag": None, "soum": None}
        blank |= {"retired": False, "attended": [], "consents": []}
        made = fill(engine_stores, TODAYS[0], [blank | {"birth_date": born} for born in BORN], [])
        for today in TODAYS:
            clock = FakeClock()
            clock.show(today)
            desk = replace(made.desk, clock=clock)
            for age in AgeStatus:
                found = people_search.list_people_ids(desk, only=PeopleFilter(age=age))
                born = {made.people[person]["birth_date"] for person in found}
                assert born == {one for one in BORN if find_age_status(one, today) is age}
            for least, most in AGES:
                chosen = {"age_from": least, "age_to": most}
                found = people_search.list_people_ids(desk, only=PeopleFilter(**chosen))
                born = {made.people[person]["birth_date"] for person in found}
                fits = [one for one in BORN if may_be_of_age({"birth_date": one}, chosen, today)]
                assert born == set(fits)


def test_every_pair_of_answers_is_the_consent_that_it_is_elsewhere(
    engine_stores: EngineStores,
) -> None:
    with closing(engine_stores):
        blank = {"given_name": "Бат", "patronymic": None, "aimag": None, "soum": None}
        blank |= {"retired": False, "attended": []}
        some = [
            blank
            | {"birth_date": born}
            | {
                "consents": [
                    (Purpose.KEEP, by, ConsentState(state), version)
                    for by, side in ((GIVEN_BY_SELF, own), ("Доржийн Болд", other))
                    for state, version in side
                ]
            }
            for born, own, other in itertools.product(("1990", "2012", None), SIDES, SIDES)
        ]
        made = fill(engine_stores, TODAYS[0], some, [])
        for wanted in ConsentFilter:
            found = people_search.list_people_ids(made.desk, only=PeopleFilter(keep=wanted))
            assert set(found) == {
                person
                for person, values in made.people.items()
                if passes(values | {"id": person}, {"keep": wanted}, made, [])
            }


@settings(max_examples=12)
@given(
    st.lists(sessions, min_size=4, max_size=4),
    st.fixed_dictionaries(
        {},
        optional={
            "aimag": st.sampled_from(("65", "83")),
            "soum": st.sampled_from(("6525", "8301")),
            "courses": st.integers(0, 2),
            "since": st.sampled_from(DAYS),
            "until": st.sampled_from(DAYS),
            "state": st.sampled_from(list(SessionState)),
            "writers": st.sampled_from(WRITERS).map(lambda writer: (writer,)),
            "trainer": st.sampled_from(TRAINERS),
        },
    ),
)
def test_filtered_sessions_are_those_of_the_oracle_in_every_list(
    engine_stores: EngineStores, plans: Sequence[Any], chosen: Mapping[str, Any]
) -> None:
    with closing(engine_stores):
        made = fill(engine_stores, TODAYS[0], [], plans)
        with made.desk.writing() as writing:
            for session, state in zip(made.sessions, list(SessionState), strict=False):
                values = {"state": state.value}
                writing.edit(kinds.SESSION, session, values, shown=AS_STORED)
        values = dict(chosen)
        if "courses" in values:
            values["courses"] = (made.courses[values["courses"]],)
        only, store = SessionFilter(**values), made.desk.store.sessions
        states = [*list(SessionState), SessionState.PLANNED][: len(plans)]
        wanted = {
            session
            for session, plan, state in zip(made.sessions, plans, states, strict=True)
            if session_passes(plan, state, chosen)
        }
        by_id = dict(zip(made.sessions, states, strict=True))
        closed = {one for one in wanted if by_id[one] is not SessionState.PLANNED}
        assert {row.id for row in store.list_page(only=only)} == wanted
        assert store.count(only) == len(wanted)
        pages = [row.id for at in (0, 2) for row in store.list_closed(at, 2, only)]
        assert set(pages) == closed
        assert store.count_closed(only) == len(closed)
        open_ones = [*store.list_planned_from("2026-02-01", 9, only)]
        open_ones += store.list_overdue("2026-02-01", 9, only)
        assert {row.id for row in open_ones} == wanted - closed


def session_passes(plan: Any, state: SessionState, chosen: Mapping[str, Any]) -> bool:
    course, day, soum, half_days = plan
    code = soum if (soum or "").isdigit() else ""
    return (
        ("aimag" not in chosen or code[:2] == chosen["aimag"])
        and ("soum" not in chosen or code == chosen["soum"])
        and ("courses" not in chosen or course == chosen["courses"])
        and ("since" not in chosen or last_day(day, half_days) >= chosen["since"])
        and ("until" not in chosen or day <= chosen["until"])
        and ("state" not in chosen or state is chosen["state"])
        and ("writers" not in chosen or chosen["writers"] == (WRITERS[0],))
        and ("trainer" not in chosen or chosen["trainer"] == TRAINERS[0])
    )


@pytest.mark.parametrize("name", [field.name for field in fields(PeopleFilter)])
def test_nobody_is_found_by_what_the_reader_may_not_see(
    engine_stores: EngineStores, name: str
) -> None:
    with closing(engine_stores):
        person = {"given_name": "Бат", "patronymic": None, "birth_date": "2010", "aimag": "65"}
        consent = (Purpose.KEEP, GIVEN_BY_SELF, ConsentState.DECLINED, "1")
        person |= {"soum": "6525", "retired": False, "attended": [(0, "present")]}
        consents = [replace_purpose(consent, purpose) for purpose in CONSENT_PURPOSES.values()]
        plans = [(0, DAYS[0], "6525", 1)] * 4
        made = fill(engine_stores, TODAYS[0], [person | {"consents": consents}], plans)
        values = {
            "aimag": "65",
            "soum": "6525",
            "courses": tuple(made.courses),
            "session": made.sessions[0],
            "since": DAYS[0],
            "until": DAYS[0],
            "age": AgeStatus.MINOR,
            "age_from": 5,
            "age_to": 20,
            "trainer": TRAINERS[0],
            "writers": WRITERS,
            **dict.fromkeys(CONSENT_PURPOSES, ConsentFilter.REFUSED),
        }
        only = replace(NO_PEOPLE_FILTER, **{name: values[name]})
        for roles in (
            {Role.OFFICER},
            {Role.PROGRAMME},
            {Role.PROTECTED_DESK},
            {Role.ADMINISTRATOR},
        ):
            rights = Rights(frozenset(roles))
            seen = made.desk.store.restricted_to(lambda rights=rights: rights)
            count = people_search.list_people_ids.__wrapped__(
                replace(made.desk, store=seen), only=only
            )
            assert len(count) == rights.may_see("trainee")


def replace_purpose(consent: tuple[Any, ...], purpose: Purpose) -> tuple[Any, ...]:
    return (purpose, *consent[1:])
