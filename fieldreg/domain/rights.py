"""Rights of a person at head office: which kinds and fields are seen and changed.

All roles together permit everything, as does a laptop. A hidden value is `HIDDEN`, never unknown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from typing_extensions import override

from fieldreg.domain.kinds import KINDS
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import PERMISSION_ROLES, Permission, Role

# By kind, or by ``kind.field`` where a field differs from its kind.
VIEW_ROLES: Final[Mapping[str, tuple[Role, ...]]] = {
    **{kind.name: kind.viewers for kind in KINDS},
    **{
        f"{kind.name}.{field.name}": field.viewers
        for kind in KINDS
        for field in kind.fields
        if field.viewers
    },
}
CHANGE_ROLES: Final[Mapping[str, tuple[Role, ...]]] = {
    **{kind.name: kind.changers for kind in KINDS},
    **{
        f"{kind.name}.{field.name}": field.changers
        for kind in KINDS
        for field in kind.fields
        if field.changers
    },
}


class HiddenValue(str):
    """A value that the user may not see; never stored."""

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
        """Read `__str__`; roles of a later release are ignored."""
        known = {role.value: role for role in Role}
        return cls(frozenset(known[name] for name in text.split() if name in known))

    @override
    def __str__(self) -> str:
        return " ".join(role.value for role in Role if role in self.roles)

    @property
    def has_all_roles(self) -> bool:
        return len(self.roles) == len(Role)

    def may(self, permission: Permission) -> bool:
        return not self.roles.isdisjoint(PERMISSION_ROLES[permission])

    def require(self, permission: Permission) -> None:
        if not self.may(permission):
            raise build_role_needed(PERMISSION_ROLES[permission])

    def may_see(self, kind: str, field: str = "") -> bool:
        seeing = self.roles.intersection(_roles(VIEW_ROLES, kind, ""))
        return self.has_all_roles or not seeing.isdisjoint(_roles(VIEW_ROLES, kind, field))

    def may_change(self, kind: str, field: str = "") -> bool:
        return self.has_all_roles or not self.roles.isdisjoint(_roles(CHANGE_ROLES, kind, field))

    def require_change(self, kind: str, fields: Iterable[str]) -> None:
        for field in fields:
            if not self.may_change(kind, field):
                raise build_role_needed(_roles(CHANGE_ROLES, kind, field))


@dataclass(frozen=True, slots=True)
class _ReceiverRights(Rights):
    @override
    def may(self, permission: Permission) -> bool:
        return permission in (
            *(Permission.VIEW_OVERVIEW, Permission.EXCHANGE_DATA, Permission.APPLY_PENDING),
        )


RECEIVER_RIGHTS: Final[Rights] = _ReceiverRights(frozenset())
ALL_RIGHTS: Final = Rights(frozenset(Role))
NO_RIGHTS: Final = Rights(frozenset())
DEFAULT_RIGHTS: Final = Rights(frozenset({Role.OFFICER}))
"""The rights of a person without a role."""


def build_role_needed(roles: Iterable[Role]) -> Problem:
    return Problem(Code.ROLE_NEEDED, roles=str(Rights.from_roles(roles)))


def _roles(table: Mapping[str, tuple[Role, ...]], kind: str, field: str) -> tuple[Role, ...]:
    """Without a row of *field* or *kind*, only all roles suffice."""
    return table.get(f"{kind}.{field}", table.get(kind, ()))
