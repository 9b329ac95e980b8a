"""The page of figures: asked by keys alone, of a register that is counted by hand here.

Two sessions of half a day. *First* (14 March): Ану, a woman, Бат, a man, and Цэцэг, of whom no
gender is known. *Second* (2 April): Ану again.
"""

import json
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade.edges import build_cascade
from fieldreg.domain.figures.cascade.map_layout import lay_out
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.joins.pairs import Verdict
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.places.place import Level
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import officers, training_sessions
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.figures import saved_questions
from fieldreg.services.figures.cascades import ShownCascade
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.store.metadata import POPULATIONS
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.figures.cascade import CascadeAnswer
from fieldreg.ui.pages.figures.cascade_map import CascadeMapPicture
from fieldreg.ui.pages.figures.map_picture import MapPicture
from fieldreg.ui.pages.figures.page import FiguresPage
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import ScrollPane
from tests.conformance.test_session_versions import contradict
from tests.support.installations import TARIAT
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text
from tests.ui.screens.single_page import SinglePage


@pytest.fixture
def page(qtbot, keyboard, office):
    desk = office.desk
    people = [
        registration.register_person(desk, {"given_name": name, "soum": TARIAT, **known})
        for name, known in (
            ("Ану", {"gender": "female"}),
            ("Бат", {"gender": "male"}),
            ("Цэцэг", {}),
        )
    ]
    for day, there in (("2026-03-14", people), ("2026-04-02", people[:1])):
        values = {"date": day, "half_days": 1, "soum": TARIAT}
        session = training_sessions.plan_session(desk, "Эрх", values)
        training_sessions.mark_attendance(
            desk, session, there, AttendanceMark.PRESENT, shown=AS_STORED
        )
    tools = office.installation.tools
    make = partial(
        FiguresPage,
        draw_passphrase=partial(officers.propose_passphrase, tools, "en"),
        load_indicators=wiring.load_indicators,
        load_report_texts=wiring.load_report_texts,
        is_office=True,
    )
    return SinglePage(qtbot, keyboard, PageName.FIGURES, make, desk)


def test_a_figure_is_counted_aside_so_that_no_key_waits_for_it(page, monkeypatch):
    asked = []
    monkeypatch.setattr(InlineRunner, "run_aside", lambda *_args, channel="": asked.append(channel))
    page.choose("By", "gender")
    assert {*asked} == {"counting"}
    assert "Counting…" in page.words


def test_a_figure_is_told_with_its_bounds_and_leads_to_who_could_move_it(page):
    assert "All people: 3" in page.words
    assert "Nothing is missing that could move it. Each person counts once." in page.words
    page.choose("By", "gender")
    for row in ("woman · 1 · 1–2", "man · 1 · 1–2", "not known · 1 · not known where"):
        assert row in page.words
    assert "Something is not known of 1 people who could move it." in page.words
    assert "Definitions: people (1), gender (1)." in page.words
    press("F6")
    assert page.focused == "Who could move it"
    assert "Цэцэг, gender" in page.words
    press("Enter")
    assert page.ways.taken[-1][0] == "person"
    press("Esc")
    assert page.focused == "Answer"


def test_buttons_keep_their_place_while_another_view_is_shown(page):
    buttons = [each for each in page.page._actions.buttons if each.isVisible()]
    names = {each.display_text.lower() for each in buttons}
    for way in ("F6", "Ctrl+E", "F9"):
        press(way)
        assert not any(each.isVisible() for each in buttons)
        assert not any(each.isHidden() for each in buttons)  # so their row is laid out once
        assert not names & {*page.hints}
        press("Esc")
    assert names <= {*page.hints}


def test_people_of_15_to_34_are_told_of_a_thousand_where_populations_are_loaded(page, office):
    desk = office.desk
    for person in desk.store.people.list_all_records()[:2]:
        registration.correct_person(desk, person, {"birth_date": "2000"}, shown=AS_STORED)
    desk.store.metadata.write(POPULATIONS, {"loaded": desk.day, "counts": {TARIAT: 160}})
    page.choose("By", "soum of residence")
    assert "1,000" not in page.words
    page.choose("Only where", "15 to 34 years")
    page.choose("is", "15–34")
    assert "Tariat · 2 · 2–3 · 2 · 2–3 · 12.50 (12.50–18.75)" in page.words
    assert "All people: 2" in page.words
    with desk.store.transaction():
        desk.store.metadata.write(
            POPULATIONS,
            {
                "loaded": desk.day,
                "counts": {place.code: 100 for place in desk.places.list_at(Level.SOUM)},
            },
        )
    page.choose("And by", "gender")
    assert "1,000" not in page.words


def test_a_session_in_conflict_stands_among_those_that_could_move_it(page, office):
    store = office.desk.store
    session = min(row.id for row in store.records.list_all(kinds.SESSION))
    contradict(store, date=(session, "2026-06-01"))
    page.choose("By", "quarter")
    assert "Sessions of which two versions stand in conflict: 1." in page.words
    press("F6")
    assert "Эрх · 2026.06.01, in conflict: Date" in page.words
    press("Enter")
    assert page.ways.taken[-1] == ("session", session)


def test_days_and_two_dimensions_narrow_what_counts(page):
    page.choose("What is counted", "participations")
    assert "All participations: 4" in page.words
    page.choose("By", "quarter")
    page.choose("And by", "aimag of residence")
    assert "2026, quarter 1 · Arkhangai · 3 · certain" in page.words
    assert "2026, quarter 2 · Arkhangai · 1 · certain" in page.words
    page.fill(From_day="2026.04.01")
    assert "All participations: 1" in page.words
    assert "quarter 1" not in page.words
    page.fill(Until_day="2026.03.")
    page.to("From day")
    assert "A day is needed, such as 2026.03.14" in page.page.fields.until.problem_text
    page.fill(Until_day="2026.03.31")
    page.to("From day")
    assert "It lies before the other limit" in page.page.fields.until.problem_text


def test_what_is_chosen_is_offered_by_no_field_beside_it(page):
    fields = page.page.fields
    page.choose("By", "gender")
    page.choose("And by", "quarter")
    page.choose("And also by", "aimag of residence")
    for field in fields.by:
        box = field.editor
        offered = {box.itemData(place) for place in range(box.count())}
        beside = {each.value() for each in fields.by} - {field.value()}
        assert offered == {"", *Dimension} - beside
    page.choose("What is counted", "participations")
    chosen = [Dimension.GENDER, Dimension.QUARTER, Dimension.AIMAG]
    assert [field.value() for field in fields.by] == chosen
    page.choose("What is counted", "sessions")
    assert [field.value() for field in fields.by] == [Dimension.QUARTER, "", ""]
    fields.show_question(Question(Measure.PEOPLE, (Dimension.QUARTER, Dimension.GENDER)))
    assert fields.build_question().by == (Dimension.QUARTER, Dimension.GENDER)
    page.choose("By", "nothing")
    assert fields.build_question().by == ()
    page.choose("By", "gender")


def test_sessions_are_divided_by_nothing_of_people(page):
    page.choose("By", "gender")
    page.choose("What is counted", "sessions")
    assert "All sessions: 2" in page.words
    assert page.page.fields.by[0].value() == ""
    with pytest.raises(AssertionError):
        page.choose("By", "gender")


def test_all_indicators_are_listed_with_what_is_not_kept_yet(page):
    page.choose("What is counted", "indicators, all")
    assert f"{len(wiring.load_indicators())} indicators" in page.words
    assert "People who took part, each once · 3 · certain" in page.words
    assert "Share of women · 50.0 % · 33.3 %–66.7 %" in page.words
    assert "Satisfaction, by one standard question ·  · nothing of it is kept yet" in page.words
    assert "Export" not in page.hints


def test_the_answer_leaves_as_a_file_that_is_listed(page, tmp_path, office):
    page.choose("By", "gender")
    press("Ctrl+E")
    path = tmp_path / "figures.json"
    page.choose("Form", "JSON, no passphrase")
    page.to("Reason")
    type_text("Хандивлагчийн тайлан")
    page.page._context.dialogs.answers.append(path)
    press("Enter")
    written = json.loads(path.read_text(encoding="utf-8-sig"))
    assert [row["value"] for row in written] == [1, 1, 0, 1, 3]
    assert page.said[-1].startswith("5 rows written: figures.json")
    (listed,) = plaintext_exports.list_plaintext_exports(office.desk)
    assert listed.what == "figures"


def test_a_map_leaves_as_a_picture_that_is_listed(page, tmp_path, office):
    page.choose("By", "gender")
    press("Ctrl+E")
    with pytest.raises(AssertionError):
        page.choose("Form", "Map as a picture (SVG), no passphrase")
    press("Esc")
    page.choose("By", "soum of residence")
    press("Ctrl+E")
    path = tmp_path / "figures.svg"
    page.choose("Form", "Map as a picture (SVG), no passphrase")
    page.to("Reason")
    type_text("Хандивлагчийн тайлан")
    page.page._context.dialogs.answers.append(path)
    press("Enter")
    assert "Tariat: 3" in path.read_text(encoding="utf-8")
    (listed,) = plaintext_exports.list_plaintext_exports(office.desk)
    assert listed.what == "figures"


def test_a_question_goes_into_a_report_with_its_conditions(page):
    page.choose("By", "aimag of residence")
    page.choose("Only where", "gender")
    page.choose("is", "woman")
    page.fill(From_day="2026.01.01")
    press("Esc")
    page.page.reports_button.click()
    assert page.ways.taken[-1][1:] == ("reports", "people:aimag?gender=female\n2026-01-01\n")


def test_an_officer_is_told_that_people_of_a_confidential_course_are_not_counted(
    page, office, monkeypatch
):
    course = office.desk.store.records.list_all(kinds.COURSE)[0].id
    with office.desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    monkeypatch.setattr(office.desk.user_rights, "refresh", lambda: None)
    office.desk.user_rights.rights = Rights.from_roles([Role.OFFICER])
    page.choose("By", "course")
    assert "All people: 3" in page.words
    page.choose("And by", "gender")
    assert "People of confidential courses are not counted here." in page.words
    assert "All people: 0" in page.words
    assert "woman" not in page.words
    press("Ctrl+T")
    assert "none that tells one. People of confidential courses are not counted" in page.words
    page.fill(Until_day="2025.12.31")
    assert "onfidential" not in page.words


def test_the_map_and_the_table_share_their_current_place(page):
    page.choose("By", "aimag of residence")
    assert "Map: 1 of 22 places reached" in page.words
    assert "Arkhangai · 3 · certain · 3 · certain" in page.words
    assert "Bulgan · 0 · not reached" in page.words
    shown, table = page.page.picture.map, page.page.table
    page.to("Answer")
    press("Down")
    below = table.current()
    assert shown.accessibleDescription() == f"{below.words} · 0 · not reached"
    outline = shown._shown.boundaries.outlines["65"]
    place = [each * shown.width() / 1580 for each in outline.anchor]
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, place)))
    assert table.current().words == "Arkhangai"
    assert shown.accessibleDescription() == "Arkhangai · 3 · certain"
    page.choose("And by", "gender")
    assert "places reached" not in page.words


def test_a_line_over_periods_leaves_out_none_and_shares_its_current_one(page):
    page.choose("By", "month")
    assert "Line: 2026.03 to 2026.04" in page.words
    page.choose("What is counted", "sessions")
    page.choose("By", "year")
    assert "Line" not in page.words  # one year is no line
    with page.page._context.user.writing() as writing:
        first = page.page._context.user.store.records.list_all(kinds.SESSION)[0].id
        writing.edit(kinds.SESSION, first, {"date": "2024-03-14"}, shown=AS_STORED)
    page.page.load()
    assert "2025 · 0 · certain" in page.words
    page.to("Answer")
    press("Down")
    line = page.page.picture.line
    assert line.accessibleDescription() == "2025 · 0 · certain"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 5, 40))
    assert page.page.table.current().words == "2026"


def test_a_figure_is_narrowed_by_what_is_chosen(page):
    page.choose("What is counted", "participations")
    page.choose("Only where", "gender")
    page.choose("is", "woman")
    assert "All participations: 2" in page.words
    assert "Something is not known of 1 people who could move it." in page.words
    page.choose("What is counted", "sessions")
    assert "All sessions: 2" in page.words
    page.choose("Only where", "soum of the session")
    page.choose("is", "Tariat")
    assert "All sessions: 2" in page.words
    page.choose("is", "Adaatsag")
    assert "All sessions: 0" in page.words


def test_where_nobody_could_move_a_figure_the_list_says_so(page):
    press("F6")
    assert "Nothing is missing that could move it." in page.words
    press("Esc")
    assert "All people: 3" in page.words


def shown_heads(table):
    columns = enumerate(table.paged.columns)
    return [column.title for at, column in columns if not table.isColumnHidden(at)]


@pytest.mark.parametrize("make", [MapPicture, CascadeMapPicture])
def test_a_map_is_as_high_as_the_country_at_its_width(qtbot, make):
    picture, column = make(), Column()
    column.add_inset(picture)
    column.add_stretch()
    pane = ScrollPane(column)
    qtbot.addWidget(pane)
    picture.hide()  # until an answer has a map
    pane.resize(500, 400)
    pane.show()
    picture._boundaries = wiring.load_boundaries()
    picture.show()
    qtbot.waitUntil(lambda: picture.width() > 400)
    qtbot.waitUntil(lambda: picture.height() == picture.heightForWidth(picture.width()))


@pytest.mark.parametrize(("led", "told"), [((1,), ""), ((1, 2), "half of them reached 2 people")])
@pytest.mark.usefixtures("page")
def test_of_several_who_led_it_is_told_how_many_half_of_them_reached(led, told):
    held = {
        number: HeldSession(
            *(number, f"2026-0{number}-01", 1, 1, 1, 1, None, None, None, False, None, None, None)
        )
        for number in (1, 2)
    }
    nothing = (None,) * 5
    rows = [
        (root, session, 1, "lead" if root in led and session == 2 else None, *nothing)
        for root in (1, 2, 3)
        for session in (1, 2)
    ]
    shown = ShownCascade(build_cascade(held, rows, ()), {}, held)
    drawn = lay_out(shown.cascade, held, wiring.load_gazetteer())
    assert told in CascadeAnswer(shown, (), drawn, {}).summary
    assert ("half" in CascadeAnswer(shown, (), drawn, {}).summary) == bool(told)


def test_the_cascade_is_a_tree_and_a_map_beside_its_generations(page, office, tmp_path):
    desk = office.desk
    first, second = sorted(desk.store.records.list_all(kinds.SESSION), key=lambda row: row.id)
    (leader,) = [
        row.id
        for row in desk.store.records.list_all(kinds.TRAINEE)
        if row.values["given_name"] == "Бат"
    ]
    values = {"date": "2026-05-01", "half_days": 1, "soum": "8110", "parent": second.id}
    third = training_sessions.plan_session(desk, "Эрх", values)
    training_sessions.mark_attendance(
        desk, third, [leader], AttendanceMark.PRESENT, shown=AS_STORED
    )
    typed = {"session": short_code(second.id), "trainee": short_code(leader), "part": "lead"}
    plain_records.add_record(desk, kinds.BY_NAME["contribution"], typed)
    page.choose("What is counted", "the cascade")
    assert "All people reached: 3" in page.words
    assert "1 led a later session · 2 did not yet" in page.words
    assert "generation 0 · 1 sessions · 1 new soums · 3" in page.words
    assert "generation 1 · 1 sessions · 0 new soums · 0" in page.words
    drawn = page.page.picture.cascade_map
    assert drawn.accessibleName() == "Map: 2 soums"
    assert "stated by a plan alone" in page.words
    assert "led by people who took part" not in page.words  # both are in one soum
    assert "Least and greatest" not in shown_heads(page.page.table)
    tree = page.page.picture.tree
    assert tree.accessibleName().startswith("Tree: 1 led a later session")
    assert [[node.parents for node in column] for column in tree._columns] == [
        [()],
        [[(first.id, False)]],
        [[(second.id, True)]],
    ]
    QTest.mouseClick(tree, Qt.MouseButton.LeftButton, pos=QPoint(260, 40))
    assert page.page.table.current().words.startswith("generation 1")
    assert tree.accessibleDescription().startswith("generation 1")
    assert tree.label_at(QPointF(260, 40)) == "2026.04.02 · Tariat"
    assert tree.label_at(QPointF(tree.width() + 900, 40)) == ""
    ring = drawn._place("8110")
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=ring.toPoint())
    assert page.page.table.current().words.startswith("generation 2")
    assert drawn.accessibleDescription().endswith("Bayantes")
    press("Ctrl+E")
    path = tmp_path / "figures.svg"
    page.to("Reason")
    type_text("Хандивлагчийн тайлан")
    page.page._context.dialogs.answers.append(path)
    press("Enter")
    assert "Bayantes: 2" in path.read_text(encoding="utf-8")
    press("Esc")
    page.choose("Beginning with", "Эрх")
    assert "All people reached: 3" in page.words
    page.choose("What is counted", "people")
    assert "All people: 3" in page.words
    assert "Tree" not in page.words
    page.choose("By", "gender")
    assert "Least and greatest" in shown_heads(page.page.table)


def test_protected_figures_are_those_that_a_report_would_tell(qtbot, page):
    page.choose("By", "gender")
    press("Ctrl+T")
    assert "As a report tells it: no number of few people" in page.words
    assert "onfidential" not in page.words
    assert "woman · – · not shown, too few people" in page.words
    assert page.page.table.paged.cell(0, 2).text == "not shown"  # as wide as its column
    assert "woman · 1" not in page.words
    assert "All people: –" in page.words
    assert not page.page.view._legend.isVisible()  # of bars, where none is
    assert "Who could move it" not in page.words
    press("Ctrl+E")
    assert "Export figures" not in page.words
    press("Ctrl+T")
    assert "woman · 1 · 1–2" in page.words
    assert page.page.view._legend.isVisible()
    page.page.table.hideColumn(3)
    qtbot.waitUntil(lambda: not page.page.view._legend.isVisible())


def test_a_question_is_saved_and_asked_again_by_keys(page):
    page.choose("By", "gender")
    page.choose("Only where", "gender")
    page.choose("is", "woman")
    press("F9")
    assert "Forget" not in page.words
    type_text("Өөр")
    press("Esc")  # saves nothing
    press("F9")
    assert "No question is saved yet." in page.words
    type_text("Эмэгтэй")
    assert "save the question" in page.hints
    press("Enter")
    assert "Эмэгтэй" in page.words
    press("Esc")
    page.choose("What is counted", "sessions")
    assert "All sessions: 2" in page.words
    press("F9")
    press("Enter")
    assert "woman · 1 · 1–2" in page.words
    assert "man · 1" not in page.words.replace("woman", "")
    press("F9")
    press("Del")
    press("Ctrl+Enter")
    assert "No question is saved yet." in page.words


def test_an_answer_without_rows_leaves_the_focus_to_the_fields(page):
    """As after a saved question, whose answer comes when its table has the focus."""
    page.choose("By", "gender")
    page.page.table.setFocus()
    page.page.fields.show_question(Question(Measure.PEOPLE, (), {}, "2099-01-01"))
    assert "All people: 0" in page.words
    assert page.page.fields.measure.editor.hasFocus()


def test_a_saved_question_keeps_a_condition_on_a_course_that_is_new_since(page, office):
    """Without it everybody was counted, and nothing said so."""
    page.choose("Only where", "course")
    page.choose("is", "Эрх")
    assert "All people: 3" in page.words
    plan = {"date": "2026-04-03", "half_days": 1}
    session = training_sessions.plan_session(office.desk, "Удирдах ур", plan)
    course = office.desk.store.sessions.find(session).course_id
    where = {Dimension.COURSE: frozenset({str(course)})}
    saved_questions.save_question(office.desk, "Шинэ", Question(Measure.PEOPLE, (), where))
    press("F9")
    press("Enter")
    assert "All people: 0" in page.words
    page.choose("Only where", "no condition")
    assert "All people: 3" in page.words
    page.choose("Only where", "course")
    page.choose("is", "Удирдах ур")
    assert "All people: 0" in page.words


def test_a_condition_on_a_course_counts_what_was_joined_with_it_meanwhile(page, office):
    desk = office.desk
    plan = {"date": "2026-04-03", "half_days": 1}
    session = training_sessions.plan_session(desk, "Удирдах ур", plan)
    person = registration.register_person(desk, {"given_name": "Дорж"})
    mark = AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, [person], mark, shown=AS_STORED)
    page.choose("Only where", "course")
    page.choose("is", "Удирдах ур")
    assert "All people: 1" in page.words
    courses = [row.id for row in desk.store.records.list_all(kinds.COURSE)]
    verdicts.judge_pair(desk, *courses, Verdict.SAME)
    page.page.load()
    assert "All people: 4" in page.words


def test_people_who_may_be_one_stand_among_what_could_move_it(page, office):
    desk = office.desk
    pair = [row.id for row in desk.store.records.list_all(kinds.TRAINEE)][1:]
    verdicts.judge_pair(desk, *pair, Verdict.UNSURE)
    page.choose("Only where", "in person or online")
    page.choose("is", "in person")
    assert "Least and greatest: 2–3" in page.words
    press("F6")
    assert "1 pairs of people may be one person each., judge them" in page.words
    press("Enter")
    assert page.ways.taken[-1][1] == PageName.DUPLICATES
    press("Esc")
    page.choose("is", "online")
    assert "Nothing is missing that could move it." in page.words


def test_courses_that_may_be_one_stand_among_what_could_move_it(page, office):
    desk = office.desk
    (course,) = {row.values["course"] for row in desk.store.records.list_all(kinds.SESSION)}
    values = {"date": "2026-04-03", "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(desk, "Хүний эрх", values)
    other = desk.store.records.load_many(kinds.SESSION, [session])[0].values["course"]
    person = min(row.id for row in desk.store.records.list_all(kinds.TRAINEE))
    training_sessions.mark_attendance(
        desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
    )
    verdicts.judge_pair(desk, int(course), int(other), Verdict.UNSURE)
    page.choose("By", "course")
    assert "Pairs of courses that may be one each: 1." in page.words
    assert "Эрх · 3 · certain" in page.words
    assert "Хүний эрх · 1 · 1–3" in page.words
    press("F6")
    assert "Эрх · Хүний эрх, perhaps one course" in page.words
    press("Enter")
    assert page.ways.taken[-1][1] == PageName.DUPLICATES
