"""Who stands first among those a search finds, on both engines."""

from collections.abc import Callable
from datetime import date

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.keyboard_layouts import retype
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services.people import registration
from fieldreg.services.people.people_search import find_people
from fieldreg.services.people.search_ranking import NOBODY, PeopleOfSession
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.list_filters import PeopleFilter, people_condition
from fieldreg.store.store import Store
from tests.support.user_sessions import session_at

DAY = "2026-03-14"
TARIAT, TSENKHER, OLGII = "6525", "6546", "8301"
Registrar = Callable[..., int]


@pytest.fixture
def desk(store: Store) -> UserSession:
    return session_at(store)


@pytest.fixture
def register(store: Store) -> Registrar:
    def register(name: str, soum: str | None = None, **values: str) -> int:
        *patronymic, given = name.split(" ")
        whole = Trainee.validated(
            given_name=given, patronymic=" ".join(patronymic) or None, soum=soum, **values
        )
        with store.writing("Оюунчимэг", DAY) as writing:
            return writing.create(whole)

    return register


def found(
    desk: UserSession, typed: str, near: str | None = TARIAT, at: PeopleOfSession = NOBODY
) -> list[str]:
    return [row.full_name for row in find_people(desk, typed, near=near, at=at).lines]


# What was typed in a session in Тариат, and those whom it finds in their order. All but those
# named *home* live far away.
ORDERS = {
    "a whole patronymic before an initial that only sounds alike": (
        "батын нара",
        ["Батын Нарантуяа", "Б. Нарантуяа", "П. Нарантуяа"],
        {"П. Нарантуяа"},
    ),
    "letter by letter before what sounds alike": (
        "өнөр",
        ["Дорж Өнөр", "Дорж Онор"],
        {"Дорж Онор"},
    ),
    "in the other alphabet as letter by letter": ("bat", ["Дорж Бат", "Dorj Bat"], {"Дорж Бат"}),
    "a patronymic without its genitive as with it": (
        "батын сар",
        ["Бат Саран", "Батын Саран", "Батаа Саран"],
        {"Бат Саран"},
    ),
    "both names in their order before the other": (
        "бат сар",
        ["Бат Саран", "Сар Батаа"],
        {"Сар Батаа"},
    ),
    "all letters before some of them": ("бат сүх", ["Бат Сүх", "Бат Сух"], {"Бат Сух"}),
    "the given name before the patronymic": ("бат", ["Дорж Бат", "Бат Дорж"], set()),
    "the soum before elsewhere": ("сар", ["Дорж Сараа", "Болд Саран"], {"Дорж Сараа"}),
}


@pytest.mark.parametrize(("typed", "wanted", "home"), ORDERS.values(), ids=ORDERS.keys())
@pytest.mark.parametrize("is_reversed", [False, True])
def test_the_better_answer_stands_first_wherever_it_lives(
    desk: UserSession,
    register: Registrar,
    typed: str,
    wanted: list[str],
    home: set[str],
    *,
    is_reversed: bool,
) -> None:
    for name in reversed(wanted) if is_reversed else wanted:
        register(name, TARIAT if name in home else OLGII)
    assert found(desk, typed) == wanted


def test_of_equally_good_answers_the_session_and_its_soum_come_first(
    desk: UserSession, register: Registrar
) -> None:
    far, aimag, soum, expected, came = (
        register(f"{name} Сараа", place)
        for name, place in (
            ("Анар", OLGII),
            ("Баяр", TSENKHER),
            ("Ган", TARIAT),
            ("Дорж", OLGII),
            ("Ядам", OLGII),
        )
    )
    present = register("Алтан Сараа", TARIAT)
    at = PeopleOfSession(frozenset({came}), frozenset({came, expected}), frozenset({present}))
    order = [row.id for row in find_people(desk, "сар", near=TARIAT, at=at).lines]
    assert order == [came, expected, soum, present, aimag, far]


def test_a_clan_name_alone_finds_its_people_after_those_of_that_name(
    desk: UserSession, register: Registrar
) -> None:
    other = register("Дорж Анар", OLGII, clan_name="БОРЖИГОН")
    expected = register("Ш. Ядам", OLGII, clan_name="Borjigon")
    near = register("Дорж Ган", TARIAT, clan_name="Боржигон овог")
    named = register("Боржигон Саран", OLGII)
    before = register("Боржигон Доржийн Болд", TSENKHER)
    register("Хиад Доржийн Бат", TARIAT, clan_name="Хиад")
    at = PeopleOfSession(expected=frozenset({expected}))
    for typed in ("боржигон", "Боржигон овог"):
        order = [row.id for row in find_people(desk, typed, near=TARIAT, at=at).lines]
        assert order == [before, named, expected, near, other], typed
    olgii = people_condition(PeopleFilter(soum=OLGII), date(2026, 3, 14), {})
    some = find_people(desk, "боржигон", only=olgii).lines
    assert {row.id for row in some} == {named, expected, other}
    registration.correct_person(desk, other, {"clan_name": "Хиад"}, shown=AS_STORED)
    assert other not in {row.id for row in find_people(desk, "borjigon").lines}
    assert other in {row.id for row in find_people(desk, "хиад").lines}
    for number in range(20):
        register(f"Дорж Алтан{number:02}", OLGII, clan_name="Хиад")
    last = register("Ш. Ядам", OLGII, clan_name="Хиад")
    at = PeopleOfSession(expected=frozenset({last}))
    assert find_people(desk, "хиад", at=at).lines[0].id == last


def test_who_is_present_never_outranks_a_better_answer(
    desk: UserSession, register: Registrar
) -> None:
    present = register("Дорж Онор", TARIAT)
    register("Дорж Өнөр", OLGII)
    at = PeopleOfSession(frozenset({present}), frozenset(), frozenset({present}))
    assert found(desk, "өнөр", at=at) == ["Дорж Өнөр", "Дорж Онор"]


def test_neighbours_in_another_spelling_are_seen_beside_namesakes_from_far_away(
    desk: UserSession, register: Registrar
) -> None:
    for letter in "абвгдежзийклм":
        register(f"{letter.upper()}нар Өнөрмаа", OLGII)
    near = [register(f"{name} Онормаа", TARIAT) for name in ("Бат", "Дорж")]
    rows = find_people(desk, "өнөрмаа", near=TARIAT).lines
    assert [row.id for row in rows[-2:]] == near
    assert len(rows) == 10


@pytest.mark.parametrize("name", ["Батбаяр", "Юндэн", "Ёндон", "Bold"])
@pytest.mark.parametrize("typed_count", [4, 10])
def test_what_is_typed_in_the_wrong_keyboard_layout_is_found(
    desk: UserSession, register: Registrar, name: str, typed_count: int
) -> None:
    register(f"Дорж {name}")
    assert found(desk, retype(name.lower()[:typed_count])) == [f"Дорж {name}"]


@pytest.mark.parametrize("typed", ["бат -??_", "-??_", "бат %%::", "%%::₮-?_"])
def test_digits_typed_without_shift_on_the_mongolian_layout_are_digits(
    desk: UserSession, register: Registrar, typed: str
) -> None:
    register("Алтан Бат", birth_date="2008", phone="88001122")
    her = register("Дорж Бат", birth_date="2007", phone="99554207")
    assert find_people(desk, typed).lines[0].id == her


def test_a_phone_that_is_typed_decides_before_the_name(
    desk: UserSession, register: Registrar
) -> None:
    sister = register("Дорж Онор", OLGII, phone="99114207")
    register("Дорж Өнөр", TARIAT, phone="88001122")
    assert find_people(desk, "9911 өнөр", near=TARIAT).lines[0].id == sister
