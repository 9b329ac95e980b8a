"""Sessions in conflict: a figure lies between all that settling them would make of it."""

from itertools import product

import pytest

from fieldreg.domain.figures import session_versions
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell
from fieldreg.domain.figures.dimensions import YES
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.kinds import SESSION, TRAINEE
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.mission import Contribution, Course, CourseTheme, Project
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.services.figures import answers
from fieldreg.services.figures.open_sessions import list_open_sessions
from fieldreg.store.kept.past import VERSION_FIELDS
from tests.support.user_sessions import session_at

DAY, ELSEWHERE = "2026-03-14", 900
PEOPLE = (
    {"birth_date": "2008-03-20", "gender": "female", "soum": "6525"},
    {"birth_date": "2008", "gender": "male", "soum": "1119"},
    {"gender": "female"},
    {"birth_date": "1990-01-01", "soum": "6501"},
)
WOMEN_YOUNG = {Dimension.YOUTH: frozenset({YES})}
QUESTIONS = [
    *(Question(Measure.PEOPLE, (each,)) for each in Dimension),
    *(
        Question(measure, by, {}, since)
        for measure in Measure
        for by in ((), (Dimension.MONTH,), (Dimension.MODE, Dimension.HELD_AIMAG))
        for since in (None, "2026-03-18")
    ),
    Question(Measure.PEOPLE, (Dimension.THEME, Dimension.AGE), {}, "2026-03-15"),
    Question(Measure.REGISTRATIONS, (Dimension.COURSE,), WOMEN_YOUNG),
    Question(Measure.ATTENDANCES, (Dimension.COMPLETED, Dimension.NEW)),
    Question(Measure.PEOPLE, (Dimension.NEW,), {}, "2026-03-18", "2026-03-22"),
]
YOUNG = Question(Measure.PEOPLE, (), WOMEN_YOUNG, "2026-03-18")


@pytest.fixture
def register(store):
    """Two courses, three sessions on two days, and four people who were at some of them."""
    with store.writing("Дулмаа", DAY) as writing:
        theme = writing.create(CourseTheme.validated(name="Сэтгэл зүй"))
        store.courses = [
            writing.create(Course.validated(name="Манлайлал", completion=100)),
            writing.create(Course.validated(name="Тайвшрал", theme=theme, completion=50)),
        ]
        store.project = writing.create(Project.validated(name="Тэгш", completion=40))
        people = [writing.create(Trainee.validated(given_name="Хүн", **each)) for each in PEOPLE]
        store.sessions_held = []
        for day, soum, present in (
            (DAY, "6525", people[:3]),
            ("2026-03-20", "1119", people[1:]),
            ("2026-03-25", "6525", people[:1]),
        ):
            plan = {"course": store.courses[0], "date": day, "soum": soum, "half_days": 2}
            session = writing.create(TrainingSession.validated(mode="in-person", **plan))
            store.sessions_held.append(session)
            for person in present:
                mark = {"trainee": person, "session": session, "half_day": 1, "mark": "present"}
                writing.create(Attendance.validated(**mark))
    return store


def contradict(store, kind=SESSION, *, first=1, **versions):
    """Let somebody elsewhere say other *versions*, record and value by field."""
    for number, (field, (record, value)) in enumerate(versions.items(), first):
        stamp = build_stamp(500 + number, ELSEWHERE)
        edit = Edit(change_id(ELSEWHERE, number), stamp, kind, record, {field: value}, {field: ()})
        with store.transaction():
            store.apply_received(Changes(edits=(edit,)))


def settle_each_way(store, versions):
    """Settle the conflicts in each way, one after the other."""
    shown = {
        (session, field): store.records.load_many(SESSION, [session])[0].values[field]
        for field, (session, _) in versions.items()
    }
    others = {(session, field): value for field, (session, value) in versions.items()}
    before = {key: {row[0] for row in beside} for key, beside in _list_beside(store).items()}
    every = {key: {shown[key], *before[key], others[key]} for key in shown}
    for way in product(*every.values()):
        with store.writing("Дулмаа", DAY) as writing:
            for (session, field), value in zip(every, way, strict=True):
                writing.edit(SESSION, session, {field: value}, shown=AS_STORED)
        yield dict(zip(every, way, strict=True))


def _list_beside(store):
    versions = store.fact_reader.list_session_versions(VERSION_FIELDS)
    return {key: [(value,) for value in values] for key, values in versions.items()}


@pytest.mark.parametrize("field", ["soum", "project"])
@pytest.mark.parametrize("day", ["2026-04-02", "2026-03-13"])  # the latter is asked about less
def test_bounds_are_those_of_each_way_to_settle_them(register, day, field):
    first, second, third = register.sessions_held
    said = {
        "date": (first, day),
        "course": (second, register.courses[1]),
        "mode": (first, "online"),
    }
    said[field] = (second, "8110") if field == "soum" else (third, register.project)
    contradict(register, **said)
    user, asked = session_at(register), [*QUESTIONS, *list_narrow(register)]
    told = [answers.answer(user, question) for question in asked]
    listed = [{each.id for each in list_open_sessions(user, question)} for question in asked]
    assert [len(each) for each in listed] == [table.open_sessions for table in told]
    share = answers.compute_share(user, YOUNG)
    with register.fact_reader.keeping_rows():  # which are others in each way
        assert [answers.answer(user, question) for question in asked] == told
        assert answers.compute_share(user, YOUNG) == share
    settled, ways = [], []
    for way in settle_each_way(register, said):
        ways.append(way)
        with register.fact_reader.keeping_rows():
            tables = [answers.answer(user, question) for question in asked]
            settled.append((tables, answers.compute_share(user, YOUNG)))
    assert len(settled) == 16
    assert not any(table.open_sessions for tables, _ in settled for table in tables)
    for place, question in enumerate(asked):
        tables = [tables[place] for tables, _ in settled]
        moving = find_moving(ways, [(each.cells, each.total) for each in tables])
        assert moving <= listed[place], question
        is_told = question.measure is not Measure.PEOPLE and not question.divides_people
        if is_told and Dimension.HELD_AIMAG not in question.where:
            assert moving == listed[place], question
    assert sum(table.open_sessions > 0 for table in told) > 20
    for place, table in enumerate(told):
        every = [tables[place] for tables, _ in settled]
        assert_between(table.total, [each.total for each in every], table.question)
        for key in {key for each in every for key in each.cells if UNKNOWN not in key}:
            found = [each.cells.get(key, FigureCell()) for each in every]
            assert_between(table.cells[key], found, (key, table.question))
    lows, highs = ([getattr(each, name) for _, each in settled] for name in ("low", "high"))
    assert (share.low, share.high) == (
        min(each for each in lows if each is not None),
        max(each for each in highs if each is not None),
    )


def list_narrow(register):
    """Yield questions about one course, month, project or place of holding."""
    for name, value in (
        *((Dimension.COURSE, str(course)) for course in register.courses),
        *((Dimension.MONTH, "2026-03"), (Dimension.MODE, "in-person")),
        *((Dimension.PROJECT, str(register.project)), (Dimension.HELD_AIMAG, "65")),
    ):
        yield Question(Measure.REGISTRATIONS, (), {name: frozenset({value})})
    wanted = {Dimension.COURSE: frozenset({str(register.courses[0])})}
    yield Question(Measure.SESSIONS, (Dimension.QUARTER,), wanted, "2026-03-18")
    yield Question(Measure.PEOPLE, (Dimension.AGE,), wanted)


def find_moving(ways, found):
    """Return the sessions of which some version makes another of what is *found* each way."""
    return {
        session
        for session, _ in ways[0]
        for way, one in zip(ways, found, strict=True)
        for beside, other in zip(ways, found, strict=True)
        if one != other and all(way[key] == beside[key] for key in way if key[0] != session)
    }


def assert_between(cell, found, about):
    assert (cell.low, cell.high) == (
        min(each.low for each in found),
        max(each.high for each in found),
    ), about


def test_more_ways_than_are_counted_have_outer_bounds_that_say_so(register):
    first, second, third = register.sessions_held
    said = zip((first, first, second, second, third), "23456", strict=True)
    for number, (session, day) in enumerate(said):
        stamp, writer = build_stamp(600 + number, ELSEWHERE + number), ELSEWHERE + number
        values = {"date": f"2026-04-0{day}"}
        edit = Edit(change_id(writer, 1), stamp, SESSION, session, values, {"date": ()})
        with register.transaction():
            register.apply_received(Changes(edits=(edit,)))
    user = session_at(register)
    told = [answers.answer(user, question) for question in QUESTIONS[::4]]
    for day in product(("2026-03-14", "2026-04-05"), repeat=3):
        with register.writing("Дулмаа", DAY) as writing:
            for session, value in zip(register.sessions_held, day, strict=True):
                writing.edit(SESSION, session, {"date": value}, shown=AS_STORED)
        for table in told:
            now = answers.answer(user, table.question)
            assert not table.total.is_outer or table.total.low <= now.total.low
            assert not table.total.is_outer or now.total.high <= table.total.high
            for key in table.cells.keys() & now.cells.keys():
                if table.cells[key].is_outer:
                    assert table.cells[key].low <= now.cells[key].low
                    assert now.cells[key].high <= table.cells[key].high
    assert any(table.total.is_outer for table in told)


def test_another_day_of_an_earlier_session_moves_the_generation_of_later_ones(register):
    first, _, third = register.sessions_held
    with register.writing("Дулмаа", DAY) as writing:
        leads = min(each.id for each in register.records.list_all(TRAINEE))
        gave = {"trainee": leads, "session": third, "part": "lead"}
        writing.create(Contribution.validated(**gave))
    contradict(register, date=(first, "2026-05-02"))
    user = session_at(register)
    asked = Question(Measure.PEOPLE, (Dimension.GENERATION,), {}, "2026-03-25", "2026-03-31")
    cells = answers.answer(user, asked).cells
    assert {values: (each.low, each.high) for values, each in cells.items()} == {
        ("0",): (0, 1),
        ("1",): (0, 1),
    }
    assert [each.id for each in list_open_sessions(user, asked)] == [first]


def test_in_a_large_register_the_bounds_are_outer_ones_of_the_exact(register, monkeypatch):
    contradict(register, date=(register.sessions_held[0], "2026-04-02"))
    user = session_at(register)
    exact = [answers.answer(user, question).total for question in QUESTIONS]
    monkeypatch.setattr(session_versions, "_FACT_LIMIT", 1)
    outer = [answers.answer(user, question).total for question in QUESTIONS]
    assert any(each.is_outer for each in outer)
    for tight, loose in zip(exact, outer, strict=True):
        assert loose.low <= tight.low <= tight.high <= loose.high
