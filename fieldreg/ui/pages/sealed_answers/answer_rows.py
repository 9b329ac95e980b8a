"""Rows of people with sealed answers, of the access log, and of opened answers."""

from collections.abc import Sequence

from fieldreg.domain.sealed_answers.access_log import AccessAction, ChainedEntry
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    BY_NAME,
    QuestionType,
    SealedReply,
    SealedReplyState,
)
from fieldreg.services.sealed_answers.protected_desk import AnsweredPerson, ReadAnswer
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import sealed_answers

tr = translator("Answers")


def build_person_rows(people: Sequence[AnsweredPerson]) -> list[ListRow]:
    return [
        ListRow(
            person.name or translate("Person", "name unknown"),
            icon="sealed",
            meta=join_parts(
                [
                    translate("Protected", "%n answers", "", person.answer_count),
                    dates.format_date(person.last_day),
                ]
            ),
            value=person.trainee,
        )
        for person in people
    ]


def build_log_rows(entries: Sequence[ChainedEntry], broken_entries: Sequence[int]) -> list[ListRow]:
    """Return rows of the access log, the latest entry first."""
    return [_log_row(chained, broken_entries) for chained in reversed(entries)]


def build_answer_rows(
    answers: Sequence[ReadAnswer], ethnic_groups: EthnicGroups, language: str
) -> list[ListRow]:
    """Return for each sheet a row with its day, then a row for each question."""
    rows = []
    for answer in answers:
        rows.append(ListRow(dates.format_date(answer.answer.day), icon="sealed"))
        if answer.problem is not None:
            sentence = problems_words.sentence(answer.problem)
            rows.append(ListRow(sentence, icon="warning", role="bad"))
        replies = answer.sheet.replies if answer.sheet is not None else {}
        # Questions of a later release come last.
        for name in sorted(replies, key=[*BY_NAME, *replies].index):
            reply = _format_reply(name, replies[name], ethnic_groups, language)
            rows.append(ListRow(_question_label(name), meta=reply))
    return rows


def _log_row(chained: ChainedEntry, broken_entries: Sequence[int]) -> ListRow:
    entry = chained.entry
    is_broken = entry.number in broken_entries
    return ListRow(
        _action_label(entry.action),
        line=join_parts([entry.officer, entry.device, entry.reason]),
        icon="warning" if is_broken else "check",
        role="bad" if is_broken else "good",
        meta=translate("Protected", "altered here") if is_broken else "",
        meta_role="bad",
        lead=join_parts([dates.format_date(entry.recorded_at[:10]), entry.recorded_at[11:16]]),
    )


def _format_reply(name: str, reply: SealedReply, ethnic_groups: EthnicGroups, language: str) -> str:
    if reply.state is not SealedReplyState.ANSWERED:
        return sealed_answers.format_reply_state(reply)
    value = reply.value or ""
    question = BY_NAME.get(name)
    if question is not None and question.question_type is QuestionType.ETHNIC_GROUP:
        return ethnic_groups.name(value, language)
    return sealed_answers.choice_label(name, value)


def _question_label(name: str) -> str:
    return {
        "seeing": tr("Seeing"),
        "hearing": tr("Hearing"),
        "walking": tr("Walking, steps"),
        "remembering": tr("Remembering, concentrating"),
        "self_care": tr("Washing, dressing"),
        "communicating": tr("Communicating"),
        "ethnicity": tr("Ethnicity"),
        "lgbti": tr("LGBTI"),
        "health": tr("Health"),
    }.get(name, name)


def _action_label(action: str) -> str:
    return {
        AccessAction.STARTED.value: translate("Protected", "The desk got its passphrase"),
        AccessAction.OPENED.value: translate("Protected", "Answers were opened"),
        AccessAction.PASSPHRASE_CHANGED.value: translate("Protected", "The passphrase was changed"),
        AccessAction.KEY_ESCROWED.value: translate("Protected", "The key was copied for recovery"),
        AccessAction.STORE_RECREATED.value: translate(
            "Protected", "The desk’s own file was started again"
        ),
    }.get(action, action)
