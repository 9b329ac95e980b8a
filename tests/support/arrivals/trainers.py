"""A trainer at a door: what she makes of a row by what the person in front of her says.

A row is that person if it says enough of the same and nothing that contradicts, and if no second
row says nearly as much. She knows nothing of the register but what rows and warnings show.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from fieldreg.domain.normalisation import normalise, normalise_patronymic
from fieldreg.domain.people.person_names import PersonName, is_initial
from tests.bench.crowd import Person

FIRST_GLANCE = 3  # letters typed before she looks at the list
_ENOUGH, _CLEARLY = 5, 2
_SURELY_OTHER = -100
_SAME, _LITTLE, _ODD = 2, 1, -1
_NEVER_LIVED_THERE = -3
_SAME_PHONE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """What a row or a warning shows; *same* are the fields that a warning says are the same."""

    patronymic: str
    given: str
    year: str
    home: str
    same: tuple[str, ...] = ()


def texts(typed: dict[str, str], *, patronymic_first: bool) -> Iterator[str]:
    """Yield what stands in the search field each time she looks: names, letter by letter."""
    given, patronymic = typed.get("given_name", ""), typed.get("patronymic", "").rstrip(".")
    first, second = (patronymic, given) if patronymic_first and patronymic else (given, patronymic)
    if first is given:
        yield from (given[:end] for end in range(FIRST_GLANCE, len(given) + 1))
    yield from (f"{first} {second[:end]}" for end in range(1, len(second) + 1))


def recognise(person: Person, homes: Collection[str], rows: Sequence[Row]) -> int | None:
    """Return the place of the row that is *person*, who lived in *homes*, if she is sure."""
    scores = [compare(person, homes, row) for row in rows]
    best = max(scores, default=_SURELY_OTHER)
    if best < _ENOUGH or sum(score > best - _CLEARLY for score in scores) > 1:
        return None
    return scores.index(best)


def is_same(person: Person, homes: Collection[str], row: Row) -> bool:
    return compare(person, homes, row) >= _ENOUGH


def compare(person: Person, homes: Collection[str], row: Row) -> int:
    """Weigh what *row* says against what *person* says."""
    given, patronymic = row.given, row.patronymic
    if not patronymic:
        name = PersonName.parse(given)  # Б.Болд
        given, patronymic = name.given_name or "", name.patronymic or ""
    names = _compare_names(person, given, patronymic)
    if names < 0 and patronymic:
        names = _compare_names(person, patronymic, given)  # in each other's field
    year = _compare_years(person.birth_date[:4], row.year)
    if min(names, year) <= _SURELY_OTHER:
        return _SURELY_OTHER
    at_home = (_SAME if row.home in homes else _NEVER_LIVED_THERE) if row.home else 0
    return names + year + at_home + (_SAME_PHONE if "phone" in row.same else 0)


def _compare_names(person: Person, given: str, patronymic: str) -> int:
    heard, read = normalise(person.given_name), normalise(given)
    if heard != read and not (_is_slip(heard, read) or _is_pet(heard, read)):
        return _SURELY_OTHER
    same = _SAME if heard == read else 0
    if not patronymic:
        return same
    if is_initial(patronymic):
        agrees = normalise_patronymic(person.patronymic).startswith(
            normalise_patronymic(patronymic)
        )
        return same + _LITTLE if agrees else _SURELY_OTHER
    heard, read = normalise_patronymic(person.patronymic), normalise_patronymic(patronymic)
    if heard == read or _is_slip(heard, read):
        return same + _SAME
    return _SURELY_OTHER


def _is_slip(heard: str, read: str) -> bool:
    return min(len(heard), len(read)) >= 4 and OSA.distance(heard, read) <= 1


def _is_pet(heard: str, read: str) -> bool:
    short, long = sorted((heard, read), key=len)
    stem = short.rstrip("aeiu")
    return len(stem) >= 2 and stem != short and long.startswith(stem)


def _compare_years(said: str, shown: str) -> int:
    if not shown.strip("~").isdigit():
        return 0
    apart = abs(int(said) - int(shown.strip("~")))
    if apart == 0:
        return _SAME
    return _ODD if apart == 1 else _SURELY_OTHER
