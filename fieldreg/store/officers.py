"""Officers: roles at this head office, and the log of their changes."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.rights import Rights
from fieldreg.store.engines import ActAuthority, Repository
from fieldreg.store.metadata import TRUST_LIST, Metadata


@dataclass(frozen=True, slots=True)
class RoleChange:
    name: str
    rights: Rights
    author: str
    day: str


class OfficerRepository(Repository):
    @property
    def authority(self) -> ActAuthority | None:
        return self._db.authority

    def set_authority(self, authority: ActAuthority) -> None:
        self._db.authority = authority

    def save_trust_list(self, document: bytes) -> None:
        authority = self._db.authority
        signed = authority.trust.sign(document) if authority else document
        Metadata(self._db).write(TRUST_LIST, signed)

    def keep_acts(self) -> None:
        if self._db.authority:
            self._db.authority.commit()

    def forget_acts(self) -> None:
        if self._db.authority:
            self._db.authority.roll_back()

    def load_all_rights(self) -> dict[str, Rights]:
        """Load all rights by name, from signed acts if known; empty if none were ever given."""
        if self._db.authority:
            return self._db.authority.list_rights()
        rows = self._db.execute("SELECT name, roles FROM officer ORDER BY name")
        return {name: Rights.parse(roles) for name, roles in rows}

    def set_rights(
        self, name: str, rights: Rights, *, author: str, day: str, key: bytes = b""
    ) -> None:
        if self._db.authority:
            self._db.authority.appoint(name, rights, key)
        else:
            self._fill({name: rights})
        self._db.execute(
            "INSERT INTO officer_log (id, name, roles, author, day)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM officer_log",
            (name, str(rights), author, day),
        )

    def replace_all(self, rights: Mapping[str, Rights]) -> None:
        self._db.execute("DELETE FROM officer")
        self._fill(rights)

    def _fill(self, rights: Mapping[str, Rights]) -> None:
        self._db.executemany(
            "INSERT INTO officer (name, roles) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET roles = excluded.roles",
            [(name, str(given)) for name, given in rights.items()],
        )

    def list_role_changes(self) -> list[RoleChange]:
        rows = self._db.execute("SELECT name, roles, author, day FROM officer_log ORDER BY id DESC")
        return [
            RoleChange(name, Rights.parse(roles), author, day) for name, roles, author, day in rows
        ]
