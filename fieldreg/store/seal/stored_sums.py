"""Stores the counted rows once in each transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import chain, islice
from typing import Final, TypeVar

from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.store.engines import Engine
from fieldreg.store.seal.part_sums import MODULUS, PartSum, PartSums
from fieldreg.store.seal.places import PLACES, REFUSALS, SHARED, CoveredTable
from fieldreg.store.seal.root import ALL_COUNTED, NOT_COUNTED, Root
from fieldreg.store.seal.row_counts import RowCounts, sum_of

ItemT = TypeVar("ItemT")
_CHUNK: Final = 500
MAX_PENDING: Final = 4_096
ROOT_TABLE: Final = "seal_root"


class StoredSums(RowCounts):
    def __init__(self, db: Engine) -> None:
        super().__init__(db)
        self.parts = PartSums(db)
        self._depth, self._is_clock_written = 0, False
        self._known_root: Root | None = None
        self._seen: dict[str, int] = {}
        self.is_older = False

    @override
    def find_root(self) -> Root | None:
        """Return the root, read once in a transaction; None if it is missing or forged."""
        if self._known_root is None or not (self._depth or self._db.is_private):
            with suppress(Problem):
                self._known_root = self.load_root()
        return self._known_root

    def load_root(self) -> Root:
        """Return the root; note whether it *is_older* than one that was committed before.

        Raises ROWS_ALTERED as `PartSums.load_root`.
        """
        root = self.parts.load_root()
        self.is_older = any(root.counts.get(seat, 0) < count for seat, count in self._seen.items())
        if not self._depth:
            self._seen = _greatest(self._seen, root.counts)
        return root

    def flush(self) -> None:
        if not self._pending and not self._is_clock_written:
            return
        known = self.find_root()
        root = _copied(known or Root())
        by_place: dict[int, dict[int, list[int]]] = defaultdict(dict)
        for (number, part), sums in self._pending.items():
            by_place[number][part] = sums
        changed = {}
        for number, pending in by_place.items():
            before = self.parts.load(number, pending)
            after = {
                part: sum_of(before.get(part, PartSum()), *sums) for part, sums in pending.items()
            }
            root.digest += sum(sums[2] for sums in pending.values())
            changed[number] = before, after
        if changed:
            self.parts.save(root, changed)
        self._pending.clear()
        if known is not None:
            self.save_root(root)

    def save_root(self, root: Root) -> None:
        root.digest %= MODULUS
        own = self._db.installation_id
        root.counts[own] = root.counts.get(own, 0) + 1
        root.clock = self.read_clock()
        if self.is_older:
            root.altered = tuple(sorted({*root.altered, ROOT_TABLE}))
        self.parts.save_root(root)
        self._known_root, self._is_clock_written = root, False

    def read_clock(self) -> tuple[int, int]:
        version, lamport = self._db.execute("SELECT version, lamport FROM clock").fetchone()
        return version, lamport

    def build(self) -> None:
        """Build in the open transaction; the digest's key stays.

        It counts on from what was seen, or others that run would take it for an older root.
        """
        before = self.find_root() or Root()
        self.is_older = False
        self.parts.clear()
        self._pending.clear()
        counted = ALL_COUNTED if before.digest_key else NOT_COUNTED
        self._known_root = Root(
            counts=_greatest(self._seen, before.counts),
            digest_key=before.digest_key,
            counted=counted,
            totals={REFUSALS.number: 0},
        )
        self.save_root(self._known_root)
        for place in PLACES:
            form = self.form_of(place)
            for some in chunks(self._db.stream(form.select)):
                self.count(form, some, 1)
                if len(self._pending) > MAX_PENDING:
                    self.flush()
        self.flush()

    def count_refusals(self) -> None:
        """Count those that stand, in the open transaction; from then on every write does."""
        self.flush()
        root = _copied(self.load_root())
        root.totals[REFUSALS.number] = 0
        self.save_root(root)
        form = self.form_of(REFUSALS)
        self._count(form, self._db.stream(f"{form.select} WHERE {REFUSALS.condition}"), 1)
        self.flush()

    def set_digest_key(self, key: str) -> None:
        self.flush()
        root = _copied(self.load_root())
        if root.digest_key != key:
            root.digest_key, root.digest, root.counted = key, 0, NOT_COUNTED
            self.save_root(root)

    def count_next_digests(self, limit: int) -> bool:
        self.flush()
        root = _copied(self.load_root())
        if not root.digest_key or root.counted == ALL_COUNTED:
            return False
        for place in SHARED:
            if place.number < root.counted[0]:
                continue
            after = root.counted[1] if place.number == root.counted[0] else -1
            parts = self.parts.list_after(place.number, after, limit)
            if parts:
                root.counted = (place.number, parts[-1])
                self._known_root = root
                self._count_digests(root, place, parts)
                self.save_root(root)
                return True
        root.counted = ALL_COUNTED
        self.save_root(root)
        return False

    def _count_digests(self, root: Root, place: CoveredTable, parts: Sequence[int]) -> None:
        stored = self.parts.load(place.number, parts)
        counted = self.count_parts(place, parts[0], parts[-1])
        digests = {part: counted.get(part, PartSum()).digest for part in stored}
        after = {part: replace(some, digest=digests[part]) for part, some in stored.items()}
        self.parts.save(root, {place.number: (stored, after)})
        root.digest += sum(digests.values())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Store the sums before the end of an engine's transaction, or forget them with it."""
        is_outer = not self._depth
        before = {place: list(sums) for place, sums in self._pending.items()}
        if is_outer:
            self._known_root = None
        self._depth += 1
        try:
            yield
            if is_outer:
                self.flush()
        except BaseException:
            self._pending.clear()
            self._pending.update(before)
            self.forget()
            raise
        finally:
            self._depth -= 1

    def forget(self) -> None:
        self._known_root = None
        self.parts.forget()


def chunks(rows: Iterable[ItemT]) -> Iterator[list[ItemT]]:
    rest = iter(rows)
    while some := list(islice(rest, _CHUNK)):
        yield some


def _copied(root: Root) -> Root:
    return replace(root, totals=dict(root.totals), counts=dict(root.counts))


def _greatest(*counts: Mapping[str, int]) -> dict[str, int]:
    return {seat: max(each.get(seat, 0) for each in counts) for seat in {*chain(*counts)}}
