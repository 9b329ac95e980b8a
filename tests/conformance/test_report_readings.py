"""Which facts a report and the cascade read, and how often."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from fieldreg import wiring
from fieldreg.domain.figures.reports import USUAL_TABLES, TableRequest
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.records.mission import Contribution, Course
from fieldreg.services.figures.questions import build_question
from fieldreg.services.pairs import verdicts
from fieldreg.services.reports.report_figures import build_figures
from fieldreg.services.reports.report_words import ReportWords
from tests.conformance.test_figures import DAY, come, person, session
from tests.support.user_sessions import session_at

YEARS = (None, None), ("2025-01-01", "2025-12-31"), (None, "2025-03-31")
READ_ONCE = "SELECT root, session,", "SELECT s.id, s.date,", "SELECT record, field, stamp, value"


@pytest.fixture
def register(store):
    """Two who led, one of whom was trained as a trainer; who else was; two who only came."""
    with store.writing("Дулмаа", DAY) as writing:
        trainers = writing.create(Course.validated(name="Багш", is_trainer_level="yes"))
        other = writing.create(Course.validated(name="Эрх"))
        courses = (trainers, "2024-05-01"), (other, "2025-02-01"), (other, "2025-06-01")
        held = [session(writing, course, day) for course, day in courses]
        people = [person(writing, f"Хүн {n}", birth_date="2009") for n in range(5)]
        for each, at in ((0, 0), (1, 0), (2, 1), (3, 1), (3, 2), (4, 2)):
            come(writing, people[each], held[at])
        for each, at in ((0, 1), (2, 2)):
            gave = {"trainee": people[each], "session": held[at], "part": "lead"}
            writing.create(Contribution.validated(**gave))
    return store, people, held


@pytest.mark.parametrize(("days", "is_open"), [*product(YEARS, (False, True))])
def test_a_report_reads_sessions_facts_and_conflicts_once(register, monkeypatch, days, is_open):
    store, people, _ = register
    user = session_at(store)
    if is_open:
        verdicts.judge_pair(user, *people[3:], Verdict.UNSURE)
    asked: Counter[str] = Counter()
    stream, execute = store._db.stream, store._db.execute

    def noting(call):
        def note(sql, *rest):
            if sql.startswith(READ_ONCE):
                asked[sql] += 1
            return call(sql, *rest)

        return note

    monkeypatch.setattr(store._db, "stream", noting(stream))
    monkeypatch.setattr(store._db, "execute", noting(execute))
    requests = [TableRequest.parse(each) for each in (*USUAL_TABLES, "people:generation")]
    questions = [build_question(user, each.measure, each.by, ()) for each in requests]
    with store.fact_reader.keeping_rows():
        build_figures(
            *(user, [*wiring.load_indicators().values()]),
            [replace(each, since=days[0], until=days[1]) for each in questions],
            ReportWords("mn", wiring.load_report_texts()),
            days=days,
            exact=True,
        )
    assert {*asked.values()} == {1}
    assert all(any(sql.startswith(each) for sql in asked) for each in READ_ONCE)
    of_facts = [each for each in asked if each.startswith("SELECT root")]
    # Those of the days, those that tie sessions, and for a beginning those of before.
    assert len(of_facts) <= 2 + bool(days[0]) + is_open


def test_the_cascade_of_some_reads_who_led_or_was_trained_and_who_is_beside(register):
    store, people, held = register

    def read(beside):
        return store.fact_reader.read_cascade(lambda _, rows, __: [*rows], beside)

    every = read(None)
    assert {(row[0], row[1]) for row in every} >= {(people[2], held[2]), (people[4], held[2])}
    for beside in ((), people[3:4]):
        wanted = {*people[:3], *beside}
        assert sorted(read(beside)) == sorted(row for row in every if row[0] in wanted)


@pytest.mark.parametrize("since", ["", "2025-06-01"])
def test_of_who_came_all_days_until_the_end_are_read(register, since):
    store, people, held = register
    found = store.fact_reader.read_reached(
        lambda _, __, came: [row[:2] for row in came], (since, "2025-12-31"), ()
    )
    came = [(people[3], held[1]), (people[3], held[2]), (people[4], held[2])]
    assert [each for each in found if each[0] in people[3:]] == came
    assert (people[2], held[1]) in found or since
