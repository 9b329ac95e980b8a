"""The questions of the sealed page, and the sheet that says nothing by its size."""

import json

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.domain.sealed_answers.answer_sheet import SHEET_SIZE_BYTES, AnswerSheet
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    ETHNIC_GROUP_LIMIT,
    NOT_ASKED,
    QUESTIONS,
    TEXT_LIMIT,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
    build_reply,
)

LONGEST = {
    "ethnicity": build_reply("🟣" * ETHNIC_GROUP_LIMIT),
    "health": build_reply("🟣" * TEXT_LIMIT),
}


def sheet(replies, **values):
    whole = {one.name: replies.get(one.name, NOT_ASKED) for one in QUESTIONS}
    about = {"trainee": (1 << 63) - 1, "session": (1 << 63) - 1, "day": "2026-03-14"}
    return AnswerSheet(**about | values, language="mn", version="1", replies=whole)


@pytest.mark.parametrize(
    "replies",
    [
        {},
        LONGEST | {one.name: build_reply("4") for one in QUESTIONS[:6]},
        {one.name: DECLINED for one in QUESTIONS} | LONGEST,
        {"health": build_reply('"\\' * (TEXT_LIMIT // 2))},
    ],
)
def test_every_sheet_is_of_one_length_and_comes_back(replies):
    questionnaire.check_replies(replies)
    made = sheet(replies)
    data = made.to_bytes()
    assert len(data) == SHEET_SIZE_BYTES
    assert AnswerSheet.from_bytes(data) == made


def test_not_asked_declined_and_not_known_are_three_values():
    replies = {"seeing": DECLINED, "hearing": UNKNOWN, "walking": build_reply("2")}
    back = AnswerSheet.from_bytes(sheet(replies).to_bytes()).replies
    told = [back[name].state for name in ("seeing", "hearing", "walking", "lgbti")]
    assert told == [
        SealedReplyState.DECLINED,
        SealedReplyState.UNKNOWN,
        SealedReplyState.ANSWERED,
        SealedReplyState.NOT_ASKED,
    ]
    assert len(back) == len(QUESTIONS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seeing", "5"),
        ("lgbti", "maybe"),
        ("ethnicity", " "),
        ("ethnicity", "x" * (ETHNIC_GROUP_LIMIT + 1)),
        ("health", "a\nb"),
        ("health", ""),
    ],
)
def test_an_answer_that_its_question_does_not_take_is_refused_without_being_told(name, value):
    with pytest.raises(Problem) as refused:
        questionnaire.check_replies({name: build_reply(value)})
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_REFUSED, {"field": name})


def test_a_question_that_nobody_asks_is_refused():
    with pytest.raises(Problem) as refused:
        questionnaire.check_replies({"religion": DECLINED})
    assert refused.value.code is Code.FIELD_UNKNOWN


def test_an_answer_beside_a_refusal_is_refused():
    with pytest.raises(Problem):
        questionnaire.check_replies(
            {"lgbti": SealedReply(state=SealedReplyState.DECLINED, value="yes")}
        )


def test_a_sheet_of_a_later_release_is_read_with_what_it_asks_more():
    said = json.loads(sheet({}).to_bytes())
    said["replies"]["housing"] = {"told": "answered", "value": "ger", "since": "2024"}
    said["mood"] = 3
    back = AnswerSheet.from_bytes(json.dumps(said).encode())
    assert back.replies["housing"].value == "ger"


@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b"\xff", b"null" + b" " * 9])
def test_what_is_no_sheet_is_refused(damage):
    with pytest.raises(Problem) as refused:
        AnswerSheet.from_bytes(damage)
    assert refused.value.code is Code.DOCUMENT_REFUSED
