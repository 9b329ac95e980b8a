"""Who comes to the doors of a register of 20,000, the same in every run.

Two in three were registered before, by other trainers with all the slips of `tests.bench.crowd`.
The others are new, and many of them hard to tell from somebody in the register: sisters, brothers
and twins of registered people, and strangers who share a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random  # noqa: TID251  the same in every run, by its seed

from fieldreg.domain.log.ids import change_id
from tests.bench.crowd import Crowd, Person
from tests.bench.records import WRITER

REGISTERED = 20_000
SEATS = 25
_RETURNERS, _FROM_ELSEWHERE = 0.65, 0.15
_EXPECTED = 0.5  # of those
_RELATIVES, _NAMESAKES = 0.35, 0.15  # of those who are new
_TWINS = 0.2  # of the relatives


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the door: who it is, what the trainer types, and the record, if there is one.

    The trainer hears *person*, and writes *typed*, with slips of her own.
    """

    person: Person
    typed: dict[str, str]
    record: int | None
    is_expected: bool = False


class Visitors:
    """All who come to a share of the doors, session by session."""

    def __init__(self, crowd: Crowd, share: int) -> None:
        self._crowd, self._chance = crowd, Random(share)  # noqa: S311  not a secret
        self._trainer = Crowd(0, seed=1_000 + share)
        self._others = iter(Crowd(400, seed=2_000 + share).people)
        self._at_home: dict[str, list[int]] = {}
        for place, one in enumerate(crowd.people):
            self._at_home.setdefault(one.soum, []).append(place)

    def sessions(self, count: int) -> Iterator[tuple[str, list[Visitor]]]:
        everywhere = range(len(self._crowd.people))
        for _ in range(count):
            soum = self._chance.choice(self._crowd.people).soum
            home = self._at_home[soum]
            count_home = min(len(home), round(SEATS * (1 - _FROM_ELSEWHERE)))
            places = {
                *self._chance.sample(home, count_home),
                *self._chance.sample(everywhere, SEATS - count_home),
            }
            yield soum, [self._visitor(place, soum) for place in sorted(places)]

    def _visitor(self, place: int, soum: str) -> Visitor:
        person, chance = self._crowd.people[place], self._chance
        if chance.random() < _RETURNERS:
            record, is_expected = change_id(WRITER, place + 1), chance.random() < _EXPECTED
            return Visitor(person, self._typed(person), record, is_expected)
        person = self._newcomer(person, soum)
        return Visitor(person, self._typed(person), None)

    def _typed(self, person: Person) -> dict[str, str]:
        """Give what the trainer types: of the birth date the year alone."""
        typed = self._trainer.written(person)
        return {name: text[:4] if name == "birth_date" else text for name, text in typed.items()}

    def _newcomer(self, known: Person, soum: str) -> Person:
        """Give somebody who is not registered: a relative or a namesake of *known*, or neither."""
        chance, other = self._chance, next(self._others)
        way = chance.random()
        if way < _RELATIVES:
            born = known.birth_date if chance.random() < _TWINS else other.birth_date
            return replace(known, given_name=other.given_name, birth_date=born)
        if way < _RELATIVES + _NAMESAKES:
            return replace(other, given_name=known.given_name, patronymic=known.patronymic)
        return replace(other, soum=soum)
