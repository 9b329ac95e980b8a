"""Places typed in several ways: gathered, judged, sent both ways, and as before once withdrawn."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.known_places import TypedText
from fieldreg.domain.places.likely_places import PlaceRanking
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.mission import Partner
from fieldreg.domain.records.values import ErasureReason, Verdict
from fieldreg.services import erasure_orders, overview, training_sessions, user_acts
from fieldreg.services.exports.register_tables import (
    PEOPLE_COLUMNS,
    SESSION_COLUMNS,
    build_people_rows,
    build_session_rows,
)
from fieldreg.services.figures import answers
from fieldreg.services.pairs import typed_places, verdicts
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.people import registration
from fieldreg.services.records import list_filters, partners
from fieldreg.store.records.list_filters import PeopleFilter, SessionFilter
from tests.support.bundles.trips import go_round, scoped_digest, store_digest

TARIAT = "6525"


def register(desk, name="Номин", **values):
    return registration.register_person(desk, {"given_name": name, **values})


def live_in(desk, soum):
    only = list_filters.build_people_condition(desk, PeopleFilter(soum=soum))
    return set(desk.store.people.list_ids(only=only))


def one_group(desk):
    [group] = typed_places.list_open_places(desk)
    return group


def test_spellings_of_one_name_are_one_question_with_the_likeliest_place(office):
    desk = office.desk
    for soum in ("Тариятт", "тариятт сум", "Тариятт", "6525"):
        register(desk, aimag="65", soum=soum)
    register(desk, soum="Тариятт")
    with_area, alone = typed_places.list_open_places(desk)
    assert {text.typed for text in with_area.texts} == {"Тариятт", "тариятт сум"}
    assert (with_area.within, with_area.record_count, with_area.likeliest) == ("65", 3, TARIAT)
    assert (alone.within, alone.record_count, alone.likeliest) == ("", 1, TARIAT)
    assert typed_places.count_open_places(desk) == 2
    assert overview.load_office_overview(desk).pair_count == 2


@pytest.mark.parametrize(
    ("level", "within", "typed", "place"),
    [
        (Level.SOUM, "65", "Cahir", "6543"),
        (Level.SOUM, "65", "Чулуутт", "6552"),
        (Level.SOUM, "", "СХД", "1116"),
        (Level.AIMAG, "", "Архангайй", "65"),
        (Level.AIMAG, "", "Bayan-Ulgi", "83"),
        (Level.BAG, "", "3-р баг", None),
        (Level.SOUM, "", "Берлин", None),
    ],
)
def test_the_likeliest_place_is_that_of_the_name_in_its_area(office, level, within, typed, place):
    ranked = PlaceRanking(office.desk.places).rank(TypedText(level, within, typed))
    assert (ranked[0].code if ranked else None) == place


def test_lists_searches_figures_and_the_door_see_the_place_and_records_keep_the_text(office):
    desk = office.desk
    person = register(desk, aimag="65", soum="Тариятт")
    values = {"date": "2026-03-14", "half_days": 1, "soum": "Тариятт"}
    session = training_sessions.plan_session(desk, "Манлайлал", values)
    mark = training_sessions.AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, [person], mark, shown={})
    question = Question(Measure.PEOPLE, by=(Dimension.SOUM, Dimension.HELD_SOUM))

    def see():
        by_soum = answers.answer(desk, question).cells
        held = [row.id for row in desk.store.sessions.list_page(only=SessionFilter(soum=TARIAT))]
        row = desk.store.people.list_by_ids([person])[0]
        return live_in(desk, TARIAT), held, set(by_soum), row.soum

    before = see()
    assert before == (set(), [], {("?", None)}, "Тариятт")
    groups = typed_places.list_open_places(desk)
    assert typed_places.judge_places(desk, [(group, TARIAT) for group in groups]) == 2
    assert see() == ({person}, [session], {(TARIAT, TARIAT)}, TARIAT)
    assert desk.store.records.load(kinds.TRAINEE, person).values["soum"] == "Тариятт"
    assert typed_places.list_open_places(desk) == []
    later = register(desk, aimag="65", soum="Тариятт")
    assert live_in(desk, TARIAT) == {person, later}
    user_acts.undo_last_act(desk)
    judged = typed_places.list_judged_places(desk)
    assert [(group.name, group.said[-1].code) for group in judged] == [("Тариятт", TARIAT)] * 2
    typed_places.withdraw_places(desk, judged)
    assert see() == before


def test_files_name_the_place_beside_the_text_until_it_is_taken_back(office):
    desk = office.desk
    born = {"birth_date": "1990", "soum": "Тариятт"}
    made = [register(desk, f"Номин {number}", **born) for number in range(3)]
    assert verdicts.judge_pair(desk, *made[:2], Verdict.SAME).is_joined
    training_sessions.plan_session(desk, "Эрх", {"date": "2026-03-14", "soum": "Тариятт"})

    def read():
        [typed], [named], [area] = (
            {row[PEOPLE_COLUMNS.index(name)] for row in build_people_rows(desk, None, "en")[1]}
            for name in ("soum", "soum_name", "aimag_name")
        )
        sessions = desk.store.sessions.list_page()
        [row] = build_session_rows(desk, sessions, "en")[1]
        held = [row[SESSION_COLUMNS.index(name)] for name in ("soum", "soum_name", "typed_soum")]
        return typed, named, area, *held

    before = read()
    assert before == ("Тариятт", None, None, "Тариятт", None, None)
    typed_places.judge_places(desk, [(one_group(desk), TARIAT)])
    assert read() == ("Тариятт", "Tariat", "Arkhangai", TARIAT, "Tariat", "Тариятт")
    typed_places.withdraw_places(desk, typed_places.list_judged_places(desk))
    assert read() == before


def test_the_soum_of_a_partner_is_asked_about_and_seen_as_the_place(office):
    desk = office.desk
    with desk.writing() as writing:
        writing.create(Partner.validated(name="Хамт олон", soum="Тариятт"))
    group = one_group(desk)
    assert (group.record_count, group.likeliest) == (1, TARIAT)
    [line] = partners.list_partners(desk)
    assert line.soum == "Тариятт"
    typed_places.judge_places(desk, [(group, TARIAT)])
    [line] = partners.list_partners(desk)
    assert (line.soum, line.record.values["soum"]) == (TARIAT, "Тариятт")


def test_a_place_of_another_level_or_of_no_list_is_refused(office):
    desk = office.desk
    register(desk, aimag="65", soum="Тариятт")
    for code in ("65", "6599", "652501"):
        with pytest.raises(Problem) as caught:
            typed_places.judge_places(desk, [(one_group(desk), code)])
        assert caught.value.code is Code.PLACE_UNKNOWN


def test_what_officers_say_reaches_laptops_and_survives_erasure(office, laptop, stick):
    people = [laptop.register(aimag="65", soum="Тариятт") for _ in range(2)]
    go_round(office, stick, laptop)
    typed_places.judge_places(office.desk, [(one_group(office.desk), TARIAT)])
    go_round(office, stick, laptop)
    assert live_in(laptop.desk, TARIAT) == set(people)
    assert scoped_digest(office, laptop.installation.name) == store_digest(laptop)
    erasure_orders.erase_people(office.installation, [people[0]], ErasureReason.ASKED)
    go_round(office, stick, laptop)
    for desk in (office.desk, laptop.desk):
        assert live_in(desk, TARIAT) == {people[1]}
    typed_places.withdraw_places(office.desk, typed_places.list_judged_places(office.desk))
    go_round(office, stick, laptop)
    assert live_in(laptop.desk, TARIAT) == set()
    assert scoped_digest(office, laptop.installation.name) == store_digest(laptop)


def test_what_a_laptop_says_of_a_typed_place_waits_for_an_officer(office, laptops, stick):
    one, other = laptops
    people = [laptop.register(aimag="65", soum="Тариятт") for laptop in laptops]
    go_round(office, stick, one, other)
    typed_places.judge_places(one.desk, [(one_group(one.desk), TARIAT)])
    assert live_in(one.desk, TARIAT) >= {people[0]}
    assert typed_places.list_open_places(one.desk) == []
    go_round(office, stick, one, other)
    group = one_group(office.desk)
    assert (group.state, group.likeliest) == (PairState.PROPOSED, TARIAT)
    assert live_in(office.desk, TARIAT) == live_in(other.desk, TARIAT) == set()
    assert other.desk.store.records.list_all(kinds.ALIAS) == []
    typed_places.judge_places(office.desk, [(group, None)])
    go_round(office, stick, one, other)
    assert live_in(one.desk, TARIAT) == set()
    assert typed_places.list_open_places(office.desk) == []
    for laptop in laptops:
        assert scoped_digest(office, laptop.installation.name) == store_digest(laptop)


def test_of_equally_likely_places_none_is_proposed(office):
    desk = office.desk
    register(desk, soum="Баянзүрхх")
    group = one_group(desk)
    assert [each.code for each in group.candidates[:2]] == ["1110", "6710"]
    assert group.likeliest is None
