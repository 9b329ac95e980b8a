"""Segments: logs of writers, cut at the boundaries of bundles.

Own segments keep their bytes as first encoded, so that the log hash never changes. Segments are
never pruned: they are 1 to 3 % of the file, and a restored head office gets every change again
under hashes that match its receipts.
"""

from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import change_id
from fieldreg.store.engines import Repository
from fieldreg.store.log.change_log import changes_between

EMPTY_LOG_HASH = bytes(32)


@dataclass(frozen=True, slots=True)
class LogSegment:
    """*hash* is the log's chain hash after changes *first* … *last*.

    *body* is None if only the boundary is known, or after an erasure in it: then
    *original_body_hash* is the hash of the first body.
    """

    writer: int
    first: int
    last: int
    hash: bytes
    body: bytes | None
    original_body_hash: bytes | None = None


class SegmentRepository(Repository):
    def last_boundary(self, writer: int) -> LogSegment:
        row = self._db.execute(
            "SELECT writer, first, last, hash, NULL FROM segment WHERE writer = ?"
            " ORDER BY last DESC LIMIT 1",
            (writer,),
        ).fetchone()
        return LogSegment(*row) if row else LogSegment(writer, 0, 0, EMPTY_LOG_HASH, None)

    def boundary_before(self, writer: int, first: int) -> int:
        return int(
            self._value(
                "SELECT coalesce(max(last), 0) FROM segment WHERE writer = ? AND last < ?",
                (writer, first),
            )
        )

    def hash_at(self, writer: int, last: int) -> bytes | None:
        if last == 0:
            return EMPTY_LOG_HASH
        sql = "SELECT hash FROM segment WHERE writer = ? AND last = ?"
        found: bytes | None = self._value(sql, (writer, last))
        return found

    def is_known_hash(self, writer: int, last: int, log_hash: bytes) -> bool:
        if last == 0:
            return log_hash == EMPTY_LOG_HASH
        return (
            self._value(
                "SELECT 1 FROM segment WHERE writer = ? AND last = ? AND hash = ?",
                (writer, last, log_hash),
            )
            is not None
        )

    def list_heads(self, writer: int) -> list[LogSegment]:
        return self._rows(
            LogSegment,
            "SELECT writer, first, last, hash, NULL FROM segment WHERE writer = ?1"
            " AND last = (SELECT max(last) FROM segment WHERE writer = ?1) ORDER BY hash",
            (writer,),
        )

    def load_changes(self, first: int, last: int) -> Changes:
        return changes_between(self._db, first, last)

    def greatest_stamp(self, first: int, last: int) -> int:
        tables = (*(kind.name for kind in kinds.KINDS), "edit", "strange")
        every = " UNION ALL ".join(
            f"SELECT max(stamp) AS stamp FROM {table} WHERE id BETWEEN ?1 AND ?2"
            for table in tables
        )
        return int(
            self._value(f"SELECT coalesce(max(stamp), 0) FROM ({every}) each_kind", (first, last))
        )

    def next_uncut(self, writer: int, number: int, limit: int) -> tuple[int, int, Changes] | None:
        """Return first and last number and changes of the next segment, or None."""
        first = self.last_boundary(writer).last + 1
        if first > number:
            return None
        last = min(number, first + limit - 1)
        span = change_id(writer, first), change_id(writer, last)
        return first, last, changes_between(self._db, *span)

    def add(self, segment: LogSegment) -> None:
        self._db.execute(
            "INSERT INTO segment (writer, last, first, hash, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (segment.writer, segment.last, segment.first, segment.hash, segment.body),
        )

    def list_after(self, writer: int, after: int) -> list[LogSegment]:
        return self._rows(
            LogSegment,
            "SELECT writer, first, last, hash, body, was FROM segment"
            " WHERE writer = ? AND last > ? ORDER BY last",
            (writer, after),
        )
