"""Undo orders of which an officer signed another state than the log has: its change was lost."""

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.UNDO_ARRIVALS)
def renew_lost_states(user: UserSession) -> None:
    """Write these states, so that laptops hear of them, if *user* has a key to sign them."""
    lost = user.store.undoings.find_lost_states()
    if not lost:
        return
    try:
        with user.writing() as writing:
            for order, state in lost.items():
                writing.edit(kinds.UNDO_ORDER, order, {"state": state}, shown=AS_STORED)
    except Problem as problem:
        if problem.code not in (Code.ACT_NEEDS_PASSPHRASE, Code.OFFICER_KEY_UNKNOWN):
            raise
