"""The list of people, in each of its orders, page by page."""

from functools import partial
from itertools import product

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.matching.facts import Facts, FactsBuilder
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.models import Attendance, TrainingSession
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.people.search_plan import MAX_SCAN
from fieldreg.store.store import Store

DAY = "2026-03-14"
PEOPLE = (
    ("Болд", "Өлзийн", "~1950", "2026-01-10"),
    ("Саран", "Бат", "2007-03-14", None),
    ("Анужин", None, "?3.4.07", "2026-02-10"),
    ("Ундрах", "Үнэнийн", None, None),
)


@pytest.fixture(autouse=True)
def people(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        for given, patronymic, born, day in PEOPLE:
            person = Trainee.validated(given_name=given, patronymic=patronymic, birth_date=born)
            trainee = writing.create(person)
            if day is not None:
                session = writing.create(TrainingSession.validated(course=course, date=day))
                writing.create(
                    Attendance.validated(
                        trainee=trainee, session=session, half_day=1, mark="present"
                    )
                )


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (PeopleOrder.NAME, ["Анужин", "Болд", "Саран", "Ундрах"]),
        (PeopleOrder.PATRONYMIC, ["Анужин", "Саран", "Болд", "Ундрах"]),
        (PeopleOrder.BIRTH_YEAR, ["Анужин", "Ундрах", "Болд", "Саран"]),
        (PeopleOrder.LAST_SESSION, ["Саран", "Ундрах", "Болд", "Анужин"]),
    ],
)
def test_people_are_listed_in_every_order_and_back(
    store: Store, order: PeopleOrder, wanted: list[str]
) -> None:
    def names(*, is_descending: bool) -> list[str | None]:
        return [
            row.given_name
            for offset in (0, 3)
            for row in store.people.list_page(offset, 3, order=order, is_descending=is_descending)
        ]

    assert names(is_descending=False) == wanted
    assert names(is_descending=True) == wanted[::-1]


def test_each_page_is_a_part_of_the_whole_list_from_whichever_end_it_is_read(store: Store) -> None:
    with store.writing("Энхтуул", "2026-03-14") as writing:
        people = [
            writing.create(Trainee.validated(given_name=f"Номин{number % 7}"))
            for number in range(23)
        ]
        writing.retire(kinds.TRAINEE, people[5])
        writing.retire(kinds.TRAINEE, people[8])
    for order, is_descending, retired in product(PeopleOrder, (True, False), (True, False)):
        list_ids = partial(
            store.people.list_ids, order=order, is_descending=is_descending, retired=retired
        )
        whole = list_ids()
        assert len(whole) == (2 if retired else 25)
        for offset, limit in product((0, 1, 3, 12, 13, 20, 24, 25, 30), (1, 4, 30)):
            assert list_ids(offset, limit) == whole[offset : offset + limit]


def test_of_people_alike_only_those_are_read_whom_an_index_does_not_rule_out(store: Store) -> None:
    asked = list[Facts]()
    same_phone = Trainee.validated(given_name="Болд", birth_date="1951", phone="99114207")
    with store.writing("Энхтуул", DAY) as writing:
        person = writing.create(same_phone)
    facts = FactsBuilder().build({"given_name": "Болд", "birth_date": "1951", "phone": "99114207"})
    found = store.people.find_similar(facts)
    assert {each.birth_date for each in found.values()} == {"1951", "~1950"}
    assert [*store.people.find_similar(facts, asked.append)] == [person]
    assert {(each.given, each.patronymic, each.birth_date) for each in asked} == {
        (each.given, each.patronymic, each.birth_date) for each in found.values()
    }


def test_a_misspelt_name_is_found_behind_thousands_that_begin_alike(store: Store) -> None:
    names = {"given_name": "Бадам", "patronymic": "Цэндийн", "birth_date": "2007"}
    columns = [[names.get(field.name)] * (MAX_SCAN + 1) for field in kinds.TRAINEE.fields]
    with store.writing("Энхтуул", DAY) as writing:
        writing.create_many(kinds.TRAINEE, columns)
        born = Trainee.validated(given_name="Батбилэг", patronymic="Д.", birth_date="2007")
        person = writing.create(born)
    typed = {"given_name": "Батбилэх", "patronymic": "Доржийн", "birth_date": "2007-03-14"}
    assert person in store.people.find_similar(FactsBuilder().build(typed))
