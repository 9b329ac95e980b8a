"""Typed values, parsed by their fields' declarations."""

import re
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldFormat, FieldType, Kind, Value
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.names import list_names
from fieldreg.domain.roles import Permission
from fieldreg.services.records import session_refs
from fieldreg.services.records.own_record import find_own_record
from fieldreg.services.user_session import UserSession, needs

BEFORE_CODE: Final = " · "
"""Between the name of a record and its short code, which alone is read."""
ME: Final = "me"
"""The trainer's own record, where she is linked to one."""
_DATE: Final = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")


@needs(Permission.VIEW_OVERVIEW)
def parse_value(user: UserSession, field: Field, typed: str) -> Value:
    """Return the value of *typed* for *field*; an empty text is None.

    A record is named by its short code, an entry of a list by its names too. Other texts are
    checked by the field. Raises PLACE_UNKNOWN, NOT_FOUND, NAME_AMBIGUOUS.
    """
    text = typed.strip()
    if not text:
        return None
    if field.type is FieldType.REF:
        return _find_referred(user, field, text)
    if field.type is FieldType.REFS:
        ids = {_find_referred(user, field, part.strip()) for part in text.split(";")}
        return " ".join(map(str, sorted(ids)))
    if field.format is FieldFormat.PLACE:
        code = user.places.resolve(text, Level(field.name))
        if code is None:
            raise Problem(Code.PLACE_UNKNOWN, place=text)
        return code
    if field.format is FieldFormat.DAY and (match := _DATE.fullmatch(text)):
        year, month, day = map(int, match.groups())
        return f"{year:04}-{month:02}-{day:02}"
    return text


def _find_referred(user: UserSession, field: Field, text: str) -> int:
    kind = kinds.BY_NAME[field.target]
    if kind is kinds.TRAINEE and text == ME and (own := find_own_record(user)):
        return own
    code = parse_short_code(text.rpartition(BEFORE_CODE)[2])
    if code is not None and user.store.records.load_many(kind, [code]):
        return code
    named = _find_named(user, kind, text)
    if len(named) > 1:
        raise Problem(Code.NAME_AMBIGUOUS, field=field.name)
    if not named:
        raise Problem(Code.NOT_FOUND, ref=text)
    return named[0]


def _find_named(user: UserSession, kind: Kind, text: str) -> list[int]:
    wanted = label_key(text)
    entries = session_refs.list_offered(user, kind) if kind.list_key else []
    names = {entry.id: list(map(label_key, list_names(entry.values))) for entry in entries}
    first = [entry for entry, (name, *_) in names.items() if name == wanted]
    found = first or [entry for entry, others in names.items() if wanted in others]
    return session_refs.keep_first(user, found)
