"""Texts of the questionnaire that a trainee fills in alone."""

from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
)
from fieldreg.ui.translation import translate


def choice_label(question_name: str, code: str) -> str:
    """Return the label of a choice; an unknown *code* is returned unchanged."""
    if question_name == "lgbti":
        labels = {"yes": translate("Answers", "Yes"), "no": translate("Answers", "No")}
    elif question_name == "health":
        labels = {"nothing": translate("Answers", "No, nothing")}
    else:
        labels = {
            "1": translate("Answers", "No - no difficulty"),
            "2": translate("Answers", "Yes - some difficulty"),
            "3": translate("Answers", "Yes - a lot of difficulty"),
            "4": translate("Answers", "Cannot do at all"),
        }
    return labels.get(code, code)


def format_reply_state(reply: SealedReply) -> str:
    """Return the text of a *reply* without an answer."""
    if reply == UNKNOWN:
        return translate("Answers", "I do not know")
    if reply == DECLINED:
        return translate("Answers", "I would rather not answer")
    assert reply.state is SealedReplyState.NOT_ASKED  # noqa: S101  an answer has no state text
    return translate("Answers", "not asked")
