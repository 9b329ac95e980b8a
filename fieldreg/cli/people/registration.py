"""The commands that register a person and correct one."""

from collections.abc import Iterable, Mapping
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.imports import NOTE_MESSAGES
from fieldreg.cli.people import person_view
from fieldreg.cli.people.person_view import FieldFlag
from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.consents.consent_texts import LANGUAGES
from fieldreg.domain.kinds import PERSON_FIELDS
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.drafts import CheckedDraft, check_person
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose, RequestedBy
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import people_search, registration
from fieldreg.services.user_session import UserSession

PURPOSES: Final = click.Choice([purpose.value for purpose in Purpose])
CONSENT_METHODS: Final = click.Choice([method.value for method in ConsentMethod])
_ASKED_BY: Final = click.Choice([requester.value for requester in RequestedBy])
_AS_TYPED, _AREAS = "?", ("aimag", "soum", "bag")
_FIRST_ANSWERS: Final = (ConsentState.GIVEN, ConsentState.DECLINED, ConsentState.TO_FOLLOW)


@click.command("add")
@click.argument("values", metavar="FIELD=VALUE...", nargs=-1, required=True)
@click.option(
    "--consent",
    "answers",
    metavar="PURPOSE=ANSWER",
    multiple=True,
    help="Such as keep=given, contact=declined or report=to-follow; once for each purpose.",
)
@click.option("--how", type=CONSENT_METHODS, default=ConsentMethod.SPOKEN.value, show_default=True)
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
@click.option("--dry-run", is_flag=True, help="Only show similar people, and what to look at.")
@pass_command_context
def add_person(
    context: CommandContext,
    values: tuple[str, ...],
    *,
    answers: tuple[str, ...],
    how: str,
    by: str,
    language: str,
    dry_run: bool,
) -> CommandResult:
    """Register a person, and print the code and the people who are similar.

    A given name is needed. A soum sets its aimag too, and a bag its soum. A date that cannot be
    read is refused, unless it begins with "?": then it is kept as typed.
    """
    typed = _parse_assignments(values)
    consents = _parse_consents(answers, ConsentMethod(how), by, language)
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        checked = check_person(typed, user.places, user.clock.today())
        _require_valid(checked, typed)
        person = {**dict.fromkeys(PERSON_FIELDS), **checked.values}
        similar = people_search.find_similar_people(
            user, {name: str(value) for name, value in person.items() if value is not None}
        )
        alike = [
            {
                **output.person_summary(row, user.places),
                "agrees": list(similarity.matching_fields),
                "differs": list(similarity.differing_fields),
            }
            for row, similarity in similar
        ]
        identity = None if dry_run else registration.register_person(user, checked.values, consents)
        flags = person_view.find_flags(person, user.places, user.clock.today())
    code = None if identity is None else short_code(identity)
    document = {
        "code": code,
        "dry_run": dry_run,
        "values": person,
        "flags": person_view.flag_documents(flags),
        "similar": alike,
    }
    lines = [f"{code} is registered." if code else "Nothing was written.", *_flag_lines(flags)]
    if alike:
        rows = [
            (row["code"], row["name"], output.format_birth_date(row["birth_date"]), row["place"])
            for row in alike
        ]
        lines += [
            "Is this one of these people?",
            output.format_table(("code", "name", "birth", "place"), rows),
        ]
    return CommandResult(document, "\n".join(lines))


@click.command("correct")
@click.argument("ref")
@click.argument("values", metavar="FIELD=VALUE...", nargs=-1, required=True)
@click.option("--asked-by", type=_ASKED_BY, help="Requested by the person, or by the guardian.")
@pass_command_context
def correct_person(
    context: CommandContext, ref: str, values: tuple[str, ...], asked_by: str | None
) -> CommandResult:
    """Correct fields of one person.

    An empty value makes a field unknown. A soum sets its aimag too, and a bag its soum. A date
    that cannot be read is refused, unless it begins with "?": then it is kept as typed.
    """
    typed = _parse_assignments(values)
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        identity = people_search.find_person(user, ref)
        changed = registration.correct_person(
            user,
            identity,
            _check_correction(user, identity, typed).values,
            RequestedBy(asked_by) if asked_by else None,
        )
        record = user.store.records.load(kinds.TRAINEE, identity)
        flags = person_view.find_flags(record.values, user.places, user.clock.today())
    code = short_code(identity)
    lines = [f"{code} is corrected." if changed else f"{code} said so already."]
    lines += _flag_lines(flags)
    document = {
        "code": code,
        "changed": changed,
        "values": record.values,
        "flags": person_view.flag_documents(flags),
    }
    return CommandResult(document, "\n".join(lines))


def _flag_lines(flags: Iterable[FieldFlag]) -> list[str]:
    return [f"Look at {name} again: {NOTE_MESSAGES[flag]}." for name, flag in flags]


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
    given = [area for area in _AREAS if typed.get(area, "").strip()]
    if any(user.places.by_code(str(checked.values[area])) is None for area in given):
        # A name that several places share means the one in the person's own area.
        current = user.store.records.load(kinds.TRAINEE, identity).values
        larger = _AREAS[: _AREAS.index(given[0])]
        around = {area: str(current[area]) for area in larger if current[area]}
        checked = check_person(around | dict(typed), user.places, today, is_new=False)
    _require_valid(checked, typed)
    return checked


def _require_valid(checked: CheckedDraft, typed: Mapping[str, str]) -> None:
    """Refuse a draft with problems, but for a date that begins with "?".

    Raises:
        Problem: the first one, with its field.
    """
    for name, code in checked.problems.items():
        if code is Code.DATE_UNREADABLE and typed[name].strip().startswith(_AS_TYPED):
            continue
        raise Problem(code, field=name)
