"""Kept counts: people, and people who wait for a consent (decision 24).

People of age before `KEPT_SINCE` are on no list; for an earlier day all are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.domain.consents import consent_rules
from fieldreg.domain.people.birth_dates import FIRST_YEAR
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, facts
from fieldreg.store.records import kind_sql

KEPT_SINCE: Final = date(2026, 1, 1)
DERIVED_TABLES: Final = frozenset(
    {"touched_person", "person_count", "waiting_person", *facts.FACT_TABLES}
)
"""What is made anew from the records: copies of a database leave it out."""
_ALWAYS: Final = "9999-12-31"
_STEP: Final = 5_000  # people at once
_RANGE: Final = 2_000  # people
_RECOUNTS: Final = 3
NO_LIMIT: Final = 2**62


class WaitingList(StrEnum):
    """*Guardian*: a possible minor's consent is to follow; *refused*: storage was refused."""

    GUARDIAN = "guardian"
    REFUSED = "refused"


_ATTENDED: Final = (
    "attendance a JOIN session s ON s.id = a.session WHERE a.trainee = t.id AND a.retired = 0"
    " AND a.mark IN ('present', 'late', 'left-early') AND s.retired = 0"
)
_WAITING: Final = (
    "FROM waiting_person w LEFT JOIN person h ON h.record = w.trainee"
    " WHERE w.list = ? AND w.until > ?"
)
_GIVEN: Final = "c.state = 'given'"
_TO_FOLLOW: Final = "c.state = 'to-follow'"
_IN_FORCE: Final = "c.state <> 'followed'"
_REFUSING: Final = "c.state IN ('withdrawn', 'declined')"
_OWN: Final = "c.given_by = 'self'"
_GUARDIANS: Final = "c.given_by <> 'self'"


def _answered(*conditions: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM consent c WHERE c.trainee = t.id AND c.purpose = 'keep'"
        f" AND c.retired = 0 AND {' AND '.join(conditions)})"
    )


_TOUCHED: Final = (
    "FROM touched_person p CROSS JOIN trainee t"  # in this order: few of a span are touched
    " WHERE t.id = p.id"
    f" AND p.id BETWEEN ? AND ? AND +t.retired = 0 AND {confirmed_sql('t.id')}"
)
_BEFORE: Final = (
    "SELECT p.id >> 32 AS writer, p.was AS retired, -1 AS people"
    " FROM touched_person p WHERE p.was >= 0"
)
_NOW: Final = (
    "SELECT p.id >> 32, t.retired, 1 FROM touched_person p CROSS JOIN trainee t"
    " WHERE t.id = p.id AND p.was IS NOT NULL"
)
# As `list_awaited_consents` says, age aside.
_FIND_GUARDIAN: Final = (
    f"SELECT t.id, t.birth_date, (SELECT max(s.date) FROM {_ATTENDED}),"
    " (SELECT c.day FROM consent c WHERE c.trainee = t.id AND c.retired = 0"
    f" AND c.state = 'to-follow' ORDER BY c.stamp LIMIT 1) {_TOUCHED}"
    f" AND (t.birth_date IS NULL OR t.birth_date >= '{KEPT_SINCE.year - consent_rules.ADULT_AGE}'"
    f" OR t.birth_date < '{FIRST_YEAR}')"
    f" AND NOT {_answered(_REFUSING)} AND NOT {_answered(_GUARDIANS, _GIVEN)}"
    f" AND ({_answered(_TO_FOLLOW, confirmed_sql('c.id'))}"
    f" OR NOT {_answered(_GUARDIANS, _IN_FORCE)}"
    f" AND EXISTS (SELECT 1 FROM {_ATTENDED}"
    f" AND s.state = 'closed' AND {confirmed_sql('a.id', 's.id')}))"
)
# A guardian's refusal ends where the person is of age and has consented.
_FIND_REFUSED: Final = (
    f"SELECT t.id, t.birth_date, CASE WHEN {_answered(_OWN, _REFUSING)}"
    f" OR NOT {_answered(_OWN, _GIVEN)} THEN 1 ELSE 0 END {_TOUCHED}"
    f" AND {_answered(_REFUSING, confirmed_sql('c.id'))}"
)


# Of records that are one the least waits for all, so that a count reads an index alone.
_FORGET_COMPANY: Final = (
    "DELETE FROM waiting_person WHERE trainee IN"
    " (SELECT h.record FROM touched_person t CROSS JOIN person h WHERE h.record = t.id)"
    " AND EXISTS (SELECT 1 FROM person h JOIN person m ON m.root = h.root AND m.record < h.record"
    " JOIN waiting_person o ON o.trainee = m.record AND o.list = waiting_person.list"
    " WHERE h.record = waiting_person.trainee)"
)


def _for_all(sql: str) -> tuple[str, str]:
    hers = "person h JOIN {} WHERE h.record = t.id"
    members = f"(SELECT m.record FROM {hers.format('person m ON m.root = h.root')})"
    born = f"(SELECT s.birth_date FROM {hers.format('shown_person s ON s.id = h.root')})"
    joined = sql.replace("trainee = t.id", f"trainee IN {members}").replace("t.birth_date", born)
    has_company = "EXISTS (SELECT 1 FROM person h WHERE h.record = t.id)"
    return f"{sql} AND NOT {has_company}", f"{joined} AND {has_company}"


def is_touched(db: Engine) -> bool:
    with db.reading():
        return db.execute("SELECT 1 FROM touched_person LIMIT 1").fetchone() is not None


def settle(db: Engine) -> None:
    if db.execute("SELECT 1 FROM touched_person LIMIT 1").fetchone() is None:
        return
    db.execute(
        "INSERT INTO touched_person (id) SELECT m.record FROM touched_person t"
        " JOIN person h ON h.record = t.id JOIN person m ON m.root = h.root WHERE true"
        " ON CONFLICT DO NOTHING"
    )
    spans = _spans(db)
    first = next(spans)
    _count_people(db)
    for span in chain((first,), spans):
        db.execute(
            "DELETE FROM waiting_person WHERE trainee IN"
            " (SELECT id FROM touched_person WHERE id BETWEEN ? AND ?)",
            span,
        )
        for waiting, rows in (
            (WaitingList.GUARDIAN, _find_awaited(db, span)),
            (WaitingList.REFUSED, _find_refused(db, span)),
        ):
            kept = [(waiting.value, *row) for row in rows if row[1] > KEPT_SINCE.isoformat()]
            if kept:
                db.executemany(
                    "INSERT INTO waiting_person (list, trainee, until, since, noted_on)"
                    " VALUES (?, ?, ?, ?, ?)",
                    kept,
                )
    db.execute(_FORGET_COMPANY)
    facts.forget_touched(db)
    db.execute("DELETE FROM touched_person")


def _count_people(db: Engine) -> None:
    db.execute(
        "INSERT INTO person_count (writer, retired, people)"
        f" SELECT writer, retired, sum(people) FROM ({_BEFORE} UNION ALL {_NOW}) AS moved"
        " WHERE retired >= 0 GROUP BY 1, 2 ON CONFLICT (writer, retired)"
        " DO UPDATE SET people = person_count.people + excluded.people"
    )


def _spans(db: Engine) -> Iterator[tuple[int, int]]:
    last = -1
    while True:
        first, last, count = db.execute(
            "SELECT min(id), max(id), count(*) FROM (SELECT id FROM touched_person WHERE id > ?"
            f" ORDER BY id LIMIT {_STEP}) AS stretch",
            (last,),
        ).fetchone()
        if count:
            yield first, last
        if count < _STEP:
            return


def _find(db: Engine, sql: str, span: tuple[int, int]) -> Iterator[Any]:
    return chain.from_iterable(db.execute(each, span).fetchall() for each in _for_all(sql))


def _find_awaited(db: Engine, span: tuple[int, int]) -> list[Sequence[Any]]:
    return [
        (person, _until(born), session_day or noted_on or "", noted_on or session_day or "")
        for person, born, session_day, noted_on in _find(db, _FIND_GUARDIAN, span)
    ]


def _find_refused(db: Engine, span: tuple[int, int]) -> list[Sequence[Any]]:
    return [
        (person, _ALWAYS if stays else _until(born), "", "")
        for person, born, stays in _find(db, _FIND_REFUSED, span)
    ]


def _until(birth_date: str | None) -> str:
    first = consent_rules.find_first_adult_day(birth_date)
    return _ALWAYS if first is None else first.isoformat()


def recount_people(db: Engine) -> Iterator[None]:
    """Count anew, in transactions of some milliseconds; yield after each."""
    for _ in range(_RECOUNTS):
        with db.reading():
            (version,) = db.execute("SELECT version FROM clock").fetchone()
        counted = Counter[tuple[int, int]]()
        for names in list_ranges(db, "sort_key", and_unused=True):
            with db.reading():
                counted.update(_count_range(db, names))
            yield
        with db.transaction():
            if db.execute("SELECT version FROM clock").fetchone() == (version,):
                _replace_counts(db, counted)
                return
    with db.transaction():
        counted = Counter()
        for names in list_ranges(db, "sort_key", and_unused=True):
            counted.update(_count_range(db, names))
        _replace_counts(db, counted)


def drop_strangers(db: Engine) -> Iterator[None]:
    last: int | None = -NO_LIMIT
    while last is not None:
        with db.transaction():
            start = last
            (last,) = db.execute(
                "SELECT max(trainee) FROM (SELECT trainee FROM waiting_person WHERE trainee > ?"
                f" ORDER BY trainee LIMIT {_RANGE}) AS stretch",
                (start,),
            ).fetchone()
            if last is not None:
                db.execute(
                    "DELETE FROM waiting_person WHERE trainee > ? AND trainee <= ? AND NOT EXISTS"
                    " (SELECT 1 FROM trainee t WHERE t.id = waiting_person.trainee)",
                    (start, last),
                )
        yield


def list_ranges(
    db: Engine, key: str, *, and_unused: bool = False
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield conditions and their values for ranges of some `_RANGE` people by their *key*.

    Each name is in one of them; of people, those whose *key* is not NULL.
    """
    for retired in range(kinds.INERT_MARK + 1) if and_unused else (0,):
        where = f"retired = {retired} AND {key} >= ?"
        after = f"SELECT {key} FROM trainee WHERE {where} ORDER BY {key} LIMIT 1 OFFSET {_RANGE}"
        start: str | None = ""
        while start is not None:
            with db.reading():
                (end,) = db.execute(
                    f"SELECT min({key}) FROM trainee WHERE retired = {retired}"
                    f" AND {key} > ({after})",
                    (start,),
                ).fetchone()
            yield (where, (start,)) if end is None else (f"{where} AND {key} < ?", (start, end))
            start = end


def _count_range(db: Engine, names: tuple[str, tuple[object, ...]]) -> dict[tuple[int, int], int]:
    where, bound = names
    sql = f"SELECT id >> 32, retired, count(*) FROM trainee WHERE {where} GROUP BY 1, 2"
    return {(writer, retired): people for writer, retired, people in db.execute(sql, bound)}


def _replace_counts(db: Engine, counted: Mapping[tuple[int, int], int]) -> None:
    settle(db)
    db.execute("DELETE FROM person_count")
    db.executemany(
        "INSERT INTO person_count (writer, retired, people) VALUES (?, ?, ?)",
        [(*place, people) for place, people in counted.items()],
    )


def touch_people(db: Engine, first: int, last: int) -> None:
    """Note people for `settle`; both ids are included."""
    db.execute(
        "INSERT INTO touched_person (id, was) SELECT id, retired FROM trainee"
        " WHERE id BETWEEN ? AND ? ON CONFLICT DO NOTHING",
        (first, last),
    )


def count_people(db: Engine, retired: int, *, is_counted: bool = False) -> int:
    settle(db)
    counted = "writer NOT IN (SELECT writer FROM unconfirmed_writer)" if is_counted else "1 = 1"
    sql = f"SELECT coalesce(sum(people), 0) FROM person_count WHERE retired = ? AND {counted}"
    return int(db.execute(sql, (retired,)).fetchone()[0])


def count_people_roughly(db: Engine) -> int:
    """Count without those of the open transaction."""
    return int(db.execute("SELECT coalesce(sum(people), 0) FROM person_count").fetchone()[0])


def count_blank(db: Engine) -> int:
    sql = (
        f"SELECT count(*) FROM trainee WHERE {kind_sql.blank_person_sql()}"
        " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.record = trainee.id)"
    )
    return int(db.execute(sql).fetchone()[0])


def count_waiting(db: Engine, waiting: WaitingList, day: str) -> tuple[int, str]:
    settle(db)
    people = "FROM waiting_person WHERE list = ? AND until > ?"
    (count,) = db.execute(f"SELECT count(*) {people}", (waiting.value, day)).fetchone()
    oldest = f"SELECT noted_on {people} ORDER BY noted_on LIMIT 1"
    row = db.execute(oldest, (waiting.value, day)).fetchone()
    return int(count), row[0] if row else ""


def list_waiting(db: Engine, waiting: WaitingList, day: str, limit: int | None = None) -> list[int]:
    settle(db)
    sql = f"SELECT coalesce(h.root, w.trainee) {_WAITING} ORDER BY w.since, w.trainee"
    people: dict[int, None] = {}
    for (person,) in db.execute(sql, (waiting.value, day)):
        if limit is not None and len(people) >= limit:
            break
        people.setdefault(person)
    return list(people)


def filter_waiting(db: Engine, waiting: WaitingList, day: str, people: Iterable[int]) -> set[int]:
    settle(db)
    askers = company.list_askers(db, people)
    sql = "SELECT trainee FROM waiting_person WHERE list = ? AND until > ? AND trainee IN ids"
    rows = kind_sql.select_in(db, sql, askers, before=(waiting.value, day))
    return {person for (record,) in rows for person in askers[record]}
