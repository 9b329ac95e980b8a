"""Earlier exchanges of a laptop with head office."""

from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import PastExchange


@needs(Permission.VIEW_OVERVIEW)
def list_past_exchanges(user: UserSession, limit: int = 20) -> list[PastExchange]:
    """Return the last exchanges, the latest first."""
    return user.store.outbox.list_exchanges(limit)
