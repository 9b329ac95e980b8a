"""Texts about people."""

from fieldreg.domain import kinds
from fieldreg.domain.people.birth_dates import BirthDate, Precision
from fieldreg.domain.records.values import AttendanceMark, DayPart, RequestTopic
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedReply,
    SealedReplyState,
)
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import records

tr = translator("Person")
tr_requests = translator("Requests")


def already_registered(name: str, *facts: str) -> RichText:
    known = ", ".join(fact for fact in facts if fact)
    template = (
        tr("Already registered? {name}, {facts}") if known else tr("Already registered? {name}")
    )
    return format_rich(template, name=strong(name), facts=known)


def field_label(name: str) -> str:
    return records.field_label(kinds.TRAINEE.get_field(name))


def field_hint(name: str) -> str:
    return records.field_hint(kinds.TRAINEE.get_field(name))


def gender(value: str) -> str:
    return {
        "": tr("unknown"),
        "female": tr("woman"),
        "male": tr("man"),
        "other": tr("other"),
        "declined": tr("declined to answer"),
    }.get(value, value)


def born(birth: BirthDate) -> str:
    match birth.precision:
        case Precision.DAY:
            return birth.display_text
        case Precision.MONTH:
            return tr("{date}, day unknown").format(date=birth.display_text)
        case Precision.YEAR:
            return tr("{year}, day unknown").format(year=birth.year)
        case Precision.ABOUT:
            return tr("about {year}").format(year=birth.year)
        case Precision.AS_TYPED:
            return tr("as typed: {text}").format(text=birth.display_text)


def purpose_label(purpose: str) -> str:
    return {
        "keep": tr("Keep the record"),
        "contact": tr("Contact again"),
        "report": tr("Be named in a report"),
        "answers": tr("Keep answers sealed"),
    }[purpose]


def topic_label(topic: RequestTopic) -> str:
    return {
        RequestTopic.WITHDRAW_CONTACT: tr_requests("not to be contacted any more"),
        RequestTopic.WITHDRAW_REPORT: tr_requests("not to be named in reports"),
        RequestTopic.WITHDRAW_ANSWERS: tr_requests("the sealed answers kept no longer"),
        RequestTopic.WITHDRAW_KEEP: tr_requests("the record kept no longer"),
        RequestTopic.CORRECT: tr_requests("something corrected"),
        RequestTopic.ERASE: tr_requests("everything erased"),
        RequestTopic.COPY: tr_requests("a copy of what is kept"),
    }[topic]


def consent_method_label(method: str) -> str:
    return {"spoken": tr("spoken"), "written": tr("written"), "electronic": tr("electronic")}[
        method
    ]


def consent_state_label(state: str) -> str:
    return {
        "given": tr("given"),
        "declined": tr("declined"),
        "withdrawn": tr("withdrawn"),
        "to-follow": tr("to follow"),
        "followed": tr("replaced by a later answer"),
    }[state]


tr_attendance = translator("Register")


def day_part_label(part: DayPart) -> str:
    return {
        DayPart.MORNING: tr_attendance("morning"),
        DayPart.AFTERNOON: tr_attendance("afternoon"),
    }[part]


def mark_label(mark: str) -> str:
    return {
        AttendanceMark.PRESENT: tr_attendance("present"),
        AttendanceMark.LATE: tr_attendance("late"),
        AttendanceMark.LEFT_EARLY: tr_attendance("left early"),
        AttendanceMark.EXCUSED: tr_attendance("excused"),
        AttendanceMark.ABSENT: tr_attendance("absent"),
        AttendanceMark.EXPECTED: tr_attendance("not marked yet"),
    }[AttendanceMark(mark)]


tr_sealed_answers = translator("Answers")


def choice_label(question_name: str, code: str) -> str:
    if question_name == "lgbti":
        labels = {"yes": tr_sealed_answers("Yes"), "no": tr_sealed_answers("No")}
    elif question_name == "health":
        labels = {"nothing": tr_sealed_answers("No, nothing")}
    else:
        labels = {
            "1": tr_sealed_answers("No - no difficulty"),
            "2": tr_sealed_answers("Yes - some difficulty"),
            "3": tr_sealed_answers("Yes - a lot of difficulty"),
            "4": tr_sealed_answers("Cannot do at all"),
        }
    return labels.get(code, code)


def format_reply_state(reply: SealedReply) -> str:
    if reply == UNKNOWN:
        return tr_sealed_answers("I do not know")
    if reply == DECLINED:
        return tr_sealed_answers("I would rather not answer")
    assert reply.state is SealedReplyState.NOT_ASKED  # noqa: S101  an answer has no state text
    return tr_sealed_answers("not asked")
