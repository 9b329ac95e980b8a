"""Sessions at a bare store, where histories are played by the hundred and nobody unlocks."""

from fieldreg import wiring
from fieldreg.services.user_session import UserSession
from fieldreg.store.store import Store
from tests.support.clock import FakeClock


def session_at(store: Store, clock: FakeClock | None = None) -> UserSession:
    return UserSession(
        store,
        clock or FakeClock(),
        wiring.load_gazetteer(),
        wiring.load_consent_texts(),
        "Оюунчимэг",
        "Архангай 1",
    )
