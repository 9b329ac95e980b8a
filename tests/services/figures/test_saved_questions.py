"""Saved questions are kept as they were asked."""

import pytest

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.figures import saved_questions

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
