"""A file imported and carried to head office: rows per second, bytes per record."""

import gc
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg import wiring
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.system import resource_path
from tests.support.installations import HeadOffice

_FILE = "demo/historical_figures.csv"


def measure() -> dict[str, float | str]:
    """Import the demo's foreign file on a laptop and carry it to head office, in CPU time."""
    path = resource_path(_FILE)
    with TemporaryDirectory() as name:
        folder = Path(name)
        office = HeadOffice(folder / "office")
        laptop = office.enrol("Архангай 2")
        (folder / "stick").mkdir()
        started = _start()
        table = read_table(path)
        mapping = map_columns(table.columns, [("birth_place", "soum"), ("dob", "birth_date")])
        report = import_people(laptop.desk, table, mapping)
        import_s = time.process_time() - started
        rows = len(report.entries)
        stick = str(folder / "stick")
        started = _start()
        left = run_task(
            wiring.build_laptop_sync(laptop.installation).exchange(stick, _unwatched, _never)
        )
        exchange_s = time.process_time() - started
        started = _start()
        run_task(wiring.build_office_sync(office.installation).receive([stick], _unwatched, _never))
        receive_s = time.process_time() - started
        laptop.installation.close()
        office.installation.close()
    return {
        "file": path.name,
        "rows": rows,
        "rows imported/s": round(rows / import_s),
        "sealed bytes per record": round(left.size_bytes / left.changes, 2),
        "records sealed and written/s": round(left.changes / exchange_s),
        "records received and merged/s": round(left.changes / receive_s),
    }


def _start() -> float:
    """Return the CPU time now, with no garbage of before left to be collected."""
    gc.collect()
    return time.process_time()


def _unwatched(_step: object) -> None:
    """Nobody watches a benchmark's progress."""


def _never() -> bool:
    return False
