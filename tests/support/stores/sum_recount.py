"""The oracle of the kept sums: every row counted anew, and the digest's rows beside it."""

from fieldreg.store.seal.kept_sums import KeptSums
from fieldreg.store.seal.part_sums import MODULUS
from fieldreg.store.seal.places import PLACES, REFUSALS
from fieldreg.store.store import Store

ALL = (*PLACES, REFUSALS)


def kept(store: Store) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Return what *store* keeps of each part: rows, sum, and sum of the digest."""
    parts = store.seal._sums.parts
    with store._db.reading():
        return {
            (place.number, part): (some.count, some.total, some.digest)
            for place in ALL
            for part, some in parts.load_between(place.number, 0, 1 << 62).items()
        }


def recounted(store: Store) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Return the same, counted from the rows by sums that have seen no write."""
    fresh = KeptSums(store._db)
    with store._db.reading():
        return {
            (place.number, part): (some.count, some.total, some.digest)
            for place in ALL
            for part, some in fresh.count_parts(place, 0, (1 << 55) - 1).items()
        }


def assert_kept(store: Store) -> None:
    """Fail unless all sums of *store*, its totals and its digest are those of a recount."""
    found = kept(store)
    assert found == recounted(store)
    root = store.seal._load_root()
    for place in ALL:
        total = store.seal._sums.parts.total_of(place.number)
        assert total == root.total_of(place.number), place.number
    assert root.digest == sum(some[2] for some in found.values()) % MODULUS
    assert store.seal.find_problem() is None
    for _ in store.seal.check_in_steps():
        pass
