"""The demo without windows: installations, files, sticks and measurements."""

import csv
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangeProgress, LaptopSyncOutcome, OfficeSyncOutcome
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.devices import invitations
from fieldreg.services.devices.laptop_registry import confirm_laptop, load_own_fingerprint
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.system import resource_path

PASSPHRASE: Final = "морь дөрвөн улирал хөх нуур шөнийн салхи"  # noqa: S105  # protects only demo data
LAPTOPS: Final = (
    ("Архангай 2", "Оюунчимэг", ("65",)),
    ("Баян-Өлгий 1", "Ерболат", ("83",)),
    ("Дорнод 1", "Болормаа", ("21",)),
)
_FILE: Final = "demo/historical_figures.csv"
_MAPPING: Final = (("birth_place", "soum"), ("dob", "birth_date"))


@dataclass
class Scenario:
    """The names of *measurements* are keys of the demo's JSON document and rows of its table."""

    folder: Path
    tools: Tools
    office: Installation = field(init=False)
    laptops: list[Installation] = field(default_factory=list)
    measurements: dict[str, object] = field(default_factory=dict)

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def begin(self) -> None:
        self.stick.mkdir(parents=True, exist_ok=True)
        with self._timed("four installations begun, s"):
            self.office = opening.create_head_office(
                self.folder / "head-office",
                PASSPHRASE,
                self.tools,
                name="Төв офис",
                officer="Энхтуул",
            )
            for number, (name, trainer, provinces) in enumerate(LAPTOPS, 1):
                invitation = invitations.issue_invitation(self.office, name, provinces)
                self.laptops.append(
                    opening.create_laptop(
                        self.folder / f"laptop-{number}",
                        PASSPHRASE,
                        self.tools,
                        invitation=invitation,
                        trainer=trainer,
                    )
                )

    def reopen(self, number: int) -> Installation:
        name = f"laptop-{number + 1}"
        self.laptops[number] = opening.unlock(self.folder / name, PASSPHRASE, self.tools)
        return self.laptops[number]

    def import_rows(self) -> None:
        parts, rows = self._spread()
        reports: list[ImportReport] = []
        with self._timed("import, s") as spent:
            for laptop, part in zip(self.laptops, parts, strict=True):
                table = read_table(part)
                chosen = [(c, f) for c, f in _MAPPING if c in table.columns]
                mapping = map_columns(table.columns, chosen)
                reports.append(import_people(laptop.user_session(), table, mapping))
        outcomes = {
            outcome.value: sum(report.count_outcomes()[outcome] for report in reports)
            for outcome in RowOutcome
        }
        self.measurements["rows in the file"] = rows
        self.measurements["rows by outcome"] = {k: v for k, v in outcomes.items() if v}
        self.measurements["rows explained"] = sum(outcomes.values())
        self.measurements["rows imported per s"] = round(rows / spent[0])
        if sum(outcomes.values()) != rows:
            raise AssertionError("a row was neither imported nor explained")

    def round_trip(self, name: str) -> tuple[list[LaptopSyncOutcome], OfficeSyncOutcome]:
        with self._timed(f"{name}, s"):
            out = [self._exchange(laptop) for laptop in self.laptops]
            received = self._receive()
            home = [self._exchange(laptop) for laptop in self.laptops]
        self.measurements[f"{name}, bundle bytes"] = sum(outcome.size_bytes for outcome in out)
        self.measurements[f"{name}, changes carried"] = sum(outcome.changes for outcome in out)
        self.measurements[f"{name}, changes taken in"] = received.changes
        return home, received

    def confirm_laptops(self) -> None:
        for (name, _, _), laptop in zip(LAPTOPS, self.laptops, strict=True):
            words = load_own_fingerprint(laptop)
            confirm_laptop(self.office, name, " ".join(words), shown=AS_STORED)

    def compare_digests(self) -> None:
        self._receive()
        self.measurements["people on the laptops"] = [
            laptop.store.people.count() for laptop in self.laptops
        ]
        self.measurements["people at head office"] = self.office.store.people.count()
        pairs = []
        for (name, _, _), laptop in zip(LAPTOPS, self.laptops, strict=True):
            device = self.office.store.devices.find_by_name(name)
            if device is None:
                raise Problem(Code.NOT_FOUND, ref=name)
            there = self.office.store.digest(
                self.office.store.sent_records.list_held_records(device.id)
            )
            pairs.append((name, laptop.store.digest()[:16], there[:16]))
        self.measurements["digests (laptop, head office)"] = [
            {"laptop": name, "there": here, "head office": there, "equal": here == there}
            for name, here, there in pairs
        ]
        self.measurements["head office, digest"] = self.office.store.digest()[:16]

    def repeat_trip(self) -> None:
        before = [installation.store.digest() for installation in (self.office, *self.laptops)]
        self.round_trip("the same again")
        after = [installation.store.digest() for installation in (self.office, *self.laptops)]
        self.measurements["repeating changed nothing"] = before == after

    def close(self) -> None:
        for installation in (self.office, *self.laptops):
            installation.close()
        self.measurements["store bytes"] = {
            installation.home.folder.name: installation.home.store_file.stat().st_size
            for installation in (self.office, *self.laptops)
        }

    def _spread(self) -> tuple[list[Path], int]:
        source = resource_path(_FILE)
        self.measurements["file"] = source.name
        with source.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        parts = []
        for number in range(len(LAPTOPS)):
            path = self.folder / f"people-{number + 1}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([header, *rows[number :: len(LAPTOPS)]])
            parts.append(path)
        return parts, len(rows)

    def _exchange(self, laptop: Installation) -> LaptopSyncOutcome:
        return run_task(
            wiring.build_laptop_sync(laptop).exchange(str(self.stick), _ignore_step, _never)
        )

    def _receive(self) -> OfficeSyncOutcome:
        return run_task(
            wiring.build_office_sync(self.office).receive([str(self.stick)], _ignore_step, _never)
        )

    @contextmanager
    def _timed(self, name: str) -> Iterator[list[float]]:
        spent: list[float] = []
        started = time.perf_counter()
        yield spent
        spent.append(time.perf_counter() - started)
        self.measurements[name] = round(spent[0], 2)


def _ignore_step(_step: ExchangeProgress) -> None:
    pass


def _never() -> bool:
    return False
