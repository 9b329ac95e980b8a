"""A desk of its own in a temporary folder, for tests of services."""

from functools import cache
from pathlib import Path

from fieldreg import wiring
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.user_session import UserSession
from fieldreg.system import resource_path
from tests.support.clock import FakeClock
from tests.support.stores.store_files import new_store

WRITER = 0x2A17


@cache
def load_places() -> Gazetteer:
    """Read the national list of places."""
    names = ("aimags.csv", "soums.csv", "bags.csv", "rural.json")
    texts = [resource_path(f"places/{name}").read_text(encoding="utf-8") for name in names]
    return Gazetteer.from_csv(*texts)


def new_user_session(folder: Path, writer: int = WRITER) -> UserSession:
    """Give a desk at an empty store in *folder*; Оюунчимэг sits there, at Архангай 2."""
    store = new_store(folder / f"{writer}.db", writer)
    return UserSession(
        store, FakeClock(), load_places(), wiring.load_consent_texts(), "Оюунчимэг", "Архангай 2"
    )
