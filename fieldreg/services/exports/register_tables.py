"""Tables of people and of sessions: all of them, or those of a list in its order.

The table of people leaves out those who may not be kept, and phone and e-mail of those who may not
be contacted.

The table of sessions has one row per participant and half-day with the strongest mark, and one for
a session without participants. People who may not be kept appear only by their code. A session of a
confidential course is one row, without its people.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.kinds import CONTACT_FIELDS, PERSON_FIELDS, PLACE_FIELDS, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people import birth_dates
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records, device_status
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table
from fieldreg.services.exports.table_writer import (
    ExportCell,
    ExportRows,
    OnProgress,
    ignore_progress,
)
from fieldreg.services.records import confidential_courses, session_refs, shown_people
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow

ORIGIN_COLUMN = "origin"
_CONSENT_COLUMNS = ("consent_keep", "consent_contact", "consent_report")
PEOPLE_COLUMNS = (
    *("code", *PERSON_FIELDS),
    *(f"{place}_name" for place in PLACE_FIELDS),
    *("retired", *_CONSENT_COLUMNS, ORIGIN_COLUMN),
)
_BATCH = 500
_FIRST_SHEET_YEAR = 1900  # the first year of dates in spreadsheets


@needs(Permission.EXPORT_PEOPLE)
def export_people(
    user: UserSession,
    path: Path,
    people: Sequence[int] | None = None,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
) -> int:
    """Write *people*, each once; return their number.

    None are all, but not those of unconfirmed laptops. Raises as `ExportWriter.write_table`.
    """
    count, rows = build_people_rows(user, people, language)
    export_table(
        user,
        path,
        ExportContent.PEOPLE,
        PEOPLE_COLUMNS,
        rows,
        count=count,
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
    )
    return count


@needs(Permission.EXPORT_PEOPLE)
def build_people_rows(
    user: UserSession, people: Sequence[int] | None, language: str
) -> tuple[int, ExportRows]:
    excluded = consent_records.find_people_not_to_keep(user)
    if people is None:
        found = (user.store.people.list_ids(retired=retired) for retired in (False, True))
        people = sorted(identity for some in found for identity in some)
    roots = user.store.pairs.find_roots(people)
    people = list(dict.fromkeys(roots[each] for each in people))
    excluded |= device_status.filter_unconfirmed(user.store, people)
    ids = [identity for identity in people if identity not in excluded]
    return len(ids), _people_rows(user, ids, language)


def _people_rows(user: UserSession, ids: list[int], language: str) -> Iterator[list[ExportCell]]:
    origins = user.store.imports.map_origins()
    for start in range(0, len(ids), _BATCH):
        some = ids[start : start + _BATCH]
        people = shown_people.load_people(user, some)
        birth_dates = {row.id: str(row.values["birth_date"] or "") or None for row in people}
        uses_by_id = consent_records.load_permitted_uses(user, birth_dates)
        for person in people:
            values, uses = person.values, uses_by_id[person.id]
            redacted = CONTACT_FIELDS if uses.hides_contact else ()
            yield [
                short_code(person.id),
                *(
                    _cell(name, values[name]) if name not in redacted else None
                    for name in PERSON_FIELDS
                ),
                *(
                    format_place_name(user.places, person.home[place], language)
                    for place in PLACE_FIELDS
                ),
                int(person.is_retired),
                *(consent.overall_state for consent in (uses.keep, uses.contact, uses.report)),
                short_code(origins[person.id]) if person.id in origins else None,
            ]


def _cell(name: str, value: Value) -> ExportCell:
    if name == "birth_date" and value is not None:
        born = birth_dates.BirthDate(str(value))
        if born.precision is birth_dates.Precision.DAY and (born.year or 0) >= _FIRST_SHEET_YEAR:
            return date.fromisoformat(born.text)
    return value


def format_place_name(places: Gazetteer, value: Value, language: str) -> str | None:
    code = str(value) if value is not None else ""
    listed = is_place_code(code) and places.by_code(code) is not None
    return places.name(code, language) if listed else None


FIRST_SESSION_COLUMNS = (
    *("session", "course", "date", "half_days", "starts", "soum", "soum_name", "venue"),
    *("mode", "facilitators", "state", "half_day", "mark"),
    *("person", "given_name", "patronymic", "birth_date", "gender"),
    *("home_aimag", "home_soum"),
)
"""Those of the first release, by which a file is known as an export of sessions."""
LATER_SESSION_COLUMNS = (
    *("project", "partners", "parent", "link", "headcount", "typed_soum"),
    *("home_aimag_name", "home_soum_name"),
)
SESSION_COLUMNS = (*FIRST_SESSION_COLUMNS, *LATER_SESSION_COLUMNS)


@needs(Permission.EXPORT_PEOPLE)
def export_sessions(
    user: UserSession,
    path: Path,
    sessions: Sequence[SessionRow] | None = None,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
) -> int:
    """Raises as `ExportWriter.write_table`."""
    sessions = list_confirmed(user, sessions)
    count, rows = build_session_rows(user, sessions, language)
    export_table(
        user,
        path,
        ExportContent.SESSIONS,
        SESSION_COLUMNS,
        rows,
        count=count,
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
    )
    return len(sessions)


@needs(Permission.EXPORT_PEOPLE)
def list_confirmed(
    user: UserSession, sessions: Sequence[SessionRow] | None = None
) -> list[SessionRow]:
    if sessions is None:
        sessions = user.store.sessions.list_page(0, user.store.sessions.count())
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in sessions])
    return [row for row in sessions if row.id not in unconfirmed]


@needs(Permission.EXPORT_PEOPLE)
def build_session_rows(
    user: UserSession, sessions: Sequence[SessionRow], language: str
) -> tuple[int, ExportRows]:
    excluded = consent_records.find_people_not_to_keep(user)
    count = sum(max(1, (line.participants or 0) * line.half_days) for line in sessions)
    return count, _session_rows(user, sessions, excluded, language)


def _session_rows(
    user: UserSession, sessions: Sequence[SessionRow], excluded: set[int], language: str
) -> Iterator[list[ExportCell]]:
    confidential = confidential_courses.list_confidential_courses(user)
    for session in sessions:
        session_cells = _session_cells(user, session, language)
        later_cells = _later_cells(user, session)
        is_hidden = session.course_id in confidential
        everybody = [] if is_hidden else user.store.sessions.list_participants(session.id)
        unconfirmed = device_status.filter_unconfirmed(
            user.store, [row.trainee for row in everybody]
        )
        participants = [row for row in everybody if row.trainee not in unconfirmed]
        people = {
            person.id: person
            for person in user.store.people.list_by_ids([row.trainee for row in participants])
            if person.id not in excluded
        }
        combined = user.store.pairs.filter_combined(people)
        shown = shown_people.load_people(user, combined) if combined else []
        typed = {person.id: person.values for person in shown}
        for row in participants:
            person = people.get(row.trainee)
            person_cells = [short_code(row.trainee), *_person_cells(person, typed.get(row.trainee))]
            home_cells = _home_cells(user, person, language)
            for half_day, mark in sorted(row.marks.items()):
                yield [*session_cells, half_day, mark, *person_cells, *later_cells, *home_cells]
        if not participants:
            empty = [None, None, None, *_person_cells(None, None)]
            yield [*session_cells, *empty, *later_cells, *_home_cells(user, None, language)]


def _session_cells(user: UserSession, session: SessionRow, language: str) -> list[ExportCell]:
    return [
        short_code(session.id),
        session.course,
        session.date,
        session.half_days,
        session.starts,
        session.soum,
        format_place_name(user.places, session.soum, language),
        session.venue,
        session.mode,
        session.facilitators,
        session.state,
    ]


def _later_cells(user: UserSession, session: SessionRow) -> list[ExportCell]:
    values = user.store.records.load(kinds.SESSION, session.id).values
    projects, partners = (
        session_refs.label_shown(user, kind, user.store.records.load_many(kind, ids))
        for kind, ids in (
            (kinds.PROJECT, [int(values["project"] or 0)]),
            (kinds.PARTNER, session_refs.parse_partner_ids(values)),
        )
    )
    parent = int(values["parent"] or 0)
    return [
        *("; ".join(dict.fromkeys(names.values())) or None for names in (projects, partners)),
        short_code(parent) if parent else None,
        values["link"],
        values["headcount"],
        next(iter(list_typed(values, {"soum": session.soum})), None),
    ]


def _person_cells(person: PersonRow | None, typed: Mapping[str, Value] | None) -> list[ExportCell]:
    if person is None:
        return [None] * 6
    home = [typed[name] for name in ("aimag", "soum")] if typed else [person.aimag, person.soum]
    return [person.given_name, person.patronymic, person.birth_date, person.gender, *home]


def _home_cells(user: UserSession, person: PersonRow | None, language: str) -> list[ExportCell]:
    home = (person.aimag, person.soum) if person else (None, None)
    return [format_place_name(user.places, code, language) for code in home]
