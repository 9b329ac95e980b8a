"""People as a table: one row a person, everyone, those out of use included.

The columns are the fields under their own names, so that `importing` maps each to itself;
beside them the short code, the names of the places, the retired mark, and what may be done
with each (a `ConsentState`, empty where nobody asked). Who may not be kept any more is left
out, and so are telephone and e-mail of whom nobody may contact.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people import birth_dates
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table
from fieldreg.services.exports.table_writer import (
    ExportCell,
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_PLACES = ("aimag", "soum", "bag")
_FIELDS = tuple(field.name for field in kinds.TRAINEE.fields)
_CONTACT = frozenset({"phone", "email"})
_CONSENTS = tuple(f"consent_{one}" for one in ("keep", "contact", "report"))
PEOPLE_COLUMNS = (
    *("code", *_FIELDS),
    *(f"{place}_name" for place in _PLACES),
    *("retired", *_CONSENTS),
)
_BATCH = 500
_FIRST_SHEET_YEAR = 1900  # sheets know no day before


@needs(Permission.EXPORT_PEOPLE)
def export_people(
    user: UserSession,
    path: Path,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> int:
    """Write everyone who may be kept to *path*, place names in *language*; give how many there are.

    The file is locked by *passphrase*; without one it is noted with the *reason*.

    Raises:
        Problem: as `Leaving.table`.
    """
    out = consent_records.find_people_not_to_keep(user)
    ids = sorted(
        identity
        for retired in (0, 1)
        for identity in user.store.records.ids_where(kinds.TRAINEE, kinds.RETIRED.name, retired)
        if identity not in out
    )
    export_table(
        user,
        path,
        ExportContent.PEOPLE,
        PEOPLE_COLUMNS,
        _rows(user, ids, language),
        count=len(ids),
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )
    return len(ids)


def _rows(user: UserSession, ids: list[int], language: str) -> Iterator[list[ExportCell]]:
    for start in range(0, len(ids), _BATCH):
        people = user.store.records.load_many(kinds.TRAINEE, ids[start : start + _BATCH])
        born = {one.id: _text(one.values["birth_date"]) for one in people}
        allowed = consent_records.load_permitted_uses(user, born)
        for person in people:
            values, may = person.values, allowed[person.id]
            hidden = _CONTACT if may.hides_contact else frozenset()
            yield [
                short_code(person.id),
                *(_cell(one, values[one]) if one not in hidden else None for one in _FIELDS),
                *(format_place_name(user.places, values[place], language) for place in _PLACES),
                int(person.is_retired),
                *(word.overall_state for word in (may.keep, may.contact, may.report)),
            ]


def _text(value: Value) -> str | None:
    return str(value) if value is not None else None


def _cell(name: str, value: Value) -> ExportCell:
    if name == "birth_date" and value is not None:
        born = birth_dates.BirthDate(str(value))
        if born.precision is birth_dates.Precision.DAY and (born.year or 0) >= _FIRST_SHEET_YEAR:
            return date.fromisoformat(born.text)
    return value


def format_place_name(places: Gazetteer, value: Value, language: str) -> str | None:
    """Give the name of a place by its code, None where the code is no listed place."""
    code = str(value) if value is not None else ""
    listed = is_place_code(code) and places.by_code(code) is not None
    return places.name(code, language) if listed else None
