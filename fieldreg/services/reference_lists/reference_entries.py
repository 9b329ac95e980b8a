"""The lists that head office maintains: every kind with a `Kind.list_key`.

Entries are records that reach every laptop. An entry out of use is not offered, but shown where it
is used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind
from fieldreg.domain.log.shown import AS_STORED, AsStored, Shown, ShownStamps
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import MODELS, OfficePlace
from fieldreg.domain.records.record import Record
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.records.session_refs import label_names
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author

_USUAL: Final = kinds.PLACE.number
REFERENCE_LISTS: Final = {
    kind.list_key: kind
    # Those that are used most come first.
    for kind in sorted(kinds.KINDS, key=lambda kind: (kind.number > _USUAL, kind.list_key))
    if kind.list_key
}
_EDITABLE_KINDS: Final = (*REFERENCE_LISTS.values(), kinds.QUOTA)


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    id: int
    kind: Kind
    name: str
    code: str  # of a place
    is_retired: bool
    shown: ShownStamps
    label: str  # the name, of namesakes with the short code
    author: Author  # of the entry
    is_unconfirmed: bool  # no typed name means it, and it reaches no laptop


@needs(Permission.VIEW_OVERVIEW)
def list_entries(user: UserSession, kind: Kind) -> list[ReferenceEntry]:
    rows = user.store.records.list_all(kind, retired=True)
    labels = label_names(rows)
    unconfirmed = device_status.filter_unconfirmed(user.store, labels)
    authors = user.store.history.authors(labels)
    found = [
        ReferenceEntry(
            row.id,
            kind,
            str(row.values["name"] or ""),
            str(row.values.get("code") or ""),
            row.is_retired,
            row.shown,
            labels[row.id],
            authors[row.id],
            row.id in unconfirmed,
        )
        for row in rows
    ]
    return sorted(found, key=lambda row: (row.is_retired, row.code, sort_key(row.name)))


@needs(Permission.PLAN_SESSIONS)
def add_entry(user: UserSession, kind: Kind, name: str, *, code: str = "") -> int:
    """Add an entry, or take one of that name or code back into use; return its id.

    Raises NOT_HEAD_OFFICE, VALUE_REFUSED; PLACE_UNKNOWN for a code outside every listed place.
    """
    user.require_head_office()
    stripped = name.strip()
    if kind is kinds.PLACE:
        parent = user.places.by_code(code[:-2])
        record: Record = OfficePlace.validated(code=code, name=stripped)
        if parent is None:
            raise Problem(Code.PLACE_UNKNOWN, place=code)
        known = [entry for entry in list_entries(user, kind) if entry.code == code]
    else:
        record = MODELS[kind.name].validated(name=stripped)
        known = [
            entry
            for entry in list_entries(user, kind)
            if label_key(entry.name) == label_key(stripped) and not entry.is_unconfirmed
        ]
    with user.writing() as writing:
        if not known:
            return writing.create(record)
        writing.edit(kind, known[0].id, {"name": stripped}, shown=AS_STORED)
        writing.retire(kind, known[0].id, retired=False)
        return known[0].id


@needs(Permission.PLAN_SESSIONS)
def rename_entry(user: UserSession, entry: int, name: str, *, shown: Shown) -> bool:
    """Rename an entry; return whether that changed the *shown* name.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED, PERSON_RETIRED.
    """
    user.require_head_office()
    with user.writing() as writing:
        return writing.edit(_load_kind(user, entry), entry, {"name": name.strip()}, shown=shown)


@needs(Permission.PLAN_SESSIONS)
def retire_entries(
    user: UserSession, *entries: int, shown: Mapping[int, Shown] | AsStored, is_wanted: bool = True
) -> bool:
    """Take *entries* out of use, or back; return whether that changed anything.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, CHANGED_MEANWHILE.
    """
    user.require_head_office()
    changed = False
    with user.writing() as writing:
        for entry in entries:
            kind = _load_kind(user, entry)
            if shown is not AS_STORED:
                writing.require_shown(kind, entry, shown[entry], RETIRED.name)
            changed |= writing.retire(kind, entry, retired=is_wanted)
    return changed


@needs(Permission.VIEW_OVERVIEW)
def find_entry(user: UserSession, ref: str) -> int:
    """Raise NOT_FOUND."""
    for record in user.resolve_short_code(ref):
        if user.store.records.kind_of(record) in _EDITABLE_KINDS:
            return record
    raise Problem(Code.NOT_FOUND, ref=ref)


def _load_kind(user: UserSession, entry: int) -> Kind:
    kind = user.store.records.kind_of(entry)
    if kind is None or kind not in _EDITABLE_KINDS:
        raise Problem(Code.NOT_FOUND)
    return kind
