"""Rights: what whoever unlocked may do here, asked at the door of every service.

Each public function of this room that is handed a desk or an installation says with
`needs` which verb it is; the verb is asked before anything else happens, and a test finds
the function that says none. What may be seen and changed of records, the store of the
desk sees to (`fieldreg.store.restricted`).
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, Self, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import ALL_RIGHTS, DEFAULT_RIGHTS, NO_RIGHTS, Permission, Rights
from fieldreg.store.log.authors import Author
from fieldreg.store.store import Store


class UserRights:
    """One person at work, and what she holds; roles given or taken elsewhere count at once.

    A head office that never gave a role to anybody keeps nothing from anybody.
    """

    def __init__(self, read: Callable[[], Rights], rights: Rights) -> None:
        self._read = read
        self.rights = rights

    @classmethod
    def unrestricted(cls) -> Self:
        """Give whoever works where there are no roles, as on a laptop."""
        return cls(lambda: ALL_RIGHTS, ALL_RIGHTS)

    @classmethod
    def at_head_office(cls, store: Store, name: str) -> Self:
        """Give the one called *name* at the head office whose *store* it is."""
        return cls(lambda: load_rights(store, name), load_rights(store, name))

    def require(self, verb: Permission) -> None:
        """Insist that she may do *verb*, as her roles are now.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.refresh()
        self.rights.require(verb)

    def refresh(self) -> None:
        """Look once more what she holds."""
        self.rights = self._read()


def load_rights(store: Store, name: str) -> Rights:
    """Give what *name* holds at the head office whose *store* it is."""
    given = store.officers.load_all_rights()
    return given.get(name, DEFAULT_RIGHTS) if given else ALL_RIGHTS


def record_rights(store: Store, name: str, rights: Rights, by: Author) -> None:
    """Note that *name* holds *rights* since *by* said so, in an open transaction.

    With the first that is noted, whoever notes it is noted to hold everything.

    Raises:
        Problem: LAST_ADMINISTRATOR where nobody would be left to give roles.
    """
    if not store.officers.load_all_rights() and name != by.trainer:
        store.officers.set_rights(by.trainer, ALL_RIGHTS, author=by.trainer, day=by.day)
    store.officers.set_rights(name, rights, author=by.trainer, day=by.day)
    if not any(
        one.may(Permission.MANAGE_OFFICERS) for one in store.officers.load_all_rights().values()
    ):
        raise Problem(Code.LAST_ADMINISTRATOR)


def grant_usual_rights(store: Store, name: str, by: Author) -> None:
    """Note that *name* may work here from now on, as an officer unless she holds more."""
    if not store.officers.load_all_rights().get(name, NO_RIGHTS).roles:
        record_rights(store, name, DEFAULT_RIGHTS, by)


def revoke_rights(store: Store, name: str, by: Author) -> None:
    """Note that *name* holds nothing any more, and whoever is called so later neither.

    Raises:
        Problem: LAST_ADMINISTRATOR.
    """
    record_rights(store, name, NO_RIGHTS, by)


class _Place(Protocol):
    def require(self, verb: Permission) -> None: ...


_At = TypeVar("_At", bound=_Place)
_With = ParamSpec("_With")
_Given = TypeVar("_Given")
_Act = Callable[Concatenate[_At, _With], _Given]


def needs(verb: Permission) -> Callable[[_Act[_At, _With, _Given]], _Act[_At, _With, _Given]]:
    """Declare that a service is *verb*, and have it asked before the service begins.

    The desk or installation comes first and by its place. The refusal is ROLE_NEEDED.
    """

    def guarded(act: _Act[_At, _With, _Given]) -> _Act[_At, _With, _Given]:
        @wraps(act)
        def asked(at: _At, /, *args: _With.args, **kwargs: _With.kwargs) -> _Given:
            at.require(verb)
            return act(at, *args, **kwargs)

        asked.__dict__["verb"] = verb
        return asked

    return guarded
