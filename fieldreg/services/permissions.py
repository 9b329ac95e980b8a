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
from fieldreg.domain.roles import EVERYTHING, NOTHING, USUAL, Rights, Verb
from fieldreg.store.log.authors import Author
from fieldreg.store.store import Store


class Holder:
    """One person at work, and what she holds; roles given or taken elsewhere count at once.

    A head office that never gave a role to anybody keeps nothing from anybody.
    """

    def __init__(self, read: Callable[[], Rights], rights: Rights) -> None:
        self._read = read
        self.rights = rights

    @classmethod
    def of_everything(cls) -> Self:
        """Give whoever works where there are no roles, as on a laptop."""
        return cls(lambda: EVERYTHING, EVERYTHING)

    @classmethod
    def at_head_office(cls, store: Store, name: str) -> Self:
        """Give the one called *name* at the head office whose *store* it is."""
        return cls(lambda: held(store, name), held(store, name))

    def demand(self, verb: Verb) -> None:
        """Insist that she may do *verb*, as her roles are now.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.renew()
        self.rights.demand(verb)

    def renew(self) -> None:
        """Look once more what she holds."""
        self.rights = self._read()


def held(store: Store, name: str) -> Rights:
    """Give what *name* holds at the head office whose *store* it is."""
    given = store.officers.all()
    return given.get(name, USUAL) if given else EVERYTHING


def note(store: Store, name: str, rights: Rights, by: Author) -> None:
    """Note that *name* holds *rights* since *by* said so, in an open transaction.

    With the first that is noted, whoever notes it is noted to hold everything.

    Raises:
        Problem: LAST_ADMINISTRATOR where nobody would be left to give roles.
    """
    if not store.officers.all() and name != by.trainer:
        store.officers.put(by.trainer, EVERYTHING, author=by.trainer, day=by.day)
    store.officers.put(name, rights, author=by.trainer, day=by.day)
    if not any(one.may(Verb.OFFICERS) for one in store.officers.all().values()):
        raise Problem(Code.LAST_ADMINISTRATOR)


def let_in(store: Store, name: str, by: Author) -> None:
    """Note that *name* may work here from now on, as an officer unless she holds more."""
    if not store.officers.all().get(name, NOTHING).roles:
        note(store, name, USUAL, by)


def let_out(store: Store, name: str, by: Author) -> None:
    """Note that *name* holds nothing any more, and whoever is called so later neither.

    Raises:
        Problem: LAST_ADMINISTRATOR.
    """
    note(store, name, NOTHING, by)


class _Place(Protocol):
    def demand(self, verb: Verb) -> None: ...


_At = TypeVar("_At", bound=_Place)
_With = ParamSpec("_With")
_Given = TypeVar("_Given")
_Act = Callable[Concatenate[_At, _With], _Given]


def needs(verb: Verb) -> Callable[[_Act[_At, _With, _Given]], _Act[_At, _With, _Given]]:
    """Declare that a service is *verb*, and have it asked before the service begins.

    The desk or installation comes first and by its place. The refusal is ROLE_NEEDED.
    """

    def guarded(act: _Act[_At, _With, _Given]) -> _Act[_At, _With, _Given]:
        @wraps(act)
        def asked(at: _At, /, *args: _With.args, **kwargs: _With.kwargs) -> _Given:
            at.demand(verb)
            return act(at, *args, **kwargs)

        asked.__dict__["verb"] = verb
        return asked

    return guarded
