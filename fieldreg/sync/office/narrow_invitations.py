"""The scope of a narrow invitation: the laptop's own people, at its sessions (decision 15).

Its laptop registers people and marks them at sessions within the place, the course and the last
day. It edits no list, and adds only its course. All else is kept until an officer accepts it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.normalisation import normalise
from fieldreg.keys.devices.certificates import Scope

_LISTS: Final = (*(kind for kind in kinds.KINDS if kind.list_key), kinds.BY_NAME["partnership"])


@dataclass(frozen=True, slots=True)
class NarrowScope:
    """*courses* are the records named as the scope's course."""

    scope: Scope
    courses: frozenset[int] = frozenset()

    @classmethod
    def among(cls, courses: Iterable[tuple[int, Value]], scope: Scope) -> "NarrowScope":
        own = cls(scope)
        return cls(scope, frozenset(course for course, name in courses if own.is_course(name)))

    def is_course(self, name: Value) -> bool:
        return normalise(str(name or "")) == normalise(self.scope.course)


def list_outside(narrow: Mapping[int, NarrowScope], changes: Changes) -> Iterator[int]:
    own_courses = {
        course
        for course, values in _rows(changes, kinds.COURSE)
        if (own := narrow.get(writer_of(course))) and own.is_course(values["name"])
    }
    for kind in (*_LISTS, kinds.PARTNER_PART, kinds.SESSION) if narrow else ():
        for record, values in _rows(changes, kind):
            own = narrow.get(writer_of(record))
            if own is not None and not _is_within(own, kind, values, own_courses):
                yield record
    for edit in changes.edits if narrow else ():
        own = narrow.get(writer_of(edit.id))
        if own is not None and not _may_edit(own, edit, own_courses):
            yield edit.id


def _is_within(
    own: NarrowScope, kind: Kind, values: Mapping[str, Value], own_courses: set[int]
) -> bool:
    scope = own.scope
    if kind is kinds.COURSE:
        return not scope.course or own.is_course(values["name"])
    if kind in _LISTS:
        return False
    if kind is kinds.PARTNER_PART:  # in a session of its own, or a claim
        return values["session"] is not None
    is_course = not scope.course or values["course"] in own.courses | own_courses
    is_there = str(values["soum"] or "").startswith(scope.place)
    return is_course and is_there and (not scope.until or str(values["date"]) <= scope.until)


def _may_edit(own: NarrowScope, edit: Edit, own_courses: set[int]) -> bool:
    if edit.kind in _LISTS:
        return False
    if edit.kind is not kinds.SESSION:
        return True
    scope = own.scope
    unchanged: dict[str, Value] = {
        "course": next(iter(own.courses | own_courses), None),
        "soum": scope.place,
        "date": scope.until,
    }
    return _is_within(own, edit.kind, unchanged | edit.values, own_courses)


def _rows(changes: Changes, kind: Kind) -> Iterator[tuple[int, Mapping[str, Value]]]:
    names: Sequence[str] = [field.name for field in kind.fields]
    for creations in changes.creations:
        if creations.kind is kind:
            rows = zip(*creations.columns, strict=True)
            for record, row in zip(creations.ids, rows, strict=True):
                yield record, dict(zip(names, row, strict=True))
