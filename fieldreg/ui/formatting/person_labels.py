"""Short texts that tell people in lists apart."""

from datetime import date

from fieldreg.domain.normalisation import normalise_prefix
from fieldreg.domain.people.birth_dates import BirthDate, Precision
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.translation import translator

tr = translator("Person")


AGE_OF_MAJORITY = 18


def person_name(person: PersonRow) -> PersonName:
    return PersonName(person.given_name, person.patronymic)


def full_name(person: PersonRow) -> str:
    return person_name(person).full or tr("name unknown")


def given_name(person: PersonRow) -> str:
    return person.given_name or tr("name unknown")


def format_birth_year(person: PersonRow) -> str:
    born = BirthDate(person.birth_date or "")
    if born.year is None:
        return tr("unknown")
    return f"~{born.year}" if born.precision is Precision.ABOUT else str(born.year)


def home_place(person: PersonRow, places: Gazetteer, language: str) -> str:
    for value in (person.soum, person.aimag):
        if value:
            return places.short_name(value, language)
    return tr("unknown")


def minor_age(birth_date: str | None, day: date) -> int | None:
    born = BirthDate(birth_date or "")
    ages = born.age_on(day)
    if ages is None or born.year is None:
        return None
    age = day.year - born.year if born.precision is Precision.ABOUT else ages[0]
    return age if age < AGE_OF_MAJORITY else None


def find_match(given: str, typed: str) -> tuple[int, int]:
    """Return start and length, in any alphabet."""
    wanted = [normalise_prefix(word) for word in typed.replace(".", " ").split()]
    for key in filter(None, wanted):
        for end in range(1, len(given) + 1):
            if normalise_prefix(given[:end]) == key:
                return 0, end
    return 0, 0
