"""What the protected desk shows, off the GUI thread, put into rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.sealed_answers.access_log import Deed, Linked
from fieldreg.domain.sealed_answers.ethnic_groups import Peoples
from fieldreg.domain.sealed_answers.questionnaire import BY_NAME, Reply, Sort, Told
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import Person, Read
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.tables.row_list import Row
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import sealed_answers


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """Whether the desk has begun, who gave sealed answers, and the log."""

    has_begun: bool
    people: tuple[Person, ...]
    names: Mapping[int, str]
    log: tuple[Linked, ...]
    broken: tuple[int, ...]


def look(installation: Installation) -> DeskFacts:
    """Give what can be seen without opening anything."""
    people = protected_desk.people(installation)
    lines = installation.store.people.lines([one.trainee for one in people])
    names = {one.id: PersonName(one.given_name, one.patronymic).full for one in lines}
    log, broken = protected_desk.log(installation)
    begun = protected_desk.has_begun(installation)
    return DeskFacts(begun, tuple(people), names, tuple(log), broken)


def person_rows(facts: DeskFacts) -> list[Row]:
    """Put people into rows."""
    return [
        Row(
            facts.names.get(one.trainee) or translate("Person", "name unknown"),
            icon="sealed",
            meta=joined(
                [translate("Protected", "%n answers", "", one.count), dates.shown(one.day)]
            ),
            value=one.trainee,
        )
        for one in facts.people
    ]


def log_rows(facts: DeskFacts) -> list[Row]:
    """Put the log into rows, the latest entry first."""
    return [
        Row(
            _deed(one.access.deed),
            line=joined([one.access.officer, one.access.device, one.access.reason]),
            icon="warning" if one.access.number in facts.broken else "check",
            role="bad" if one.access.number in facts.broken else "good",
            meta=translate("Protected", "altered here")
            if one.access.number in facts.broken
            else "",
            meta_role="bad",
            lead=joined(
                [dates.shown(one.access.noted_at[:10]), one.access.noted_at[11:16]]
            ),
        )
        for one in reversed(facts.log)
    ]


def answer_rows(read: list[Read], peoples: Peoples, language: str) -> list[Row]:
    """Put what was opened into rows: for each sheet its day, then question and answer."""
    return [row for one in read for row in _rows(one, peoples, language)]


def _rows(one: Read, peoples: Peoples, language: str) -> Iterator[Row]:
    yield Row(dates.shown(one.answer.day), icon="sealed")
    if one.problem is not None:
        yield Row(problems_words.sentence(one.problem), icon="warning", role="bad")
    if one.sheet is not None:
        order = list(BY_NAME)  # what a later release asked comes last
        replies = one.sheet.replies
        for name in sorted(replies, key=[*order, *replies].index):
            said = _said(name, replies[name], peoples, language)
            yield Row(_short(name), meta=said)


def _said(name: str, reply: Reply, peoples: Peoples, language: str) -> str:
    if reply.told is not Told.ANSWERED:
        return sealed_answers.told(reply)
    value = reply.value or ""
    question = BY_NAME.get(name)
    if question is not None and question.sort is Sort.PEOPLE:
        return peoples.name(value, language)
    return sealed_answers.choice(name, value)


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
        Deed.BEGUN.value: translate("Protected", "The desk got its passphrase"),
        Deed.OPENED.value: translate("Protected", "Answers were opened"),
        Deed.PASSPHRASE.value: translate("Protected", "The passphrase was changed"),
        Deed.HANDED.value: translate("Protected", "The key was copied for recovery"),
        Deed.ANEW.value: translate("Protected", "The desk’s own store was begun anew"),
    }.get(one, one)
