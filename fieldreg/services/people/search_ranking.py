"""The text of a search, and the order of finds."""

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final, NamedTuple, Self

from fieldreg.domain.normalisation import (
    clan_key,
    cut_word_for_clan,
    is_clan,
    sort_prefix,
    split_clan,
)
from fieldreg.domain.people.keyboard_layouts import restore_digits, retype
from fieldreg.domain.people.phones import phone_key
from fieldreg.domain.people.typed_names import Literalness, NameFit, TypedNames
from fieldreg.store.people.search import PersonRow
from fieldreg.store.people.search_plan import PersonQuery

_MAX_LITERAL: Final = 2  # words: the given name is last, and a patronymic before it
_SHARE_OF_NEAREST: Final = 0.4
_first: Final = itemgetter(0)
_YEAR_LENGTH: Final = 4
_AIMAG_DIGITS: Final = 2
_CAME, _EXPECTED, _SOUM, _AIMAG, _ELSEWHERE = range(5)


@dataclass(frozen=True, slots=True)
class PeopleOfSession:
    came: frozenset[int] = frozenset()
    expected: frozenset[int] = frozenset()
    present: frozenset[int] = frozenset()

    @property
    def first(self) -> tuple[int, ...]:
        return (*sorted(self.came), *sorted(self.expected - self.came))


NOBODY: Final = PeopleOfSession()
_OF_CLAN: Final = NameFit(0, Literalness.IN_PART, is_read=False, is_other=True)


class _Rank(NamedTuple):
    has_other_phone: bool
    initial: int
    literalness: Literalness
    nearness: int
    is_present: bool
    is_read: bool
    is_other: bool

    @property
    def by_nearness(self) -> tuple[object, ...]:
        return self.has_other_phone, self.nearness, self.is_present, *self


class RankedSearch:
    """The query of *text*, and the order of the people found.

    A phone number decides first; then initials, how literally the name matches, and whether the
    person is awaited and lives near.
    """

    def __init__(self, text: str, wanted: PersonQuery, at: PeopleOfSession = NOBODY) -> None:
        self.text, self._wanted, self._at = text, wanted, at
        self._fits: dict[tuple[str, str], NameFit] = {}
        self.names, self._phone, year = _parse(text)
        typed = " ".join(word.text for word in self.names.words)
        clan = "" if self._phone else clan_key(typed)
        self._is_clan = bool(clan) and is_clan(typed)
        names = tuple((word.given, word.patronymic) for word in self.names.words)
        beginnings = [sort_prefix(word.text) for word in self.names.words]
        literal = None
        if 1 <= len(beginnings) <= _MAX_LITERAL:
            literal = beginnings[-1], "".join(beginnings[:-1])
        self.query = replace(
            wanted, names=names, phone=self._phone, year=year, literal=literal, clan=clan
        )

    @property
    def is_empty(self) -> bool:
        return not (self.names.words or self._phone or self.query.year)

    def retyped(self) -> Self:
        return type(self)(retype(self.text), self._wanted, self._at)

    def choose(self, people: list[PersonRow], limit: int) -> list[PersonRow]:
        """Return the best *limit* of *people*, the best first.

        Some places are kept for those who live nearest.
        """
        ranked = sorted(((self._rank(person), person) for person in people), key=_first)
        if len(ranked) <= limit:
            return [person for _, person in ranked]
        sure = limit - int(limit * _SHARE_OF_NEAREST)
        nearest = sorted(ranked[sure:], key=lambda pair: pair[0].by_nearness)
        chosen = sorted((*ranked[:sure], *nearest[: limit - sure]), key=_first)
        return [person for _, person in chosen]

    def _rank(self, person: PersonRow) -> _Rank:
        fit = self._fit(person)
        return _Rank(
            bool(self._phone) and not phone_key(person.phone or "").startswith(self._phone),
            fit.initial,
            fit.literalness,
            self._nearness(person),
            person.id in self._at.present,
            fit.is_read,
            fit.is_other,
        )

    def is_best(self, person: PersonRow) -> bool:
        fit = self._fit(person)
        is_here = person.id not in self._at.present and self._nearness(person) <= _SOUM
        return is_here and not (fit.initial or fit.literalness or self._phone)

    def is_literal(self, person: PersonRow) -> bool:
        return self._fit(person).literalness is not Literalness.BY_SOUND

    def _fit(self, person: PersonRow) -> NameFit:
        names = person.given_name or "", person.patronymic or ""
        if (fit := self._fits.get(names)) is None:
            fit = self.names.fit(*names)
            if self._is_clan and fit.literalness is Literalness.BY_SOUND:
                fit = _OF_CLAN
            self._fits[names] = fit
        return fit

    def _nearness(self, person: PersonRow) -> int:
        if person.id in self._at.came:
            return _CAME
        if person.id in self._at.expected:
            return _EXPECTED
        near, soum = self._wanted.near, person.soum or ""
        if not near:
            return _ELSEWHERE
        if soum == near:
            return _SOUM
        aimag = near[:_AIMAG_DIGITS]
        return _AIMAG if aimag in (soum[:_AIMAG_DIGITS], person.aimag) else _ELSEWHERE


def _parse(text: str) -> tuple[TypedNames, str, str]:
    names: list[str] = []
    phone = year = ""
    for word in " ".join(map(restore_digits, text.split())).replace(".", " ").split():
        digits = phone_key(word) if any(c.isdigit() for c in word) else ""
        if digits and len(word) == _YEAR_LENGTH and word[:2] in ("19", "20"):
            year = word
        elif digits:
            phone = digits
        else:
            names.append(word)
    name = cut_word_for_clan(" ".join(names))
    own = name if is_clan(name) else split_clan(name)[1]
    return TypedNames.parse(own.split()), phone, year
