"""Course and partners of a session, named by a person and stored as ids.

Courses of one name from several laptops, unless they are one, are told apart by short codes:
``Манлайлал · 8K3-4TZ``, which is understood as a name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import Course, Partner
from fieldreg.domain.records.names import list_names
from fieldreg.domain.records.record import Record
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.components import JOINED_KINDS
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow

_BEFORE_CODE: Final = " · "
_FIELDS: Final = {kinds.COURSE: "course", kinds.PARTNER: "partners"}


@needs(Permission.VIEW_OVERVIEW)
def load_shown_entries(
    user: UserSession, kind: Kind, records: Iterable[int]
) -> dict[int, Mapping[str, Value]]:
    pairs = user.store.pairs
    members = pairs.list_members(records)
    rows = {
        row.id: row
        for row in user.store.records.load_many(kind, [*{*chain.from_iterable(members.values())}])
    }
    joined = {
        some: {
            name: given.value
            for name, given in pairs.combine(kind, [rows[i] for i in some if i in rows]).items()
        }
        for some in {*members.values()}
        if len(some) > 1
    }
    return {
        record: {**rows[record].values, **joined.get(some, {})}
        for record, some in members.items()
        if record in rows
    }


def label_names(records: Iterable[CurrentRecord]) -> dict[int, str]:
    names = {row.id: str(row.values["name"] or "") for row in records}
    counts = Counter(map(label_key, names.values()))
    return {
        id_: name if counts[label_key(name)] < 2 else f"{name}{_BEFORE_CODE}{short_code(id_)}"  # noqa: PLR2004
        for id_, name in names.items()
    }


@needs(Permission.VIEW_OVERVIEW)
def label_shown(user: UserSession, kind: Kind, records: Iterable[CurrentRecord]) -> dict[int, str]:
    """As `label_names`; entries that are one have one label."""
    rows = {row.id: row for row in records}
    if kind not in JOINED_KINDS:
        return label_names(rows.values())
    members = user.store.pairs.list_members(rows)
    joined = [entry for entry, some in members.items() if len(some) > 1]
    shown = load_shown_entries(user, kind, joined)
    first = {some: entry for entry, some in sorted(members.items(), reverse=True)}
    labels = label_names(
        replace(rows[entry], values=dict(shown.get(entry, rows[entry].values)))
        for entry in first.values()
    )
    return {entry: labels[first[some]] for entry, some in members.items()}


@needs(Permission.VIEW_OVERVIEW)
def keep_first(user: UserSession, entries: Iterable[int]) -> list[int]:
    roots = user.store.pairs.find_roots(some := list(entries))
    first: dict[int, int] = {}
    for entry in some:
        first.setdefault(roots[entry], entry)
    return list(first.values())


@needs(Permission.VIEW_OVERVIEW)
def tell_courses_apart(user: UserSession, rows: Sequence[SessionRow]) -> list[SessionRow]:
    every = user.store.records.list_all(kinds.COURSE, retired=True)
    labels = label_shown(user, kinds.COURSE, every)
    return [replace(row, course=labels.get(row.course_id) or row.course) for row in rows]


def parse_partner_ids(values: Mapping[str, Value]) -> list[int]:
    return list(map(int, str(values["partners"] or "").split()))


@needs(Permission.VIEW_OVERVIEW)
def list_offered(user: UserSession, kind: Kind) -> list[CurrentRecord]:
    """Return the entries that a typed name can mean: of no unconfirmed laptop."""
    entries = user.store.records.list_all(kind)
    unconfirmed = device_status.filter_unconfirmed(user.store, [entry.id for entry in entries])
    return [entry for entry in entries if entry.id not in unconfirmed]


@needs(Permission.VIEW_OVERVIEW)
def find_courses(user: UserSession, name: str) -> tuple[int, ...]:
    """Find the offered courses that *name* means; several are one."""
    offered = label_shown(user, kinds.COURSE, list_offered(user, kinds.COURSE))
    return tuple(id_ for id_, label in offered.items() if label_key(label) == label_key(name))


@needs(Permission.PLAN_SESSIONS)
def find_or_create_refs(
    user: UserSession,
    writing: ChangeWriter,
    course: str | None,
    partners: Iterable[str] | None,
    current: Mapping[str, Value],
) -> dict[str, Value]:
    """Return the ids of *course* and *partners*, preferring the *current* ones.

    Raises NAME_AMBIGUOUS.
    """
    refs: dict[str, Value] = {}
    if course is not None:
        has = [int(current["course"] or 0)] if current else []
        refs["course"] = _find_or_create(user, writing, Course, course, has)
    if partners is not None:
        has = parse_partner_ids(current) if current else []
        ids = {_find_or_create(user, writing, Partner, name, has) for name in partners}
        refs["partners"] = " ".join(map(str, sorted(ids))) or None
    return refs


def _find_or_create(
    user: UserSession, writing: ChangeWriter, model: type[Record], name: str, first: list[int]
) -> int:
    """Prefer *first*, even out of use."""
    own = user.store.records.load_many(model.kind, first)
    listed = list_offered(user, model.kind)
    shown = load_shown_entries(user, model.kind, [row.id for row in (*own, *listed)])

    def find(called: str, among: Sequence[CurrentRecord]) -> list[int]:
        wanted = label_key(called)
        names = [
            (
                row.id,
                [label_key(name) for of in (shown[row.id], row.values) for name in list_names(of)],
            )
            for row in among
        ]
        named = [record for record, (name, *_) in names if name == wanted]
        return named or [record for record, every in names if wanted in every]

    named = keep_first(user, find(name, own)[:1] or find(name, listed))
    if len(named) > 1:
        raise Problem(Code.NAME_AMBIGUOUS, field=_FIELDS[model.kind])
    before, _, code = name.rpartition(_BEFORE_CODE)
    called = user.store.pairs.list_company(find(before, (*own, *listed)))
    coded = {parse_short_code(code)}.intersection(called)
    if found := named or [each for each in coded if each is not None]:
        return found[0]
    return writing.create(model.validated(name=name.strip()))
