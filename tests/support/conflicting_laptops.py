"""Two laptops that hold the same person and contradict each other."""

from pathlib import Path

from fieldreg import wiring
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.services import conflict_resolution
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_log import changes_between
from tests.support.clock import FakeClock
from tests.support.stores.store_files import new_store
from tests.support.user_sessions import load_places

TARIAT, OLZIIT, CENGEL = "6525", "6519", "8313"


class ConflictingLaptops:
    """Two laptops that hold the same person, and have not heard of each other since."""

    def __init__(self, folder: Path) -> None:
        self.one = user_session(folder, 11, "Оюунчимэг", "Архангай 1")
        self.other = user_session(folder, 12, "Ерболат", "Баян-Өлгий 1")
        self.person = registration.register_person(
            self.one, {"given_name": "Болд", "aimag": "65", "soum": TARIAT}
        )
        self.meet()

    def meet(self) -> None:
        """Let each hear all that the other knows."""
        sides = (self.one, self.other)
        told = [changes_between(side.store._db, 0, (1 << 63) - 1) for side in sides]
        for side, changes in zip(sides, reversed(told), strict=True):
            apply_changes(side, changes)

    def differ(self, **values: tuple[Value, Value]) -> None:
        """Let each side correct fields its own way, and meet."""
        for place, side in enumerate((self.one, self.other)):
            mine = {name: both[place] for name, both in values.items()}
            registration.correct_person(side, self.person, mine)
        self.meet()

    def agree(self) -> None:
        """Look whether, once met, nothing waits and both hold the same."""
        self.meet()
        assert (
            conflict_resolution.list_conflicts(self.one)
            == conflict_resolution.list_conflicts(self.other)
            == []
        )
        assert self.one.store.digest() == self.other.store.digest()


def user_session(folder: Path, writer: int, trainer: str, device: str) -> UserSession:
    store = new_store(folder / f"{writer}.db", writer)
    return UserSession(
        store, FakeClock(), load_places(), wiring.load_consent_texts(), trainer, device
    )


def apply_changes(side: UserSession, changes: Changes) -> None:
    with side.store.transaction():
        side.store.apply_received(changes)
