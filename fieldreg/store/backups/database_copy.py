"""Copying: every row of one store into another, whichever engines they have."""

from fieldreg.store.engines import Engine
from fieldreg.store.exports import PlaintextExportRepository
from fieldreg.store.metadata import Drafts, Metadata
from fieldreg.store.migrations import STEPS

_SEALED = ("paper", "draft", "departure")  # each engine in its own way


def copy_database(source: Engine, target: Engine) -> None:
    """Put all that is in *source* in the place of what is in *target*.

    Both have the same tables. Of the drafts only those of this installation go along.
    """
    with source.reading(), target.transaction():
        for table, names in target.columns().items():
            target.execute(f"DELETE FROM {table}")
            if table not in _SEALED:
                rows = source.stream(f"SELECT {', '.join(names)} FROM {table}")
                target.insert_new(table, names, rows)
        for name, body in Metadata(source).load_all().items():
            Metadata(target).put(name, body)
        for page, fields in Drafts(source).load_all().items():
            Drafts(target).save(page, fields)
        for export in PlaintextExportRepository(source).list_all():
            PlaintextExportRepository(target).save(export)


def copy_to_new_file(source: Engine, file: Engine) -> None:
    """Put all that is in *source* into the new *file*, and close it."""
    try:
        file.migrate(STEPS)
        copy_database(source, file)
    finally:
        file.close()
