"""Stored sums of parts, and totals of places; on a server sealed (decision 27)."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.root import Root, RootState, mac_of

MODULUS: Final = 1 << 256
_SUM_BYTES: Final = 32
_COUNT_BYTES: Final = 8
_BATCH, _ADDED_AT_ONCE = 400, 500
_MAX_LATEST: Final = 200
_ROOT: Final = "seal/root"


@dataclass(slots=True)
class PartSum:
    count: int = 0
    total: int = 0
    digest: int = 0

    def to_bytes(self) -> bytes:
        return b"".join(
            (
                self.count.to_bytes(_COUNT_BYTES, "little", signed=True),
                self.total.to_bytes(_SUM_BYTES, "little"),
                self.digest.to_bytes(_SUM_BYTES, "little"),
            )
        )

    @classmethod
    def from_bytes(cls, body: bytes) -> Self:
        ends = _COUNT_BYTES, _COUNT_BYTES + _SUM_BYTES
        return cls(
            int.from_bytes(body[: ends[0]], "little", signed=True),
            int.from_bytes(body[ends[0] : ends[1]], "little"),
            int.from_bytes(body[ends[1] :], "little"),
        )


_Sums: TypeAlias = Mapping[int, PartSum]


class PartSums:
    def __init__(self, db: Engine) -> None:
        self._db = db
        self._hasher = hashlib.blake2b(key=db.seal_key, digest_size=_SUM_BYTES, person=b"parts")
        self._read: tuple[bytes, bytes] | None = None
        self._root = Root()
        self._latest: dict[tuple[int, int], PartSum] = {}

    def load_root(self) -> Root:
        """Raise ROWS_ALTERED if it is missing or forged."""
        if self._read and self._db.is_private:
            return self._root
        row = self._db.execute("SELECT body, mac FROM seal_root").fetchone()
        if row is None:
            raise Problem(Code.ROWS_ALTERED)
        if self._read != row:
            try:
                body = self._db.unseal(_ROOT, row[0])
            except Problem:
                raise Problem(Code.ROWS_ALTERED) from None
            if mac_of(self._db.seal_key, body) != row[1]:
                raise Problem(Code.ROWS_ALTERED)
            self._read, self._root = row, Root.from_bytes(body)
        return self._root

    def state_of(self, root: Root) -> RootState:
        mark = self._read[1].hex() if self._read else ""
        return RootState(root.counts.get(self._db.installation_id, 0), root.count, mark)

    def save_root(self, root: Root) -> None:
        body = root.to_bytes()
        sealed, mac = self._db.seal(_ROOT, body), mac_of(self._db.seal_key, body)
        self._db.execute_uncounted(
            "INSERT INTO seal_root (one, body, mac) VALUES (1, ?, ?)"
            " ON CONFLICT (one) DO UPDATE SET body = excluded.body, mac = excluded.mac",
            (sealed, mac),
        )
        self._read, self._root = (sealed, mac), root

    def forget(self) -> None:
        self._read = None
        self._latest.clear()

    def clear(self) -> None:
        for table in ("seal", "seal_root"):
            self._db.execute_uncounted(f"DELETE FROM {table}")
        self.forget()

    def load(self, number: int, parts: Collection[int]) -> dict[int, PartSum]:
        found = {
            part: self._latest[number, part] for part in parts if (number, part) in self._latest
        }
        ordered = sorted(part for part in parts if part not in found)
        for start in range(0, len(ordered), _BATCH):
            some = ordered[start : start + _BATCH]
            marks = ", ".join("?" * len(some))
            sql = f"SELECT part, body FROM seal WHERE place = ? AND part IN ({marks})"
            found |= self._sums(number, self._db.execute(sql, (number, *some)))
        return found

    def load_between(self, number: int, first: int, last: int) -> dict[int, PartSum]:
        sql = "SELECT part, body FROM seal WHERE place = ? AND part BETWEEN ? AND ?"
        return self._sums(number, self._db.execute(sql, (number, first, last)))

    def list_after(self, number: int, after: int, limit: int) -> list[int]:
        sql = "SELECT part FROM seal WHERE place = ? AND part > ? ORDER BY part LIMIT ?"
        return [row[0] for row in self._db.execute(sql, (number, after, limit))]

    def total_of(self, number: int) -> int:
        return sum(self.add_up(number)) % MODULUS

    def add_up(self, number: int) -> Iterator[int]:
        """Yield the totals of runs of parts; each takes some 5 ms."""
        sql = "SELECT part, body FROM seal WHERE place = ? AND part > ? ORDER BY part LIMIT ?"
        after, is_more = -1, True
        while is_more:
            with self._db.reading():
                rows = self._db.execute(sql, (number, after, _ADDED_AT_ONCE)).fetchall()
            after, is_more = rows[-1][0] if rows else after, len(rows) == _ADDED_AT_ONCE
            yield sum(self._number(number, *pair) for pair in self._sums(number, rows).items())

    def save(self, root: Root, changed: Mapping[int, tuple[_Sums, _Sums]]) -> None:
        rows, gone = [], []
        for number, (before, after) in changed.items():
            kept = {part: some for part, some in after.items() if some.count or some.total}
            total = root.total_of(number)
            total -= sum(self._number(number, *pair) for pair in before.items())
            total += sum(self._number(number, *pair) for pair in kept.items())
            root.totals[number] = total % MODULUS
            rows += [((number, part), some) for part, some in kept.items()]
            gone += [(number, part) for part in before.keys() - kept.keys()]
        self._db.executemany_uncounted(
            "INSERT INTO seal (place, part, body) VALUES (?, ?, ?)"
            " ON CONFLICT (place, part) DO UPDATE SET body = excluded.body",
            [(*pair, self._db.seal(_name(*pair), some.to_bytes())) for pair, some in rows],
        )
        if self._db.is_private:  # no other process writes, so the last state stays current
            if len(self._latest) > _MAX_LATEST:
                self._latest.clear()
            self._latest |= rows
        if gone:
            self._db.executemany_uncounted("DELETE FROM seal WHERE place = ? AND part = ?", gone)
            for pair in gone:
                self._latest.pop(pair, None)

    def _sums(self, number: int, rows: Iterable[Sequence[Any]]) -> dict[int, PartSum]:
        """Return the sums; one that cannot be opened counts as that of no rows."""
        return {part: self._opened(_name(number, part), body) for part, body in rows}

    def _opened(self, name: str, body: bytes) -> PartSum:
        try:
            return PartSum.from_bytes(self._db.unseal(name, body))
        except Problem:
            return PartSum()

    def _number(self, number: int, part: int, some: PartSum) -> int:
        running = self._hasher.copy()
        running.update(b"%d %d " % (number, part) + some.to_bytes())
        return int.from_bytes(running.digest(), "little")


def _name(number: int, part: int) -> str:
    return f"seal/{number}/{part}"
