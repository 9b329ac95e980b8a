"""Sealed answers, and the group `hq desk`."""

import json
import sys
from collections.abc import Mapping
from contextlib import closing
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.commands import (
    PERSON,
    RECORDED_REASON,
    OpenInstallation,
    argument,
    command,
    option,
)
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.terminal import choose_passphrase, read_passphrase
from fieldreg.domain.figures.reports import REPORT_LANGUAGES
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod
from fieldreg.domain.sealed_answers.access_log import ChainedEntry
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    BY_NAME,
    DECLINED,
    UNKNOWN,
    QuestionType,
    SealedReply,
    SealedReplyState,
    build_reply,
)
from fieldreg.domain.sensitive_totals import HalfYear
from fieldreg.services.installation.model import Installation
from fieldreg.services.people.people_search import find_person, find_session
from fieldreg.services.reports import answer_totals, issued_reports
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk, ReadAnswer
from fieldreg.services.user_session import UserSession

DESK_PASSPHRASE_VARIABLE: Final = "FIELDREG_DESK_PASSPHRASE"  # noqa: S105  a name
NEW_DESK_PASSPHRASE_VARIABLE: Final = "FIELDREG_NEW_DESK_PASSPHRASE"  # noqa: S105  a name
DESK_PROMPT: Final = "Passphrase of the protected desk"
_MAX_TEXT: Final = 65_536
_DIFFICULTY_LABELS: Final = {
    "1": "no difficulty",
    "2": "some difficulty",
    "3": "a lot of difficulty",
    "4": "cannot do it at all",
}
_UNANSWERED_LABELS: Final = {
    "not-asked": "not asked",
    "declined": "would rather not say",
    "unknown": "does not know",
}


@command("answers")
def list_answer_days(user: UserSession, person: int = PERSON) -> CommandResult:
    """Show how often one person gave sealed answers, and when; never the answers."""
    days = answer_sealing.list_answer_days(user, person)
    given = [
        {"day": day, "session": short_code(session) if session else None} for day, session in days
    ]
    columns = (("given on", "day"), "session")
    table = output.format_documents(given, *columns, empty="No sealed answers were given.")
    return CommandResult({"code": short_code(person), "count": len(given), "given": given}, table)


@command("answer")
def seal_answers(
    installation: Installation,
    person: int = PERSON,
    session: int | None = option(
        "--session CODE", "The session in which they were given.", find=find_session
    ),
    language: str = option("--language", choices=INTERFACE_LANGUAGES, required=True),
    how: ConsentMethod = option("--how", default=ConsentMethod.WRITTEN.value),
    *,
    refused: bool = option("--refused", "Record that the person wants no answers kept."),
) -> CommandResult:
    """Seal the answers of one person from paper; nothing here opens them again.

    Standard input holds a JSON object with an answer for each question that was asked: seeing,
    hearing, walking, remembering, self_care, communicating (1 no difficulty, 2 some, 3 a lot, 4
    cannot at all), ethnicity (a code or name), lgbti (yes or no), health (nothing, or words);
    null where the person does not know, false where the person declined.
    """
    user = installation.user_session()
    if refused:
        answer_sealing.decline_answers(user, person, language=language, how=how)
    else:
        replies = _parse_replies(sys.stdin.read(_MAX_TEXT), installation.tools.ethnic_groups)
        answer_sealing.seal_answers(
            user, person, replies, session=session, language=language, how=how
        )
    code, outcome = short_code(person), "refusal noted" if refused else "answers sealed"
    return CommandResult({"code": code, "sealed": not refused}, f"{code}: {outcome}.")


def _parse_replies(text: str, groups: EthnicGroups) -> dict[str, SealedReply]:
    try:
        read = json.loads(text)
    except ValueError:
        read = None
    if not isinstance(read, Mapping):
        raise Problem(Code.DOCUMENT_REFUSED)
    replies = {str(name): _parse_reply(str(name), value) for name, value in read.items()}
    ethnicity = replies.get("ethnicity")
    if ethnicity is not None and ethnicity.state is SealedReplyState.ANSWERED:
        replies["ethnicity"] = build_reply(groups.resolve(ethnicity.value or ""))
    return replies


def _parse_reply(name: str, value: object) -> SealedReply:
    match value:
        case None:
            return UNKNOWN
        case False:
            return DECLINED
        case str():
            return build_reply(value)
        case int() if value is not True:
            return build_reply(str(value))
        case _:
            raise Problem(Code.VALUE_REFUSED, field=name)


desk: Final = click.Group("desk", help="Open sealed answers, for a reason that is written down.")


@command("begin", desk)
def begin_protected_desk(installation: Installation) -> CommandResult:
    """Give the protected desk a passphrase of its own.

    From then on no officer's passphrase opens sealed answers. Make a new backup after it, and
    destroy the earlier ones: they still hold the key under the officers' passphrases.
    """
    chosen = choose_passphrase(installation.tools, DESK_PASSPHRASE_VARIABLE)
    protected_desk.set_up_protected_desk(installation, chosen)
    text = "Sealed answers open with the passphrase of the desk alone; make a new backup."
    return CommandResult({"begun": True}, text)


@command("passphrase", desk)
def change_desk_passphrase(installation: Installation) -> CommandResult:
    """Change the passphrase of the protected desk.

    FIELDREG_DESK_PASSPHRASE holds the old one, FIELDREG_NEW_DESK_PASSPHRASE the new one;
    otherwise prompts ask.
    """
    old = read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
    new = choose_passphrase(installation.tools, NEW_DESK_PASSPHRASE_VARIABLE)
    protected_desk.change_desk_passphrase(installation, old, new)
    return CommandResult({"changed": True}, "The protected desk has a new passphrase.")


@command("people", desk)
def list_people_with_answers(installation: Installation) -> CommandResult:
    """List the people who gave sealed answers, and the last day of each."""
    people = [
        {
            "code": short_code(person.trainee),
            **output.pick(person, answers="answer_count", day="last_day"),
        }
        for person in protected_desk.list_answered_people(installation)
    ]
    document = {"begun": protected_desk.is_protected_desk_set_up(installation), "people": people}
    columns = ("code", "answers", ("last given on", "day"))
    table = output.format_documents(people, *columns, empty="There are no sealed answers.")
    return CommandResult(document, table)


@command("open", desk)
def open_answers(
    open_installation: OpenInstallation,
    ref: str | None = argument(),
    session_ref: str | None = option("--session CODE", "The answers of one session."),
    reason: str = RECORDED_REASON,
) -> CommandResult:
    """Open the sealed answers of one person or of one session."""
    if (ref is None) == (session_ref is None):
        raise click.UsageError("Name one person, or one session with --session.")
    installation = open_installation()
    user = installation.user_session()
    with _unlocked_desk(installation) as opened:
        if ref is not None:
            answers = opened.open_person(find_person(user, ref), reason)
        else:
            answers = opened.open_session(find_session(user, session_ref or ""), reason)
        log_problem = opened.integrity_problem
    groups = installation.tools.ethnic_groups
    unreadable = next((answer.problem for answer in answers if answer.problem is not None), None)
    text = "\n\n".join(_text(answer, groups) for answer in answers)
    document = {"answers": [_document(answer, groups) for answer in answers]}
    return CommandResult(document, text, log_problem or unreadable)


@command("forget", desk)
def forget_opened_answers(installation: Installation, person: int = PERSON) -> CommandResult:
    """Delete the opened answers of one person at the desk; the sealed ones stay."""
    with _unlocked_desk(installation) as opened:
        opened.forget_person(person)
    code = short_code(person)
    text = f"The desk keeps no opened answers of {code}."
    return CommandResult({"code": code, "forgotten": True}, text)


@command("totals", desk)
def issue_totals(
    open_installation: OpenInstallation,
    half_year: str | None = argument("[HALF-YEAR]"),
    language: str = option("--language", choices=REPORT_LANGUAGES, default="mn"),
) -> CommandResult:
    """Issue the totals of a half-year such as 2026-H1 as a report; without it, list those to issue.

    They tell nothing of fewer than 10 people. Each half-year is issued once.
    """
    installation = open_installation()
    if half_year is None:
        found = [str(each) for each in answer_totals.list_half_years(installation)]
        text = "\n".join(found) or "There is no half-year to issue."
        return CommandResult({"half_years": found}, text)
    with _unlocked_desk(installation) as opened:
        chosen, texts = HalfYear.parse(half_year), wiring.load_report_texts()
        catalogue = wiring.load_indicators()
        row = answer_totals.issue_totals(opened, chosen, catalogue, texts, language=language)
        log_problem = opened.integrity_problem
    number, is_issued = issued_reports.number_of(row), row.is_issued
    document = {"half_year": str(chosen), "report": row.id, "number": number, "issued": is_issued}
    text = f"Issued: report {number}."
    if not is_issued:
        text = (
            f"Signed: report {number}. It is issued once a second officer signs it"
            " with 'report issue'."
        )
    return CommandResult(document, text, log_problem)


@command("log", desk)
def show_access_log(installation: Installation) -> CommandResult:
    """Show who opened sealed answers, and whether an entry was altered or taken out."""
    entries, broken = protected_desk.load_access_log(installation)
    rows = [
        (
            *(row.entry.number, row.entry.recorded_at, row.entry.officer, row.entry.action),
            " ".join(output.short_codes(row.entry.records)),
            row.entry.reason,
            "broken here" if row.entry.number in broken else "",
        )
        for row in entries
    ]
    heads = ("no", "noted at", "officer", "deed", "answers", "reason", "chain")
    document = {"entries": [_entry(row, broken) for row in entries], "broken": broken}
    problem = Problem(Code.ACCESS_LOG_ALTERED, entry=broken[0]) if broken else None
    return CommandResult(
        document, output.format_table(heads, rows, empty="Nothing was opened yet."), problem
    )


def _unlocked_desk(installation: Installation) -> closing[ProtectedDesk]:
    passphrase = read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
    return closing(protected_desk.unlock_protected_desk(installation, passphrase))


def _entry(row: ChainedEntry, broken: tuple[int, ...]) -> dict[str, object]:
    entry = row.entry
    return {
        **output.pick(entry, "number", "officer"),
        **output.pick(entry, noted_at="recorded_at", office="device", deed="action"),
        "reason": entry.reason or None,
        "answers": output.short_codes(entry.records),
        "broken": entry.number in broken,
    }


def _document(answer: ReadAnswer, groups: EthnicGroups) -> dict[str, object]:
    sheet, sealed = answer.sheet, answer.answer
    return {
        "answer": short_code(sealed.id),
        "person": short_code(sealed.trainee),
        "session": short_code(sealed.session) if sealed.session else None,
        "day": sealed.day,
        "language": sheet.language if sheet else None,
        "version": sheet.version if sheet else None,
        "problem": answer.problem.code if answer.problem else None,
        "replies": {
            name: {**output.pick(reply, "value", told="state"), "name": _name(name, reply, groups)}
            for name, reply in (sheet.replies if sheet else {}).items()
        },
    }


def _text(answer: ReadAnswer, groups: EthnicGroups) -> str:
    head = f"{short_code(answer.answer.trainee)}, {answer.answer.day}"
    if answer.sheet is None:
        return f"{head}: {problem_messages.for_problem(answer.problem)}" if answer.problem else head
    rows = [
        (name.replace("_", " "), _name(name, reply, groups) or _format_reply(name, reply))
        for name, reply in answer.sheet.replies.items()
    ]
    return f"{head}\n{output.format_pairs(rows)}"


def _format_reply(question: str, reply: SealedReply) -> str:
    if reply.state is not SealedReplyState.ANSWERED:
        return _UNANSWERED_LABELS[reply.state]
    value = reply.value or ""
    return _DIFFICULTY_LABELS.get(value, value) if _is(question, QuestionType.CHOICE) else value


def _name(question: str, reply: SealedReply, groups: EthnicGroups) -> str | None:
    if not _is(question, QuestionType.ETHNIC_GROUP) or reply.state is not SealedReplyState.ANSWERED:
        return None
    return groups.name(reply.value or "", output.LANGUAGE)


def _is(question: str, question_type: QuestionType) -> bool:
    definition = BY_NAME.get(question)
    return definition is not None and definition.question_type is question_type
