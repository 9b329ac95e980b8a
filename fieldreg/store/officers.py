"""Officers: who holds which roles at this head office, and who gave and took them."""

from dataclasses import dataclass

from fieldreg.domain.rights import Rights
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What *name* holds since *author* said so on *day*."""

    name: str
    rights: Rights
    author: str
    day: str


@translating_errors
class OfficerRepository:
    """The shelf of those to whom somebody gave roles; names are as in the key ring."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def load_all_rights(self) -> dict[str, Rights]:
        """Give what each holds, by name; empty where nobody was ever given a role."""
        rows = self._db.execute("SELECT name, roles FROM officer ORDER BY name")
        return {name: Rights.parse(roles) for name, roles in rows}

    def set_rights(self, name: str, rights: Rights, *, author: str, day: str) -> None:
        """Let *name* hold *rights* from now on, and note that *author* said so."""
        self._db.execute(
            "INSERT INTO officer (name, roles) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET roles = excluded.roles",
            (name, str(rights)),
        )
        self._db.execute(
            "INSERT INTO officer_log (id, name, roles, author, day)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM officer_log",
            (name, str(rights), author, day),
        )

    def list_role_changes(self) -> list[RoleChange]:
        """Give all that was ever said of roles, the latest first."""
        rows = self._db.execute("SELECT name, roles, author, day FROM officer_log ORDER BY id DESC")
        return [
            RoleChange(name, Rights.parse(roles), author, day) for name, roles, author, day in rows
        ]
