"""Officers of head office, and the roles that each holds.

There is always an administrator, who gives and takes roles. An officer without noted roles holds
the usual one. Until the first role is given or taken, or a new officer joins, every officer holds
every role.
"""

from collections.abc import Collection
from dataclasses import dataclass

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.services.installation.model import Installation
from fieldreg.services.permissions import load_rights, needs, record_rights
from fieldreg.store.officers import RoleChange


@dataclass(frozen=True, slots=True)
class Officer:
    name: str
    rights: Rights


@needs(Permission.VIEW_OVERVIEW)
def list_officers(installation: Installation) -> list[Officer]:
    installation.head_office_keys()
    store = installation.store
    names = {
        *installation.home.read_keyring().list_names(installation.store_key),
        *store.officers.load_all_rights(),
    }
    return [Officer(name, load_rights(store, name)) for name in sorted(names)]


@needs(Permission.VIEW_OVERVIEW)
def list_role_changes(installation: Installation) -> list[RoleChange]:
    """Return every role ever given or taken, the latest first."""
    installation.head_office_keys()
    return installation.store.officers.list_role_changes()


@needs(Permission.MANAGE_OFFICERS)
def set_roles(
    installation: Installation,
    name: str,
    *,
    give: Collection[Role] = (),
    take: Collection[Role] = (),
) -> Officer:
    """Give and take roles of an officer, who can do nothing here without any.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND; LAST_ADMINISTRATOR where none would be left.
    """
    with installation.store.transaction():
        before = {officer.name: officer.rights for officer in list_officers(installation)}
        if name not in before:
            raise Problem(Code.NOT_FOUND, ref=name)
        rights = Rights((before[name].roles | set(give)) - set(take))
        if rights != before[name]:
            record_rights(installation.store, name, rights, installation.author())
    return Officer(name, rights)
