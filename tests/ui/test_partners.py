"""Partners kept without a mouse: listed, added, changed; begun, strengthened and ended."""

from functools import partial

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.mission import Partner
from fieldreg.services import training_sessions
from fieldreg.services.pairs import typed_places
from fieldreg.services.records import partners, plain_records
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.partners.page import PartnersPage
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage

COUNCIL, CLUB = "Залуучуудын зөвлөл", "Тэгш эрх клуб"


@pytest.fixture
def show(qtbot, keyboard):
    def make(desk, *, is_office=True):
        page = partial(PartnersPage, is_office=is_office)
        return SinglePage(qtbot, keyboard, PageName.PARTNERS, page, desk)

    return make


def add(desk, kind, **values):
    return plain_records.add_record(desk, kind, values)


def named(desk, name):
    return next(line for line in partners.list_partners(desk) if line.label == name)


def test_a_partner_is_added_changed_and_taken_out_of_use(show, office):
    desk = office.desk
    page = show(desk)
    assert "No partners yet" in page.words
    press("Ins")
    page.fill(Name=COUNCIL)
    page.choose("Kind of organisation", "led by young people")
    page.fill(Contact="Дулам, 99112233")
    press("Enter")
    assert f"{COUNCIL}, led by young people · Дулам, 99112233" in page.words
    press("Ins")
    page.fill(Name=COUNCIL.upper())
    press("Enter")
    assert "It is in the list already." in page.words
    page.fill(Name=CLUB, Umbrella=COUNCIL)
    press("Enter")
    assert f"{CLUB}, Umbrella: {COUNCIL}" in page.words
    assert page.focused.startswith("Partners")
    press("End")
    press("F2")
    page.fill(Partner_since="2019")
    press("Enter")
    changed, council = named(desk, CLUB).record, named(desk, COUNCIL).record.id
    assert (changed.values["since"], changed.values["parent"]) == ("2019", council)
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert f"{CLUB}, Umbrella: {COUNCIL}, out of use" in page.words
    press("End")
    press("Ctrl+R")
    assert not named(desk, CLUB).record.is_retired


def test_a_partnership_begins_grows_and_ends_by_two_keys_each(show, office):
    desk = office.desk
    partner = add(desk, kinds.PARTNER, name=COUNCIL)
    page = show(desk)
    for event in ("begun", "strengthened"):
        press("F6")
        press("Enter")
        assert f"{event} 2026.03.14" in page.words
    assert "1 partners · 2026: begun: 1, strengthened: 1, ended: 0" in page.words
    press("F6")
    page.choose("Event", "ended")
    page.fill(Date="2026.03.20")
    press("Enter")
    assert f"{COUNCIL}, ended 2026.03.20" in page.words
    press("F6")
    assert page.page.form.fields["event"].value() == "begun"  # once more
    press("Esc")
    press("Enter")
    for row in ("2026.03.14, begun", "2026.03.14, strengthened", "2026.03.20, ended"):
        assert row in page.words
    press("Home")
    press("Ctrl+R")
    press("Ctrl+Enter")
    assert [event for _, event in named(desk, COUNCIL).events] == ["strengthened", "ended"]
    press("Ctrl+Z")
    assert [
        record.is_retired for record in plain_records.list_records(desk, kinds.PARTNERSHIP, partner)
    ] == [False] * 3
    press("Esc")
    assert page.focused.startswith("Partners")


def test_a_partner_shows_its_members_and_in_which_sessions_it_had_which_part(show, office):
    desk = office.desk
    council = add(desk, kinds.PARTNER, name=COUNCIL, contact="99112233")
    add(desk, kinds.PARTNER, name=CLUB, parent=short_code(council))
    planned, other = (
        training_sessions.plan_session(desk, "Эрх", {"date": day, "soum": "6525"}, typed)
        for day, typed in (("2026-04-01", ()), ("2026-05-01", [COUNCIL]))
    )
    off = training_sessions.plan_session(desk, "Эрх", {"date": "2026-06-01"}, [COUNCIL])
    training_sessions.delete_sessions(desk, off)
    for part in ("follow-up", "planning"):
        add(
            *(desk, kinds.PARTNER_PART),
            session=short_code(planned),
            partner=short_code(council),
            part=part,
        )
    page = show(desk)
    assert f"{COUNCIL}, 99112233, sessions: 2" in page.words
    press("Home")
    type_text(COUNCIL[0])  # goes to the row that begins so
    press("Enter")
    for words in (
        "Members",
        f"{CLUB}",
        "Contact: 99112233",
        "Эрх, 2026.04.01, planning, follow-up",
        "Эрх, 2026.05.01, as typed in the plan",
    ):
        assert words in page.words
    page.to("Sessions")
    press("Enter")
    assert page.ways.taken[-1] == ("session", other)


def test_its_soum_is_the_place_that_is_meant_beside_what_was_typed(show, office):
    desk = office.desk
    with desk.writing() as writing:
        writing.create(Partner.validated(name=CLUB, soum="Тариятт"))
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Тариятт"), "6525")])
    page = show(desk)
    assert f"{CLUB}, Tariat, Arkhangai" in page.words
    press("Home")
    press("F2")
    field = page.page.form.fields["soum"]
    assert field.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"
    field.set_text("Өлгий")
    assert field.editor.accessibleDescription() == ""
    press("Esc")
    with desk.writing() as writing:
        writing.create(Partner.validated(name="Бусад", soum="Уулын цаана"))
    typed_places.judge_places(desk, [(typed_places.find_place(desk, "Уулын цаана"), "6525")])
    press("Ins")
    field = page.page.form.fields["soum"]
    field.set_text("Уулын цаана")
    field.editor.committed.emit()
    assert field.editor.accessibleDescription() == "Counts as Tariat, Arkhangai"
    press("Esc")
    press("Enter")
    assert "Soum: Tariat, Arkhangai (as typed: Тариятт)" in page.words


def test_a_laptop_reads_partners_and_notes_what_grew(show, desk):
    training_sessions.plan_session(desk, "Эрх", {"date": desk.day}, [CLUB])
    page = show(desk, is_office=False)
    assert not {"Add a partner", "Change", "Take out of use"} & set(page.hints)
    press("F6")
    press("Enter")
    assert [event for _, event in named(desk, CLUB).events] == ["begun"]
