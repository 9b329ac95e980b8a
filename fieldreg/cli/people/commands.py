"""The commands about people; how a file of them is read in stands in `importing`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from fieldreg.cli import exports
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.erasure import erase_field, erase_person
from fieldreg.cli.exports import file_lock_options
from fieldreg.cli.imports import import_from_file
from fieldreg.cli.people import person_view
from fieldreg.cli.people.access_report import show_access_report
from fieldreg.cli.sealed_answers.commands import list_answer_days, seal_answers
from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.drafts import CheckedDraft, check_person
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose, RequestedBy
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.people_table import export_people
from fieldreg.services.installation.lifecycle import HEAD_OFFICE
from fieldreg.services.people import people_search, registration
from fieldreg.services.user_session import UserSession

_MOST_FOUND = 1_000
_AS_TYPED = "?"
_PURPOSES, _HOWS = [one.value for one in Purpose], [one.value for one in ConsentMethod]
_ASKED = [one.value for one in RequestedBy]
_ANSWERS = [state.value for state in ConsentState if state is not ConsentState.FOLLOWED]


@click.group()
def people() -> None:
    """Import, find, correct, retire, note consents, export, erase."""


for command in (
    import_from_file,
    list_answer_days,
    seal_answers,
    erase_person,
    show_access_report,
    erase_field,
):
    people.add_command(command)


@people.command("find")
@click.argument("text")
@click.option("--soum", metavar="CODE", help="Only people of this soum, by code or name.")
@pass_command_context
def search_people(context: CommandContext, text: str, soum: str | None) -> CommandResult:
    """Find people by name, year, phone or code."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        lines, more = people_search.find_people(user, text, soum=soum, limit=_MOST_FOUND)
        found = [output.person_summary(line, user.places) for line in lines]
    rows = [
        (
            one["code"],
            one["name"],
            output.format_birth_date(one["birth_date"]),
            one["place"],
            "retired" if one["retired"] else "in use",
        )
        for one in found
    ]
    told = "Nobody was found."
    if found:
        told = output.format_table(("code", "name", "birth", "place", "state"), rows)
    if more:
        told += "\nThere may be more; say more of whom you look for."
    document = {"people": found, "count": len(found), "more": more}
    return CommandResult(document, told)


@people.command("show")
@click.argument("ref")
@pass_command_context
def show_person(context: CommandContext, ref: str) -> CommandResult:
    """Show all that is held of one person."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        at_head_office = installation.role == HEAD_OFFICE
        where = "held" if at_head_office else user.store.outbox.sync_state_of_person(identity)
        document = person_view.person_document(user, identity) | {"where": where}
    return CommandResult(document, person_view.format_person(document))


@people.command("correct")
@click.argument("ref")
@click.argument("values", metavar="FIELD=VALUE...", nargs=-1, required=True)
@click.option(
    "--asked-by", type=click.Choice(_ASKED), help="Who asked for it: the person, or the guardian."
)
@pass_command_context
def correct_person(
    context: CommandContext, ref: str, values: tuple[str, ...], asked_by: str | None
) -> CommandResult:
    """Correct fields of one person.

    An empty value makes a field unknown. A soum brings its aimag, a bag its soum. A date that cannot be read is refused
    unless it begins with "?", which keeps it as typed.
    """
    typed = _assignments(values)
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        changed = registration.correct_person(
            user,
            identity,
            _checked(user, identity, typed).values,
            RequestedBy(asked_by) if asked_by else None,
        )
        standing = user.store.records.load(kinds.TRAINEE, identity)
        flags = person_view.find_flags(standing, user.places, user.clock.today())
    code = short_code(identity)
    lines = [f"{code} is corrected." if changed else f"{code} said so already."]
    lines += [f"Look at {name} again: {messages.NOTE_MESSAGES[flag]}." for name, flag in flags]
    document = {
        "code": code,
        "changed": changed,
        "values": standing.values,
        "flags": person_view.flag_documents(flags),
    }
    return CommandResult(document, "\n".join(lines))


@people.command("retire")
@click.argument("ref")
@click.option("--undo", is_flag=True, help="Take them back into use.")
@pass_command_context
def retire_person(context: CommandContext, ref: str, *, undo: bool) -> CommandResult:
    """Take one person out of use, or back into use.

    Nothing about them is lost, and a correction takes them back into use too.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        changed = registration.retire_person(user, identity, retired=not undo)
    code = short_code(identity)
    place = "in use" if undo else "out of use"
    told = f"{code} is {place}." if changed else f"{code} was {place} already."
    return CommandResult({"code": code, "changed": changed, "retired": not undo}, told)


@people.command("consent")
@click.argument("ref")
@click.option("--for", "purpose", type=click.Choice(_PURPOSES), required=True)
@click.option("--as", "state", type=click.Choice(_ANSWERS), required=True)
@click.option("--how", type=click.Choice(_HOWS), help="How it was answered, or is to follow.")
@click.option(
    "--by",
    metavar="NAME",
    default=GIVEN_BY_SELF,
    help="The guardian who answers; without it, the person.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language in which the text was told.",
)
@pass_command_context
def record_consent(
    context: CommandContext,
    ref: str,
    purpose: str,
    state: str,
    *,
    how: str | None,
    by: str,
    language: str,
) -> CommandResult:
    """Note what one person or a guardian consented to.

    What was to follow has followed then, and a no or a withdrawal that is known here is
    lifted by a consent.
    """
    if (how is None) == (state != ConsentState.WITHDRAWN):
        raise click.UsageError("Say --how with every answer, and with no withdrawal.")
    asked = NewConsent(
        Purpose(purpose),
        ConsentMethod(how or ConsentMethod.SPOKEN),
        ConsentState(state),
        by,
        language,
    )
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        if asked.state is ConsentState.WITHDRAWN:
            changed = consent_records.withdraw_consent(user, identity, asked.purpose, by)
        else:
            changed = [consent_records.record_consent(user, identity, asked)]
    code = short_code(identity)
    document = {
        "code": code,
        "purpose": purpose,
        "state": state,
        "consents": [short_code(one) for one in changed],
    }
    return CommandResult(document, f"{code}, {purpose}: {state}.")


@people.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@file_lock_options
@pass_command_context
def export_people_file(
    context: CommandContext, file: Path, *, lock: bool, reason: str
) -> CommandResult:
    """Write everyone to a file, one row a person.

    FILE ends in .csv, .xlsx or .json. Whoever has it can read it, unless it is locked.
    """
    what = "person", "people"
    return exports.export_to_file(context, file, export_people, what, lock=lock, reason=reason)


def _assignments(values: Iterable[str]) -> dict[str, str]:
    typed: dict[str, str] = {}
    for one in values:
        name, equals, value = one.partition("=")
        if not equals:
            raise click.UsageError(f"{one!r} is not FIELD=VALUE.")
        if name in typed:
            raise click.UsageError(f"{name} is given twice.")
        typed[name] = value
    return typed


def _checked(user: UserSession, identity: int, typed: Mapping[str, str]) -> CheckedDraft:
    today = user.clock.today()
    checked = check_person(typed, user.places, today, is_new=False)
    given = [area for area in kinds.PLACE_FIELDS if typed.get(area, "").strip()]
    if any(user.places.by_code(str(checked.values[area])) is None for area in given):
        # A name that several places bear is meant where the person lives.
        here = user.store.records.load(kinds.TRAINEE, identity).values
        larger = kinds.PLACE_FIELDS[: kinds.PLACE_FIELDS.index(given[0])]
        around = {area: str(here[area]) for area in larger if here[area]}
        checked = check_person(around | dict(typed), user.places, today, is_new=False)
    for name, code in checked.problems.items():
        if code is Code.DATE_UNREADABLE and typed[name].strip().startswith(_AS_TYPED):
            continue
        raise Problem(code, field=name)
    return checked
