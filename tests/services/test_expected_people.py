"""Who is expected at a session, and what the record of each still lacks."""

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import check_in, consent_records, expected_people, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.expected_people import RosterPeople
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import ImportChoice, import_people, load_table_preview
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.people import missing_items, registration
from fieldreg.services.people.missing_items import Missing

TARIAT, CHULUUT = "6525", "6552"


@pytest.fixture
def session(desk):
    return training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day, "soum": TARIAT})


def awaited(desk, session, half_day=1):
    state = check_in.load_check_in(desk, session)
    return [person.given_name for person in state.expected_at(half_day)]


def test_the_last_session_of_the_course_comes_before_later_ones_of_others(desk, laptop, session):
    person = laptop.register("Анар")
    older, newer, empty = (
        training_sessions.plan_session(desk, course, {"date": day, "soum": TARIAT})
        for course, day in (
            ("Манлайлал", "2026-01-10"),
            ("Эрх", "2026-02-10"),
            ("Манлайлал", "2026-03-01"),
        )
    )
    for one in (older, newer):
        training_sessions.add_participants(desk, one, [person])
    found = [row.id for row in expected_people.list_earlier_sessions(desk, session)]
    assert found == [older, newer]
    assert empty not in found
    assert expected_people.expect_participants_of(desk, session, older) == 1
    assert expected_people.expect_participants_of(desk, session, newer) == 0
    assert awaited(desk, session) == ["Анар"]


def test_nobody_is_expected_who_may_not_be_kept_or_is_out_of_use(desk, laptop, session):
    kept, refusing, retired = (
        laptop.register(name, soum=TARIAT) for name in ("Анар", "Болд", "Цэцэг")
    )
    declined = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desk, refusing, declined, shown=AS_STORED)
    registration.retire_person(desk, retired, shown=AS_STORED)
    assert expected_people.expect_residents(desk, session, "Тариат") == 1
    state = check_in.load_check_in(desk, session)
    assert [person.id for person in state.expected_at(1)] == [kept]
    with pytest.raises(Problem) as refused:
        expected_people.expect_residents(desk, session, "Хаана ч биш")
    assert refused.value.code is Code.PLACE_UNKNOWN


def test_a_plan_is_offered_last_time_the_soum_and_its_schools(desk, laptop):
    school, other = "1-р сургууль", "2-р сургууль"
    anar, bold = (laptop.register(name, soum=TARIAT, school=school) for name in ("Анар", "Болд"))
    saraa = laptop.register("Сараа", soum=TARIAT, school=other)
    far = laptop.register("Цэцэг", soum=CHULUUT)
    gone = laptop.register("Дорж", soum=TARIAT, school=school)
    last = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-01-10"})
    latest = training_sessions.plan_session(desk, "Эрх", {"date": "2026-02-10"})
    training_sessions.add_participants(desk, last, [anar, far, gone])
    training_sessions.add_participants(desk, latest, [gone])
    registration.retire_person(desk, gone, shown=AS_STORED)

    def groups(course="манлайлал", soum=TARIAT):
        found = expected_people.list_groups(desk, course, desk.day, soum)
        return [
            (each.session.id if each.session else each.school or each.soum, set(each.people))
            for each in found
        ]

    of_soum = [(TARIAT, {anar, bold, saraa}), (school, {anar, bold}), (other, {saraa})]
    assert groups() == [(last, {anar, far}), *of_soum]
    assert groups("Зуслан", CHULUUT) == [(last, {anar, far}), (CHULUUT, {far})]
    assert groups("Зуслан", "") == [(last, {anar, far})]


def test_a_school_is_expected_as_a_whole(desk, laptop, session):
    pupil = laptop.register("Анар", soum=TARIAT, school="1-р сургууль")
    laptop.register("Болд", soum=TARIAT)
    assert expected_people.expect_school(desk, session, "Тариат", "1-Р СУРГУУЛЬ") == 1
    assert [each.id for each in check_in.load_check_in(desk, session).expected_at(1)] == [pupil]
    with pytest.raises(Problem) as refused:
        expected_people.expect_school(desk, session, "Тариат", "3-р сургууль")
    assert refused.value.code is Code.NOT_FOUND


def test_a_table_names_people_by_number_or_as_one_alone_and_says_how_many_it_does_not(
    desk, laptop, tmp_path
):
    numbered = laptop.register("Цэцэг", source_ref="A-17")
    alike = laptop.register("Болд", patronymic="Доржийн", birth_date="2008-05-06")
    for _ in range(2):
        laptop.register("Сараа", patronymic="Батын", birth_date="2009-01-02")
    path = tmp_path / "applicants.csv"
    path.write_text(
        "Бүртгэлийн дугаар,Эцгийн нэр,Нэр,Төрсөн огноо\n"
        "A-17,,Цэцэг,\nA-90,Дорж,Болд,2008-05-06\n"
        "A-91,Бат,Сараа,2009-01-02\nA-92,Пүрэв,Шинэ,2010-03-03\n"
    )
    table = read_table(path)
    report = load_table_preview(desk, table, None).report
    assert expected_people.find_rostered(desk, report) == RosterPeople((numbered, alike), 1, 1)


def test_a_table_imported_into_a_session_to_come_makes_its_people_expected(desk, tmp_path):
    to_come = training_sessions.plan_session(desk, "Зуслан", {"date": "2026-06-20"})
    path = tmp_path / "applicants.csv"
    path.write_text("Нэр,Төрсөн огноо\nАнар,2008-05-06\nБолд,2009-01-02\n")
    table = read_table(path)
    import_people(desk, table, map_columns(table.columns), ImportChoice(session=to_come))
    assert sorted(awaited(desk, to_come)) == ["Анар", "Болд"]
    import_people(desk, table, map_columns(table.columns), ImportChoice(session=to_come))
    assert len(awaited(desk, to_come)) == 2


def test_a_line_of_a_list_is_a_whole_name_or_a_code_and_means_one_person(desk, laptop, session):
    bold = laptop.register("Болд", patronymic="Доржийн")
    for _ in range(2):
        laptop.register("Сараа", patronymic="Батын")
    numbered = laptop.register("Цэцэг", source_ref="A-17")
    text = "\n Доржийн  Болд \nСараа\nБатын Сараа\nБол\nA-17\n\n"
    listed = expected_people.expect_listed(desk, session, text)
    assert listed.added == 2
    assert listed.ambiguous == ("Батын Сараа",)
    assert listed.unknown == ("Сараа", "Бол")
    state = check_in.load_check_in(desk, session)
    assert {person.id for person in state.expected_at(1)} == {bold, numbered}
    with pytest.raises(Problem):
        expected_people.expect_listed(desk, session, "х\n" * (expected_people.MAX_LINES + 1))


def test_those_who_came_to_an_earlier_half_day_are_awaited_first(desk, laptop):
    plan = {"date": desk.day, "half_days": 2}
    session = training_sessions.plan_session(desk, "Манлайлал", plan)
    people = [laptop.register(name) for name in ("Анар", "Болд", "Цэцэг")]
    training_sessions.add_participants(desk, session, people)
    training_sessions.mark_attendance(
        desk, session, people[2:], AttendanceMark.PRESENT, shown=AS_STORED
    )
    assert awaited(desk, session, half_day=2) == ["Цэцэг", "Анар", "Болд"]


def test_who_came_last_is_the_latest_though_she_was_expected_first(desk, laptop, session):
    people = [laptop.register(name) for name in ("Анар", "Болд")]
    training_sessions.add_participants(desk, session, people)
    for person in reversed(people):
        training_sessions.mark_attendance(
            desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
        )
    latest = check_in.load_check_in(desk, session).latest_at(1)
    assert [(number, person.given_name) for number, person in latest] == [(1, "Анар"), (2, "Болд")]


def test_of_all_that_is_missing_the_gravest_is_told(desk, laptop):
    person = laptop.register("Анударь", birth_date="2010")

    def missing():
        rows = desk.store.people.list_by_ids([person])
        item = missing_items.find_missing_items(desk, rows).get(person)
        return item and item.kind

    def answer(state, given_by="self"):
        new = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, state, given_by)
        consent_records.record_consent(desk, person, new, shown=AS_STORED)

    assert missing() is Missing.CONSENT
    answer(ConsentState.GIVEN)
    assert missing() is Missing.GUARDIAN
    answer(ConsentState.GIVEN, "С. Бат")
    assert missing() is Missing.SOUM
    registration.correct_person(desk, person, {"soum": "Хөх нуур"}, shown=AS_STORED)
    assert missing() is Missing.SOUM  # no place of the list
    registration.correct_person(desk, person, {"soum": CHULUUT}, shown=AS_STORED)
    assert missing() is None
    answer(ConsentState.DECLINED)
    assert missing() is Missing.REFUSED


def test_a_consent_to_an_older_text_is_told_with_its_day(desk, laptop, monkeypatch):
    person = laptop.register("Анар", birth_date="1990", soum=TARIAT)
    new = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)
    consent_records.record_consent(desk, person, new, shown=AS_STORED)
    texts = type(desk.consent_texts)
    monkeypatch.setattr(texts, "equivalent_versions", lambda *_: frozenset({"9"}))
    rows = desk.store.people.list_by_ids([person])
    item = missing_items.find_missing_items(desk, rows)[person]
    assert (item.kind, item.day) == (Missing.OUTDATED, desk.day)
