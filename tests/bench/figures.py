"""Figures over a large register: 200,000 people with 1,000,000 attendances in ten years.

CPU seconds of this process on SQLCipher, without what makes facts true first, which is told apart.
DuckDB is asked the same over the same facts, unencrypted, if ``FIELDREG_PEER_PYTHON`` names a
Python that has it.
"""

import csv
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Final

from fieldreg import wiring
from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.cube import Cube, FigureTable
from fieldreg.domain.figures.dimensions import PersonValues
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import USUAL_TABLES, TableRequest
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.services.figures.questions import build_question
from fieldreg.services.reports.report_figures import ReportFigures, build_figures
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.store.engines.sqlcipher import KEY_BYTES, SqlCipher
from fieldreg.store.kept import facts
from fieldreg.store.store import Store
from tests.bench.clocks import Clock
from tests.support.user_sessions import session_at

WRITER: Final = 1_234_567
_HALF_DAYS: Final = 4
_SEATS: Final = 25
_COURSES: Final = 40
_TRAINER_LEVEL: Final = 2  # of them
_SEED: Final = 8
_PEER: Final = Path(__file__).with_name("duckdb_peer.py")
_MANY_LEADS: Final = 16  # of each session: some 100,000 edges
_YEAR: Final = ("2026-01-01", "2026-12-31")
_QUESTIONS: Final = {
    "people by aimag and gender": (Dimension.AIMAG, Dimension.GENDER),
    "people by quarter and age": (Dimension.QUARTER, Dimension.AGE),
    "people by course and soum": (Dimension.COURSE, Dimension.SOUM),
}


def measure(people: int, attendances: int) -> dict[str, float]:
    """Measure each question once the facts are true; times are CPU seconds."""
    places = wiring.load_gazetteer()
    found: dict[str, float] = {"people": people, "attendances": attendances}
    with TemporaryDirectory() as name:
        engine = SqlCipher(Path(name) / "store.db", bytes(KEY_BYTES), create=True)
        store = Store(engine)
        _fill(store, people, attendances, [each.code for each in places.list_at(Level.SOUM)])
        clock = Clock()
        with clock.running():
            facts.renew(engine)
        found["all facts anew"] = round(clock.seconds, 2)
        clock = Clock()
        with clock.running():
            facts.renew(engine, with_blocks=True)
        found["packed"] = round(clock.seconds, 2)
        for about, by in _QUESTIONS.items():
            clock = Clock()
            with clock.running():
                _ask(store, Question(Measure.PEOPLE, by), places)
            found[about] = round(clock.seconds, 2)
            clock = Clock()
            with clock.running():
                _ask(store, Question(Measure.PEOPLE, by, {}, *_YEAR), places)
            found[f"{about}, of a year"] = round(clock.seconds, 2)
        found |= _cascade(store, "cascade")
        for about, days in (("a report of a year", _YEAR), ("a report of all years", (None, None))):
            clock = Clock()
            with clock.running():
                _report(store, days)
            found[about] = round(clock.seconds, 2)
        found |= _measure_peer(engine, Path(name) / "facts.csv")
        _insert(store, "contribution", _leads(Random(_SEED), people, attendances, _MANY_LEADS))  # noqa: S311
        facts.renew(engine, with_blocks=True)
        found |= _cascade(store, "cascade of many who led")
        store.close()
    return found


def _cascade(store: Store, about: str) -> dict[str, float]:
    clock = Clock()
    with clock.running():
        cascade = store.fact_reader.read_cascade(build_cascade)
    return {about: round(clock.seconds, 2), f"{about}, edges": len(cascade.edges)}


def _ask(store: Store, question: Question, places: Gazetteer) -> FigureTable:
    values = PersonValues(places)
    return store.fact_reader.read(
        question,
        lambda sessions, rows: Cube(sessions, places, values).answer(question, rows),
        beside=(),
    )


def _report(store: Store, days: tuple[str | None, str | None]) -> ReportFigures:
    """Count and protect all indicators and the usual tables."""
    catalogue = wiring.load_indicators()
    user, requests = session_at(store), map(TableRequest.parse, USUAL_TABLES)
    with store.fact_reader.keeping_rows():
        return build_figures(
            user,
            [*catalogue.values()],
            [
                replace(
                    build_question(user, each.measure, each.by, ()), since=days[0], until=days[1]
                )
                for each in requests
            ],
            ReportWords("mn", wiring.load_report_texts()),
            days=days,
            exact=False,
            catalogue=catalogue,
        )


def _fill(store: Store, people: int, attendances: int, soums: list[str]) -> None:
    """Write the rows as they lie after a merge; the log and the seal are of no matter here."""
    drawn = Random(_SEED)  # noqa: S311
    trainees = (
        (
            *(change_id(WRITER, number), number),
            drawn.choice([f"{drawn.randint(1960, 2012)}-05-01", "2008", None]),
            drawn.choice(["female", "female", "male", "male", None]),
            drawn.choice([*soums, None]),
            "",
        )
        for number in range(1, people + 1)
    )
    names = ("id", "stamp", "birth_date", "gender", "soum", "sort_key")
    _insert(store, "trainee", (names, trainees))
    _insert(store, "course", _courses())
    _insert(store, "session", _sessions(drawn, people, attendances, soums))
    _insert(store, "attendance", _marks(drawn, people, attendances))
    _insert(store, "contribution", _leads(drawn, people, attendances))


def _insert(
    store: Store, table: str, rows: tuple[tuple[str, ...], Iterator[tuple[object, ...]]]
) -> None:
    db = store._db
    sums, db.sums = db.sums, None
    with db.transaction():
        db.insert_new(table, *rows)
    db.sums = sums
    with store.transaction():
        pass  # what is kept about those touched


def _count_sessions(attendances: int) -> int:
    return attendances // (_HALF_DAYS * _SEATS)


def _courses() -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    rows = (
        (change_id(WRITER + 1, n), n, f"Course {n}", "yes" if n <= _TRAINER_LEVEL else "no")
        for n in range(1, _COURSES + 1)
    )
    return ("id", "stamp", "name", "is_trainer_level"), rows


def _sessions(
    drawn: Random, people: int, attendances: int, soums: list[str]
) -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    names = ("id", "stamp", "course", "date", "half_days", "starts", "soum", "mode", "state")
    rows = (
        (
            *(change_id(WRITER, people + number), people + number),
            change_id(WRITER + 1, 1 + number % _COURSES),
            (date(2017, 1, 1) + timedelta(drawn.randrange(3650))).isoformat(),
            *(_HALF_DAYS, "morning", drawn.choice(soums), "in-person", "closed"),
        )
        for number in range(1, _count_sessions(attendances) + 1)
    )
    return names, rows


def _marks(
    drawn: Random, people: int, attendances: int
) -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    def rows() -> Iterator[tuple[object, ...]]:
        number = 10_000_000
        for session in range(1, _count_sessions(attendances) + 1):
            for person in drawn.sample(range(1, people + 1), _SEATS):
                for half_day in range(1, _HALF_DAYS + 1):
                    number += 1
                    yield (
                        *(change_id(WRITER, number), number, change_id(WRITER, person)),
                        *(change_id(WRITER, people + session), half_day, "present"),
                    )

    return ("id", "stamp", "trainee", "session", "half_day", "mark"), rows()


def _leads(
    drawn: Random, people: int, attendances: int, each: int = 1
) -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    """Return *each* leads of every session."""
    count = _count_sessions(attendances)
    rows = (
        (
            *(change_id(WRITER, 20_000_000 * each + number), number),
            change_id(WRITER, people + 1 + number % count),
            change_id(WRITER, drawn.randint(1, people)),
            "lead",
        )
        for number in range(count * each)
    )
    return ("id", "stamp", "session", "trainee", "part"), rows


def _measure_peer(engine: SqlCipher, file: Path) -> Mapping[str, float]:
    python = os.environ.get("FIELDREG_PEER_PYTHON")
    if not python:
        return {}
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(["root", "day", "session", "course", "gender", "place", "age_low"])
        table.writerows(
            engine.stream(
                "SELECT f.root, f.day, f.session, s.course, f.gender, f.place, f.age_low"
                " FROM fact f JOIN session s ON s.id = f.session WHERE f.half_days > 0"
            )
        )
    told = run([python, _PEER, file], check=True, capture_output=True, text=True).stdout
    return {
        f"DuckDB: {about}": float(seconds)
        for about, seconds in (line.rsplit(" ", 1) for line in told.splitlines())
    }
