"""Sealed answers and the access log as rows."""

from collections.abc import Sequence

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
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
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words

tr = translator("Protected")
tr_answers = translator("Answers")


def person_row(person: AnsweredPerson) -> ListRow:
    answers = tr("%n answers", person.answer_count)
    meta = [short_code(person.trainee), answers, dates.format_date(person.last_day)]
    year = BirthDate(person.birth_date).year
    return ListRow(
        join_parts([person.name or translate("Person", "name unknown"), str(year or "")]),
        icon="sealed",
        meta=join_parts(meta),
        value=person.trainee,
    )


def log_row(chained: ChainedEntry, broken_entries: Sequence[int]) -> ListRow:
    entry = chained.entry
    is_broken = entry.number in broken_entries
    return ListRow(
        _action_label(entry.action),
        line=join_parts([entry.officer, entry.device, entry.reason]),
        icon="warning" if is_broken else "check",
        role="bad" if is_broken else "good",
        meta=tr("altered here") if is_broken else "",
        meta_role="bad",
        lead=join_parts([dates.format_date(entry.recorded_at[:10]), entry.recorded_at[11:16]]),
    )


def _action_label(action: str) -> str:
    return {
        AccessAction.STARTED.value: tr("The desk got its passphrase"),
        AccessAction.OPENED.value: tr("Answers were opened"),
        AccessAction.COUNTED.value: tr("Totals were issued"),
        AccessAction.PASSPHRASE_CHANGED.value: tr("The passphrase was changed"),
        AccessAction.KEY_ESCROWED.value: tr("The key was copied for recovery"),
        AccessAction.STORE_RECREATED.value: tr("The desk’s own file was started again"),
    }.get(action, action)


def build_answer_rows(
    answers: Sequence[ReadAnswer], ethnic_groups: EthnicGroups, language: str
) -> list[ListRow]:
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


def _format_reply(name: str, reply: SealedReply, ethnic_groups: EthnicGroups, language: str) -> str:
    if reply.state is not SealedReplyState.ANSWERED:
        return people_words.format_reply_state(reply)
    value = reply.value or ""
    question = BY_NAME.get(name)
    if question is not None and question.question_type is QuestionType.ETHNIC_GROUP:
        return ethnic_groups.name(value, language)
    return people_words.choice_label(name, value)


def _question_label(name: str) -> str:
    return {
        "seeing": tr_answers("Seeing"),
        "hearing": tr_answers("Hearing"),
        "walking": tr_answers("Walking, steps"),
        "remembering": tr_answers("Remembering, concentrating"),
        "self_care": tr_answers("Washing, dressing"),
        "communicating": tr_answers("Communicating"),
        "ethnicity": tr_answers("Ethnicity"),
        "lgbti": tr_answers("LGBTI"),
        "health": tr_answers("Health"),
    }.get(name, name)
