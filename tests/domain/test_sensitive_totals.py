"""Totals of sealed answers: the cut-off of disability, and no number from which few are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.domain.problems import Problem
from fieldreg.domain.sealed_answers.questionnaire import DECLINED, NOT_ASKED, UNKNOWN, build_reply
from fieldreg.domain.sensitive_totals import HalfYear, find_values, merge_replies, protect_totals

GROUPS = ("01", "02", "03")
CELLS = {
    "disability": ("yes", "no", "declined", "unknown", "not-asked"),
    "ethnicity": (*GROUPS, "other", "declined", "unknown", "not-asked"),
    "lgbti": ("yes", "no", "declined", "unknown", "not-asked"),
}
COUNTS = st.sampled_from([0, 0, 0, 1, 3, 9, 10, 11, 40])


def value(subject, **replies):
    said = {
        name: each if not isinstance(each, str) else build_reply(each)
        for name, each in replies.items()
    }
    return find_values(said, GROUPS)[subject]


def test_disability_is_much_difficulty_in_one_domain_at_least():
    assert value("disability", seeing="3", hearing="1") == "yes"
    assert value("disability", seeing="2", hearing=DECLINED, self_care="4") == "yes"
    assert value("disability", seeing="2", hearing="2") == "no"
    assert value("disability", seeing="1", hearing=UNKNOWN) == "no"
    assert value("disability", seeing=UNKNOWN, hearing=DECLINED) == "declined"
    assert value("disability", seeing=UNKNOWN) == "unknown"
    assert value("disability") == "not-asked"


def test_what_somebody_typed_is_never_a_cell():
    assert value("ethnicity", ethnicity="02") == "02"
    assert value("ethnicity", ethnicity="Цаатан, Цагааннуур") == "other"
    assert value("ethnicity", ethnicity=DECLINED) == "declined"


def test_the_last_word_counts_and_a_question_that_was_not_asked_says_nothing():
    first, second = {"lgbti": build_reply("yes"), "seeing": build_reply("3")}, {"lgbti": DECLINED}
    assert merge_replies([first, second])["lgbti"] == DECLINED
    assert merge_replies([first, {"seeing": NOT_ASKED}])["seeing"] == build_reply("3")


def test_half_years_are_read_as_they_are_written():
    found = HalfYear.parse(" 2026-h2 ")
    assert (str(found), found.since, found.until) == ("2026-H2", "2026-07-01", "2026-12-31")
    assert HalfYear.of("2026-06-30").until == "2026-06-30"
    for text in ("2026", "2026-H3", "26-H1", "2026-Q1"):
        with pytest.raises(Problem):
            HalfYear.parse(text)


@given(st.data())
def test_who_knows_the_total_and_all_that_is_shown_knows_nothing_of_few(data):
    """Hidden numbers of one line may each be from 0 to their sum, and nothing else is known."""
    total = data.draw(st.integers(0, 120))
    people = []
    for subject, cells in CELLS.items():
        line = [cell for cell in cells for _ in range(data.draw(COUNTS))][:total]
        line += [data.draw(st.sampled_from(cells))] * (total - len(line))
        people.append([(subject, cell) for cell in line])
    people = [dict(each) for each in zip(*people, strict=True)]
    is_told = data.draw(st.booleans())
    for table in protect_totals(people, GROUPS, is_total_told=is_told):
        counts = {cell: sum(each[table.subject] == cell for each in people) for cell in table.cells}
        hidden = [cell for cell, count in table.cells.items() if count is None]
        assert {cell: counts[cell] for cell in counts if cell not in hidden} == {
            cell: count for cell, count in table.cells.items() if count is not None
        }
        assert all(counts[cell] >= SENSITIVE_MINIMUM for cell in counts if cell not in hidden)
        assert hidden or is_told
        if hidden and len(hidden) < len(counts):
            assert len(hidden) > 1
            most = total - sum(counts[cell] for cell in counts if cell not in hidden)
            assert most >= SENSITIVE_MINIMUM - 1
            is_great = any(counts[cell] >= SENSITIVE_MINIMUM for cell in hidden)
            assert most >= SENSITIVE_MINIMUM or not is_great


def test_cells_do_not_add_up_to_a_total_that_is_not_told():
    people = [{subject: cell for subject, (cell, *_) in CELLS.items()}] * SENSITIVE_MINIMUM
    for cell in CELLS["lgbti"][1:]:
        people += [{**people[0], "lgbti": cell}] * SENSITIVE_MINIMUM
    for is_told, hidden in ((True, 0), (False, 2)):
        *_, table = protect_totals(people, GROUPS, is_total_told=is_told)
        assert [*table.cells.values()].count(None) == hidden
