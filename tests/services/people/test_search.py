"""Finding: people as one types, and whether somebody being typed is registered already."""

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import check_in, training_sessions
from fieldreg.services.people import people_search, registration
from fieldreg.services.records.list_filters import build_people_condition
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.list_filters import PeopleFilter

TARIAT, TSENKHER = "6525", "6546"


@pytest.fixture
def desk(office) -> UserSession:
    return office.desk


@pytest.fixture
def her(desk: UserSession) -> int:
    registration.register_person(desk, {"given_name": "Төгсбаяр", "patronymic": "Дорж"})
    return registration.register_person(
        desk,
        {
            "given_name": "Өнөрмаа",
            "patronymic": "Түмэнжаргалын",
            "birth_date": "2007-03-02",
            "phone": "99114207",
            "soum": TARIAT,
        },
    )


def ids(found: people_search.SearchHits) -> list[int]:
    return [line.id for line in found.lines]


@pytest.mark.parametrize(
    "typed",
    [
        "өнөр",
        "онор",  # no Ө on the keyboard
        "єнєрмаа",
        "unurmaa",
        "Önörmaa",
        "Oнoр",  # Latin look-alikes
        "т өнөр",
        "Т.Өнөрмаа",
        "өнөрмаа түмэнжаргал",
        "tumenjargaliin unurmaa",
        "түмэнж",
        "9911 өнөр",
        "өнөр 2007",
        "99114207",
        "Боржигон Түмэнжаргалын Өнөрмаа",
        "borjigin ovogt tumen",
    ],
)
def test_a_person_is_found_by_whatever_keyboard_alphabet_and_order(
    desk: UserSession, her: int, typed: str
) -> None:
    assert ids(people_search.find_people(desk, typed)) == [her]
    assert ids(people_search.find_people(desk, typed, near=TSENKHER)) == [her]
    for soum, found in ((TARIAT, [her]), (TSENKHER, [])):
        only = build_people_condition(desk, PeopleFilter(soum=soum))
        assert ids(people_search.find_people(desk, typed, only=only)) == found


@pytest.mark.parametrize("typed", ["доржийн бат", "д бат", "borjigin dorj bat"])
@pytest.mark.usefixtures("her")
def test_a_clan_name_before_a_patronymic_hides_nobody(desk: UserSession, typed: str):
    written = {"given_name": "Бат-Эрдэнэ", "patronymic": "Боржигон Доржийн"}
    him = registration.register_person(desk, written)
    assert ids(people_search.find_people(desk, typed)) == [him]


def test_who_is_registered_by_an_initial_is_found_by_the_whole_patronymic(
    desk: UserSession,
) -> None:
    stuck = registration.register_person(desk, {"given_name": "Ц.Болд"})
    apart = registration.register_person(desk, {"given_name": "Болд", "patronymic": "Ц."})
    registration.register_person(desk, {"given_name": "Болд", "patronymic": "Т."})
    for typed in ("болд цэцэгмаа", "Цэцэгмаагийн Болд", "Ц.Болд", "bold ts"):
        assert set(ids(people_search.find_people(desk, typed))) == {stuck, apart}, typed


@pytest.mark.parametrize("typed", ["сар", "сар бат", "батын сар", "2007", "сар 2007"])
def test_people_of_the_sessions_soum_come_first_whatever_is_typed(
    desk: UserSession, typed: str
) -> None:
    far, near = (
        registration.register_person(
            desk, {"given_name": name, "patronymic": "Бат", "birth_date": "2007", "soum": soum}
        )
        for name, soum in (("Сараа", TSENKHER), ("Сарантуяа", TARIAT))
    )
    assert ids(people_search.find_people(desk, typed, near=TARIAT)) == [near, far]
    assert ids(people_search.find_people(desk, typed, near=TSENKHER)) == [far, near]


def test_more_people_than_are_given_are_told_of(desk: UserSession) -> None:
    for number in range(12):
        registration.register_person(desk, {"given_name": f"Сараа{'абвгдежзиклм'[number]}"})
    assert people_search.find_people(desk, "сар").is_cut
    assert not people_search.find_people(desk, "сар", limit=13).is_cut
    assert people_search.find_people(desk, "").is_cut
    assert not people_search.find_people(desk, "", limit=12).is_cut


@pytest.mark.parametrize(
    "typed",
    [
        {"given_name": "Unurmaa", "patronymic": "Т.", "birth_date": "2007"},
        {"given_name": "онормаа", "patronymic": "Tumenjargal", "soum": TSENKHER},
        {"given_name": "Т.Өнөрмаа", "birth_date": "2007.03.02"},
        {"given_name": "Түмэнжаргал", "patronymic": "Өнөрмаа", "birth_date": "2007"},
        {"given_name": "Өнрмаа", "patronymic": "Т.", "phone": "9911-4207"},
        {"given_name": "Өнөрмаа", "birth_date": "2007.03.02", "soum": TSENKHER},
        {"given_name": "Өнөөрөө", "soum": TARIAT, "birth_date": "2007-03-02"},
        {"given_name": "Энөрмаа", "soum": TARIAT, "birth_date": "2007-03-02"},
        {"given_name": "Өнөрмаа", "patronymic": "Түмэнжаргал", "birth_date": "2008"},
    ],
)
def test_whoever_is_typed_again_with_one_thing_wrong_is_recognised(
    desk: UserSession, her: int, typed: dict[str, str]
) -> None:
    assert [line.id for line, _ in people_search.find_similar_people(desk, typed)] == [her]


@pytest.mark.parametrize(
    "typed",
    [
        {"given_name": "Өнөрмаа"},
        {"patronymic": "Түмэнжаргал", "phone": "99114207"},
        # Her sister, with all that a family shares.
        {
            "given_name": "Сарантуяа",
            "patronymic": "Түмэнжаргал",
            "birth_date": "2009",
            "phone": "99114207",
            "soum": TARIAT,
        },
    ],
)
@pytest.mark.usefixtures("her")
def test_nobody_is_asked_about_for_what_a_family_or_a_name_alone_shares(
    desk: UserSession, typed: dict[str, str]
) -> None:
    assert people_search.find_similar_people(desk, typed) == []


def test_the_most_alike_comes_first(desk: UserSession, her: int) -> None:
    other = registration.register_person(
        desk, {"given_name": "Өнөрмаа", "birth_date": "2007", "soum": TARIAT}
    )
    typed = {"given_name": "Өнөрмаа", "birth_date": "2007-03-02", "soum": TARIAT}
    assert [line.id for line, _ in people_search.find_similar_people(desk, typed)] == [her, other]


def test_at_a_door_those_of_the_last_half_day_come_first_and_those_alike_are_told(
    desk: UserSession,
) -> None:
    stranger, absent, expected, came, present = (
        registration.register_person(
            desk,
            {"given_name": f"Сараа{letter}", "patronymic": "Бат", "birth_date": f"19{number}0"},
        )
        for number, letter in enumerate("абвгд", 5)
    )
    twin = registration.register_person(
        desk, {"given_name": "Сараав", "patronymic": "Б.", "birth_date": "1970"}
    )
    day = {"date": desk.day, "half_days": 3}
    session = training_sessions.plan_session(desk, "Манлайлал", day)
    for people, mark, half_day in (
        ([absent, came, present], AttendanceMark.PRESENT, 1),
        ([came, present], AttendanceMark.LATE, 2),
        ([expected], AttendanceMark.EXPECTED, 3),
        ([present], AttendanceMark.PRESENT, 3),
    ):
        training_sessions.mark_attendance(
            desk, session, people, mark, half_day=half_day, shown=AS_STORED
        )
    at = check_in.load_check_in(desk, session).people_at(3)
    found = check_in.find_candidates(desk, "сараа", None, at)
    # Nobody came to the half-day before the third but two, and one of them is present already.
    assert [row.id for row in found.people][:3] == [came, absent, expected]
    assert {row.id for row in found.people[3:]} == {stranger, present, twin}
    assert found.people[-1].id == present
    assert {person: most.id for person, most in found.alike.items()} == {
        expected: twin,
        twin: expected,
    }


def test_the_last_training_is_one_that_was_attended(desk: UserSession, her: int) -> None:
    days = {"2026-03-14": AttendanceMark.PRESENT, "2026-03-15": AttendanceMark.ABSENT}
    for day in (*days, "2026-03-20"):
        session = training_sessions.plan_session(desk, day, {"date": day, "half_days": 1})
        training_sessions.add_participants(desk, session, [her])
        if day in days:
            training_sessions.mark_attendance(desk, session, [her], days[day], shown=AS_STORED)
    assert people_search.list_last_sessions(desk, [her])[her][1] == "2026-03-14"


def test_one_letter_held_down_finds_nobody_by_the_other_layout(desk):
    for name in ("Болд", "Пүрэв", "Бат"):
        registration.register_person(desk, {"given_name": name})
    assert ids(people_search.find_people(desk, "зззз")) == []
