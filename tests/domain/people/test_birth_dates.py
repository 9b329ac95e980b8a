"""Birth dates: as precise as they were said, never more, and never repaired."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.people.birth_dates import (
    BirthDate,
    Precision,
    birth_date_from_age,
    is_implausible,
    parse,
)

TODAY = date(2026, 3, 14)


def text_of(typed):
    birth = parse(typed, TODAY)
    return birth and birth.text


@pytest.mark.parametrize(
    "typed",
    [
        "2007-03-14",
        "2007.03.14",
        "2007.3.14",
        "2007/3/14",
        " 2007. 03. 14. ",
        "2007 3 14",
        "20070314",
        "14.03.2007",
        "14/3/2007",
        "14-03-2007",
        "2007 оны 3-р сарын 14",
        "2007 оны 03 сарын 14-ний өдөр",
        "2007 он 3 сар 14",
        "2007-03-14T00:00:00",
        "2007-03-14 00:00:00.000",
        "2007-03-14T00:00:00Z",
        "２００７．３．１４",
    ],
)
def test_a_day_is_read_however_it_is_written(typed):
    assert text_of(typed) == "2007-03-14"


def test_a_day_written_first_is_certain_where_it_equals_its_month():
    assert text_of("04.04.2007") == "2007-04-04"


@pytest.mark.parametrize("typed", ["2007-03", "2007.3", "2007/03", "2007 оны 3-р сар"])
def test_a_month_is_read_however_it_is_written(typed):
    assert text_of(typed) == "2007-03"


@pytest.mark.parametrize("typed", ["2007", " 2007 ", "2007.", "2007 он", "2007 онд", "2007 ж."])
def test_a_year_is_read_however_it_is_written(typed):
    assert text_of(typed) == "2007"


@pytest.mark.parametrize(
    "typed",
    [
        "~2006",
        "≈ 2006",
        "2006 орчим",
        "2006 оны орчим",
        "about 2006",
        "c. 2006",
        "vers 2006",
        "шамамен 2006",
        "~20",
        "20 орчим",
        "20 орчим настай",
        "20 настай",
        "about 20",
        "20 years old",
        "environ 20 ans",
        "20 жаста",
    ],
)
def test_about_a_year_and_about_an_age_give_about_a_year(typed):
    assert text_of(typed) == "~2006"


@pytest.mark.parametrize(
    "typed",
    [
        "03.04.2007",
        "3/4/2007",
        "03/14/2007",
        "2007.14.05",
        "1990-02-31",
        "29.02.2007",
        "19081399",
        "2007-13",
        "2007.0",
        "07.03.14",
        "99114207",
        "88110412",
        "20",
        "0000",
        "~0000",
        "~0",
        "20 оны орчим",
        "200 настай",
        "2006?",
        "2006 эсвэл 2007",
        "14 March 2007",
        "мэдэхгүй",
        " 31.02.1990 ",
        "\u202e2007",
    ],
)
def test_what_cannot_be_read_for_certain_stays_as_typed(typed):
    birth = parse(typed, TODAY)
    assert birth == BirthDate("?" + typed)
    assert birth.precision is Precision.AS_TYPED
    assert birth.display_text == typed
    assert birth.year is None
    assert birth.age_on(TODAY) is None
    assert is_implausible(birth, TODAY)


@pytest.mark.parametrize("typed", ["", " ", "\t\n"])
def test_nothing_typed_is_no_birth_date(typed):
    assert parse(typed, TODAY) is None


@pytest.mark.parametrize(
    ("text", "precision", "year", "shown"),
    [
        ("2007-03-14", Precision.DAY, 2007, "2007.03.14"),
        ("2007-03", Precision.MONTH, 2007, "2007.03"),
        ("2007", Precision.YEAR, 2007, "2007"),
        ("~2006", Precision.ABOUT, 2006, "~2006"),
        ("~0001", Precision.ABOUT, 1, "~0001"),
        ("~9999", Precision.ABOUT, 9999, "~9999"),
        ("0009-01-01", Precision.DAY, 9, "0009.01.01"),
        ("?2007.14.05", Precision.AS_TYPED, None, "2007.14.05"),
        ("2007-02-30", Precision.AS_TYPED, None, "2007-02-30"),
        ("", Precision.AS_TYPED, None, ""),
    ],
)
def test_a_stored_text_says_its_precision_year_and_how_it_is_shown(text, precision, year, shown):
    birth = BirthDate(text)
    assert (birth.precision, birth.year, birth.display_text) == (precision, year, shown)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("2007-03-14", (19, 19)),
        ("2007-03-15", (18, 18)),
        ("2007-03", (18, 19)),
        ("2007-04", (18, 18)),
        ("2007", (18, 19)),
        ("~2006", (17, 22)),
        ("2026", (0, 0)),
        ("2026-03-15", None),
        ("2027", None),
        ("~2028", (0, 0)),
    ],
)
def test_an_age_is_as_wide_as_what_is_known(text, ages):
    assert BirthDate(text).age_on(TODAY) == ages


def test_who_was_born_on_29_february_is_older_on_1_march():
    birth = BirthDate("2008-02-29")
    assert birth.age_on(date(2026, 2, 28)) == (17, 17)
    assert birth.age_on(date(2026, 3, 1)) == (18, 18)


@pytest.mark.parametrize("text", ["1630-08-01", "1899", "2026-03-15", "2027", "2022", "?x"])
def test_a_birth_before_1900_or_to_come_or_too_late_is_implausible(text):
    assert is_implausible(BirthDate(text), TODAY)


@pytest.mark.parametrize("text", ["1900", "1990-05-24", "2021-03-14", "2021", "~2006"])
def test_an_ordinary_birth_is_plausible(text):
    assert not is_implausible(BirthDate(text), TODAY)


def test_an_implausible_date_is_a_date_all_the_same():
    assert parse("1630-08-01", TODAY) == BirthDate("1630-08-01")


def test_an_age_is_about_a_year():
    assert birth_date_from_age(20, TODAY) == BirthDate("~2006")


DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
WRITTEN = [
    "{y:04}-{m:02}-{d:02}",
    "{y:04}.{m}.{d}",
    "{y:04} оны {m}-р сарын {d}",
    "{y:04}/{m:02}/{d:02}",
    "{y:04}-{m:02}-{d:02}T00:00:00",
]


@given(DAYS, st.sampled_from(WRITTEN))
def test_every_day_of_every_year_is_read(day, written):
    typed = written.format(y=day.year, m=day.month, d=day.day)
    assert text_of(typed) == day.isoformat()


@given(DAYS)
def test_a_day_written_first_is_read_rightly_or_not_at_all(day):
    typed = f"{day.day:02}.{day.month:02}.{day.year:04}"
    assert text_of(typed) in (day.isoformat(), "?" + typed)


@given(st.text())
def test_any_text_is_kept_or_read_and_reading_it_again_changes_nothing(text):
    birth = parse(text, TODAY)
    if birth is None:
        assert not text.strip()
        return
    assert parse(birth.text, TODAY) == birth
    assert birth.precision is not Precision.AS_TYPED or birth.text.removeprefix("?") == (
        text.removeprefix("?")
    )


@given(st.text("0123456789.-/~? T:оны сар", max_size=20))
def test_anything_like_a_date_read_again_changes_nothing(text):
    birth = parse(text, TODAY)
    assert birth is None or parse(birth.text, TODAY) == birth


@given(DAYS, st.integers(0, 40_000))
def test_what_is_known_less_precisely_is_a_wider_age(day, days_later):
    later = min(date.max.toordinal(), day.toordinal() + days_later)
    on = date.fromordinal(later)
    exact, _ = BirthDate(day.isoformat()).age_on(on)
    for text in (day.isoformat()[:7], day.isoformat()[:4], f"~{day.year:04}"):
        least, greatest = BirthDate(text).age_on(on)
        assert least <= exact <= greatest


def test_a_hostile_text_is_read_in_no_time():
    typed = "a" * 400 + "!" + " " * 400 + "2007" * 50
    assert parse(typed, TODAY) == BirthDate("?" + typed)
