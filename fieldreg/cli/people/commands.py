"""The group `people`; the import of a file is in `imports`."""

from pathlib import Path

import click

from fieldreg.cli import exports
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.erasure import erase_field, erase_person
from fieldreg.cli.exports import file_lock_options
from fieldreg.cli.imports import import_from_file
from fieldreg.cli.people import person_view
from fieldreg.cli.people.access_report import show_access_report
from fieldreg.cli.people.registration import CONSENT_METHODS, PURPOSES, add_person, correct_person
from fieldreg.cli.sealed_answers.commands import list_answer_days, seal_answers
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.people import people_search, registration
from fieldreg.store.exchange.outbox import SyncState

_MAX_FOUND = 1_000
_ANSWERS = [state.value for state in ConsentState if state is not ConsentState.SUPERSEDED]


@click.group()
def people() -> None:
    """Add, import, find, correct, retire, note consents, export, erase."""


for command in (
    add_person,
    correct_person,
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
@click.option("--retired", "is_retired", is_flag=True, help="Only people who are out of use.")
@pass_command_context
def search_people(
    context: CommandContext, text: str, soum: str | None, *, is_retired: bool
) -> CommandResult:
    """Find people by name, year, phone or code.

    An empty TEXT lists everybody.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        rows_found, more = people_search.find_people(
            user, text, soum=soum, limit=_MAX_FOUND, retired=is_retired
        )
        people_found = [output.person_summary(line, user.places) for line in rows_found]
    rows = [
        (
            person["code"],
            person["name"],
            output.format_birth_date(person["birth_date"]),
            person["place"],
            "retired" if person["retired"] else "in use",
        )
        for person in people_found
    ]
    table = "Nobody was found."
    if people_found:
        table = output.format_table(("code", "name", "birth", "place", "state"), rows)
    if more:
        table += "\nThere may be more; say more about the person."
    document = {"people": people_found, "count": len(people_found), "more": more}
    return CommandResult(document, table)


@people.command("show")
@click.argument("ref")
@pass_command_context
def show_person(context: CommandContext, ref: str) -> CommandResult:
    """Show all that is held of one person."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        at_head_office = installation.is_head_office
        sync_state = (
            SyncState.ACKNOWLEDGED
            if at_head_office
            else user.store.sync_states.find_of_person(identity)
        )
        document = person_view.person_document(user, identity) | {"where": sync_state}
    return CommandResult(document, person_view.format_person(document))


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
    text = f"{code} is {place}." if changed else f"{code} was {place} already."
    return CommandResult({"code": code, "changed": changed, "retired": not undo}, text)


@people.command("consent")
@click.argument("ref")
@click.option("--for", "purpose", type=PURPOSES, required=True)
@click.option("--as", "state", type=click.Choice(_ANSWERS), required=True)
@click.option("--how", type=CONSENT_METHODS, help="How it was answered, or will be.")
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
    help="The language of the text that was told.",
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

    A consent that was to follow counts as answered, and a consent lifts a no or a withdrawal that
    is known here.
    """
    if (how is None) == (state != ConsentState.WITHDRAWN):
        raise click.UsageError("Say --how with every answer, and with no withdrawal.")
    consent_given = NewConsent(
        Purpose(purpose),
        ConsentMethod(how or ConsentMethod.SPOKEN),
        ConsentState(state),
        by,
        language,
    )
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        if consent_given.state is ConsentState.WITHDRAWN:
            changed = consent_records.withdraw_consent(user, identity, consent_given.purpose, by)
        else:
            changed = [consent_records.record_consent(user, identity, consent_given)]
    code = short_code(identity)
    document = {
        "code": code,
        "purpose": purpose,
        "state": state,
        "consents": [short_code(consent) for consent in changed],
    }
    return CommandResult(document, f"{code}, {purpose}: {state}.")


@people.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@file_lock_options
@pass_command_context
def export_people_file(
    context: CommandContext, file: Path, *, lock: bool, reason: str
) -> CommandResult:
    """Write all people to a file, one row per person.

    FILE ends in .csv, .xlsx or .json. Anybody who has it can read it, unless it is locked.
    """
    nouns = "person", "people"
    return exports.export_to_file(context, file, export_people, nouns, lock=lock, reason=reason)
