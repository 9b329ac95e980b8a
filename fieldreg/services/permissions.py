"""Permissions: which user may call which service.

Public services that take a `UserSession` or `Installation` declare their permission with
`needs`; a test finds a function without one. The session's store
(`fieldreg.store.restricted`) decides which records a user sees.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, Self, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, NO_RIGHTS, Rights
from fieldreg.domain.roles import Permission
from fieldreg.store.log.history import Author
from fieldreg.store.store import Store


class UserRights:
    """One user's rights; roles given or taken elsewhere count at once.

    A head office that never gave anyone a role grants all rights to everyone.
    """

    def __init__(self, read: Callable[[], Rights], rights: Rights) -> None:
        self._read = read
        self.rights = rights

    @classmethod
    def unrestricted(cls) -> Self:
        return cls(lambda: ALL_RIGHTS, ALL_RIGHTS)

    @classmethod
    def at_head_office(cls, store: Store, name: str) -> Self:
        return cls(lambda: load_rights(store, name), load_rights(store, name))

    def require(self, verb: Permission) -> None:
        """Raise ROLE_NEEDED unless the user may do *verb* by current roles."""
        self.refresh()
        self.rights.require(verb)

    def refresh(self) -> None:
        self.rights = self._read()


def load_rights(store: Store, name: str) -> Rights:
    given = store.officers.load_all_rights()
    return given.get(name, DEFAULT_RIGHTS) if given else ALL_RIGHTS


def record_rights(store: Store, name: str, rights: Rights, by: Author) -> None:
    """Give *name* these *rights*, in an open transaction.

    If no rights are recorded yet, *by* receives all rights first.

    Raises:
        Problem: LAST_ADMINISTRATOR if no user could give roles any more.
    """
    if not store.officers.load_all_rights() and name != by.trainer:
        store.officers.set_rights(by.trainer, ALL_RIGHTS, author=by.trainer, day=by.day)
    store.officers.set_rights(name, rights, author=by.trainer, day=by.day)
    granted = store.officers.load_all_rights().values()
    if not any(each.may(Permission.MANAGE_OFFICERS) for each in granted):
        raise Problem(Code.LAST_ADMINISTRATOR)


def grant_usual_rights(store: Store, name: str, by: Author) -> None:
    """Make *name* an officer unless *name* has a role."""
    if not store.officers.load_all_rights().get(name, NO_RIGHTS).roles:
        record_rights(store, name, DEFAULT_RIGHTS, by)


def revoke_rights(store: Store, name: str, by: Author) -> None:
    """Take all rights from *name*, also for later users of that name.

    Raises:
        Problem: LAST_ADMINISTRATOR.
    """
    record_rights(store, name, NO_RIGHTS, by)


class _Place(Protocol):
    def require(self, verb: Permission) -> None: ...


_PlaceT = TypeVar("_PlaceT", bound=_Place)
_Params = ParamSpec("_Params")
_Result = TypeVar("_Result")
_Service = Callable[Concatenate[_PlaceT, _Params], _Result]


def needs(
    verb: Permission,
) -> Callable[[_Service[_PlaceT, _Params, _Result]], _Service[_PlaceT, _Params, _Result]]:
    """Check *verb* before the service begins; a refusal is ROLE_NEEDED.

    The session or installation is the first positional argument.
    """

    def decorate(act: _Service[_PlaceT, _Params, _Result]) -> _Service[_PlaceT, _Params, _Result]:
        @wraps(act)
        def guarded(at: _PlaceT, /, *args: _Params.args, **kwargs: _Params.kwargs) -> _Result:
            at.require(verb)
            return act(at, *args, **kwargs)

        guarded.__dict__["verb"] = verb
        return guarded

    return decorate
