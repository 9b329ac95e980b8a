"""The likeness that the door, a form and an import ask: its register, and a register that grows."""

from fieldreg.domain import kinds
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession

TYPED = {"given_name": "Өнөрмаа", "birth_date": "2007", "soum": "6519"}


def register(desk: UserSession, *people: dict[str, str]) -> None:
    rows = [Trainee.validated(**person).column_values() for person in people]
    with desk.writing() as writing:
        writing.create_many(kinds.TRAINEE, list(zip(*rows, strict=True)))


def found(desk: UserSession) -> list[str | None]:
    return [row.given_name for row, _ in people_search.find_similar_people(desk, TYPED)]


def others(name: str, count: int) -> list[dict[str, str]]:
    return [
        {"given_name": name, "birth_date": f"{1960 + at % 40}-01-02", "soum": "6519"}
        for at in range(count)
    ]


def test_a_common_name_is_asked_about_with_more_than_a_rare_one(desk: UserSession) -> None:
    register(desk, {**TYPED, "birth_date": "2007-03-02"}, *others("Цэцгээ", 900))
    assert found(desk) == ["Өнөрмаа"]
    register(desk, *others("Өнөрмаа", 2_000))
    assert found(desk) == []


def test_a_register_that_grew_little_is_not_counted_again(desk: UserSession) -> None:
    register(desk, *others("Цэцгээ", 900))
    frequencies = desk.store.people.load_frequencies()
    register(desk, *others("Цэцгээ", 200))
    assert desk.store.people.load_frequencies() is frequencies
    register(desk, *others("Цэцгээ", 200))
    assert desk.store.people.load_frequencies() is not frequencies
