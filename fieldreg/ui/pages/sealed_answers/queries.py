"""What the protected desk shows, off the GUI thread, put into rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.sealed_answers.access_log import AccessAction, ChainedEntry
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    BY_NAME,
    QuestionType,
    SealedReply,
    SealedReplyState,
)
from fieldreg.services.installation.model import Installation
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import AnsweredPerson, ReadAnswer
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import sealed_answers


@dataclass(frozen=True, slots=True)
class SealedAnswersPageData:
    """Whether the desk has begun, who gave sealed answers, and the log."""

    is_set_up: bool
    people: tuple[AnsweredPerson, ...]
    names: Mapping[int, str]
    access_log: tuple[ChainedEntry, ...]
    broken_entries: tuple[int, ...]


def load_sealed_answers(installation: Installation) -> SealedAnswersPageData:
    """Give what can be seen without opening anything."""
    people = protected_desk.list_answered_people(installation)
    lines = installation.store.people.list_by_ids([one.trainee for one in people])
    names = {one.id: PersonName(one.given_name, one.patronymic).full for one in lines}
    log, broken = protected_desk.load_access_log(installation)
    begun = protected_desk.is_protected_desk_set_up(installation)
    return SealedAnswersPageData(begun, tuple(people), names, tuple(log), broken)


def person_rows(facts: SealedAnswersPageData) -> list[ListRow]:
    """Put people into rows."""
    return [
        ListRow(
            facts.names.get(one.trainee) or translate("Person", "name unknown"),
            icon="sealed",
            meta=join_parts(
                [
                    translate("Protected", "%n answers", "", one.answer_count),
                    dates.format_date(one.last_day),
                ]
            ),
            value=one.trainee,
        )
        for one in facts.people
    ]


def log_rows(facts: SealedAnswersPageData) -> list[ListRow]:
    """Put the log into rows, the latest entry first."""
    return [
        ListRow(
            _deed(one.entry.action),
            line=join_parts([one.entry.officer, one.entry.device, one.entry.reason]),
            icon="warning" if one.entry.number in facts.broken_entries else "check",
            role="bad" if one.entry.number in facts.broken_entries else "good",
            meta=translate("Protected", "altered here")
            if one.entry.number in facts.broken_entries
            else "",
            meta_role="bad",
            lead=join_parts(
                [dates.format_date(one.entry.recorded_at[:10]), one.entry.recorded_at[11:16]]
            ),
        )
        for one in reversed(facts.access_log)
    ]


def answer_rows(read: list[ReadAnswer], peoples: EthnicGroups, language: str) -> list[ListRow]:
    """Put what was opened into rows: for each sheet its day, then question and answer."""
    return [row for one in read for row in _rows(one, peoples, language)]


def _rows(one: ReadAnswer, peoples: EthnicGroups, language: str) -> Iterator[ListRow]:
    yield ListRow(dates.format_date(one.answer.day), icon="sealed")
    if one.problem is not None:
        yield ListRow(problems_words.sentence(one.problem), icon="warning", role="bad")
    if one.sheet is not None:
        order = list(BY_NAME)  # what a later release asked comes last
        replies = one.sheet.replies
        for name in sorted(replies, key=[*order, *replies].index):
            said = _said(name, replies[name], peoples, language)
            yield ListRow(_short(name), meta=said)


def _said(name: str, reply: SealedReply, peoples: EthnicGroups, language: str) -> str:
    if reply.told is not SealedReplyState.ANSWERED:
        return sealed_answers.format_reply_state(reply)
    value = reply.value or ""
    question = BY_NAME.get(name)
    if question is not None and question.question_type is QuestionType.ETHNIC_GROUP:
        return peoples.name(value, language)
    return sealed_answers.choice_label(name, value)


def _short(name: str) -> str:
    """Name what a question is about, for the protected desk."""
    return {
        "seeing": translate("Answers", "Seeing"),
        "hearing": translate("Answers", "Hearing"),
        "walking": translate("Answers", "Walking, steps"),
        "remembering": translate("Answers", "Remembering, concentrating"),
        "self_care": translate("Answers", "Washing, dressing"),
        "communicating": translate("Answers", "Communicating"),
        "ethnicity": translate("Answers", "Ethnicity"),
        "lgbti": translate("Answers", "LGBTI"),
        "health": translate("Answers", "Health"),
    }.get(name, name)


def _deed(one: str) -> str:
    """Say what an entry of the log is about."""
    return {
        AccessAction.STARTED.value: translate("Protected", "The desk got its passphrase"),
        AccessAction.OPENED.value: translate("Protected", "Answers were opened"),
        AccessAction.PASSPHRASE_CHANGED.value: translate("Protected", "The passphrase was changed"),
        AccessAction.KEY_ESCROWED.value: translate("Protected", "The key was copied for recovery"),
        AccessAction.STORE_RECREATED.value: translate(
            "Protected", "The desk’s own store was begun anew"
        ),
    }.get(one, one)
