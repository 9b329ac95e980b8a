"""Texts of the questionnaire that a trainee fills in alone."""

from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
)
from fieldreg.ui.translation import translator

tr = translator("Answers")


def choice_label(question_name: str, code: str) -> str:
    """Return the label of a choice; an unknown *code* is returned unchanged."""
    if question_name == "lgbti":
        labels = {"yes": tr("Yes"), "no": tr("No")}
    elif question_name == "health":
        labels = {"nothing": tr("No, nothing")}
    else:
        labels = {
            "1": tr("No - no difficulty"),
            "2": tr("Yes - some difficulty"),
            "3": tr("Yes - a lot of difficulty"),
            "4": tr("Cannot do at all"),
        }
    return labels.get(code, code)


def format_reply_state(reply: SealedReply) -> str:
    """Return the text of a *reply* without an answer."""
    if reply == UNKNOWN:
        return tr("I do not know")
    if reply == DECLINED:
        return tr("I would rather not answer")
    assert reply.state is SealedReplyState.NOT_ASKED  # noqa: S101  an answer has no state text
    return tr("not asked")
