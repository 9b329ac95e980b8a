"""The starting catalogue, which is left out of the tests' stores but where a test asks for it.

So what a test made is all that there is, and a history says where each record came from.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store

_STEP: Final = next(name for name in STEPS if name.endswith("_catalogue"))
_SQL: Final = STEPS[_STEP]


def leave_out_catalogue() -> None:
    """Let stores that are made or migrated from now on have no catalogue."""
    STEPS[_STEP] = ""


@contextmanager
def with_catalogue() -> Iterator[None]:
    """Let stores that are made or migrated meanwhile have the catalogue, as in the program."""
    STEPS[_STEP] = _SQL
    try:
        yield
    finally:
        leave_out_catalogue()


def add_catalogue(store: Store) -> None:
    """Bring the catalogue into *store*, as the update of a register in use does.

    Its rows are counted, and what is due to laptops is not known yet.
    """
    with store.transaction():
        for statement in map(str.strip, _SQL.split(";\n")):
            if statement:
                store._db.execute(statement)
        store._db.execute("UPDATE device SET scope = NULL WHERE scope IS NOT NULL")
