"""Saved questions are kept as they were asked."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services import training_sessions
from fieldreg.services.figures import answers, questions, saved_questions
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records

ASKED = Question(
    Measure.REGISTRATIONS,
    (Dimension.AIMAG,),
    {Dimension.PROJECT: frozenset({None, "7"}), Dimension.AGE: frozenset({"60+"})},
    "2026-01-01",
)


def test_a_question_comes_back_as_it_was_saved_and_a_name_means_one_question(office):
    desk = office.desk
    saved_questions.save_question(desk, " Хавар  2026", ASKED)
    assert saved_questions.find_saved(desk, "хавар 2026").question == ASKED
    saved_questions.save_question(desk, "ХАВАР 2026", Question(Measure.PEOPLE))
    (only,) = saved_questions.list_saved(desk)
    assert (only.name, only.question) == ("ХАВАР 2026", Question(Measure.PEOPLE))
    for name in ("", " ", "х" * 81):
        with pytest.raises(Problem) as refused:
            saved_questions.save_question(desk, name, ASKED)
        assert refused.value.code is Code.VALUE_REFUSED
    saved_questions.forget_question(desk, "хавар 2026")
    assert saved_questions.list_saved(desk) == []
    with pytest.raises(Problem):
        saved_questions.find_saved(desk, "хавар 2026")


def hold(desk, course, *people):
    plan = {"date": "2026-03-14", "half_days": 1}
    session = training_sessions.plan_session(desk, course, plan)
    mark = AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, people, mark, shown=AS_STORED)
    return desk.store.sessions.find(session).course_id


def test_a_question_that_was_saved_is_about_what_its_course_is_one_with_by_now(office):
    desk = office.desk
    people = [registration.register_person(desk, {"given_name": f"Хүн {n}"}, ()) for n in range(3)]
    courses = hold(desk, "Манлайлал", *people[:1]), hold(desk, "Удирдах ур", *people[1:])
    for name, course in zip("АБ", courses, strict=True):
        where = {Dimension.COURSE: frozenset({str(course)})}
        saved_questions.save_question(desk, name, Question(Measure.PEOPLE, (), where))

    def count():
        every = saved_questions.list_saved(desk)
        return [answers.answer(desk, each.question).total.value for each in every]

    assert count() == [1, 2]
    verdicts.judge_pair(desk, *courses, Verdict.SAME)
    assert count() == [3, 3]
    named = questions.build_question(desk, "people", (), [("course", "Удирдах ур")])
    assert saved_questions.find_saved(desk, "Б").question == named


def test_a_name_of_several_is_no_answer_about_one_of_them(office):
    """The first of them alone was counted, and nothing said so."""
    desk = office.desk
    first, other = (
        plain_records.add_record(desk, kinds.BY_NAME["project"], {"name": "Тэгш"}) for _ in range(2)
    )

    def ask(typed):
        question = questions.build_question(desk, "people", (), [("project", typed)])
        return question.where[Dimension.PROJECT]

    with pytest.raises(Problem) as refused:
        ask("Тэгш")
    assert refused.value.code is Code.NAME_AMBIGUOUS
    assert ask(short_code(other)) == {str(other)}
    plain_records.withdraw_records(desk, first)
    assert ask("тэгш") == {str(other)}


@pytest.mark.parametrize("dimension", ["aimag", "soum"])
def test_a_home_that_is_not_known_is_no_condition(office, dimension):
    """It was answered with nobody, for certain."""
    with pytest.raises(Problem) as refused:
        questions.build_question(office.desk, "people", (), [(dimension, "-")])
    assert refused.value.code is Code.PLACE_UNKNOWN
    held = questions.build_question(office.desk, "people", (), [(f"held-{dimension}", "-")])
    assert [*held.where.values()] == [{None}]
