"""Scores of pairs, kept so that the queue opens without comparing anew all that wait.

A kept score counts while both records have the values that were compared. All of them count for one
release, and until the register grew or shrank by a quarter.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain, islice
from struct import Struct
from typing import Final, NamedTuple, TypeAlias
from zlib import crc32

from fieldreg import __version__
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.matching.levels import Levels, read_levels
from fieldreg.domain.matching.likeness import Likeness
from fieldreg.domain.matching.weights import starting_weights
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import PAIR_SCORES
from fieldreg.store.store import Store

_FEWEST, _MOST = 100, 20_000  # pairs
_RELEASE: Final = crc32(__version__.encode())
_HEAD: Final = Struct(">IQ")  # the release, people in the register
_PAIR: Final = Struct(">qqIId7s")  # ends, check sums of their values, bits, levels


class PairScore(NamedTuple):
    """*bits* are those of likeness alone."""

    levels: Levels
    bits: float


_Checks: TypeAlias = tuple[int, int]
_Kept: TypeAlias = tuple[_Checks, PairScore]


class PairScores:
    """Those kept, and others as they are asked for."""

    def __init__(self, user: UserSession) -> None:
        self._user, self._store = user, user.store
        self._kept = _load_kept(user.store)
        self._new: dict[Ends, _Kept] = {}

    def load(self, pairs: Collection[Ends]) -> dict[Ends, PairScore]:
        checks = self._store.people.load_checks(set(chain.from_iterable(pairs)))
        found, missing = dict[Ends, PairScore](), dict[Ends, _Checks]()
        for ends in pairs:
            first, second = checks.get(ends[0]), checks.get(ends[1])
            if first is None or second is None:
                continue
            kept = self._kept.get(ends)
            if kept and kept[0] == (first, second):
                found[ends] = kept[1]
            else:
                missing[ends] = first, second
        found |= self._compute(missing)
        return {ends: found[ends] for ends in pairs if ends in found}

    def keep(self) -> None:
        people, kept = self._store.people, self._new | self._kept
        # Until the names of a large register are counted, scores are of no use later.
        if self._new and len(kept) >= _FEWEST and people.is_of_size(people.counted_of):
            body = _encode(people.counted_of, islice(kept.items(), _MOST))
            with self._store.transaction():
                self._store.metadata.write(PAIR_SCORES, body)

    def _compute(self, missing: Mapping[Ends, _Checks]) -> dict[Ends, PairScore]:
        if not missing:
            return {}
        facts = self._store.people.load_facts(set(chain.from_iterable(missing)))
        likeness, found = load_likeness(self._user), dict[Ends, PairScore]()
        for ends, checks in missing.items():
            comparison = likeness.compare(facts[ends[0]], facts[ends[1]])
            found[ends] = PairScore(comparison.levels, likeness.score(comparison))
            self._new[ends] = checks, found[ends]
        return found


@needs(Permission.CORRECT_PEOPLE)
def load_likeness(user: UserSession) -> Likeness:
    people = user.store.people
    return Likeness(people.load_frequencies(), starting_weights(people.count()))


def _encode(people_count: int, scores: Iterable[tuple[Ends, _Kept]]) -> bytes:
    pairs = (
        _PAIR.pack(*ends, *checks, score.bits, bytes(score.levels))
        for ends, (checks, score) in scores
    )
    return b"".join((_HEAD.pack(_RELEASE, people_count), *pairs))


def _load_kept(store: Store) -> dict[Ends, _Kept]:
    body = store.metadata.read(PAIR_SCORES)
    if not body:
        return {}
    release, people_count = _HEAD.unpack_from(body)
    if release != _RELEASE or not store.people.is_of_size(people_count):
        return {}
    known: dict[bytes, Levels] = {}
    kept: dict[Ends, _Kept] = {}
    for *four, bits, packed in _PAIR.iter_unpack(body[_HEAD.size :]):
        if (levels := known.get(packed)) is None:
            levels = known[packed] = read_levels(packed)
        first, second, *checks = four
        kept[first, second] = (checks[0], checks[1]), PairScore(levels, bits)
    return kept
