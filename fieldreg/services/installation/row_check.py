"""The daily check of all rows (decision 27)."""

from collections.abc import Iterator

from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.tasks import Task, let_others_work
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import ROWS_CHECKED_ON
from fieldreg.store.store import Store


@needs(Permission.VIEW_OVERVIEW)
def check_for_today(installation: Installation) -> Task[Problem | None]:
    """Check rows in short steps, once a day; return ROWS_ALTERED for altered ones."""
    store = installation.store
    if (known := store.seal.find_problem()) is not None:
        return known
    if store.metadata.read(ROWS_CHECKED_ON) == installation.day:
        return None
    try:
        for _ in _check(store):
            yield let_others_work
    except Problem as problem:
        return problem
    with store.transaction():
        store.metadata.write(ROWS_CHECKED_ON, installation.day)
    return None


@needs(Permission.VIEW_OVERVIEW)
def check_all(installation: Installation) -> None:
    """Renew kept values; raise ROWS_ALTERED."""
    for _ in _check(installation.store):
        pass


def _check(store: Store) -> Iterator[None]:
    yield from store.seal.check_in_steps()
    for _ in store.renew_kept():
        yield
    with store.transaction():
        store.devices.forget_scopes()
        store.pairs.recount()


@needs(Permission.CHANGE_SETTINGS)
def accept_rows(installation: Installation) -> None:
    with installation.store.transaction():
        installation.store.seal.accept_rows()
