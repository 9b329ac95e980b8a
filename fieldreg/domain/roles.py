"""Roles at head office: what each role may do, and which fields it sees and changes.

A person with several roles has the rights of each; all roles together permit everything, as
does a trainer's laptop, which has no roles. A hidden value is `HIDDEN`, never unknown: whether
there is a value at all is hidden too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from typing_extensions import override

from fieldreg.domain.problems import Code, Problem


class Role(StrEnum):
    OFFICER = "officer"
    PROGRAMME = "programme"
    PROTECTED_DESK = "protected-desk"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    VIEW_OVERVIEW = "look"  # the day, the pending work, the state of the installation
    FIND_PEOPLE = "find"  # people, and their history
    REGISTER_PEOPLE = "register"  # people and their consents
    CORRECT_PEOPLE = "correct"  # people, and take them out of use
    MARK_ATTENDANCE = "mark"  # of participants
    PLAN_SESSIONS = "plan"  # sessions, courses, partners
    RESOLVE_CONFLICTS = "settle"  # conflicts
    ASK_TRAINERS = "ask"  # trainers, and answer head office
    IMPORT_PEOPLE = "import"  # people from a file
    EXPORT_PEOPLE = "export"  # people with their names
    EXCHANGE_DATA = "receive"  # bundles
    APPLY_PENDING = "take-waiting"  # bundles that wait for nothing any more
    UNDO_ARRIVALS = "undo"  # imported bundles
    VIEW_LAPTOPS = "see-laptops"
    MANAGE_LAPTOPS = "keep-laptops"  # invite, confirm, withdraw, revoke
    BACK_UP = "back-up"
    CHANGE_SETTINGS = "settings"  # of the installation; everybody may change their own passphrase
    MANAGE_OFFICERS = "officers"  # admit, give roles, take them
    MANAGE_KEYS = "keep-keys"  # of head office: copies, rotation
    ERASE = "erase"  # people for good, or single answers
    OPEN_ANSWERS = "open-answers"  # sealed ones, with the protected desk's own passphrase


_O, _P = Role.OFFICER, Role.PROGRAMME
_D, _A = Role.PROTECTED_DESK, Role.ADMINISTRATOR

PERMISSION_ROLES: Final[Mapping[Permission, tuple[Role, ...]]] = {
    Permission.VIEW_OVERVIEW: (_O, _P, _D, _A),
    Permission.FIND_PEOPLE: (_O, _P, _D),
    Permission.REGISTER_PEOPLE: (_O,),
    Permission.CORRECT_PEOPLE: (_O,),
    Permission.MARK_ATTENDANCE: (_O,),
    Permission.PLAN_SESSIONS: (_O, _P),
    Permission.RESOLVE_CONFLICTS: (_O,),
    Permission.ASK_TRAINERS: (_O,),
    Permission.IMPORT_PEOPLE: (_O,),
    Permission.EXPORT_PEOPLE: (_O,),
    Permission.EXCHANGE_DATA: (_O,),
    Permission.APPLY_PENDING: (_O, _A),
    Permission.UNDO_ARRIVALS: (_O,),
    Permission.VIEW_LAPTOPS: (_O, _P, _D, _A),
    Permission.MANAGE_LAPTOPS: (_A,),
    Permission.BACK_UP: (_O, _A),
    Permission.CHANGE_SETTINGS: (_A,),
    Permission.MANAGE_OFFICERS: (_A,),
    Permission.MANAGE_KEYS: (_A,),
    Permission.ERASE: (_D,),
    Permission.OPEN_ANSWERS: (_D,),
}

# By kind, or by ``kind.field`` where a field differs from its kind.
VIEW_ROLES: Final[Mapping[str, tuple[Role, ...]]] = {
    "shift": (_O, _P, _D, _A),
    "partner": (_O, _P, _D, _A),
    "partner.contact": (_O, _P),
    "partner.notes": (_O, _P),
    "course": (_O, _P, _D, _A),
    "trainee": (_O, _P, _D),
    "trainee.phone": (_O, _D),
    "trainee.email": (_O, _D),
    "trainee.notes": (_O, _D),
    "trainee.guardian": (_O, _D),
    "session": (_O, _P, _D, _A),
    "session.notes": (_O, _P),
    "attendance": (_O, _P, _D),
    "consent": (_O, _P, _D),
    "consent.given_by": (_O, _D),  # a guardian's name
    "answer": (_O, _D),
    "answer.sealed": (_D,),
    "place": (_O, _P, _D, _A),
    "quota": (_O, _P, _D, _A),
    "question": (_O, _D),
    "response": (_O, _D),
    "erasure": (_O, _P, _D, _A),
    "undoing": (_O, _P, _D, _A),
}

CHANGE_ROLES: Final[Mapping[str, tuple[Role, ...]]] = {
    "shift": (_O, _P, _D, _A),  # records the author of changes
    "partner": (_O, _P),
    "course": (_O, _P),
    "trainee": (_O,),
    "session": (_O, _P),
    "attendance": (_O,),
    "consent": (_O,),
    "answer": (_O,),  # sealed as it is given
    "place": (_O, _P),
    "quota": (_O, _P),
    "question": (_O,),
    "response": (_O,),
    "erasure": (_D,),
    "undoing": (_O,),
    "undoing.kept": (_O, _A),  # follows from imported bundles
}

# Roles that see only people who took part in a session; others do not exist for them.
_ONLY_PARTICIPANTS: Final = frozenset({_P})


class HiddenValue(str):
    """The stand-in for a value that the person may not see; it is never stored."""

    __slots__ = ()


HIDDEN: Final = HiddenValue("hidden")


@dataclass(frozen=True, slots=True)
class Rights:
    roles: frozenset[Role]

    @classmethod
    def from_roles(cls, roles: Iterable[Role]) -> Self:
        return cls(frozenset(roles))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the output of `__str__`; roles of a later release are ignored."""
        known = {role.value: role for role in Role}
        return cls(frozenset(known[name] for name in text.split() if name in known))

    @override
    def __str__(self) -> str:
        return " ".join(role.value for role in Role if role in self.roles)

    @property
    def has_all_roles(self) -> bool:
        return len(self.roles) == len(Role)

    @property
    def sees_only_participants(self) -> bool:
        """Whether only people who took part in a session are visible."""
        return self.may_see("trainee") and self._roles_that_see("trainee") <= _ONLY_PARTICIPANTS

    def may(self, permission: Permission) -> bool:
        return not self.roles.isdisjoint(PERMISSION_ROLES[permission])

    def require(self, permission: Permission) -> None:
        """Refuse without *permission*.

        Raises:
            Problem: ROLE_NEEDED, with the sufficient roles.
        """
        if not self.may(permission):
            raise build_role_needed(PERMISSION_ROLES[permission])

    def may_see(self, kind: str, field: str = "") -> bool:
        return self.has_all_roles or not self._roles_that_see(kind).isdisjoint(
            _roles(VIEW_ROLES, kind, field)
        )

    def may_change(self, kind: str, field: str = "") -> bool:
        return self.has_all_roles or not self.roles.isdisjoint(_roles(CHANGE_ROLES, kind, field))

    def require_change(self, kind: str, fields: Iterable[str]) -> None:
        """Refuse unless all of *fields* may be changed.

        Raises:
            Problem: ROLE_NEEDED.
        """
        for field in fields:
            if not self.may_change(kind, field):
                raise build_role_needed(_roles(CHANGE_ROLES, kind, field))

    def _roles_that_see(self, kind: str) -> frozenset[Role]:
        return self.roles.intersection(_roles(VIEW_ROLES, kind, ""))


ALL_RIGHTS: Final = Rights(frozenset(Role))
NO_RIGHTS: Final = Rights(frozenset())
DEFAULT_RIGHTS: Final = Rights(frozenset({Role.OFFICER}))
"""The rights of a person without a role."""


def build_role_needed(roles: Iterable[Role]) -> Problem:
    return Problem(Code.ROLE_NEEDED, roles=str(Rights.from_roles(roles)))


def _roles(table: Mapping[str, tuple[Role, ...]], kind: str, field: str) -> tuple[Role, ...]:
    """Return the row of *field*, else of its *kind*; without one, only all roles suffice."""
    return table.get(f"{kind}.{field}", table.get(kind, ()))
