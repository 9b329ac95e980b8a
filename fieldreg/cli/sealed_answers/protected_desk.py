"""The commands of the protected desk, where head office opens sealed answers."""

from contextlib import closing
from typing import Final

import click

from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import new_passphrase, passphrase, unlocked
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers.access_log import Linked
from fieldreg.domain.sealed_answers.ethnic_groups import Peoples
from fieldreg.domain.sealed_answers.questionnaire import BY_NAME, Reply, Sort, Told
from fieldreg.services.people import people_search
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.sealed_answers.protected_desk import Read

DESK_PASSPHRASE: Final = "FIELDREG_DESK_PASSPHRASE"  # noqa: S105  a name
NEW_DESK_PASSPHRASE: Final = "FIELDREG_NEW_DESK_PASSPHRASE"  # noqa: S105  a name

DESK_LABEL: Final = "Passphrase of the protected desk"


@click.group()
def desk() -> None:
    """Open sealed answers, for a reason that is written down."""


@desk.command()
@pass_call
def begin(call: Call) -> Answer:
    """Give the protected desk a passphrase of its own.

    No officer's opens sealed answers from then on. Make a new backup after it, and
    destroy those from before: they still hold the key under the officers' passphrases.
    """
    with unlocked(call) as installation:
        chosen = new_passphrase(installation.tools, DESK_PASSPHRASE)
        protected_desk.begin(installation, chosen)
    told = "Sealed answers open with the passphrase of the desk alone; make a new backup."
    return Answer({"begun": True}, told)


@desk.command("passphrase")
@pass_call
def change(call: Call) -> Answer:
    """Change the passphrase of the protected desk.

    FIELDREG_DESK_PASSPHRASE holds the old one, FIELDREG_NEW_DESK_PASSPHRASE the new one, or
    prompts ask for them.
    """
    with unlocked(call) as installation:
        old = passphrase(DESK_PASSPHRASE, DESK_LABEL)
        new = new_passphrase(installation.tools, NEW_DESK_PASSPHRASE)
        protected_desk.change_passphrase(installation, old, new)
    return Answer({"changed": True}, "The protected desk has a new passphrase.")


@desk.command("people")
@pass_call
def people(call: Call) -> Answer:
    """List of whom there are sealed answers, and since when."""
    with unlocked(call) as installation:
        found = protected_desk.people(installation)
        begun = protected_desk.has_begun(installation)
    document = {
        "begun": begun,
        "people": [
            {"code": short_code(one.trainee), "answers": one.count, "day": one.day}
            for one in found
        ],
    }
    rows = [(short_code(one.trainee), one.count, one.day) for one in found]
    told = output.table(("code", "answers", "last given on"), rows)
    return Answer(document, told if rows else "There are no sealed answers.")


@desk.command("open")
@click.argument("ref", required=False)
@click.option("--session", "session_ref", metavar="CODE", help="Those of one session.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is written down.")
@pass_call
def open_(call: Call, ref: str | None, session_ref: str | None, reason: str) -> Answer:
    """Open the sealed answers of one person or of one session."""
    if (ref is None) == (session_ref is None):
        raise click.UsageError("Name one person, or one session with --session.")
    with unlocked(call) as installation:
        chosen = installation.desk()
        with closing(
            protected_desk.unlock(installation, passphrase(DESK_PASSPHRASE, DESK_LABEL))
        ) as opened:
            if ref is not None:
                read = opened.open_person(people_search.person(chosen, ref), reason)
            else:
                session = people_search.session(chosen, session_ref or "")
                read = opened.open_session(session, reason)
            doubt = opened.doubt
        peoples = installation.tools.peoples
    moved = next((one.problem for one in read if one.problem is not None), None)
    told = "\n\n".join(_text(one, peoples) for one in read)
    document = {"answers": [_document(one, peoples) for one in read]}
    return Answer(document, told, doubt or moved)


@desk.command("log")
@pass_call
def log(call: Call) -> Answer:
    """Show who opened sealed answers, and whether an entry was altered or taken out."""
    with unlocked(call) as installation:
        entries, broken = protected_desk.log(installation)
    rows = [
        (
            one.access.number,
            one.access.noted_at,
            one.access.officer,
            one.access.deed,
            " ".join(map(short_code, one.access.records)),
            one.access.reason,
            "broken here" if one.access.number in broken else "",
        )
        for one in entries
    ]
    heads = ("no", "noted at", "officer", "deed", "answers", "reason", "chain")
    document = {
        "entries": [_entry(one, broken) for one in entries],
        "broken": list(broken),
    }
    problem = Problem(Code.ACCESS_LOG_ALTERED, entry=broken[0]) if broken else None
    told = output.table(heads, rows) if rows else "Nothing was opened yet."
    return Answer(document, told, problem)


def _entry(one: Linked, broken: tuple[int, ...]) -> dict[str, object]:
    said = one.access
    return {
        "number": said.number,
        "noted_at": said.noted_at,
        "officer": said.officer,
        "office": said.device,
        "deed": said.deed,
        "reason": said.reason or None,
        "answers": [short_code(record) for record in said.records],
        "broken": said.number in broken,
    }


def _document(one: Read, peoples: Peoples) -> dict[str, object]:
    sheet = one.sheet
    return {
        "answer": short_code(one.answer.id),
        "person": short_code(one.answer.trainee),
        "session": short_code(one.answer.session) if one.answer.session else None,
        "day": one.answer.day,
        "language": sheet.language if sheet else None,
        "version": sheet.version if sheet else None,
        "problem": one.problem.code.value if one.problem else None,
        "replies": {
            name: {
                "told": reply.told.value,
                "value": reply.value,
                "name": _name(name, reply, peoples),
            }
            for name, reply in (sheet.replies if sheet else {}).items()
        },
    }


def _text(one: Read, peoples: Peoples) -> str:
    head = f"{short_code(one.answer.trainee)}, {one.answer.day}"
    if one.sheet is None:
        return f"{head}: {messages.of_problem(one.problem)}" if one.problem else head
    rows = [
        (name.replace("_", " "), _name(name, reply, peoples) or _reply(name, reply))
        for name, reply in one.sheet.replies.items()
    ]
    return f"{head}\n{output.listing(rows)}"


def _reply(question: str, reply: Reply) -> str:
    if reply.told is not Told.ANSWERED:
        return messages.UNANSWERED[reply.told]
    known = BY_NAME.get(question)
    is_choice = known is not None and known.sort is Sort.CHOICE
    said = reply.value or ""
    return messages.DIFFICULTY.get(said, said) if is_choice else said


def _name(question: str, reply: Reply, peoples: Peoples) -> str | None:
    known = BY_NAME.get(question)
    is_people = known is not None and known.sort is Sort.PEOPLE
    if not is_people or reply.told is not Told.ANSWERED:
        return None
    return peoples.name(reply.value or "", output.LANGUAGE)
