"""Changes that wait for an officer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldType
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.records import confidential_courses, record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author
from fieldreg.store.log.quarantine import UNDECIDED


@dataclass(frozen=True, slots=True)
class AuthoredQuarantinedChange:
    """*is_withheld*: it names a person and a session that the user may not see together.

    Then the session alone is left in it.
    """

    change: QuarantinedChange
    author: Author
    named: tuple[RecordLabel, ...] = ()
    is_withheld: bool = False

    @property
    def is_decidable(self) -> bool:
        return self.is_undecided and not self.is_withheld

    @property
    def is_undecided(self) -> bool:
        return self.change.reason in UNDECIDED

    @property
    def is_request(self) -> bool:
        return self.change.kind == kinds.REQUEST.name

    @property
    def is_attachable(self) -> bool:
        kind = kinds.BY_NAME.get(self.change.kind)
        is_edit = self.change.record != self.change.change
        is_personal = kind in (kinds.TRAINEE, kinds.ERASURE) or (
            kind is not None and bool(kind.person_fields) and not is_edit
        )
        return self.change.reason == Code.REQUEST and is_personal and not self.is_withheld

    @property
    def is_put_away(self) -> bool:
        return self.change.reason == Code.NOT_ACCEPTED


@needs(Permission.EXCHANGE_DATA)
def add_authors(
    user: UserSession, views: Sequence[QuarantinedChange], *, is_whole: bool = False
) -> list[AuthoredQuarantinedChange]:
    """Add authors and named records; those put away are the last.

    Unless *is_whole*, values that the user may not see together are withheld.
    """
    authors = user.store.history.authors([view.change for view in views])
    named = {view.change: _list_named(view) for view in views}
    labels = record_labels.load_labels_of_any_kind(user, chain.from_iterable(named.values()))
    found = [
        AuthoredQuarantinedChange(
            view,
            authors[view.change],
            tuple(labels[record] for record in named[view.change] if record in labels),
        )
        for view in views
    ]
    if not is_whole:
        every = chain.from_iterable(map(_list_sessions, found))
        hidden = confidential_courses.find_hidden_sessions(user, every)
        found = [
            each if hidden.isdisjoint(_list_sessions(each)) else _strip(each) for each in found
        ]
    return sorted(found, key=lambda each: each.is_put_away)


@needs(Permission.EXCHANGE_DATA)
def require_shown(user: UserSession, view: QuarantinedChange) -> None:
    """Raise CONFIDENTIAL_WITHHELD for a withheld change."""
    if add_authors(user, [view])[0].is_withheld:
        raise Problem(Code.CONFIDENTIAL_WITHHELD)


def _list_named(view: QuarantinedChange) -> list[int]:
    kind, named = kinds.BY_NAME.get(view.kind), []
    for name, value in view.values.items():
        field = kind.field(name) if kind else None
        if field is not None and field.type in (FieldType.REF, FieldType.REFS):
            named += [int(part) for part in str(value or "").split() if part.isdecimal()]
    return [record for record in (view.record, *named) if record and record != view.change]


def _list_sessions(shown: AuthoredQuarantinedChange) -> set[int]:
    kind = kinds.BY_NAME.get(shown.change.kind)
    is_personal = kind is not None and bool(kind.person_fields)
    return {row.session.id for row in shown.named if is_personal and row.session is not None}


def _strip(shown: AuthoredQuarantinedChange) -> AuthoredQuarantinedChange:
    sessions = tuple(row for row in shown.named if row.kind is kinds.SESSION)
    change = replace(shown.change, record=shown.change.change, values={}, note="")
    return replace(shown, change=change, named=sessions, is_withheld=True)
