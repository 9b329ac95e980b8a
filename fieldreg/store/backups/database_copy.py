"""Copying: every row of one store into another, whichever engines they have."""

from fieldreg.store.engines import Engine
from fieldreg.store.exports import Departures
from fieldreg.store.metadata import Drafts, Papers
from fieldreg.store.migrations import STEPS

_SEALED = ("paper", "draft", "departure")  # each engine in its own way


def copy_all(source: Engine, target: Engine) -> None:
    """Put all that is in *source* in the place of what is in *target*.

    Both have the same tables. Of the drafts only those of this installation go along.
    """
    with source.reading(), target.transaction():
        for table, names in target.columns().items():
            target.execute(f"DELETE FROM {table}")
            if table not in _SEALED:
                rows = source.each(f"SELECT {', '.join(names)} FROM {table}")
                target.add_new(table, names, rows)
        for name, body in Papers(source).all().items():
            Papers(target).put(name, body)
        for page, fields in Drafts(source).all().items():
            Drafts(target).keep(page, fields)
        for one in Departures(source).all():
            Departures(target).keep(one)


def copy_out(source: Engine, file: Engine) -> None:
    """Put all that is in *source* into the new *file*, and close it."""
    try:
        file.migrate(STEPS)
        copy_all(source, file)
    finally:
        file.close()
