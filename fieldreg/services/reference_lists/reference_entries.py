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
from fieldreg.domain.log.ids import read_code
from fieldreg.domain.normalisation import same_name, sort_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Course, Partner, Place, Record
from fieldreg.domain.roles import Verb
from fieldreg.services.installation.lifecycle import HEAD_OFFICE
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk

LISTS: Final = {"courses": kinds.COURSE, "partners": kinds.PARTNER, "places": kinds.PLACE}
_KEPT: Final = (*LISTS.values(), kinds.QUOTA)  # whose entries may go out of use


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list; a place has a *code*. It *is_out* once it is out of use."""

    id: int
    kind: Kind
    name: str
    code: str
    is_out: bool


@needs(Verb.LOOK)
def lines(desk: Desk, kind: Kind) -> list[Line]:
    """Give the list of *kind* by name, those that are out of use last."""
    found = [
        Line(
            one.id,
            kind,
            str(one.values["name"] or ""),
            str(one.values.get("code") or ""),
            one.retired,
        )
        for one in desk.store.records.all(kind, retired=True)
    ]
    return sorted(found, key=lambda one: (one.is_out, one.code, sort_key(one.name)))


@needs(Verb.PLAN)
def add(desk: Desk, kind: Kind, name: str, *, code: str = "") -> int:
    """Put *name* on the list of *kind*, a place under its *code*; give the entry's id.

    What was out of use is in use again, by this name.

    Raises:
        Problem: NOT_HEAD_OFFICE; VALUE_REFUSED for no name; PLACE_UNKNOWN for a code that
            lies in no place of the list.
    """
    insist_on_head_office(desk)
    plain = name.strip()
    if kind is kinds.PLACE:
        above = desk.places.by_code(code[:-2])
        record: Record = Place.checked(code=code, name=plain)
        if above is None:
            raise Problem(Code.PLACE_UNKNOWN, place=code)
        there = [one for one in lines(desk, kind) if one.code == code]
    else:
        model = Course if kind is kinds.COURSE else Partner
        record = model.checked(name=plain)
        there = [
            one for one in lines(desk, kind) if same_name(one.name) == same_name(plain)
        ]
    with desk.writing() as writing:
        if not there:
            return writing.create(record)
        writing.edit(kind, there[0].id, {"name": plain})
        writing.retire(kind, there[0].id, retired=False)
        return there[0].id


@needs(Verb.PLAN)
def rename(desk: Desk, entry: int, name: str) -> bool:
    """Call *entry* by another *name*, wherever it stands; tell whether that is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED.
    """
    insist_on_head_office(desk)
    with desk.writing() as writing:
        return writing.edit(_kind(desk, entry), entry, {"name": name.strip()})


@needs(Verb.PLAN)
def take_out(desk: Desk, entry: int, *, is_wanted: bool = True) -> bool:
    """Take *entry* out of use, or back; it is read on wherever it stands. Tell if it is news.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    insist_on_head_office(desk)
    with desk.writing() as writing:
        return writing.retire(_kind(desk, entry), entry, retired=is_wanted)


@needs(Verb.LOOK)
def find(desk: Desk, ref: str) -> int:
    """Give the id of the entry with the short code *ref*, of any list.

    Raises:
        Problem: NOT_FOUND.
    """
    code = read_code(ref)
    for one in [] if code is None else [code, *desk.store.branches.called(code)]:
        if desk.store.records.kind_of(one) in _KEPT:
            return one
    raise Problem(Code.NOT_FOUND, ref=ref)


def _kind(desk: Desk, entry: int) -> Kind:
    kind = desk.store.records.kind_of(entry)
    if kind is None or kind not in _KEPT:
        raise Problem(Code.NOT_FOUND)
    return kind


@needs(Verb.PLAN)
def insist_on_head_office(desk: Desk) -> None:
    """See that this is head office, which alone keeps what every laptop is sent.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    if desk.store.papers.get("role") != HEAD_OFFICE.encode():
        raise Problem(Code.NOT_HEAD_OFFICE)
