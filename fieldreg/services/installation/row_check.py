"""The daily check of all rows (decision 27).

How far it came is noted in the register, so that the openings of a day add up. Whoever writes files
cannot move it: the seal covers the note, and is verified before that is read.
"""

from collections.abc import Iterator
from typing import Final

from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, let_others_work
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.kept import renewal
from fieldreg.store.kept.renewal import Renewed
from fieldreg.store.metadata import ROWS_CHECKED_ON, ROWS_CHECKED_UNTIL
from fieldreg.store.seal.row_checks import CheckPosition
from fieldreg.store.seal.row_seal import BEGINNING
from fieldreg.store.store import Store

_NOTED_EVERY: Final = 16
"""Steps, together some 0.2 s."""
_STAGES: Final = {stage.__name__: stage for stage in (CheckPosition, Renewed)}


@needs(Permission.VIEW_OVERVIEW)
def check_for_today(installation: Installation) -> Task[Problem | None]:
    """Check rows in short steps, once a day; return ROWS_ALTERED for altered ones."""
    store, day = installation.store, installation.day
    if (known := store.seal.find_problem()) is not None:
        return known
    if store.metadata.read(ROWS_CHECKED_ON) == day:
        return None
    try:
        store.seal.require_whole()
        steps = 0
        for position in _check(store, _read_position(store, day)):
            steps += 1
            if position is not None and steps >= _NOTED_EVERY:
                _note_position(store, day, position)
                steps = 0
            yield let_others_work
    except Problem as problem:
        return problem
    with store.transaction():
        store.metadata.write(ROWS_CHECKED_ON, day)
    return None


@needs(Permission.VIEW_OVERVIEW)
def check_all(installation: Installation) -> None:
    """Renew kept values; raise ROWS_ALTERED."""
    for _ in _check(installation.store, BEGINNING):
        pass


def _check(
    store: Store, begun: CheckPosition | Renewed
) -> Iterator[CheckPosition | Renewed | None]:
    if isinstance(begun, CheckPosition):
        yield from store.seal.check_in_steps(begun)
        begun = renewal.BEGINNING
    yield from store.renew_kept(begun)
    with store.transaction():
        store.devices.forget_scopes()
        store.pairs.recount()


def _read_position(store: Store, day: str) -> CheckPosition | Renewed:
    noted_for, *noted = store.metadata.read(ROWS_CHECKED_UNTIL) or [None]
    if noted_for != [day, store.schema_version]:
        return BEGINNING
    stage, *position = noted
    return _STAGES[stage](*position)


def _note_position(store: Store, day: str, position: CheckPosition | Renewed) -> None:
    noted = [[day, store.schema_version], type(position).__name__, *position]
    with store.transaction():
        store.metadata.write(ROWS_CHECKED_UNTIL, noted)


@needs(Permission.CHANGE_SETTINGS)
def accept_rows(installation: Installation) -> None:
    with installation.store.transaction():
        installation.store.seal.accept_rows()
