"""One person as a document and as text: fields, flags, consents and sessions."""

from collections.abc import Iterator, Mapping
from datetime import date

from fieldreg.cli.common import output
from fieldreg.cli.imports import NOTE_MESSAGES
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services import consent_records
from fieldreg.services.user_session import UserSession

FieldFlag = tuple[str, str]  # a field, and a key of `NOTE_MESSAGES`


def person_document(user: UserSession, identity: int) -> dict[str, object]:
    record = user.store.records.load(kinds.TRAINEE, identity)
    born = record.values["birth_date"]
    uses = consent_records.load_permitted_uses(user, {identity: str(born) if born else None})[
        identity
    ]
    hidden = [name for name in kinds.CONTACT_FIELDS if uses.hides_contact and record.values[name]]
    values = {**record.values, **dict.fromkeys(hidden)}
    return {
        "code": short_code(identity),
        "name": _name(values),
        **values,
        "hidden": hidden,
        "place": output.format_place(user.places, *(values[area] for area in kinds.PLACE_FIELDS)),
        "retired": record.is_retired,
        "flags": flag_documents(find_flags(record.values, user.places, user.clock.today())),
        "conflicts": list(record.conflicting_fields),
        "uses": {
            "keep": uses.keep.overall_state,
            "contact": uses.contact.overall_state,
            "report": uses.report.overall_state,
            "may_contact": uses.may_contact,
            "may_be_named": uses.may_be_named,
        },
        "consents": _consent_documents(user, identity),
        "sessions": [
            output.session_summary(line, user.places) | {"attended": attended}
            for line, attended in user.store.sessions.list_of_person(identity)
        ],
    }


def format_person(document: Mapping[str, object]) -> str:
    return output.format_pairs(
        [pair for name, value in document.items() for pair in _pairs(name, value)]
    )


def find_flags(values: Mapping[str, Value], places: Gazetteer, today: date) -> list[FieldFlag]:
    """Return fields to look at again: implausible or unreadable dates, places not listed."""
    flags: list[FieldFlag] = []
    if values["birth_date"]:
        born = birth_dates.BirthDate(str(values["birth_date"]))
        if born.precision is birth_dates.Precision.AS_TYPED:
            flags.append(("birth_date", "date_unreadable"))
        elif birth_dates.is_implausible(born, today):
            flags.append(("birth_date", "date_implausible"))
    area: Value = None
    for name in kinds.PLACE_FIELDS:
        value = values[name]
        if value is None:
            continue
        if places.by_code(str(value)) is None:
            flags.append((name, "place_not_listed"))
        elif area and not places.is_within(str(value), str(area)):
            flags.append((name, "place_elsewhere"))
        else:
            area = value
    return flags


def flag_documents(flags: list[FieldFlag]) -> list[dict[str, str]]:
    return [{"field": name, "flag": flag} for name, flag in flags]


def _name(values: Mapping[str, Value]) -> str:
    names = ("given_name", "patronymic", "clan_name")
    given, patronymic, clan = (str(values[name]) if values[name] else None for name in names)
    return PersonName(given, patronymic, clan).full


def _consent_documents(user: UserSession, identity: int) -> list[dict[str, object]]:
    records = user.store.records
    current = {row.id for row in consent_records.list_current_consents(user, identity)}
    given = records.load_many(kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", identity))
    return [
        {
            "code": short_code(consent.id),
            **consent.values,
            "trainee": short_code(identity),
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
        case "uses", dict():
            for use in ("keep", "contact", "report"):
                yield f"to {use}", value[use] or "not asked"
        case _, list():
            for item in value:
                yield name.removesuffix("s"), _format_item(item)
        case _:
            yield name, value


def _format_item(item: object) -> str:
    match item:
        case {"field": str(field), "flag": str(flag)}:
            return f"{field}: {NOTE_MESSAGES[flag]}"
        case {"purpose": purpose, "state": state, "day": day}:
            return f"{purpose}: {state}, {day}"
        case {"code": code, "date": day, "course": course, "attended": attended}:
            return f"{code}  {day}  {course}  ({output.format_count(int(attended), 'half-day')})"
        case _:
            return str(item)
