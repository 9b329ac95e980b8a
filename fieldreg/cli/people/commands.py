"""The group `people`; others of its commands are in `registration` and `imports`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from fieldreg import wiring
from fieldreg.cli import erasure, imports, sealed_answers
from fieldreg.cli.common import output
from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import PERSON, OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.list_options import PEOPLE_FILTERS, PEOPLE_ORDER, build_people_filter
from fieldreg.cli.exports import add_export, file_notice, new_file_passphrase
from fieldreg.cli.people import columns, registration, requests
from fieldreg.cli.people.registration import CONSENT_LANGUAGE, GUARDIAN, flag_documents
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records, device_status
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import access_report, people_search
from fieldreg.services.people.attendance_claims import list_claimed_sessions
from fieldreg.services.people.registration import retire_person
from fieldreg.services.records import completed_courses, list_filters, shown_people
from fieldreg.services.session_life import own_work
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import SyncState
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.people.search import PersonRow
from fieldreg.store.records.list_filters import NO_PEOPLE_FILTER
from fieldreg.ui.vocabulary.shared_labels import IMPORT_NOTES

_MAX_FOUND: Final = 1_000
_ANSWERS: Final = [state for state in ConsentState if state is not ConsentState.SUPERSEDED]


people: Final = new_group("people")


def _choose_people(user: UserSession, **typed: Any) -> list[int] | None:
    """Return the people of the list; None without any option."""
    order = {name: typed.pop(name) for name in PEOPLE_ORDER}
    text, only = typed.pop("text"), build_people_filter(**typed)
    is_all = only == NO_PEOPLE_FILTER and order == _AS_USUAL and not text
    return None if is_all else people_search.list_people_ids(user, text, only=only, **order)


_AS_USUAL: Final = {"order": PeopleOrder.NAME, "is_descending": False, "retired": False}
_FOUND: Final = (str, option("--find TEXT", "Only those found for TEXT, the best first."))
add_export(
    people,
    "person",
    "Write people to a file, one row per person.\n\n    Without an option for a list: everybody, those out of"
    " use too. With one: those\n    that 'people list' shows, in its order.",
    export_people,
    options={"text": _FOUND, **PEOPLE_FILTERS, **PEOPLE_ORDER},
    choose=_choose_people,
)


for _command in (
    registration.add_person,
    registration.write_phone_form,
    registration.correct_person,
    requests.note_request,
    imports.import_from_file,
    columns.columns,
    sealed_answers.list_answer_days,
    sealed_answers.seal_answers,
    erasure.erase_person,
    erasure.erase_field,
):
    people.add_command(_command)


@command("find", people, PEOPLE_FILTERS)
def search_people(
    user: UserSession,
    text: str = argument(),
    *,
    is_retired: bool = option("--retired", "Only people who are out of use."),
    **typed: Any,
) -> CommandResult:
    """Find people by name, year, phone or code.

    An empty TEXT lists everybody. With a filter, only people who pass it are found.
    """
    condition = list_filters.build_people_condition(user, build_people_filter(**typed))
    found, more = people_search.find_people(
        user, text, limit=_MAX_FOUND, retired=is_retired, only=condition
    )
    document, lines = _list_document(user, found, empty="Nobody was found.")
    if more:
        lines.append("There may be more; say more about the person.")
    return CommandResult(document | {"count": len(found), "more": more}, lines)


@command("list", people, {**PEOPLE_FILTERS, **PEOPLE_ORDER})
def list_people(
    user: UserSession,
    skip: int = option("--skip N", "Begin after so many.", default=0, type=click.IntRange(0)),
    limit: int = option(
        "--limit N",
        "Show so many.",
        default=_MAX_FOUND,
        show_default=True,
        type=click.IntRange(1, _MAX_FOUND),
    ),
    **typed: Any,
) -> CommandResult:
    """List people as the window does: filtered, in one of its orders, part by part."""
    order = {name: typed.pop(name) for name in PEOPLE_ORDER}
    only = build_people_filter(**typed)
    counted = people_search.search_list(user, "", None, retired=order["retired"], only=only)
    items = people_search.list_people_page(user, skip, limit, only=only, **order)
    document, lines = _list_document(
        user, [item.person for item in items], empty="Nobody is listed."
    )
    lines.append(f"{counted.count} of {output.format_count(counted.unfiltered_count, 'person')}.")
    counts = {"count": counted.count, "unfiltered": counted.unfiltered_count}
    return CommandResult(document | counts, lines)


def _list_document(
    user: UserSession, rows: Sequence[PersonRow], *, empty: str
) -> tuple[dict[str, Any], list[str]]:
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in rows])
    listed = [
        output.person_summary(row, user.places) | {"unconfirmed": row.id in unconfirmed}
        for row in rows
    ]
    shown = [row | {"state": output.list_state(row)} for row in listed]
    columns = ("code", "name", ("birth", "birth_date"), "place", "state")
    return {"people": listed}, [output.format_documents(shown, *columns, empty=empty)]


@command("show", people)
def show_person(installation: Installation, person: int = PERSON) -> CommandResult:
    """Show all that is held of one person."""
    user = installation.user_session()
    sync_state = SyncState.ACKNOWLEDGED
    if not installation.is_head_office:
        sync_state = user.store.sync_states.find_of_person(person)
    grown = own_work.load_grown_work(user, person)
    document = _person_document(user, person) | {
        "where": sync_state,
        "grown": [output.session_summary(row, user.places) for row in grown.sessions],
        "materials": output.short_codes(row.id for row in grown.materials),
    }
    pairs = [pair for name, value in document.items() for pair in _pairs(name, value)]
    return CommandResult(document, output.format_pairs(pairs))


@command("retire", people)
def retire(
    user: UserSession,
    person: int = PERSON,
    *,
    undo: bool = option("--undo", "Take them back into use."),
) -> CommandResult:
    """Take one person out of use, or back into use.

    Nothing about them is lost, and a correction takes them back into use too.
    """
    changed = retire_person(user, person, shown=AS_STORED, retired=not undo)
    code, place = short_code(person), "in use" if undo else "out of use"
    text = f"{code} is {place}." if changed else f"{code} was {place} already."
    return CommandResult({"code": code, "changed": changed, "retired": not undo}, text)


@command("consent", people)
def record_consent(
    open_installation: OpenInstallation,
    ref: str = argument(),
    purpose: Purpose = option("--for", required=True),
    state: ConsentState = option("--as", choices=_ANSWERS, required=True),
    *,
    how: ConsentMethod | None = option("--how", "How it was answered, or will be."),
    by: str = GUARDIAN,
    language: str = CONSENT_LANGUAGE,
) -> CommandResult:
    """Note the consent of a person or a guardian.

    A consent that was to follow counts as answered, and a consent lifts a no or a withdrawal that
    is known here.
    """
    if (how is None) == (state != ConsentState.WITHDRAWN):
        raise click.UsageError("Say --how with every answer, and with no withdrawal.")
    given = NewConsent(purpose, how or ConsentMethod.SPOKEN, state, by, language)
    user = open_installation().user_session()
    person = people_search.find_person(user, ref)
    if state is ConsentState.WITHDRAWN:
        changed = consent_records.withdraw_consent(user, person, purpose, by, shown=AS_STORED)
    else:
        changed = [consent_records.record_consent(user, person, given, shown=AS_STORED)]
    code, consents = short_code(person), output.short_codes(changed)
    document = {"code": code, "purpose": purpose, "state": state, "consents": consents}
    return CommandResult(document, f"{code}, {purpose}: {state}.")


@command("see", people)
def show_access_report(
    context: CommandContext,
    open_installation: OpenInstallation,
    ref: str = argument(),
    file: Path | None = option(
        "--out FILE", "Write a page (.html) to read, in Mongolian and English."
    ),
    *,
    lock: bool = option("--lock", "Write a workbook (.xlsx) with a passphrase that is shown once."),
) -> CommandResult:
    """Gather all data about one person, and no other's.

    The page is for the person; with --json it is all in the document.
    """
    if file is None and not context.is_json:
        raise click.UsageError("Say --out FILE, or --json.")
    if file is not None and file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    if lock and file is None:
        raise click.UsageError("--lock goes with --out.")
    installation = open_installation()
    user = installation.user_session()
    person = people_search.find_record(user, ref)
    quarantined = wiring.list_quarantined(installation)
    report = access_report.build_access_report(user, person, quarantined)
    passphrase = new_file_passphrase(installation, is_locked=lock)
    template = wiring.read_person_template()
    if file is not None and lock:
        access_report.write_locked_access_report(user, report, file, template, passphrase)
    elif file is not None:
        page = access_report.render_access_report(user.places, report, template)
        access_report.write_access_report(user, file, page.encode(), reason=report.code)
    document = access_report.report_document(report)
    document |= {"file": str(file) if file else None, "passphrase": passphrase or None}
    unlocked = "\nIt is not locked; 'exports delete' deletes it."
    notice = file_notice(passphrase) if passphrase else unlocked
    return CommandResult(document, f"All that is held about {report.code} is in {file}.{notice}")


def _person_document(user: UserSession, person: int) -> dict[str, Any]:
    (record,) = shown_people.load_people(user, [person]) or (None,)
    if record is None:
        raise Problem(Code.NOT_FOUND)
    born = record.values["birth_date"]
    uses = consent_records.load_permitted_uses(user, {person: str(born) if born else None})[person]
    hidden = [name for name in kinds.CONTACT_FIELDS if uses.hides_contact and record.values[name]]
    values = {**record.values, **dict.fromkeys(hidden)}
    sessions = user.store.sessions.list_of_person(person)
    completion = completed_courses.find_completed(user, sessions)
    names = ("given_name", "patronymic", "clan_name")
    given, patronymic, clan = (str(values[name]) if values[name] else None for name in names)
    return {
        "code": short_code(person),
        "others": [short_code(each) for each in record.members if each != person],
        "name": PersonName(given, patronymic, clan).full,
        **values,
        "hidden": hidden,
        "place": output.format_place(user.places, *map(record.home.get, kinds.PLACE_FIELDS)),
        "retired": record.is_retired,
        "unconfirmed": bool(device_status.filter_unconfirmed(user.store, [person])),
        "flags": flag_documents(user, {**record.values, **record.home}),
        "conflicts": list(record.conflicting_fields),
        "uses": {
            **{use: getattr(uses, use).overall_state for use in ("keep", "contact", "report")},
            **output.pick(uses, "may_contact", "may_be_named"),
        },
        "consents": _consent_documents(user, person),
        "sessions": [
            output.session_summary(row, user.places)
            | {"attended": attended, "completed": row.id in completion.sessions}
            for row, attended in sessions
        ],
        "claimed": list(map(short_code, list_claimed_sessions(user, record.members))),
        "series": [
            {"name": each.name, "completed": each.completed_count, "courses": each.course_count}
            for each in completion.series
        ],
    }


def _consent_documents(user: UserSession, person: int) -> list[dict[str, object]]:
    records = user.store.records
    current = {row.id for row in consent_records.list_current_consents(user, person)}
    members = user.store.pairs.list_members([person])[person]
    person_of = {
        consent: each
        for each in members
        for consent in records.ids_where(kinds.CONSENT, "trainee", each)
    }
    given = records.load_many(kinds.CONSENT, sorted(person_of))
    return [
        {
            "code": short_code(consent.id),
            **consent.values,
            "trainee": short_code(person_of[consent.id]),
            "current": consent.id in current,
        }
        for consent in given
        if not consent.is_retired
    ]


def _pairs(name: str, value: object) -> Iterator[tuple[str, object]]:
    match name, value:
        case "birth_date", str():
            yield name, output.format_birth_date(value)
        case "retired", bool():
            yield name, "yes" if value else "no"
        case "unconfirmed", bool():
            if value:
                yield "state", "from a laptop that is not confirmed"
        case "uses", dict():
            for use in ("keep", "contact", "report"):
                yield f"to {use}", value[use] or "not asked"
        case _, list():
            for item in value:
                yield name.removesuffix("s"), _format_item(item)
        case _:
            yield name, value


def _format_item(item: output.Document | str) -> str:
    match item:
        case {"field": str(field), "flag": str(flag)}:
            return f"{field}: {IMPORT_NOTES[NoteReason(flag)]}"
        case {"purpose": purpose, "state": state, "day": day}:
            return f"{purpose}: {state}, {day}"
        case {"code": code, "date": day, "course": course, "attended": attended, "completed": done}:
            told = ", completed" if done else ""
            count = output.format_count(int(attended), "half-day")
            return f"{code}  {day}  {course}  ({count}{told})"
        case {"name": name, "completed": completed, "courses": courses}:
            return f"{name}: {completed} of {courses} courses completed"
        case _:
            return str(item)
