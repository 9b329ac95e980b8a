"""Log forks of cloned installations.

A store renames its log of a writer when another becomes known.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import starmap

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldType, Kind
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import (
    LAST_NUMBER,
    LAST_WRITER,
    WRITER_BITS,
    change_id,
    number_of,
    writer_of,
)
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.log import erasure_orders, purge, quarantine, undo_effects
from fieldreg.store.log.scopes import forget_scopes
from fieldreg.store.log.sent_runs import move_sent
from fieldreg.store.records import kind_sql

_ID_COLUMNS = (
    ("edit", ("id", "record")),
    ("strange", ("id",)),
    ("import", ("first", "last")),
    ("original", ("record",)),
    ("also", ("record",)),
    ("set_aside", ("about",)),
    ("erased_change", ("id",)),
    *(
        (kind.name, ("id", *(field.name for field in kind.fields if field.type is FieldType.REF)))
        for kind in kinds.KINDS
    ),
)
_STAMPED = ("edit", "strange", *(kind.name for kind in kinds.KINDS))


def rename_changes(
    db: Engine, names: ForkNames, *, is_former: bool = False, is_seen: bool = True
) -> None:
    """Rename every change on the path of *names*, in the open transaction.

    Undo orders given under the old ids concerned the log that *is_former*. If it *is_seen* in the
    changes here that they have these names, orders are signed anew.
    """
    former = erasure_orders.find_standing_orders(db) if db.authority else []
    _rename_in_texts(db, names)
    if is_former:
        _rename_undo_orders(db, names)
    if db.authority and is_seen:
        db.authority.sign_other_forms(former, erasure_orders.find_standing_orders(db))
    duplicates = {branch: _delete_duplicates(db, branch) for branch in names.path}
    for branch in names.path:
        _move_arrivals(db, branch)
        _move_acceptances(db, branch)
        move_sent(db, _span_of(branch), _step_of(branch))
        for table, columns in _ID_COLUMNS:
            _move_ids(db, table, columns, branch)
        for table in _STAMPED:
            _move_own_stamps(db, table, branch)
        _move_stamps(db, "also", ["stamp"], branch)
        for kind in kinds.KINDS:
            stamps = (f"{field.name}_at" for field in kind_sql.mergeable_fields(kind))
            _move_stamps(db, kind.name, stamps, branch)
    spans = undo_effects.load_undone(db).spans
    for kind, records in (pair for by_kind in duplicates.values() for pair in by_kind.items()):
        undo_effects.recompute_live_values(db, kind, records, spans)
    # Undo orders under the old ids do not concern the other log.
    moved = (
        (change_id(fork.new_writer, 1), change_id(fork.new_writer, LAST_NUMBER))
        for fork in names.path
    )
    undo_effects.reapply_undo_effects(db, Spans.from_ranges(moved))
    # Changes that arrived under their new ids came before the order had these ids.
    if orders := erasure_orders.load_orders(db):
        purge.purge_erased(db, orders)


def _step_of(branch: LogFork) -> int:
    return change_id(branch.new_writer, 1) - change_id(branch.writer, branch.first)


def _span_of(branch: LogFork) -> tuple[int, int]:
    return change_id(branch.writer, branch.first), change_id(branch.writer, LAST_NUMBER)


def _move_ids(db: Engine, table: str, columns: Iterable[str], branch: LogFork) -> None:
    step, span = _step_of(branch), _span_of(branch)
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ? WHERE {column} BETWEEN ? AND ?",
            (step, *span),
        )


def _move_acceptances(db: Engine, branch: LogFork) -> None:
    step, span = _step_of(branch), _span_of(branch)
    sql = "SELECT id, officer FROM accepted_change WHERE id BETWEEN ? AND ?"
    for change, sealed in db.execute(sql, span).fetchall():
        officer = quarantine.unseal_officer(db, change, sealed)
        db.execute(
            "UPDATE accepted_change SET id = ?, officer = ? WHERE id = ?",
            (change + step, quarantine.seal_officer(db, change + step, officer), change),
        )


def _delete_duplicates(db: Engine, branch: LogFork) -> dict[Kind, list[int]]:
    """Delete rows that are here under their new ids too; return these ids by kind."""
    step, span = _step_of(branch), _span_of(branch)
    found: dict[Kind, list[int]] = defaultdict(list)
    for kind in kinds.KINDS:
        for (record,) in db.execute(
            f"SELECT o.id FROM {kind.name} o JOIN {kind.name} n ON n.id = o.id + ?"
            " WHERE o.id BETWEEN ? AND ?",
            (step, *span),
        ).fetchall():
            found[kind].append(record + step)
            for table, column in (("original", "record"), ("also", "record"), (kind.name, "id")):
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", (record,))
    for table, column in (("edit", "id"), ("strange", "id")):
        db.execute(
            f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?"
            f" AND {column} + ? IN (SELECT {column} FROM {table})",
            (*span, step),
        )
    return found


def _move_arrivals(db: Engine, branch: LogFork) -> None:
    before = branch.first - 1
    moved = (branch.new_writer, before, branch.first, branch.writer)
    for table, kept in (("arrival", "version"), ("segment", "hash, body, was")):
        db.execute(
            f"INSERT INTO {table} (writer, last, first, {kept})"
            " SELECT ?1, last - ?2,"
            f" CASE WHEN first > ?3 THEN first - ?2 ELSE 1 END, {kept}"
            f" FROM {table} WHERE writer = ?4 AND last >= ?3 ON CONFLICT DO NOTHING",
            moved,
        )
    db.execute(
        "INSERT INTO heard (writer, last, hash) SELECT ?1, last - ?2, hash FROM heard"
        " WHERE writer = ?4 AND last >= ?3 ON CONFLICT DO NOTHING",
        moved,
    )
    moved_away = (branch.writer, branch.first)
    db.execute("DELETE FROM arrival WHERE writer = ? AND first >= ?", moved_away)
    db.execute(
        "UPDATE arrival SET last = ? WHERE writer = ? AND last > ?", (before, branch.writer, before)
    )
    for table in ("segment", "heard"):
        db.execute(f"DELETE FROM {table} WHERE writer = ? AND last >= ?", moved_away)


def _rename_undo_orders(db: Engine, names: ForkNames) -> None:
    for sha, brought in db.execute(
        "SELECT sha, brought FROM bundle WHERE brought IS NOT NULL"
    ).fetchall():
        db.execute(
            "UPDATE bundle SET brought = ? WHERE sha = ?", (_renamed_spans(names, brought), sha)
        )
    for identity, spans, kept in db.execute("SELECT id, spans, kept FROM undoing").fetchall():
        db.execute(
            "UPDATE undoing SET spans = ?, kept = ? WHERE id = ?",
            (_renamed_spans(names, spans), _renamed_spans(names, kept), identity),
        )
    for identity, body in db.execute(
        "SELECT id, body FROM edit WHERE kind = ?", (kinds.UNDO_ORDER.number,)
    ).fetchall():
        values, seen = kind_sql.decode_edit_body(body)
        if "kept" in values:
            values["kept"] = _renamed_spans(names, kind_sql.as_text(values["kept"]))
            db.execute(
                "UPDATE edit SET body = ? WHERE id = ?",
                (kind_sql.encode_edit_body(values, seen), identity),
            )
    for table in ("original", "also"):
        for record, value in db.execute(
            f"SELECT DISTINCT t.record, t.value FROM {table} t"
            " JOIN undoing u ON u.id = t.record WHERE t.field = 'kept'"
        ).fetchall():
            db.execute(
                f"UPDATE {table} SET value = ? WHERE record = ? AND field = 'kept' AND value = ?",
                (_renamed_spans(names, value), record, value),
            )


def _renamed_spans(names: ForkNames, text: str | None) -> str | None:
    def ranges() -> Iterator[tuple[int, int]]:
        for first, last in Spans.parse(text).ranges:
            numbers = number_of(first), number_of(last)
            for writer, begin, end in names.rename_range(writer_of(first), *numbers):
                yield change_id(writer, begin), change_id(writer, end)

    return text and str(Spans.from_ranges(ranges()))


def _move_own_stamps(db: Engine, table: str, branch: LogFork) -> None:
    db.execute(
        f"UPDATE {table} SET stamp = stamp + ?"
        f" WHERE id BETWEEN ? AND ? AND (stamp & {LAST_WRITER}) = ?",
        (
            branch.new_writer - branch.writer,
            change_id(branch.new_writer, 1),
            change_id(branch.new_writer, LAST_NUMBER),
            branch.writer,
        ),
    )


def _move_stamps(db: Engine, table: str, columns: Iterable[str], branch: LogFork) -> None:
    step = branch.new_writer - branch.writer
    for column in columns:
        db.execute(
            f"UPDATE {table} SET {column} = {column} + ?"
            f" WHERE {column} >= ? AND ({column} & {LAST_WRITER}) = ?",
            (step, branch.stamp, branch.writer),
        )


def _rename_in_texts(db: Engine, names: ForkNames) -> None:
    earliest = min(fork.stamp for fork in names.path) >> WRITER_BITS << WRITER_BITS
    for identity, number, body, extras in db.execute(
        "SELECT id, kind, body, extras FROM edit WHERE stamp >= ?", (earliest,)
    ).fetchall():
        kind = kinds.BY_NUMBER[number]
        values, seen = kind_sql.decode_edit_body(body)
        renamed = kind_sql.encode_edit_body(
            {name: names.rename_value(kind, name, value) for name, value in values.items()},
            {name: names.rename_seen(stamps) for name, stamps in seen.items()},
        )
        db.execute(
            "UPDATE edit SET body = ?, extras = ? WHERE id = ?",
            (renamed, names.rename_extras(extras), identity),
        )
    for identity, body in db.execute(
        "SELECT id, body FROM strange WHERE stamp >= ?", (earliest,)
    ).fetchall():
        db.execute(
            "UPDATE strange SET body = ? WHERE id = ?", (names.rename_unknown_body(body), identity)
        )
    for kind in kinds.KINDS:
        for field in kind.fields:
            if field.type is FieldType.REFS:
                _rename_in_rows(db, names, kind, field.name)
            if field.type in (FieldType.REF, FieldType.REFS):
                _rename_in_history(db, names, kind, field.name)


def _rename_in_rows(db: Engine, names: ForkNames, kind: Kind, name: str) -> None:
    for identity, value in db.execute(
        f"SELECT id, {name} FROM {kind.name} WHERE {name} IS NOT NULL"
    ).fetchall():
        db.execute(
            f"UPDATE {kind.name} SET {name} = ? WHERE id = ?",
            (names.rename_value(kind, name, value), identity),
        )


def _rename_in_history(db: Engine, names: ForkNames, kind: Kind, name: str) -> None:
    for table in ("original", "also"):
        for record, value in db.execute(
            f"SELECT DISTINCT t.record, t.value FROM {table} t"
            f" JOIN {kind.name} k ON k.id = t.record WHERE t.field = ?",
            (name,),
        ).fetchall():
            renamed = kind_sql.as_text(names.rename_value(kind, name, value))
            db.execute(
                f"UPDATE {table} SET value = ? WHERE record = ? AND field = ? AND value = ?",
                (renamed, record, name, value),
            )


@dataclass(frozen=True, slots=True)
class WriterLog:
    writer: int
    head_writer: int
    names: ForkNames
    last_number: int | None = None

    @property
    def earlier_count(self) -> int:
        return sum(fork.first - 1 for fork in self.names.path)


class LogForkRepository(Repository):
    def add(self, branch: LogFork, *, is_former: bool = False) -> None:
        """Add *branch*; if it *is_former*, its writer's number meant this log here until now.

        Raises WRITER_TAKEN as `rename_changes`.
        """
        self._require_end(branch)
        self._db.execute(
            "INSERT INTO branch (writer, first, stamp, becomes, former)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (branch.writer, branch.first, branch.stamp, branch.new_writer, int(is_former)),
        )
        forget_scopes(self._db)

    def rename_changes(
        self, branch: LogFork, *, is_former: bool = True, is_seen: bool = True
    ) -> None:
        """Rename the local changes of *branch*, which had its writer's number until now.

        With *is_former*, others have them under that number; *is_seen* as in `rename_changes`.
        Raises WRITER_TAKEN where the numbers would lead in a circle.
        """
        self._require_end(branch)
        self._db.execute(
            "UPDATE branch SET stamp = stamp + ?, writer = ?, first = first - ?"
            " WHERE writer = ? AND first > ?",
            (
                branch.new_writer - branch.writer,
                branch.new_writer,
                branch.first - 1,
                branch.writer,
                branch.first,
            ),
        )
        rename_changes(self._db, ForkNames((branch,)), is_former=True, is_seen=is_seen)
        self.add(branch, is_former=is_former)

    def _require_end(self, branch: LogFork) -> None:
        forks, reached = [fork for fork, _ in self.list_all()], {branch.new_writer}
        while new := {fork.new_writer for fork in forks if fork.writer in reached} - reached:
            reached |= new
        if branch.writer in reached:
            raise Problem(Code.WRITER_TAKEN)

    def has_changes_from(self, writer: int, first: int) -> bool:
        span = change_id(writer, first), change_id(writer, LAST_NUMBER)
        return any(
            self._db.execute(
                f"SELECT 1 FROM {table} WHERE id BETWEEN ? AND ? LIMIT 1", span
            ).fetchone()
            for table in (*(kind.name for kind in kinds.KINDS), "edit", "strange")
        )

    def list_all(self) -> list[tuple[LogFork, bool]]:
        rows = self._db.execute(
            "SELECT writer, first, stamp, becomes, former FROM branch ORDER BY becomes"
        )
        remaining = [(LogFork(*row[:4]), bool(row[4])) for row in rows]
        ordered: list[tuple[LogFork, bool]] = []
        while remaining:
            later = {fork.new_writer for fork, _ in remaining}
            ordered += (pair for pair in remaining if pair[0].writer not in later)
            remaining = [pair for pair in remaining if pair[0].writer in later]
        return ordered

    def list_logs(self, writer: int) -> list[WriterLog]:
        all_forks = self.list_all()
        former = [fork for fork, is_former in all_forks if is_former]

        def logs_from(path: tuple[LogFork, ...], head: int) -> Iterator[WriterLog]:
            parts = {*(fork.writer for fork in path), head}
            others = tuple(fork for fork in former if fork.writer not in parts)
            children = [fork for fork, _ in all_forks if fork.writer == head]
            before = sum(fork.first - 1 for fork in path)
            end = before + children[0].first - 1 if children else None
            yield WriterLog(writer, head, ForkNames(path, others), end)
            for child in children:
                yield from logs_from((*path, child), child.new_writer)

        return list(logs_from((), writer))

    def find_other_ids(self, identity: int) -> list[int]:
        writer, number = writer_of(identity), number_of(identity)
        logs = [log for log in self.list_logs(writer) if log.earlier_count < number]
        positions = (log.names.rename_position(writer, number) for log in logs)
        return [other for other in starmap(change_id, positions) if other != identity]
