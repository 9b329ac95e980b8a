"""Places typed in several ways that are no entry of the list: which entry each means.

A laptop's acts there at once, and is a first reading at head office.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.places.known_places import TypedText
from fieldreg.domain.places.likely_places import LikelyPlace, PlaceRanking
from fieldreg.domain.places.place import Level
from fieldreg.domain.places.place_names import fold_place
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.roles import Permission
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.typed_places import SaidPlace
from fieldreg.store.log.change_writer import ChangeWriter

_MOST: Final = 200
_SURE: Final = 100.0


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """*said* are the aliases in use, in the order of their stamps.

    *candidates* begin with places that were said of a spelling. *likeliest* is the first of them,
    None where others are as likely.
    """

    texts: tuple[TypedText, ...]
    record_count: int
    state: PairState
    said: tuple[SaidPlace, ...]
    candidates: tuple[LikelyPlace, ...]
    likeliest: str | None

    @property
    def level(self) -> Level:
        return self.texts[0].level

    @property
    def within(self) -> str:
        return self.texts[0].within

    @property
    def name(self) -> str:
        return self.texts[0].typed


@needs(Permission.CORRECT_PEOPLE)
def list_open_places(user: UserSession) -> list[TypedPlace]:
    """Return at most 200 groups that wait, the most urgent first, then those of most records."""
    found = _TypedPlaces(user)
    groups = found.group(is_judged=False)
    return found.describe(
        sorted(groups, key=lambda group: (found.state_of(group), -found.count(group), group[0]))
    )


@needs(Permission.CORRECT_PEOPLE)
def count_open_places(user: UserSession) -> int:
    return len(_TypedPlaces(user).group(is_judged=False))


@needs(Permission.CORRECT_PEOPLE)
def list_judged_places(user: UserSession) -> list[TypedPlace]:
    found = _TypedPlaces(user)
    groups = found.group(is_judged=True)
    return found.describe(sorted(groups, key=lambda group: -found.list_said(group)[-1].stamp))


@needs(Permission.CORRECT_PEOPLE)
def find_place(user: UserSession, typed: str, within: str = "") -> TypedPlace:
    """Return the group of a text, judged or not; *within* is the code of the area beside it.

    Raises NOT_FOUND; NAME_AMBIGUOUS for a text with several areas beside it, or levels.
    """
    found = _TypedPlaces(user)
    groups = [
        group
        for group in (*found.group(is_judged=False), *found.group(is_judged=True))
        if fold_place(group[0].typed) == fold_place(typed)
        and (not within or group[0].within == within)
    ]
    if not groups:
        raise Problem(Code.NOT_FOUND, ref=typed)
    if len({_key_of(group[0]) for group in groups}) > 1:
        raise Problem(Code.NAME_AMBIGUOUS, field="within")
    return found.describe(groups)[0]


@needs(Permission.CORRECT_PEOPLE)
def judge_places(user: UserSession, judged: Iterable[tuple[TypedPlace, str | None]]) -> int:
    """Say in one act which place each group means, None for no listed one; count their records.

    Raises PLACE_UNKNOWN for a code that is not listed, or of another level.
    """
    some = list(judged)
    for group, code in some:
        place = user.places.by_code(code) if code is not None else None
        if code is not None and (place is None or place.level is not group.level):
            raise Problem(Code.PLACE_UNKNOWN, place=code)
    with user.writing() as writing:
        for group, code in some:
            _retire(user, writing, group.said)
            for level, within, typed in group.texts:
                writing.create(
                    PlaceAlias.validated(
                        typed=typed, level=str(level), within=within or None, code=code
                    )
                )
    return sum(group.record_count for group, _ in some)


@needs(Permission.CORRECT_PEOPLE)
def withdraw_places(user: UserSession, groups: Collection[TypedPlace]) -> int:
    with user.writing() as writing:
        for group in groups:
            _retire(user, writing, group.said)
    return sum(group.record_count for group in groups)


def _retire(user: UserSession, writing: ChangeWriter, said: Iterable[SaidPlace]) -> None:
    outbox = user.store.outbox
    writing.retire_many(
        kinds.ALIAS,
        [
            given.id
            for given in said
            if not user.is_laptop or outbox.is_own_writer(writer_of(given.id))
        ],
    )


_Key = tuple[Level, str, str]


def _key_of(text: TypedText) -> _Key:
    return text.level, text.within, fold_place(text.typed)


class _TypedPlaces:
    def __init__(self, user: UserSession) -> None:
        self._user = user
        self._counts = user.store.typed_places.count_texts()
        self._said: Mapping[TypedText, list[SaidPlace]] = defaultdict(list)
        self._places: Mapping[_Key, dict[str, None]] = defaultdict(dict)
        for given in user.store.typed_places.list_said():
            self._said[given.text].append(given)
            if given.code is not None:
                self._places[_key_of(given.text)][given.code] = None

    def group(self, *, is_judged: bool) -> list[list[TypedText]]:
        groups: dict[_Key, list[TypedText]] = defaultdict(list)
        for text in sorted(self._said if is_judged else self._counts):
            if (self.state_of([text]) is PairState.JUDGED) is is_judged:
                groups[_key_of(text)].append(text)
        return list(groups.values())

    def state_of(self, group: Iterable[TypedText]) -> PairState:
        return min(self._judge(self._said.get(text, ())) for text in group)

    def count(self, group: Iterable[TypedText]) -> int:
        return sum(self._counts[text] for text in group)

    def list_said(self, group: Iterable[TypedText]) -> list[SaidPlace]:
        said = (given for text in group for given in self._said.get(text, ()))
        return sorted(said, key=lambda given: given.stamp)

    def describe(self, groups: Iterable[list[TypedText]]) -> list[TypedPlace]:
        ranking = PlaceRanking(self._user.places)
        return [
            TypedPlace(
                tuple(sorted(group, key=lambda text: (-self._counts[text], text))),
                self.count(group),
                self.state_of(group),
                tuple(self.list_said(group)),
                *self._propose(ranking, group[0]),
            )
            for group, _ in zip(groups, range(_MOST), strict=False)
        ]

    def _judge(self, said: Collection[SaidPlace]) -> PairState:
        counting = said if self._user.is_laptop else [each for each in said if each.is_officers]
        if not counting:
            return PairState.PROPOSED if said else PairState.OPEN
        is_clear = self._user.is_laptop or len({given.code for given in counting}) == 1
        return PairState.JUDGED if is_clear else PairState.CONTRADICTED

    def _propose(
        self, ranking: PlaceRanking, text: TypedText
    ) -> tuple[tuple[LikelyPlace, ...], str | None]:
        said = list(reversed(self._places.get(_key_of(text), {})))
        ranked = [each for each in ranking.rank(text) if each.code not in said]
        best = said[:1] or [each.code for each in ranked if each.likeness == ranked[0].likeness]
        candidates = (*(LikelyPlace(code, _SURE) for code in said), *ranked)
        return candidates, best[0] if len(best) == 1 else None
