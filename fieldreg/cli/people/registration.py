"""The commands that register and correct a person."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_documents, person_summary
from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.matching.levels import Levels
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.drafts import CheckedDraft, check_person
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import (
    ConsentMethod,
    ConsentState,
    Purpose,
    RequestedBy,
    Verdict,
)
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.phone_form import PHONE_FORM_WORDING, build_phone_form
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.services.people import people_search, registration
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.system import resource_path
from fieldreg.ui.vocabulary.shared_labels import IMPORT_NOTES

_AS_TYPED: Final = "?"
_FIRST_ANSWERS: Final = (ConsentState.GIVEN, ConsentState.DECLINED, ConsentState.TO_FOLLOW)
_ASSIGNMENTS: Final = argument("FIELD=VALUE...", required=True)
GUARDIAN: Final = option(
    "--by NAME", "The guardian who answers; without it, the person.", default=GIVEN_BY_SELF
)
CONSENT_LANGUAGE: Final = option(
    "--language",
    "The language of the text that was told.",
    choices=LANGUAGES,
    default=LANGUAGES[0],
    show_default=True,
)
_FlagDocument = dict[str, str]  # a field, and a key of `IMPORT_NOTES`


@command("phone-form")
def write_phone_form(
    user: UserSession, out: Path = option("--out FILE", "The file (.xlsx) to write.", required=True)
) -> CommandResult:
    """Write the registration form for phones, for KoboToolbox or ODK Central (an XLSForm).

    Their exports come in by `people import`. Phones lie outside the seal.
    """
    wording = resource_path(PHONE_FORM_WORDING).read_text(encoding="utf-8")
    write_atomically(out, build_phone_form(user, wording))
    return CommandResult({"file": str(out)}, f"The form is in {out}.")


@command("add")
def add_person(
    open_installation: OpenInstallation,
    values: tuple[str, ...] = _ASSIGNMENTS,
    *,
    answers: tuple[str, ...] = option(
        "--consent PURPOSE=ANSWER",
        "Such as keep=given, contact=declined or report=to-follow; once for each purpose.",
    ),
    how: ConsentMethod = option("--how", default=ConsentMethod.SPOKEN.value, show_default=True),
    by: str = GUARDIAN,
    language: str = CONSENT_LANGUAGE,
    dry_run: bool = option("--dry-run", "Only show similar people, and what to look at."),
) -> CommandResult:
    """Register a person, and print the code and the people who are similar.

    Who is similar waits with her among the duplicates.

    A given name is needed. A soum sets its aimag too, and a bag its soum. A date that cannot be
    read is refused, unless it begins with "?": then it is kept as typed.
    """
    typed = _parse_assignments(values)
    consents = _parse_consents(answers, how, by, language)
    user = open_installation().user_session()
    checked = check_person(typed, user.places, user.clock.today())
    _require_valid(checked, typed)
    person = {**dict.fromkeys(kinds.PERSON_FIELDS), **checked.values}
    found = _find_similar(user, person)
    similar = _similar_documents(user, found)
    alike = {row.id: Verdict.OPEN for row, _ in found}
    identity = (
        None if dry_run else registration.register_person(user, checked.values, consents, alike)
    )
    flags = flag_documents(user, person)
    code = None if identity is None else short_code(identity)
    document = {"code": code, "dry_run": dry_run, "values": person}
    lines = [f"{code} is registered." if code else "Nothing was written.", *_flag_lines(flags)]
    if similar:
        columns = ("code", "name", ("birth", "birth_date"), "place")
        lines += ["Is this one of these people?", format_documents(similar, *columns)]
    return CommandResult(document | {"flags": flags, "similar": similar}, lines)


@command("correct")
def correct_person(
    open_installation: OpenInstallation,
    ref: str = argument(),
    values: tuple[str, ...] = _ASSIGNMENTS,
    asked_by: RequestedBy | None = option(
        "--asked-by", "Requested by the person, or by the guardian."
    ),
) -> CommandResult:
    """Correct fields of one person.

    An empty value makes a field unknown. A soum sets its aimag too, and a bag its soum. A date
    that cannot be read is refused, unless it begins with "?": then it is kept as typed.
    """
    typed = _parse_assignments(values)
    user = open_installation().user_session()
    person = people_search.find_person(user, ref)
    corrected = _check_correction(user, person, typed).values
    changed = registration.correct_person(user, person, corrected, asked_by, shown=AS_STORED)
    record = user.store.records.load(kinds.TRAINEE, person)
    flags = flag_documents(user, record.values)
    code = short_code(person)
    lines = [f"{code} is corrected." if changed else f"{code} said so already."]
    document = {"code": code, "changed": changed, "values": record.values, "flags": flags}
    return CommandResult(document, [*lines, *_flag_lines(flags)])


def flag_documents(user: UserSession, values: Mapping[str, Value]) -> list[_FlagDocument]:
    flags: dict[str, str] = {}
    if values["birth_date"]:
        born = birth_dates.BirthDate(str(values["birth_date"]))
        if born.precision is birth_dates.Precision.AS_TYPED:
            flags["birth_date"] = "date_unreadable"
        elif birth_dates.is_implausible(born, user.clock.today()):
            flags["birth_date"] = "date_implausible"
    area: Value = None
    for name in kinds.PLACE_FIELDS:
        value = values[name]
        if value is None:
            continue
        if user.places.by_code(str(value)) is None:
            flags[name] = "place_not_listed"
        elif area and not user.places.is_within(str(value), str(area)):
            flags[name] = "place_elsewhere"
        else:
            area = value
    return [{"field": name, "flag": flag} for name, flag in flags.items()]


def _flag_lines(flags: Iterable[_FlagDocument]) -> list[str]:
    return [
        f"Look at {flag['field']} again: {IMPORT_NOTES[NoteReason(flag['flag'])]}."
        for flag in flags
    ]


def _find_similar(user: UserSession, person: Mapping[str, Value]) -> list[tuple[PersonRow, Levels]]:
    typed = {name: str(value) for name, value in person.items() if value is not None}
    return people_search.find_similar_people(user, typed)


def _similar_documents(
    user: UserSession, found: Iterable[tuple[PersonRow, Levels]]
) -> list[dict[str, object]]:
    return [
        {
            **person_summary(row, user.places),
            "agrees": list(levels.agreeing),
            "differs": list(levels.differing),
        }
        for row, levels in found
    ]


def _parse_consents(
    answers: Iterable[str], how: ConsentMethod, by: str, language: str
) -> tuple[NewConsent, ...]:
    consents = []
    for name, answer in _parse_assignments(answers).items():
        if name not in set(Purpose) or answer not in _FIRST_ANSWERS:
            raise click.UsageError(f"{name}={answer} is no PURPOSE=ANSWER.")
        consents.append(NewConsent(Purpose(name), how, ConsentState(answer), by, language))
    return tuple(consents)


def _parse_assignments(values: Iterable[str]) -> dict[str, str]:
    typed: dict[str, str] = {}
    for assignment in values:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        if name in typed:
            raise click.UsageError(f"{name} is given twice.")
        typed[name] = value
    return typed


def _check_correction(user: UserSession, identity: int, typed: Mapping[str, str]) -> CheckedDraft:
    today = user.clock.today()
    checked = check_person(typed, user.places, today, is_new=False)
    given = [area for area in kinds.PLACE_FIELDS if typed.get(area, "").strip()]
    if any(user.places.by_code(str(checked.values[area])) is None for area in given):
        # A name that several places share means the one in the person's own area.
        current = user.store.records.load(kinds.TRAINEE, identity).values
        larger = kinds.PLACE_FIELDS[: kinds.PLACE_FIELDS.index(given[0])]
        around = {area: str(current[area]) for area in larger if current[area]}
        checked = check_person(around | dict(typed), user.places, today, is_new=False)
    _require_valid(checked, typed)
    return checked


def _require_valid(checked: CheckedDraft, typed: Mapping[str, str]) -> None:
    """Raise the first problem of a draft, except for a date that begins with "?"."""
    for name, code in checked.problems.items():
        if code is Code.DATE_UNREADABLE and typed[name].strip().startswith(_AS_TYPED):
            continue
        raise Problem(code, field=name)
