"""What is open of people at confidential courses: no officer is told of it by what is told of others."""

import pytest

from fieldreg.domain.figures.cube import FigureCell
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.kinds import COURSE, TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.mission import Contribution
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import Verdict
from fieldreg.services.figures import answers, cascades
from fieldreg.services.records.confidential_courses import leave_desk, list_hidden_sessions
from tests.conformance.test_session_versions import contradict
from tests.conformance.test_uncounted_bounds import Register
from tests.support.user_sessions import session_at

D = Dimension


@pytest.fixture
def register(store):
    return Register(store)


@pytest.fixture
def user(register):
    return leave_desk(session_at(register.store))


def test_no_quota_has_a_pair_of_whom_one_came_to_a_confidential_course_alone(register, user):
    first, other = register.add({"gender": "female"}, {"gender": "male"})
    register.hold(register.open, "2026-03-10", [first])
    _, marks = register.hold(register.secret, "2026-03-11", [other])
    with register.store.writing("Дулмаа", "2026-05-01") as writing:
        writing.create(Pair.validated(first=first, second=other, verdict=Verdict.OPEN))
    quotas, hidden = register.store.quota_figures, list_hidden_sessions(user)
    of_women = Quota.validated(whom="women", share=300)

    def tell():
        return quotas.count_with_duplicates(of_women, user.places, (), hidden)

    told = tell()
    register.take_away(marks)
    assert tell() == told


@pytest.mark.parametrize(
    ("course", "since"), [("secret", None), ("secret", "2026-04-01"), ("open", "2026-04-01")]
)
def test_nobody_is_listed_for_what_is_disputed_of_her_on_days_that_do_not_count(
    register, user, course, since
):
    """She was of age on the day that counts, whenever she was born in that month."""
    (person,) = register.add({"birth_date": "2008-03-01"})
    register.hold(getattr(register, course), "2026-03-10", [person])
    register.hold(register.open, "2026-04-10", [person])
    contradict(register.store, TRAINEE, birth_date=(person, "2008-03-20"))
    question = Question(Measure.PEOPLE, (D.MINOR,), {}, since)
    assert all(cell.is_certain for cell in answers.answer(user, question).cells.values())
    assert answers.list_open(user, question) == []


def test_who_is_disputed_on_a_later_day_alone_is_listed_for_it(register, user):
    (person,) = register.add({"birth_date": "2008-03-01"})
    for day in ("2026-01-10", "2026-03-10"):
        register.hold(register.open, day, [person])
    contradict(register.store, TRAINEE, birth_date=(person, "2008-03-20"))
    of_march = Question(Measure.PEOPLE, (D.MINOR,), {}, "2026-03-01")
    assert not any(cell.is_certain for cell in answers.answer(user, of_march).cells.values())
    assert [each.id for each in answers.list_open(user, of_march)] == [person]
    assert answers.list_open(user, Question(Measure.PEOPLE, (D.MINOR,))) == []


def test_a_conflict_of_a_person_is_not_open_where_nothing_of_people_is_asked(register, user):
    (person,) = register.add({"gender": "female"})
    register.hold(register.secret, "2026-03-10", [person])
    contradict(register.store, TRAINEE, gender=(person, "male"))
    for measure in (Measure.PEOPLE, Measure.REGISTRATIONS):
        assert answers.answer(user, Question(measure)).open_conflicts == 0


def test_a_course_that_becomes_confidential_meanwhile_divides_no_report(register, user):
    register.hold(register.open, "2026-03-10", register.add({}, {}))
    with register.store.fact_reader.keeping_rows():
        before = answers.answer_for_report(user, Question(Measure.PEOPLE, (D.MONTH,)))
        with register.store.writing("Дулмаа", "2026-05-01") as writing:
            writing.edit(COURSE, register.open, {"is_confidential": "yes"}, shown=AS_STORED)
        after = answers.answer_for_report(user, Question(Measure.PEOPLE, (D.GENDER,)))
    assert (before.total, after.total) == (FigureCell(2, 2, 2), FigureCell(2, 2, 2))
    assert answers.answer_for_report(user, Question(Measure.PEOPLE)).total == FigureCell()


@pytest.mark.parametrize("courses", [("secret", "open"), ("open", "secret")])
def test_a_session_of_which_one_version_is_confidential_ties_no_others(register, user, courses):
    first, other = (getattr(register, each) for each in courses)
    people = register.add({}, {})
    disputed, _ = register.hold(first, "2026-03-10", people)
    later, _ = register.hold(register.open, "2026-04-10", people[1:])
    with register.store.writing("Дулмаа", "2026-05-01") as writing:
        led = {"session": later, "trainee": people[0], "part": "lead"}
        writing.create(Contribution.validated(**led))
    contradict(register.store, course=(disputed, other))
    by_generation = Question(Measure.SESSIONS, (D.GENERATION,))
    assert cascades.load_cascade(session_at(register.store)).cascade.edges == {(disputed, later): 1}
    assert cascades.load_cascade(user).cascade.edges == {}
    assert [*answers.answer(user, by_generation).cells] == [("0",)]
