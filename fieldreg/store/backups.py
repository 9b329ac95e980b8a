"""Restore epochs of head office, and copying every row of one store into another.

A machine restored to an earlier state would reuse numbers. So each opening of head office begins a
new writer and skips, by a random number, more versions than are ever assigned. A reply with a
skipped version comes from a head office that is lost.
"""

from collections.abc import Callable

from fieldreg.store.engines import Engine, Repository
from fieldreg.store.exchange.outbox import Outbox
from fieldreg.store.exports import PlaintextExportRepository
from fieldreg.store.kept import components, counts, shown_people
from fieldreg.store.kept.reports import ReportRepository
from fieldreg.store.metadata import Drafts, Metadata
from fieldreg.store.migrations import STEPS
from fieldreg.store.seal.row_seal import RowSeal


class RestoreEpochs(Repository):
    def begin_epoch(self, draw: Callable[[], int], leap: int) -> None:
        self._db.execute("DELETE FROM own_writer WHERE number = 0")
        taken = (
            "SELECT 1 FROM own_writer WHERE writer = ?1"
            " UNION ALL SELECT 1 FROM device_writer WHERE writer = ?1"
        )
        while self._db.execute(taken, (writer := draw(),)).fetchone():
            pass
        Outbox(self._db).begin_writer(writer)
        (version,) = self._db.execute("SELECT version FROM clock").fetchone()
        # Merge with the last leap if no version was used since.
        before = self._leap_before(version)
        first = before[0] if before and before[1] == version else version + 1
        self._db.execute(
            "INSERT INTO leap (first, last) VALUES (?, ?)"
            " ON CONFLICT (first) DO UPDATE SET last = excluded.last",
            (first, version + leap),
        )
        self._db.execute("UPDATE clock SET version = version + ?", (leap,))

    def is_skipped_version(self, version: int) -> bool:
        leap = self._leap_before(version)
        return leap is not None and version <= leap[1]

    def _leap_before(self, version: int) -> tuple[int, int] | None:
        row = self._db.execute(
            "SELECT first, last FROM leap WHERE first <= ? ORDER BY first DESC LIMIT 1", (version,)
        ).fetchone()
        return None if row is None else (row[0], row[1])


SEAL_TABLES = ("seal", "seal_root")
_DERIVED_TABLES = counts.DERIVED_TABLES | components.DERIVED_TABLES | shown_people.DERIVED_TABLES
_SEALED_TABLES = ("paper", "draft", "departure", "report")  # each engine seals in its own way


def copy_database(source: Engine, target: Engine) -> None:
    """Replace all rows of *target*; kept values are renewed at the next opening."""
    with source.reading(), target.transaction():
        RowSeal(target).digest.adopt_key(RowSeal(source).digest)
        tables = target.columns()
        # Further values of records come after these, as everywhere (`store.seal`).
        for table, names in sorted(tables.items(), key=lambda pair: pair[0] == "also"):
            if table in SEAL_TABLES or table in _DERIVED_TABLES:
                continue  # the target counts what is written into it
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
        ReportRepository(target).copy_from(ReportRepository(source))


def copy_to_new_file(source: Engine, file: Engine) -> None:
    seal = RowSeal(file)
    try:
        file.migrate(STEPS, seal.migrating)
        seal.begin()
        copy_database(source, file)
    finally:
        file.close()
