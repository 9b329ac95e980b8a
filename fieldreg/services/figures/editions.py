"""Editions: a fixed set of tables on a day, which tell nothing of few people (decision 29).

The programme role sees figures in editions alone. The next edition replaces the former, so that
erased people are in none. A year is issued at most `ISSUE_LIMIT` times: each issue costs the audit
of all.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fieldreg.domain import kinds, quotas
from fieldreg.domain.close_quotas import CountedQuota, round_all_but_close
from fieldreg.domain.figures.cube import FigureTable
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.small_cells.history import Cell, Issue, IssuedCell, issue_again, tell
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, count_with
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.records.models import Quota
from fieldreg.domain.roles import Permission
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.keys.signed_documents import read_signed, read_signed_by_office, sign_body
from fieldreg.keys.symmetric import decrypt, encrypt
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.figures import answers
from fieldreg.services.figures.issued_figures import (
    are_reports_issued,
    read_issues,
    suppress_beside,
)
from fieldreg.services.figures.skipped_years import SkippedYear, SkipReason
from fieldreg.services.host.file_writing import read_limited, write_atomically
from fieldreg.services.installation.model import Installation
from fieldreg.services.records.confidential_courses import leave_desk, list_confidential_courses
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import EDITION, EDITION_ISSUES, EDITION_QUOTAS, INDICATOR_AIMS

TABLES: Final = (
    (Dimension.AIMAG,),
    (Dimension.GENDER,),
    (Dimension.AGE,),
    (Dimension.NEW,),
    (Dimension.AIMAG, Dimension.GENDER),
    (Dimension.COURSE,),
    (Dimension.RURAL,),
    (Dimension.AIMAG, Dimension.RURAL),
    (Dimension.YOUTH,),
    (Dimension.AGE, Dimension.YOUTH),
    (Dimension.COMPLETED,),
)
"""The tables of people of a year. No three of their dimensions go in a circle: so tables that agree
in their margins can be of one register, and what a reader can compute is in their sums. Of two
dimensions of which one mostly follows from the other there is the table by both. New ones go last:
what was told before is kept by its place."""
ISSUE_LIMIT: Final = 12

_CONTEXT: Final = b"fieldreg-edition-v1"
_LIMIT_BYTES: Final = 1 << 20
_RING, _SEALED = "keyring.json", "edition"
_SHOWN_YEARS: Final = 2


@dataclass(frozen=True, slots=True)
class EditionTable:
    """People by *by* from *since* to *until*: each cell, and all (None), as they are told."""

    by: tuple[Dimension, ...]
    since: str
    until: str
    cells: Mapping[Values | None, IssuedCell]


@dataclass(frozen=True, slots=True)
class Edition:
    """*quotas* are counts in fives; no cell has fewer than *minimum* people.

    *counts* are of sessions (None where people are few) by year and indicator, as *aims* are
    (shares in per mille). *courses* are names by language, "" for all others. *skipped* years tell
    nothing new.
    """

    number: int
    made_on: str
    made_by: str
    minimum: int
    tables: tuple[EditionTable, ...]
    quotas: tuple[RoundedCount, ...]
    counts: Mapping[str, Mapping[str, int | None]]
    aims: Mapping[str, Mapping[str, int]]
    courses: Mapping[str, Mapping[str, str]]
    quota_values: Mapping[int, Mapping[str, Any]]
    skipped: tuple[SkippedYear, ...] = ()


@needs(Permission.VIEW_FIGURES)
def make_edition(
    installation: Installation,
    catalogue: Mapping[str, Indicator],
    on_progress: OnProgress = ignore_progress,
) -> Edition:
    """Make, sign and keep the next edition, in place of the former.

    A year of which reports tell too much stays as it was told before (`Edition.skipped`). Raises
    NOT_HEAD_OFFICE; CHANGED_MEANWHILE if another was made, or a report frozen; ROWS_ALTERED.
    """
    keys, user = installation.head_office_keys(), installation.user_session()
    user.store.seal.require_register()
    beside = read_issues(user)
    confidential = _name_confidential(user)
    kept, skipped = _issue_years(leave_desk(user), catalogue, confidential, on_progress)
    last, counts = load_edition(installation), list(_count_quotas(user))
    told = [each for name in sorted(kept) for each in _tell(kept[name], confidential)]
    quota_values = _load_quotas(user, counts)
    body = {
        "head_office": keys.signing.verify_key.raw.hex(),
        "number": last.number + 1 if last else 1,
        "made_on": user.day,
        "made_by": user.user_name,
        "minimum": MINIMUM,
        "tables": told,
        "quotas": [[row.quota, row.matching, row.other] for row in counts],
        "counts": {year: _count_sessions(user, year, told) for year in sorted(kept)},
        "aims": user.store.metadata.read(INDICATOR_AIMS),
        "courses": _name_courses(user, told, quota_values),
        "quota_values": quota_values,
        "skipped": [each.to_body() for each in skipped],
    }
    document = sign_body(body, keys.signing, _CONTEXT)
    with user.store.transaction():
        if read_issues(user) != beside:
            raise Problem(Code.CHANGED_MEANWHILE)
        user.store.metadata.write(EDITION_ISSUES, kept)
        user.store.metadata.write(EDITION_QUOTAS, quotas.write_rounded_counts(counts))
        user.store.metadata.write(EDITION, document)
    return _read(document)


def _name_confidential(user: UserSession) -> frozenset[str]:
    courses = user.store.fact_reader.load_groups(kinds.COURSE)
    return frozenset(str(courses.get(each, each)) for each in list_confidential_courses(user))


def _issue_years(
    user: UserSession,
    catalogue: Mapping[str, Indicator],
    confidential: frozenset[str],
    on_progress: OnProgress,
) -> tuple[dict[str, list[dict[str, object]]], list[SkippedYear]]:
    former = user.store.metadata.read(EDITION_ISSUES)
    kept: dict[str, list[dict[str, object]]] = dict(former)
    skipped: list[SkippedYear] = []
    year = user.clock.today().year
    for done, each in enumerate(range(year - _SHOWN_YEARS + 1, year + 1)):
        on_progress(done, _SHOWN_YEARS)
        issues = [Issue.from_body(body) for body in former.get(str(each), [])]
        with user.store.fact_reader.keeping_rows():
            found = _issue_year(user, each, issues, catalogue, confidential)
        if isinstance(found, SkippedYear):
            skipped.append(found)
        elif found is not None:
            kept[str(each)] = [*kept.get(str(each), []), found.to_body()]
    return kept, skipped


def _issue_year(
    user: UserSession,
    year: int,
    issues: Sequence[Issue],
    catalogue: Mapping[str, Indicator],
    confidential: frozenset[str],
) -> Issue | SkippedYear | None:
    tables = _count_year(user, year)
    if not tables:
        return None
    if len(issues) >= ISSUE_LIMIT:
        return SkippedYear(str(year), SkipReason.LIMIT)
    secret: list[Cell] = [
        (place, values)
        for place, table in enumerate(tables)
        if table.question.by == (Dimension.COURSE,)
        for values in table.cells
        if values[0] in confidential
    ]
    try:
        secret += _list_betrayed(user, tables, catalogue)
    except Problem as problem:
        return SkippedYear.of_problem(user, str(year), problem)
    return issue_again(issues, user.day, tables, MINIMUM, secret)


def _list_betrayed(
    user: UserSession, tables: Sequence[FigureTable], catalogue: Mapping[str, Indicator]
) -> Iterator[Cell]:
    if are_reports_issued(user):
        counted = [count_with(each, each) for each in tables]
        for place, table in enumerate(suppress_beside(user, counted, catalogue)):
            yield from ((place, values) for values, each in table.cells.items() if each.is_hidden)
            if table.total.is_hidden:
                yield place, None


def _count_year(user: UserSession, year: int) -> list[FigureTable]:
    days = f"{year}-01-01", f"{year}-12-31"
    asked = (Question(Measure.PEOPLE, by, {}, *days) for by in TABLES)
    found = [answers.answer_for_report(user, each) for each in asked]
    return found if found[0].total.value else []


def _tell(
    bodies: Sequence[Mapping[str, Any]], confidential: frozenset[str]
) -> Iterator[dict[str, object]]:
    issues = [Issue.from_body(body) for body in bodies]
    told = tell(issues, MINIMUM)
    for place, table in enumerate(issues[-1].tables):
        by = table.question.by
        rows = [
            [None if values is None else list(values), cell.value, cell.day]
            for (at, values), cell in told.items()
            if at == place
            and not (by == (Dimension.COURSE,) and values and values[0] in confidential)
        ]
        question = table.question
        yield {"by": list(by), "since": question.since, "until": question.until, "rows": rows}


def _count_sessions(
    user: UserSession, year: str, tables: Iterable[Mapping[str, Any]]
) -> dict[str, int | None]:
    days = f"{year}-01-01", f"{year}-12-31"
    rows = (row for table in tables if table["since"] == days[0] for row in table["rows"])
    measures = (Measure.SESSIONS, Measure.HALF_DAYS)
    if all(people is None for values, people, _ in rows if values is None):
        return dict.fromkeys(map(str, measures))
    return {
        str(each): answers.answer(user, Question(each, (), {}, *days)).total.value
        for each in measures
    }


def _load_quotas(user: UserSession, counts: Sequence[RoundedCount]) -> dict[str, dict[str, Any]]:
    told = {row.quota for row in counts}
    rows = user.store.records.list_all(kinds.QUOTA)
    return {str(row.id): dict(row.values) for row in rows if row.id in told}


def _name_courses(
    user: UserSession,
    tables: Sequence[Mapping[str, Any]],
    quota_values: Mapping[str, Mapping[str, Any]],
) -> dict[str, dict[str, str]]:
    by_course = [each for each in tables if each["by"] == [Dimension.COURSE]]
    told = {row[0][0] for each in by_course for row in each["rows"] if row[0]}
    told |= {str(values["course"]) for values in quota_values.values() if values["course"]}
    rows = user.store.records.load_many(kinds.COURSE, sorted(map(int, filter(None, told))))
    names = {"": "name", **{language: f"name_{language}" for language in INTERFACE_LANGUAGES}}
    return {
        str(row.id): {
            language: str(row.values[name])
            for language, name in names.items()
            if row.values.get(name)
        }
        for row in rows
    }


def _count_quotas(user: UserSession) -> Iterator[RoundedCount]:
    figures, rows = user.store.quota_figures, user.store.records.list_all(kinds.QUOTA)
    every = [(row.id, Quota.validated(**row.values)) for row in rows]
    courses = figures.find_courses(quota for _, quota in every)
    return round_all_but_close(
        CountedQuota(quota_id, quota, of, figures.count_people(quota, user.places))
        for (quota_id, quota), of in zip(every, courses, strict=True)
        if not figures.is_confidential(quota)
    )


@needs(Permission.VIEW_EDITIONS)
def load_edition(installation: Installation) -> Edition | None:
    """Return the kept edition, or None.

    Raises NOT_HEAD_OFFICE; EDITION_DAMAGED, SIGNATURE_WRONG.
    """
    key = installation.head_office_keys().verify_key
    document = installation.store.metadata.read(EDITION)
    if not document:
        return None
    read_signed_by_office(
        key, document, Code.EDITION_DAMAGED, context=_CONTEXT, limit_bytes=_LIMIT_BYTES
    )
    return _read(document)


@needs(Permission.VIEW_EDITIONS)
def sign_again(installation: Installation, changes: Mapping[str, object]) -> None:
    document = installation.store.metadata.read(EDITION)
    if load_edition(installation) is not None:
        body = json.loads(document)["body"] | changes
        key = installation.head_office_keys().signing
        installation.store.metadata.write(EDITION, sign_body(body, key, _CONTEXT))


@needs(Permission.VIEW_FIGURES)
def write_edition(installation: Installation, path: Path, passphrase: str) -> Edition:
    """Write the kept edition to the new file *path*, which *passphrase* opens.

    Raises NOT_HEAD_OFFICE; EDITION_MISSING; FILE_EXISTS, WEAK_PASSPHRASE, DISK_FULL, DISK_FAILED.
    """
    found = load_edition(installation)
    if found is None:
        raise Problem(Code.EDITION_MISSING)
    if path.exists():
        raise Problem(Code.FILE_EXISTS, file=path.name)
    key = installation.tools.entropy.bytes(32)
    cost = installation.tools.kdf_tuning.tune()
    ring = KeyRing.create(cost).with_passphrase(key, _SEALED, passphrase)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_RING, ring.to_bytes())
        archive.writestr(_SEALED, encrypt(key, installation.store.metadata.read(EDITION)))
    write_atomically(path, buffer.getvalue())
    return found


def open_edition(path: Path, passphrase: str) -> Edition:
    """Read a file of `write_edition`, without an installation.

    The signature shows that nothing was changed since; the file itself says whose key signed it.
    Raises FILE_UNREADABLE, EDITION_DAMAGED, KEYRING_DAMAGED, WRONG_PASSPHRASE, DOCUMENT_TOO_NEW.
    """
    ring, sealed = read_parts(path)
    document = decrypt(KeyRing.from_bytes(ring).unlock(passphrase).key, sealed)
    if document is None:
        raise Problem(Code.EDITION_DAMAGED)
    read_signed(
        document,
        Code.EDITION_DAMAGED,
        signer="head_office",
        context=_CONTEXT,
        limit_bytes=_LIMIT_BYTES,
    )
    return _read(document)


def read_parts(path: Path) -> tuple[bytes, bytes]:
    data = read_limited(path, _LIMIT_BYTES)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {each.filename: each.file_size for each in archive.infolist()}
            if {*parts} != {_RING, _SEALED} or sum(parts.values()) > _LIMIT_BYTES:
                raise Problem(Code.EDITION_DAMAGED)
            return archive.read(_RING), archive.read(_SEALED)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        raise Problem(Code.EDITION_DAMAGED) from None


def _read(document: bytes) -> Edition:
    body = json.loads(document)["body"]
    return Edition(
        body["number"],
        body["made_on"],
        body["made_by"],
        body["minimum"],
        tuple(map(_read_table, body["tables"])),
        tuple(RoundedCount(*row) for row in body["quotas"]),
        body.get("counts", {}),
        body.get("aims", {}),
        body.get("courses", {}),
        {int(quota): values for quota, values in body.get("quota_values", {}).items()},
        SkippedYear.list_from(body),
    )


def _read_table(body: Mapping[str, Any]) -> EditionTable:
    cells = {
        None if values is None else tuple(values): IssuedCell(value, day)
        for values, value, day in body["rows"]
    }
    by = tuple(map(Dimension, body["by"]))
    return EditionTable(by, body["since"], body["until"], cells)
