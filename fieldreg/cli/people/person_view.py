"""One person, whole: all fields, what to look at again, consents and sessions."""

from collections.abc import Iterator, Mapping
from datetime import date

from fieldreg.cli.common import messages, output
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services import consent_records
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord

FieldFlag = tuple[str, str]  # a field, and a code of `sentences.NOTES`


def person_document(user: UserSession, identity: int) -> dict[str, object]:
    """Give everything that is held of the person *identity*."""
    standing = user.store.records.load(kinds.TRAINEE, identity)
    born = standing.values["birth_date"]
    may = consent_records.load_permitted_uses(user, {identity: str(born) if born else None})[
        identity
    ]
    hidden = [one for one in kinds.CONTACT_FIELDS if may.hides_contact and standing.values[one]]
    values = {**standing.values, **dict.fromkeys(hidden)}
    return {
        "code": short_code(identity),
        "name": _name(values),
        **values,
        "hidden": hidden,
        "place": output.format_place(user.places, *(values[area] for area in kinds.PLACE_FIELDS)),
        "retired": standing.is_retired,
        "flags": flag_documents(find_flags(standing, user.places, user.clock.today())),
        "conflicts": list(standing.conflicting_fields),
        "uses": {
            "keep": may.keep.overall_state,
            "contact": may.contact.overall_state,
            "report": may.report.overall_state,
            "may_contact": may.may_contact,
            "may_be_named": may.may_be_named,
        },
        "consents": _consents(user, identity),
        "sessions": [
            output.session_summary(line, user.places) | {"attended": attended}
            for line, attended in user.store.sessions.list_of_person(identity)
        ],
    }


def format_person(told: Mapping[str, object]) -> str:
    """Lay out a *told* document for people."""
    return output.format_pairs(
        [pair for name, value in told.items() for pair in _pairs(name, value)]
    )


def find_flags(standing: CurrentRecord, places: Gazetteer, today: date) -> list[FieldFlag]:
    """Give what somebody should look at again: odd dates, places that are not listed."""
    values = standing.values
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
    """Give *flags* as machines read them."""
    return [{"field": name, "flag": flag} for name, flag in flags]


def _name(values: Mapping[str, Value]) -> str:
    names = ("given_name", "patronymic", "clan_name")
    given, patronymic, clan = (str(values[one]) if values[one] else None for one in names)
    return PersonName(given, patronymic, clan).full


def _consents(user: UserSession, identity: int) -> list[dict[str, object]]:
    records = user.store.records
    given = records.load_many(kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", identity))
    return [
        {"code": short_code(one.id), **one.values, "trainee": short_code(identity)}
        for one in given
        if not one.is_retired
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
            for one in value:
                yield name.removesuffix("s"), _line(one)
        case _:
            yield name, value


def _line(one: object) -> str:
    match one:
        case {"field": str(field), "flag": str(flag)}:
            return f"{field}: {messages.NOTE_MESSAGES[flag]}"
        case {"purpose": purpose, "state": state, "day": day}:
            return f"{purpose}: {state}, {day}"
        case {"code": code, "date": day, "course": course, "attended": attended}:
            return f"{code}  {day}  {course}  ({output.format_count(int(attended), 'half-day')})"
        case _:
            return str(one)
