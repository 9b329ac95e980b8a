"""Copying every row of one store into another, on any engines."""

from fieldreg.store.engines import Engine
from fieldreg.store.exports import PlaintextExportRepository
from fieldreg.store.metadata import Drafts, Metadata
from fieldreg.store.migrations import STEPS

_SEALED_TABLES = ("paper", "draft", "departure")  # each engine seals in its own way


def copy_database(source: Engine, target: Engine) -> None:
    """Replace everything in *target* by everything in *source*.

    Both have the same tables. Only this installation's drafts are copied.
    """
    with source.reading(), target.transaction():
        for table, names in target.columns().items():
            target.execute(f"DELETE FROM {table}")
            if table not in _SEALED_TABLES:
                rows = source.stream(f"SELECT {', '.join(names)} FROM {table}")
                target.insert_new(table, names, rows)
        for name, body in Metadata(source).load_all().items():
            Metadata(target).put(name, body)
        for page, fields in Drafts(source).load_all().items():
            Drafts(target).save(page, fields)
        for export in PlaintextExportRepository(source).list_all():
            PlaintextExportRepository(target).save(export)


def copy_to_new_file(source: Engine, file: Engine) -> None:
    try:
        file.migrate(STEPS)
        copy_database(source, file)
    finally:
        file.close()
