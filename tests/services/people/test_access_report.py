"""What a person sees of herself: all of it, and nobody else's data."""

import json
from functools import partial
from html import escape

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import values
from fieldreg.domain.records.values import ConsentMethod, Purpose, RequestedBy
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.services import consent_records, erasure_orders, trainer_questions, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.pairs import typed_places
from fieldreg.services.people import access_report, registration
from fieldreg.services.records import plain_records
from fieldreg.services.records.change_history import ChangeAction
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.sync.log import change_import
from fieldreg.system import resource_path
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE, FIRST, TARIAT
from tests.support.locked_workbooks import open_locked_workbook

OTHERS = ("Жаргалсайхан", "Мөнхтуяа", "95554433", "Өөрийнхээсууц", "Асранбагш")


@pytest.fixture
def office(office, stick):
    laptop = office.enrol(FIRST, trainer="Дулмаа")
    asked = registration.NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="Ээжнь")
    office.her = registration.register_person(
        laptop.desk,
        {"given_name": "<b>Сарантуяа</b>", "phone": "99112233", "soum": TARIAT},
        (asked,),
    )
    other = laptop.register(
        OTHERS[0], patronymic=OTHERS[1], phone=OTHERS[2], notes=OTHERS[3], guardian=OTHERS[4]
    )
    session = laptop.hold_session(office.her, other)
    training_sessions.change_session(
        laptop.desk, session, {"notes": f"{OTHERS[0]} дахин ирнэ"}, shown=AS_STORED
    )
    registration.correct_person(
        laptop.desk, office.her, {"phone": "88112233"}, RequestedBy.SELF, shown=AS_STORED
    )
    registration.correct_person(laptop.desk, other, {"phone": "95554433"}, shown=AS_STORED)
    sealed = {"ethnicity": questionnaire.build_reply("07")}
    for person in (office.her, other):
        answer_sealing.seal_answers(laptop.desk, person, sealed, session=session, language="mn")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    desk = protected_desk.unlock_protected_desk(office.installation, DESK_PASSPHRASE)
    desk.open_person(office.her, "Хөтөлбөрийн тусламж")
    desk.open_session(session, f"{OTHERS[0]} хүссэн")
    desk.close()
    office.laptop, office.stick = laptop, stick
    return office


def seen(office):
    return access_report.build_access_report(
        office.desk, office.her, wiring.list_quarantined(office.installation)
    )


def page_of(office):
    sheet = seen(office)
    page = access_report.render_access_report(
        office.desk.places, sheet, wiring.read_person_template()
    )
    return sheet, page


def test_she_sees_every_value_that_stands_or_ever_stood_and_who_wrote_it(office):
    sheet, page = page_of(office)
    for text in ("99112233", "88112233", "Ээжнь", "Дулмаа", "Архангай 1", "2026-03-14"):
        assert text in page
    assert sheet.fields["phone"] == "88112233"
    phones = [one for one in sheet.changes if one["field"] == "phone"]
    assert [(one["value"], one["before"], one["asked_by"]) for one in phones] == [
        ("99112233", None, None),
        ("88112233", "99112233", "self"),
    ]
    assert "өөрөө · self" in page
    assert [(one["course"], one["half_day"], one["mark"]) for one in sheet.sessions] == [
        ("Манлайлал", 1, "present")
    ]
    assert [(one["purpose"], one["given_by"]) for one in sheet.consents] == [
        ("keep", "Ээжнь"),
        ("answers", "self"),
    ]
    assert sheet.arrivals == ({"day": "2026-03-14", "laptop": "Архангай 1"},)
    assert [one["laptop"] for one in sheet.laptops] == ["Архангай 1"]


def test_she_sees_what_was_undone_too_since_it_is_held_and_may_be_brought_back(office):
    desk = office.laptop.desk
    session = office.laptop.hold_session(office.her, course="Эрх")
    asked = consent_records.NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, given_by="Нямаа")
    consent_records.record_consent(desk, office.her, asked, shown=AS_STORED)
    exchange_by_stick(office.laptop, office.stick)
    receive_sticks(office, office.stick)
    for bundle in arrived_bundles.list_arrivals(office.desk):
        arrival_undo.undo_arrival(office.desk, bundle.bundle.sha.hex())
        assert office.desk.store.sessions.find(session) is None
        sheet = seen(office)
        told = {(one["about"], one["value"]) for one in sheet.changes}
        assert told >= {("attendance", "present"), ("consent", "Нямаа"), ("trainee", "99112233")}
    assert sheet.fields == {}  # the first bundle is undone too, and nothing of her stands
    assert len(sheet.arrivals) == 2


def test_she_sees_what_head_office_asked_about_her_and_was_told(office):
    desk = office.laptop.desk
    asked = trainer_questions.ask_trainer(
        office.desk, "Утас нь зөв үү", laptop="Архангай 1", about=office.her
    )
    for _ in range(2):
        exchange_by_stick(office.laptop, office.stick)
        receive_sticks(office, office.stick)
    trainer_questions.respond_to_question(desk, asked, "Тийм, ярьсан")
    exchange_by_stick(office.laptop, office.stick)
    receive_sticks(office, office.stick)
    sheet, page = page_of(office)
    told = {(one["about"], one["field"], one["value"]) for one in sheet.changes}
    assert {("question", "text", "Утас нь зөв үү"), ("response", "text", "Тийм, ярьсан")} <= (told)
    assert str(asked) not in page


def test_she_sees_every_bundle_that_brought_anything_of_her(office, monkeypatch):
    monkeypatch.setattr(arrived_bundles, "MAX_LISTED", 0)  # what a page lists
    assert [one["laptop"] for one in seen(office).arrivals] == ["Архангай 1"]


def test_she_sees_what_came_of_her_and_was_set_aside(office):
    """An edit of her and a consent of hers that may not go in, and one of somebody else."""
    writer, store = office.laptop.desk.store.position().writer, office.desk.store
    other = next(one.id for one in store.people.list_page(0, 9) if one.id != office.her)

    def edit(number, record, **said):
        stamp, seen = (900 + number) << 31 | writer, dict.fromkeys(said, ())
        identity = writer << 32 | 900 + number
        return Edit(identity, stamp, kinds.TRAINEE, record, said, seen)

    said = {"trainee": office.her, "purpose": "photo", "given_by": "Ахнь", "state": "given"}
    columns = [[said.get(one.name)] for one in kinds.CONSENT.fields]
    ids, stamps = [writer << 32 | 950], [950 << 31 | writer]
    came = Changes(
        creations=(Creations(kinds.CONSENT, ids, stamps, columns),),
        edits=(
            edit(1, office.her, email="сар@жишээ.мн", retired=0),
            edit(2, other, notes=OTHERS[3], retired=0),
        ),
    )
    with store.transaction():
        refused = dict.fromkeys(came.ids(), Code.OUT_OF_SCOPE)
        change_import.import_changes(store, came, lambda _: refused)
    sheet, page = page_of(office)
    assert [(one["about"], one["field"], one["value"]) for one in sheet.aside] == [
        ("trainee", "email", "сар@жишээ.мн"),
        ("consent", "purpose", "photo"),
        ("consent", "given_by", "Ахнь"),
        ("consent", "state", "given"),
    ]
    assert {one["who"] for one in sheet.aside} == {"Дулмаа"}
    assert "сар@жишээ.мн" in page
    assert not [one for one in OTHERS if one in page]


def test_who_was_erased_sees_nothing(office):
    erasure_orders.erase_people(office.installation, [office.her], values.ErasureReason.ASKED)
    with pytest.raises(Problem) as refused:
        seen(office)
    assert refused.value.code is Code.NOT_FOUND


def test_she_sees_who_opened_her_answers_and_why_where_they_were_hers_alone(office):
    sheet, _ = page_of(office)
    assert [(one["who"], one["reason"]) for one in sheet.openings] == [
        ("Энхтуул", "Хөтөлбөрийн тусламж"),
        ("Энхтуул", None),
    ]


def test_nothing_of_anybody_else_is_on_the_page_or_in_the_document(office):
    sheet, page = page_of(office)
    document = json.dumps(access_report.report_document(sheet), ensure_ascii=False)
    for text in OTHERS:
        assert text not in page
        assert text not in document


def test_what_was_typed_is_text_on_the_page_and_no_part_of_it(office):
    _, page = page_of(office)
    assert "<b>Сарантуяа</b>" not in page
    assert "&lt;b&gt;Сарантуяа&lt;/b&gt;" in page


def test_the_file_is_noted_as_one_that_left(office, tmp_path):
    _, page = page_of(office)
    file = tmp_path / "her.html"
    access_report.write_access_report(office.desk, file, page.encode(), reason="өөрт нь өгөх")
    assert file.read_text("utf-8") == page
    (left,) = office.desk.store.plaintext_exports.list_all()
    assert (left.what, left.path, left.reason) == ("seen", str(file), "өөрт нь өгөх")
    with pytest.raises(Problem) as refused:
        access_report.write_access_report(office.desk, tmp_path / "x.doc", b"", reason="")
    assert refused.value.code is Code.ENDING_UNKNOWN


def test_locked_it_is_a_workbook_that_says_the_same_and_leaves_no_note(office, tmp_path):
    sheet, page = page_of(office)
    file = tmp_path / "her.xlsx"
    access_report.write_locked_access_report(
        office.desk, sheet, file, wiring.read_person_template(), "морь дөрвөн улирал"
    )
    assert office.desk.store.plaintext_exports.list_all() == []
    assert not any(text.encode() in file.read_bytes() for text in ("99112233", "Ээжнь"))
    rows = open_locked_workbook(file, "морь дөрвөн улирал")
    cells = [str(cell) for row in rows for cell in row if cell]
    for text in ("88112233", "Ээжнь", "Архангай 1", "<b>Сарантуяа</b>", sheet.code):
        assert any(text in cell for cell in cells)
    assert [cell for cell in cells if escape(cell) not in page] == []
    assert not any(text in cell for text in OTHERS for cell in cells)


def test_a_field_of_a_person_has_its_label_unless_the_page_has_other_words():
    words = wiring.read_person_template().labels
    own = json.loads(resource_path("sheets/person.json").read_text(encoding="utf-8"))
    labels = {field.name: field.label for field in kinds.TRAINEE.fields}
    derived = labels.keys() - own.keys()
    assert {name: words[name][1] for name in derived} == {
        name: labels[name].source for name in derived
    }
    assert words["given_name"] == ("Нэр", "Given name")
    assert words["phone"] == ["Утас", "Telephone"]


def test_every_field_and_every_code_has_words_in_both_languages():
    words = wiring.read_person_template().labels
    assert {len(one) for one in words.values()} == {2}
    told = [kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE]
    fields = {field.name for kind in told for field in kind.fields}
    codes = {
        one.value
        for of in (
            *(values.AttendanceMark, values.Purpose, values.ConsentMethod),
            *(values.ConsentState, values.Gender, values.RequestedBy, ChangeAction),
        )
        for one in of
    }
    shown = {"attendance", "consent", "answer", "trainee", "undoing", "unknown", "nothing"}
    assert fields | codes | shown <= words.keys()


def test_she_sees_where_she_lived_what_she_contributed_and_what_she_promised(office):
    desk, her = office.desk, short_code(office.her)
    plan = {"date": desk.day, "soum": TARIAT}
    session = short_code(training_sessions.plan_session(desk, "Семинар", plan, ()))
    there = {"trainee": her, "session": session}
    add = partial(plain_records.add_record, desk)
    promise = add(kinds.PROMISE, {**there, "text": "Дүү нартаа заана"})
    kept = {"kept_by": session}
    plain_records.change_record(desk, promise, kept, shown=AS_STORED)
    add(kinds.CONTRIBUTION, {**there, "part": "lead"})
    moved = {"soum": "1101", "day": desk.day, "reason": "moved"}
    add(kinds.RESIDENCE, {"trainee": her, **moved})
    _, page = page_of(office)
    for told in ("Дүү нартаа заана", "Амлалт · Promise", "удирдсан · lead", "нүүсэн · moved"):
        assert told in page
    assert f"Семинар {desk.day}" in page
    assert desk.store.records.load(kinds.PROMISE, promise).values["state"] == "kept"


def test_she_sees_the_place_that_is_meant_and_what_was_typed_for_it(office):
    typed = {"soum": "Тариятт", "bag": "3 баг"}
    registration.correct_person(office.desk, office.her, typed, shown=AS_STORED)
    group = typed_places.find_place(office.desk, "Тариятт")
    typed_places.judge_places(office.desk, [(group, TARIAT)])
    sheet, page = page_of(office)
    assert [sheet.fields[name] for name in ("soum", "bag")] == [TARIAT, "3 баг"]
    assert sheet.fields["typed_place"] == "Тариятт"
    place = office.desk.places.full_name(TARIAT, "mn")
    assert f"<td>{place}</td>" in page
    assert "<td>Тариятт</td>" in page
    assert "Тариятт" in [one["value"] for one in sheet.changes]
    typed_places.withdraw_places(office.desk, [typed_places.find_place(office.desk, "Тариятт")])
    assert seen(office).fields["soum"] == "Тариятт"
    assert "typed_place" not in seen(office).fields
