"""Labels of sealed answers."""

from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
)
from fieldreg.ui.translation import translate


def choice_label(question_name: str, code: str) -> str:
    """Return the label of an answer that a question offers; another is its own label."""
    if question_name == "lgbti":
        return {"yes": translate("Answers", "Yes"), "no": translate("Answers", "No")}.get(
            code, code
        )
    if question_name == "health":
        return {"nothing": translate("Answers", "No, nothing")}.get(code, code)
    return {
        "1": translate("Answers", "No - no difficulty"),
        "2": translate("Answers", "Yes - some difficulty"),
        "3": translate("Answers", "Yes - a lot of difficulty"),
        "4": translate("Answers", "Cannot do at all"),
    }.get(code, code)


def format_reply_state(reply: SealedReply) -> str:
    """Return why there is no answer."""
    if reply == UNKNOWN:
        return translate("Answers", "I do not know")
    if reply == DECLINED:
        return translate("Answers", "I would rather not answer")
    assert reply.told is SealedReplyState.NOT_ASKED  # noqa: S101  an answer is its own text
    return translate("Answers", "not asked")
