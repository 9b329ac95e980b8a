"""The door by keyboard: nobody goes in by mistake, and what matters is always in sight."""

from functools import partial

import pytest
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication

from fieldreg.domain import kinds
from fieldreg.domain.languages import INTERFACE_LANGUAGES, Language
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ConsentState, Verdict
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts
from fieldreg.system import resource_path
from fieldreg.ui.language import install_language
from fieldreg.ui.pages.check_in import side_panel
from fieldreg.ui.tables.row_delegates import build_name_row
from fieldreg.ui.theme import paint
from fieldreg.ui.theme.paint import INSET, text_width
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.notices import Tone
from tests.support.ui.runner import BusyRunner
from tests.ui.screens.check_in import CheckInScreen
from tests.ui.screens.input import press, type_text

pytestmark = pytest.mark.share(of=2)

TARIAT, CHULUUT = "6525", "6552"
SIZES = ((1366, 697), (683, 348))  # a screen of 1366 by 768 with a panel; texts twice as large


@pytest.fixture
def session(desk):
    values = {"date": desk.day, "soum": TARIAT, "capacity": 30}
    return training_sessions.plan_session(desk, "Манлайлал", values)


@pytest.fixture
def door(qtbot, keyboard, desk, session):
    def come(**more):
        return CheckInScreen(qtbot, keyboard, desk, session, **more)

    return come


def people(desk):
    return desk.store.people.list_page(0, 100)


def names_present(desk, session):
    ids = [one.trainee for one in desk.store.sessions.list_participants(session)]
    return [person.given_name for person in desk.store.people.list_by_ids(ids)]


def test_half_a_person_typed_at_one_door_is_neither_shown_nor_saved_at_another(door, desk, session):
    values = {"date": desk.day, "soum": CHULUUT}
    other = training_sessions.plan_session(desk, "Эрх", values)
    at_door = door()
    at_door.begin_new(Patronymic="Болдын", Given_name="Энхжин")
    at_door.go(other)
    press("Ins")
    assert at_door.typed("Given name") == ""
    at_door.fill(Given_name="Номин")
    press("Enter")
    assert names_present(desk, other) == ["Номин"]
    at_door.go(session)
    assert at_door.typed("Given name") == "Энхжин"
    assert at_door.typed("Patronymic") == "Болдын"
    press("Enter")
    assert names_present(desk, session) == ["Энхжин"]
    assert form_drafts.find_check_in_session(desk) is None


def test_enter_that_is_quicker_than_the_warning_registers_nobody(door, laptop, desk):
    laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007")
    runner = BusyRunner()
    at_door = door(runner=runner)
    press("Ins")
    runner.is_busy = True
    at_door.fill(Patronymic="Дорж", Given_name="Сарантуяа", Birth_year="2007")
    press("Enter")
    runner.catch_up()
    assert "Already registered? Доржийн Сарантуяа" in at_door.words
    press("Enter")  # the echo of the first
    assert len(people(desk)) == 1
    press("F5")  # she has read it
    assert len(people(desk)) == 2


@pytest.mark.parametrize(
    ("end", "answer"), [("Enter", "F5"), ("Enter", "F6"), ("Enter", "Esc"), ("F7", "F5")]
)
def test_nobody_is_registered_over_a_likeness_in_sight_that_was_not_answered(
    door, laptop, desk, session, *, end, answer
):
    here = [laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007") for _ in "12"]
    at_door = door()
    at_door.begin_new(Patronymic="Доржийн", Given_name="Сарантуяа", Birth_year="2007")
    assert "Already registered? Доржийн Сарантуяа" in at_door.words
    assert "compare first" in at_door.hints
    for _ in range(4):  # as somebody presses whom nothing stops
        at_door.pass_time()
        press(end)
    assert len(people(desk)) == 2
    offered = at_door.hints
    assert offered[:2] == ["the same person", "a different person: register"]
    press(answer)
    if answer == "F5":  # and the second of them
        assert len(people(desk)) == 2
        press(answer)
    present = {one.trainee for one in desk.store.sessions.list_participants(session)}
    new = {one.id for one in people(desk)} - {*here}
    assert len(new) == (answer == "F5")
    assert present == {"F5": new, "F6": present & {*here}, "Esc": set()}[answer]
    assert len(present) == (answer != "Esc")
    assert at_door.page.form.is_filled == (answer == "Esc")
    said = {(given.ends, given.verdict) for given in desk.store.pairs.list_verdicts()}
    assert said == {((known, made), Verdict.DIFFERENT) for known in here for made in new}
    handed = [("hand over", *new, session)] if answer == "F5" and end == "F7" else []
    assert at_door.ways.taken == handed


def test_enter_before_the_search_has_answered_waits_for_a_number_and_for_nothing_else(
    door, laptop, desk, session
):
    person = laptop.register("Сарантуяа")
    runner = BusyRunner()
    at_door = door(runner=runner)
    for text, present in (("сар", []), (short_code(person), ["Сарантуяа"])):
        press("Esc")
        runner.is_busy = True
        type_text(text)
        press("Enter")
        runner.catch_up()
        assert names_present(desk, session) == present
    assert at_door.told.startswith("Сарантуяа, Present")


def test_f4_at_a_row_that_is_alike_shows_both_and_esc_leads_back_to_it(door, laptop, desk, session):
    phones = ["99114207", "88991203"]
    people = [
        laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007", phone=phone)
        for phone in phones
    ]
    laptop.register("Саран")
    laptop.hold_session(people[0])
    at_door = door()
    at_door.find("сар")
    assert "compare" not in at_door.hints  # Саран
    press("Down")
    assert "compare" in at_door.hints
    first = at_door.page.search.current_person()
    other = next(phone for phone in phones if phone != first.phone)
    press("F4")
    assert f"Phone · {first.phone} · {other} · other" in at_door.words
    assert "Манлайлал" in at_door.words
    for key in ("Enter", "F5", "F6"):  # nothing is to be decided
        press(key)
    assert not names_present(desk, session)
    press("Esc")
    assert at_door.page.search.current_person() == first
    press("Enter")
    assert at_door.told.startswith("Доржийн Сарантуяа, Present")


def pasted(at_door):
    at_door.begin_new(Given_name="Сарантуяа", Birth_year="2007")
    at_door.to("Patronymic")
    QApplication.clipboard().setText("Дорж")
    QApplication.focusWidget().paste()


def restored(at_door):
    draft = {"patronymic": "Дорж", "given_name": "Сарантуяа", "birth_date": "2007"}
    at_door.page._restore(draft)


def chosen(at_door):
    at_door.begin_new(Patronymic="Дорж", Given_name="Сарантуяа", Soum="Чул")
    QApplication.focusWidget().suggestion_chosen.emit(0)


@pytest.mark.parametrize("enter", [pasted, restored, chosen])
def test_likeness_is_asked_again_however_a_value_came_into_its_field(door, laptop, enter):
    laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007", soum=CHULUUT)
    at_door = door()
    enter(at_door)
    assert "Already registered? Доржийн Сарантуяа" in at_door.words


def test_a_place_that_may_be_several_is_asked_about_the_session_s_own_aimag_first(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин", Birth_year="1990", Soum="Цэцэрлэг")
    press("Enter")
    assert not people(desk)
    assert at_door.focused == "Soum"
    offered = QApplication.focusWidget().completer().model().stringList()
    assert offered[:2] == ["Tsetserleg, Arkhangai", "Erdenebulgan, Arkhangai · Цэцэрлэг"]
    QApplication.focusWidget().suggestion_chosen.emit(1)
    press("Enter")
    assert people(desk)[0].soum == "6501"


def test_where_a_session_has_no_place_that_of_the_last_one_comes_first(qtbot, keyboard, desk):
    training_sessions.plan_session(desk, "Зуслан", {"date": "2026-03-01", "soum": TARIAT})
    placeless = training_sessions.plan_session(desk, "Манлайлал", {"date": desk.day})
    at_door = CheckInScreen(qtbot, keyboard, desk, placeless)
    at_door.begin_new(Given_name="Энхжин", Birth_year="1990", Soum="Тари")
    offered = QApplication.focusWidget().completer().model().stringList()
    assert offered[0] == "Tariat, Arkhangai"
    assert "Tarialan, Khövsgöl" in offered


def test_letters_typed_anywhere_go_to_the_search(door, laptop, desk, session):
    training_sessions.add_participants(desk, session, [laptop.register("Анар")])
    at_door = door()
    at_door.page.view.side_panel.awaited_list.setFocus()
    type_text("сар")
    assert at_door.page.search.search_field.text() == "сар"
    assert at_door.focused.startswith("Letters of a name")


def test_a_returner_takes_six_keys_beside_the_letters_with_her_consent(door, laptop, desk, session):
    person = laptop.register("Сарантуяа", birth_date="1990")
    at_door = door()
    at_door.find("саран")
    assert at_door.found == ["Сарантуяа, 1990, unknown, consent not asked"]
    keys = ["Enter", "F2", "1", "Enter"]
    for key in keys:
        press(key)
    assert len(keys) <= 6
    assert names_present(desk, session) == ["Сарантуяа"]
    (consent,) = desk.store.records.list_all(kinds.CONSENT)
    assert (consent.values["trainee"], consent.values["how"]) == (person, "spoken")
    assert at_door.told == "Сарантуяа, Present, number 1. Soum unknown, F2"


def test_f2_at_a_row_asks_and_marks_nobody(door, laptop, desk, session):
    laptop.register("Сарантуяа", birth_date="1990", soum=TARIAT)
    at_door = door()
    at_door.find("саран")
    for key in ("F2", "2", "3", "Enter"):
        press(key)
    states = {
        one.values["purpose"]: one.values["state"]
        for one in desk.store.records.list_all(kinds.CONSENT)
    }
    assert states == {"keep": "given", "contact": "declined"}
    assert not names_present(desk, session)
    assert at_door.found == ["Сарантуяа, 1990, Tariat"]
    press("Enter")
    assert at_door.told == "Сарантуяа, Present, number 1"


def test_a_returner_s_guardian_answers_in_the_row_and_is_noted_with_her(door, laptop, desk):
    person = laptop.register("Анударь", birth_date="2010", soum=TARIAT)
    at_door = door()
    at_door.find("ану")
    press("F2")
    press("1")
    at_door.fill(Parent_or_legal_guardian="С. Бат")
    for key in ("Tab", "Tab", "1", "Enter"):
        press(key)
    found = {one.values["given_by"] for one in desk.store.records.list_all(kinds.CONSENT)}
    assert found == {"self", "С. Бат"}
    assert desk.store.records.load(kinds.TRAINEE, person).values["guardian"] == "С. Бат"
    assert at_door.found == ["Анударь, 2010, Tariat"]


@pytest.mark.parametrize("size", SIZES)
def test_a_new_person_takes_thirty_keys_beside_the_letters_of_her_name(
    door, laptop, desk, session, qtbot, *, size
):
    """Also where a namesake has to be told apart."""
    laptop.register("Номин", patronymic="Батсайхан", birth_date="1999")
    at_door = door()
    at_door.window.resize(*size)
    at_door.find("батсайхан номин")
    # The names are filled; the birth year is next. An answer is one digit.
    year, gender, soum, phone = [*"1999"], ["Down"], [*"тар"], [*"99114207"]
    fields = [*year, "Tab", *gender, "Tab", *soum, "Tab", *phone, "Tab"]
    keys = ["Ins", *fields, *"111", "Enter", "F5"]
    for place, key in enumerate(keys):
        is_letter = len(key) == 1 and place <= len(fields)
        type_text(key) if is_letter else press(key)
    qtbot.waitUntil(lambda: at_door.window.height() == size[1])
    assert len(keys) <= 30
    (person,) = [one for one in people(desk) if one.phone]
    assert (person.patronymic, person.given_name) == ("Батсайхан", "Номин")
    assert (person.birth_date, person.gender, person.soum) == ("1999", "female", TARIAT)
    assert person.phone == "99114207"
    assert len(desk.store.records.list_all(kinds.CONSENT)) == 3
    assert names_present(desk, session) == ["Номин"]


def test_the_guardian_s_name_and_telephone_are_one_value_and_her_name_gives_the_consent(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Анударь", Birth_year="2010")
    at_door.fill(Parent_or_legal_guardian="С. Бат")
    at_door.to("Guardian’s phone")
    type_text("88991203")
    at_door.page.form.autosave.save()
    press("Enter")
    (person,) = people(desk)
    values = desk.store.records.load(kinds.TRAINEE, person.id).values
    assert values["guardian"] == "С. Бат, 88991203"
    (consent,) = desk.store.records.list_all(kinds.CONSENT)
    assert (consent.values["given_by"], consent.values["state"]) == ("С. Бат", "to-follow")


@pytest.mark.parametrize("size", SIZES)
def test_handing_over_from_the_form_hands_to_the_person_who_stands_in_it(door, desk, session, size):
    """Its key and that of the text work in every field, also where their buttons have no room."""
    at_door = door()
    at_door.window.resize(*size)
    press("Ins")
    press("F8")
    assert at_door.focused == "May we keep your details?"
    press("Esc")
    at_door.begin_new(Given_name="Энхжин")
    press("F7")
    (person,) = people(desk)
    assert at_door.ways.taken[-1] == ("hand over", person.id, session)


def test_expected_people_come_from_the_last_session_the_soum_or_a_list(door, laptop, desk):
    names = ("Анар", "Болд", "Цэцэг", "Дулам")
    ids = [laptop.register(name, soum=TARIAT if name == "Дулам" else CHULUUT) for name in names]
    last = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-02-01", "soum": TARIAT})
    training_sessions.add_participants(desk, last, ids[:1])
    at_door = door()
    for down in (0, 1):
        press("F3")
        for _ in range(down):
            press("Down")
        press("Enter")
        press("Esc")
    assert [row.split(",")[0] for row in at_door.awaited] == ["Анар", "Дулам"]
    press("F3")
    at_door.to("Or a list: a whole name or a code on each line")
    for text in ("Болд", "Хэн ч биш"):
        type_text(text)
        press("Enter")
    assert "expect the people of the list" in at_door.hints
    press("Ctrl+Enter")
    assert [row.split(",")[0] for row in at_door.awaited] == ["Анар", "Болд", "Дулам"]
    panel = at_door.page.view.panels.expect_panel
    assert panel.list_field.text() == "Хэн ч биш"


def test_a_closed_door_says_so_and_enter_there_undoes_nothing(door, laptop, desk, session):
    laptop.register("Анар")
    at_door = door()
    type_text("ана")
    press("Enter")
    training_sessions.close_sessions(desk, session, lets_follow=True)
    at_door.page.load()
    assert at_door.page.search.search_field.placeholderText().startswith("This session is closed")
    assert not {"new person", "expected people"} & {*at_door.hints}
    for key in ("Ins", "F3"):
        press(key)
        assert not at_door.page.view.is_asking
    for _ in range(2):
        assert QApplication.focusWidget() is at_door.page.back_button
        at_door.go(session)


def test_why_enter_did_nothing_is_said_truly_and_no_longer_than_it_is_true(door, laptop):
    laptop.register("Анар")
    at_door = door()
    said = []
    catcher = StatusTips(at_door.window, said)
    type_text("ххх")
    assert "present" not in at_door.hints
    press("Enter")
    assert said[-1].startswith("Nobody found")
    press("Ctrl+A")
    type_text("ана")
    assert said[-1] == ""
    assert catcher


def test_answers_stand_below_their_headings_at_every_width(door, qapp, qtbot):
    """A circle for *not asked* stood below *no* in a narrow window."""
    install_language(qapp, Language.MONGOLIAN, resource_path("locale"))
    at_door = door()
    press("Ins")
    table = at_door.page.form.table
    for size in ((1366, 697), (683, 697)):
        at_door.window.resize(*size)
        qtbot.waitUntil(lambda: table.list.width() == table.width())
        headings, rows = table.headings, table.list.viewport()
        right = headings.mapTo(table, headings.rect().topRight()).x()
        assert right == rows.mapTo(table, rows.rect().topRight()).x() - INSET
        beside = [one for one in headings.parent().findChildren(KeyButton) if one.isVisible()]
        qtbot.waitUntil(
            lambda: all(one.geometry().right() < table.headings.x() for one in beside)  # noqa: B023
        )


@pytest.mark.parametrize("size", SIZES)
def test_who_is_awaited_is_in_sight_while_nothing_is_typed(
    door, laptop, desk, session, qtbot, *, size
):
    training_sessions.add_participants(desk, session, [laptop.register("Анар")])
    at_door = door()
    window, awaited = at_door.window, at_door.page.view.side_panel.awaited_list
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size().toTuple() == size and in_sight(awaited, window))
    assert awaited.visualRect(awaited.currentIndex()).bottom() <= awaited.viewport().height()
    assert "Still awaited: 1" in at_door.words
    window.resize(*SIZES[0])
    qtbot.waitUntil(lambda: in_sight(awaited, window))


class StatusTips(QObject):
    def __init__(self, window, said):
        super().__init__(window)
        self._said = said
        window.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802  Qt names it
        if isinstance(event, QStatusTipEvent):
            self._said.append(event.tip())
        return False


def in_sight(part, window):
    """Tell whether all of *part* lies in every pane around it."""
    pane = part.parentWidget()
    while pane is not None:
        place = QRect(part.mapTo(pane, QPoint()), part.size())
        if not pane.rect().contains(place):
            return False
        pane = None if pane is window else pane.parentWidget()
    return part.isVisible()


def test_the_narrow_form_tells_which_dates_are_read_while_the_field_is_empty(door):
    at_door = door()
    press("Ins")
    remark, before = at_door.page.form.remark, at_door.page.form.remark.display_text
    at_door.to("Birth year")
    assert remark.display_text == "2007, 2007.03.14, about 1960"
    type_text("about 1960")
    at_door.to("Phone")
    assert remark.display_text == before


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_what_a_guardian_said_stands_whole_beside_a_long_name(
    door, qapp, monkeypatch, qtbot, language
):
    install_language(qapp, Language(language), resource_path("locale"))
    at_door = door()
    at_door.window.resize(1366, 768)
    states = [side_panel.describe_age(16, state) for state in (None, *ConsentState)]
    drawn = {}

    def note(_painter, _metrics, text, place, width):
        drawn[text] = place.width() - width

    monkeypatch.setattr(paint, "_draw_run", note)
    shown = at_door.page.view.side_panel.present_list
    build = partial(build_name_row, "Доржийн", "Лхагвасүрэн", number="16")
    shown.set_rows([build(meta=mark, meta_role=role) for mark, _, role in states])
    shown.show()
    marks = {mark for mark, _, _ in states}
    qtbot.waitUntil(lambda: marks <= set(drawn))
    assert [mark for mark in marks if drawn[mark] < 0] == []


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_main_action_and_the_warning_are_in_sight_at_every_size(
    door, qapp, laptop, qtbot, language
):
    install_language(qapp, Language(language), resource_path("locale"))
    laptop.register("Мөнх-Эрдэнэ", patronymic="Доржийн", birth_date="2010", soum=TARIAT)
    at_door = door()
    page, window = at_door.page, at_door.window
    type_text("мөнх")
    for size in SIZES:
        window.resize(*size)
        qtbot.waitUntil(lambda: in_sight(page.view.present_button, window))
    press("Ins")
    draft = {"given_name": "Мөнх-Эрдэнэ", "patronymic": "Дорж", "birth_date": "2010"}
    page.form.restore(draft)
    notice = page.form.duplicate_notice
    form = page.form
    fields = (
        *form.person_fields.fields.values(),
        form.guardian_phone,
        form.consent_fields.guardian_field,
    )
    must = [form.register_button, notice, *(field.editor for field in fields)]
    for size in (*SIZES, *SIZES):
        window.resize(*size)
        qtbot.waitUntil(lambda: all(in_sight(one, window) for one in must))
        assert window.size().toTuple() == size
        answers = [form.table.list, *(one.editor for one in form.consent_fields.own_fields)]
        assert [one for one in answers if one.isVisible() and in_sight(one, window)]
        assert "Мөнх-Эрдэнэ" in notice.accessibleName()
        for label in (notice._words, notice._line):
            if "Мөнх-Эрдэнэ" in label.display_text:
                name = label.display_text.partition(", 2010")[0]
                assert label._theme.metrics("strong").horizontalAdvance(name) <= label.width()
    form.person_fields["birth_date"].set_text("")
    for size in SIZES:
        window.resize(*size)
        wide = text_width(form.remark._theme, form.remark.display_text, "hint")
        qtbot.waitUntil(lambda wide=wide: form.remark.width() >= wide)
    page.form.restore(draft)
    page.post_notice(Tone.DONE, "✓ " * 12)
    qtbot.waitUntil(lambda: window.has_notice and all(in_sight(one, window) for one in must))
    press("Esc")
    page.post_notice(Tone.DONE, "✓ " * 12)
    qtbot.waitUntil(lambda: window.has_notice and in_sight(page.view.present_button, window))
    press("Enter")
    qtbot.waitUntil(lambda: in_sight(page.arrivals.notice, window))
    assert in_sight(page.arrivals._given, window)
    press("F2")
    asking = page.view.panels.consent_pass
    assert asking.guardians.isVisible()
    must = [asking.save_button, asking.cancel_button, asking.text_button]
    for size in SIZES:
        window.resize(*size)
        qtbot.waitUntil(lambda: all(in_sight(one, window) for one in must))
        title = asking.guardians.table._title
        assert title.isVisible() or not asking.guardians.table.isVisible()
        for _ in range(8):
            focused = QApplication.focusWidget()
            field = focused.parentWidget()  # its label is read first
            part = field if isinstance(field, FormField) else focused
            qtbot.waitUntil(lambda: in_sight(part, window))  # noqa: B023
            press("Tab")


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (training_sessions.delete_sessions, "deleted"),
        (training_sessions.call_off_sessions, "called off"),
        (training_sessions.close_sessions, "closed"),
    ],
)
def test_where_a_session_is_over_the_door_says_how_and_finds_nobody(
    door, laptop, desk, session, *, end, said
):
    laptop.register("Сарантуяа")
    at_door = door()
    at_door.find("сар")
    end(desk, session)
    at_door.page.load()
    assert f"session {'is' if said == 'closed' else 'was'} {said}." in (
        at_door.page.search.search_field.placeholderText()
    )
    type_text("сар")
    assert at_door.page.search.query == ""
    assert not at_door.page.view.present_button.isVisible()


def test_a_long_title_is_whole_where_there_is_room(qtbot, keyboard, desk):
    course = "Хөдөөгийн залуучуудын манлайллын сургалт"
    values = {"date": desk.day, "soum": TARIAT}
    session = training_sessions.plan_session(desk, course, values)
    at_door = CheckInScreen(qtbot, keyboard, desk, session)
    at_door.window.resize(1158, 697)
    at_door.window.grab()
    view = at_door.page.view
    assert not view.title.toolTip() + view.line.toolTip()  # which tell what is cut


def test_what_was_taken_back_is_not_said_of_the_door_once_that_is_past(door, laptop):
    laptop.register("Сарантуяа")
    at_door = door()
    for leave in (lambda: at_door.find("сар"), at_door.page.on_leave):
        at_door.page.show_reversal("Taken back: something", at_door.page.view.title.text())
        at_door.page.arrivals.show_words("Taken back: something")
        leave()
        at_door.page.show_reversal("Done again: something")
        press("Esc")
        assert at_door.told != "Taken back: something"


def test_while_the_search_finds_nobody_the_laptop_is_handed_to_nobody(door, laptop):
    laptop.register("Сарантуяа")
    at_door = door()
    at_door.find("сар")
    press("Enter")
    type_text("хулан")
    assert at_door.found == []
    press("F7")
    assert at_door.ways.taken == []
    assert at_door.page.view.hand_over_button.disabled_reason


@pytest.mark.parametrize("leave", ["Esc", "Ctrl+Z"])
def test_a_search_that_was_left_does_not_keep_the_last_mark_from_being_undone(door, laptop, leave):
    laptop.register("Сарантуяа")
    at_door = door()
    at_door.find("сар")
    press("Enter")
    type_text("х")
    press(leave)
    press("Ctrl+Z")
    assert at_door.present == []


def test_a_number_typed_where_the_soum_stands_is_asked_about_once(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Сувд", Soum="2011")
    at_door.pass_time()
    press("Enter")
    assert people(desk) == []
    at_door.pass_time()
    press("Enter")
    assert [one.soum for one in people(desk)] == ["2011"]


def test_a_search_takes_the_place_of_an_earlier_one_in_a_form_where_nobody_typed(door, desk):
    at_door = door()
    for name in ("Болдын Энхжин", "Дашийн Номин"):
        at_door.find(name)
        press("Ins")
        assert at_door.typed("Given name") == name.split()[1]
        press("Esc")
        press("Esc")
    press("Ins")
    at_door.pass_time()
    press("Enter")
    assert [one.given_name for one in people(desk)] == ["Номин"]


def test_somebody_half_typed_is_not_registered_for_whom_one_searched(door, desk):
    at_door = door()
    at_door.begin_new(Given_name="Энхжин", Birth_year="1990")
    press("Esc")
    at_door.find("Дашийн Номин")
    press("Ins")
    assert "not the one searched for" in at_door.words
    press("Enter")
    assert people(desk) == []
    assert at_door.focused == "Given name"
    at_door.pass_time()
    press("Enter")  # she has read it
    assert [one.given_name for one in people(desk)] == ["Энхжин"]


def test_the_hints_follow_a_likeness_that_is_found(door, laptop, qtbot):
    laptop.register("Сарантуяа", patronymic="Доржийн", birth_date="2007")
    runner = BusyRunner()
    at_door = door(runner=runner)
    at_door.find("Доржийн Сарантуяа")
    runner.is_busy = True
    press("Ins")
    runner.catch_up()
    foot = at_door.window._hint_bar  # it is written at the end of the turn
    qtbot.waitUntil(lambda: [hint.label for hint in foot.hints][:1] == ["compare first"])
