"""The session of a user who has unlocked an installation, and the user's permissions.

Public services that take a `UserSession` or `Installation` declare their permission with `needs`.
The session's store (`fieldreg.store.restricted`) decides which records a user sees.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, Self, TypeVar

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Clock
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.rights import ALL_RIGHTS, DEFAULT_RIGHTS, NO_RIGHTS, Rights
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author
from fieldreg.store.metadata import REPLIED_ON, ROLE
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
        """Raise ROLE_NEEDED."""
        self.refresh()
        self.rights.require(verb)

    def refresh(self) -> None:
        self.rights = self._read()


def load_rights(store: Store, name: str) -> Rights:
    given = store.officers.load_all_rights()
    return given.get(name, DEFAULT_RIGHTS) if given else ALL_RIGHTS


def record_rights(store: Store, name: str, rights: Rights, by: Author, key: bytes = b"") -> None:
    """Give *name* these *rights*, and a new signing *key* if given, in an open transaction.

    Raises LAST_ADMINISTRATOR.
    """
    if not store.officers.load_all_rights() and name != by.trainer:
        store.officers.set_rights(by.trainer, ALL_RIGHTS, author=by.trainer, day=by.day)
    store.officers.set_rights(name, rights, author=by.trainer, day=by.day, key=key)
    granted = store.officers.load_all_rights().values()
    if not any(each.may(Permission.MANAGE_OFFICERS) for each in granted):
        raise Problem(Code.LAST_ADMINISTRATOR)


def grant_usual_rights(store: Store, name: str, by: Author, key: bytes) -> None:
    """Let *name* sign with *key*, as an officer unless *name* has a role."""
    given = store.officers.load_all_rights().get(name, NO_RIGHTS)
    record_rights(store, name, given if given.roles else DEFAULT_RIGHTS, by, key)


def revoke_rights(store: Store, name: str, by: Author) -> None:
    """Also for later users of that name; raise LAST_ADMINISTRATOR."""
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
    """Check *verb* before the service; raise ROLE_NEEDED.

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


class _EndPreview(Exception):  # noqa: N818  no fault
    """Rolls a preview back."""


@dataclass(frozen=True, slots=True)
class UserSession:
    """An open store as one user sees it.

    A transaction is an act, which can be taken back, unless *writes_acts* is false.
    """

    store: Store
    clock: Clock
    places: Gazetteer
    consent_texts: ConsentTexts
    user_name: str
    device_name: str
    user_rights: UserRights = field(default_factory=UserRights.unrestricted)
    home: Path | None = None
    writes_acts: bool = True

    @property
    def day(self) -> str:
        return self.clock.today().isoformat()

    @property
    def replied_on(self) -> str:
        return self.store.metadata.read(REPLIED_ON)

    def require(self, verb: Permission) -> None:
        self.user_rights.require(verb)

    def may(self, verb: Permission) -> bool:
        return self.user_rights.rights.may(verb)

    def may_see(self, kind: Kind, field: str = "") -> bool:
        return self.user_rights.rights.may_see(kind.name, field)

    @property
    def is_laptop(self) -> bool:
        return self.store.metadata.read(ROLE) is InstallationRole.LAPTOP

    def require_head_office(self) -> None:
        if self.store.metadata.read(ROLE) is not InstallationRole.HEAD_OFFICE:
            raise Problem(Code.NOT_HEAD_OFFICE)

    def require_laptop(self) -> None:
        if not self.is_laptop:
            raise Problem(Code.NOT_LAPTOP)

    def resolve_short_code(self, ref: str) -> list[int]:
        """Return the ids that a code may mean: several for records of copied laptops."""
        code = parse_short_code(ref)
        return [] if code is None else [code, *self.store.log_forks.find_other_ids(code)]

    def writing(
        self, asked_by: RequestedBy | None = None, *, is_act: bool = True
    ) -> AbstractContextManager[ChangeWriter]:
        """Begin a transaction; *asked_by* is stored with its changes.

        With *is_act*, it can be taken back.
        """
        return self.store.writing(
            self.user_name, self.day, self.device_name, asked_by, is_act=is_act and self.writes_acts
        )

    @contextmanager
    def previewing(self) -> Iterator[ChangeWriter]:
        """Rolled back at the end, so that a preview shows exactly the effect."""
        with suppress(_EndPreview), self.writing() as writing:
            yield writing
            raise _EndPreview
