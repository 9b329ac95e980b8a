"""Roles at head office: who may do what, and who sees and changes which field.

Everything is in the three tables of this module, which read like a sheet of paper; the
rest of the product asks `Rights` and decides nothing itself. One person may hold several
roles, and may then do whatever any of them may. Whoever holds all of them may do
everything, and so does whoever unlocks a trainer's laptop, where there are no roles.

What a role may not see comes as `HIDDEN` and never as unknown: whether there is a value
at all is hidden too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from typing_extensions import override

from fieldreg.domain.problems import Code, Problem


class Role(StrEnum):
    """What somebody is at head office."""

    OFFICER = "officer"
    PROGRAMME = "programme"
    PROTECTED_DESK = "protected-desk"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What a person does, as far as not everybody may."""

    VIEW_OVERVIEW = "look"  # at the day, at what waits, at whether all is well
    FIND_PEOPLE = "find"  # people, and what was ever said of them
    REGISTER_PEOPLE = "register"  # people and their consents
    CORRECT_PEOPLE = "correct"  # people, and take them out of use
    MARK_ATTENDANCE = "mark"  # who was there
    PLAN_SESSIONS = "plan"  # sessions, courses, partners
    RESOLVE_CONFLICTS = "settle"  # conflicts
    ASK_TRAINERS = "ask"  # trainers, and answer head office
    IMPORT_PEOPLE = "import"  # people from a file
    EXPORT_PEOPLE = "export"  # people with their names
    EXCHANGE_DATA = "receive"  # bundles
    APPLY_PENDING = "take-waiting"  # bundles for which nothing is missing any more
    UNDO_ARRIVALS = "undo"  # what came in
    VIEW_LAPTOPS = "see-laptops"
    MANAGE_LAPTOPS = "keep-laptops"  # invite, confirm, withdraw, cut off
    BACK_UP = "back-up"
    CHANGE_SETTINGS = "settings"  # of the installation; of the own passphrase everybody
    MANAGE_OFFICERS = "officers"  # let in, give roles, take them
    MANAGE_KEYS = "keep-keys"  # of head office: copies, rotation
    ERASE = "erase"  # people for good, or single answers
    OPEN_ANSWERS = "open-answers"  # sealed ones, with the desk's own passphrase


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

# A kind, or a field of it by ``kind.field`` where it is not as the kind.
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
    "shift": (_O, _P, _D, _A),  # it says who changed something
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
    "undoing.kept": (_O, _A),  # follows from what comes in
}

# Of people the programme sees those who took part in a session, and the others do not exist.
_ONLY_PARTICIPANTS: Final = frozenset({_P})


class HiddenValue(str):
    """A value that the person here may not see; it is written nowhere."""

    __slots__ = ()


HIDDEN: Final = HiddenValue("hidden")


@dataclass(frozen=True, slots=True)
class Rights:
    """What the holder of some *roles* may do, see and change."""

    roles: frozenset[Role]

    @classmethod
    def from_roles(cls, roles: Iterable[Role]) -> Self:
        """Give the rights of whoever holds *roles*."""
        return cls(frozenset(roles))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `__str__` wrote; roles of a later release give nothing here."""
        known = {role.value: role for role in Role}
        return cls(frozenset(known[name] for name in text.split() if name in known))

    @override
    def __str__(self) -> str:
        """Write the roles in their order, a space between."""
        return " ".join(role.value for role in Role if role in self.roles)

    @property
    def has_all_roles(self) -> bool:
        """Tell whether nothing is kept from the holder."""
        return len(self.roles) == len(Role)

    @property
    def sees_only_participants(self) -> bool:
        """Tell whether the holder sees of people only those who took part in a session."""
        return self.may_see("trainee") and self._seeing("trainee") <= _ONLY_PARTICIPANTS

    def may(self, permission: Permission) -> bool:
        """Tell whether the holder may do *verb*."""
        return not self.roles.isdisjoint(PERMISSION_ROLES[permission])

    def require(self, permission: Permission) -> None:
        """Insist that the holder may do *verb*.

        Raises:
            Problem: ROLE_NEEDED, with the roles of which one is.
        """
        if not self.may(permission):
            raise build_role_needed(PERMISSION_ROLES[permission])

    def may_see(self, kind: str, field: str = "") -> bool:
        """Tell whether the holder sees records of *kind*, and *field* of them."""
        return self.has_all_roles or not self._seeing(kind).isdisjoint(
            _roles(VIEW_ROLES, kind, field)
        )

    def may_change(self, kind: str, field: str = "") -> bool:
        """Tell whether the holder may change *field* of *kind*, or make such records."""
        return self.has_all_roles or not self.roles.isdisjoint(_roles(CHANGE_ROLES, kind, field))

    def require_change(self, kind: str, fields: Iterable[str]) -> None:
        """Insist that the holder may change *fields* of *kind*.

        Raises:
            Problem: ROLE_NEEDED.
        """
        for field in fields:
            if not self.may_change(kind, field):
                raise build_role_needed(_roles(CHANGE_ROLES, kind, field))

    def _seeing(self, kind: str) -> frozenset[Role]:
        return self.roles.intersection(_roles(VIEW_ROLES, kind, ""))


ALL_RIGHTS: Final = Rights(frozenset(Role))
NO_RIGHTS: Final = Rights(frozenset())
DEFAULT_RIGHTS: Final = Rights(frozenset({Role.OFFICER}))
"""What somebody holds to whom nobody has given a role."""


def build_role_needed(roles: Iterable[Role]) -> Problem:
    """Give the problem that one of *roles* is needed."""
    return Problem(Code.ROLE_NEEDED, roles=str(Rights.from_roles(roles)))


def _roles(table: Mapping[str, tuple[Role, ...]], kind: str, field: str) -> tuple[Role, ...]:
    """Give the roles of *field*, which are those of its *kind* unless it is named itself.

    A kind that has no line is nobody's but of whoever holds everything.
    """
    return table.get(f"{kind}.{field}", table.get(kind, ()))
