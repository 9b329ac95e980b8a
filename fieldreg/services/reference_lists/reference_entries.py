"""Listing: the lists that head office keeps for everybody: courses, partners, places.

They are records, so that they reach every laptop with head office's signed, numbered
answers, none older than what it has, and whoever corrects one sees it settle like any
other value. What goes out of use is offered no more, and read wherever it stands. A
course or a partner that a laptop lacks it may still add itself by planning a session.
"""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Course, OfficePlace, Partner, Record
from fieldreg.domain.roles import Permission
from fieldreg.services.installation.model import HEAD_OFFICE
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

REFERENCE_LISTS: Final = {"courses": kinds.COURSE, "partners": kinds.PARTNER, "places": kinds.PLACE}
_KEPT: Final = (*REFERENCE_LISTS.values(), kinds.QUOTA)  # whose entries may go out of use


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """One entry of a list; a place has a *code*. It *is_out* once it is out of use."""

    id: int
    kind: Kind
    name: str
    code: str
    is_retired: bool


@needs(Permission.VIEW_OVERVIEW)
def list_entries(user: UserSession, kind: Kind) -> list[ReferenceEntry]:
    """Give the list of *kind* by name, those that are out of use last."""
    found = [
        ReferenceEntry(
            one.id,
            kind,
            str(one.values["name"] or ""),
            str(one.values.get("code") or ""),
            one.is_retired,
        )
        for one in user.store.records.list_all(kind, retired=True)
    ]
    return sorted(found, key=lambda one: (one.is_retired, one.code, sort_key(one.name)))


@needs(Permission.PLAN_SESSIONS)
def add_entry(user: UserSession, kind: Kind, name: str, *, code: str = "") -> int:
    """Put *name* on the list of *kind*, a place under its *code*; give the entry's id.

    What was out of use is in use again, by this name.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for no name; PLACE_UNKNOWN for a code that
            lies in no place of the list.
    """
    require_head_office(user)
    plain = name.strip()
    if kind is kinds.PLACE:
        above = user.places.by_code(code[:-2])
        record: Record = OfficePlace.validated(code=code, name=plain)
        if above is None:
            raise Problem(Code.PLACE_UNKNOWN, place=code)
        there = [one for one in list_entries(user, kind) if one.code == code]
    else:
        model = Course if kind is kinds.COURSE else Partner
        record = model.validated(name=plain)
        there = [one for one in list_entries(user, kind) if label_key(one.name) == label_key(plain)]
    with user.writing() as writing:
        if not there:
            return writing.create(record)
        writing.edit(kind, there[0].id, {"name": plain})
        writing.retire(kind, there[0].id, retired=False)
        return there[0].id


@needs(Permission.PLAN_SESSIONS)
def rename_entry(user: UserSession, entry: int, name: str) -> bool:
    """Call *entry* by another *name*, wherever it stands; tell whether that is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED.
    """
    require_head_office(user)
    with user.writing() as writing:
        return writing.edit(_kind(user, entry), entry, {"name": name.strip()})


@needs(Permission.PLAN_SESSIONS)
def retire_entry(user: UserSession, entry: int, *, is_wanted: bool = True) -> bool:
    """Take *entry* out of use, or back; it is read on wherever it stands. Tell if it is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    require_head_office(user)
    with user.writing() as writing:
        return writing.retire(_kind(user, entry), entry, retired=is_wanted)


@needs(Permission.VIEW_OVERVIEW)
def find_entry(user: UserSession, ref: str) -> int:
    """Give the id of the entry with the short code *ref*, of any list.

    Raises:
        Problem: NOT_FOUND.
    """
    code = parse_short_code(ref)
    for one in [] if code is None else [code, *user.store.log_forks.find_other_ids(code)]:
        if user.store.records.kind_of(one) in _KEPT:
            return one
    raise Problem(Code.NOT_FOUND, ref=ref)


def _kind(user: UserSession, entry: int) -> Kind:
    kind = user.store.records.kind_of(entry)
    if kind is None or kind not in _KEPT:
        raise Problem(Code.NOT_FOUND)
    return kind


@needs(Permission.PLAN_SESSIONS)
def require_head_office(user: UserSession) -> None:
    """See that this is head office, which alone keeps what every laptop is sent.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    if user.store.metadata.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)
