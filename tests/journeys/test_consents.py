"""Consents on their way: a withdrawal reaches everybody, and a guardian is awaited till the end."""

from pathlib import Path

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices.laptop_registry import load_exposure
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.installation import opening
from fieldreg.services.people import people_search, registration
from tests.support.bundles.trips import go_round
from tests.support.installations import ARKHANGAI, PASSPHRASE, TARIAT, HeadOffice, Laptop

PHONE = "99112233"
CONTACT = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN)


def unlock_again(laptop):
    """Unlock what was closed for somebody to sit down at it."""
    tools = laptop.installation.tools
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, tools)


def test_a_withdrawal_hides_a_telephone_everywhere_whatever_was_given_meanwhile(
    office: HeadOffice, laptops: list[Laptop], stick: Path, tmp_path: Path
):
    one, two = laptops
    person = one.register("Болд", birth_date="1990-05-01", aimag=ARKHANGAI, phone=PHONE)
    consent_records.record_consent(one.desk, person, CONTACT, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    # She takes it back at one laptop; at the other, which does not know, it is noted again.
    consent_records.withdraw_consent(one.desk, person, Purpose.CONTACT, shown=AS_STORED)
    consent_records.record_consent(two.desk, person, CONTACT, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    for number, desk in enumerate((one.desk, two.desk, office.desk)):
        assert people_search.find_people(desk, "Болд").lines[0].phone is None
        file = tmp_path / f"{number}.csv"
        export_people(desk, file)
        assert PHONE not in file.read_text(encoding="utf-8-sig")
    for device in office.desk.store.devices.list_all():
        (line,) = load_exposure(office.installation, device.name).people
        assert line.phone is None
    # Whoever asks her again where it is known lifts it, and that goes round as well.
    consent_records.record_consent(two.desk, person, CONTACT, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    for desk in (one.desk, two.desk, office.desk):
        assert people_search.find_people(desk, "Болд").lines[0].phone == PHONE
    assert one.installation.store.digest() == two.installation.store.digest()


def test_a_guardian_is_awaited_here_and_at_head_office_until_it_is_noted_by_keys(
    sit_down, office: HeadOffice, laptops: list[Laptop], stick: Path
):
    laptop = laptops[0]
    desk = laptop.desk
    child = laptop.register("Өнөрбаяр", birth_date="2011", guardian="Дулам")
    values = {"date": desk.day, "soum": TARIAT}
    session = training_sessions.plan_session(desk, "Хүүхдийн эрх", values)
    training_sessions.mark_attendance(
        desk, session, [child], AttendanceMark.PRESENT, shown=AS_STORED
    )
    laptop.installation.close()
    trainer = sit_down(laptop.folder, language="mn")
    trainer.unlock()
    trainer.press("F9")
    assert "18 нас хүрээгүй эсвэл нас нь тодорхойгүй" in trainer.words
    trainer.press("Enter")
    assert "Асран хамгаалагчийн ирээгүй зөвшөөрөл: 1" in trainer.words
    trainer.close()
    unlock_again(laptop)
    go_round(office, stick, laptop)
    assert [one.trainee_id for one in consent_records.list_awaited_consents(office.desk)] == [child]

    laptop.installation.close()
    trainer = sit_down(laptop.folder, language="mn")
    trainer.unlock()
    trainer.window.page.attention_list.setFocus()
    trainer.press("Enter")
    assert "Өнөрбаяр, Хүүхдийн эрх · 2026.03.14 · Дулам" in trainer.words
    trainer.press("F2", "2", "Enter")
    assert "Хүлээгдэж буй зөвшөөрөл алга" in trainer.words
    trainer.close()
    unlock_again(laptop)
    go_round(office, stick, laptop)
    assert consent_records.list_awaited_consents(office.desk) == []
    [given] = [
        one
        for one in consent_records.list_current_consents(office.desk, child)
        if one.given_by != "self"
    ]
    assert (given.given_by, given.how, given.state) == ("Дулам", "written", "given")


def test_who_turns_out_a_minor_once_the_session_is_closed_is_awaited_everywhere(
    office: HeadOffice, laptops: list[Laptop], stick: Path
):
    """By a mark that comes late from another laptop, or by a birth date put right."""
    one, two = laptops
    plan = {"date": one.desk.day, "half_days": 1, "soum": TARIAT}
    session = training_sessions.plan_session(office.desk, "Манлайлал", plan)
    child = two.register("Номин", birth_date="2012-05-01", aimag=ARKHANGAI)
    girl = one.register("Анударь", birth_date="1990", aimag=ARKHANGAI)
    go_round(office, stick, *laptops, times=2)
    training_sessions.mark_attendance(
        one.desk, session, [girl], AttendanceMark.PRESENT, shown=AS_STORED
    )
    assert training_sessions.close_sessions(one.desk, session)
    training_sessions.mark_attendance(
        two.desk, session, [child], AttendanceMark.LATE, shown=AS_STORED
    )  # which knows of no closing
    go_round(office, stick, *laptops, times=2)
    registration.correct_person(office.desk, girl, {"birth_date": "2010"}, shown=AS_STORED)
    go_round(office, stick, *laptops)
    for desk in (one.desk, two.desk, office.desk):
        assert {line.trainee_id for line in consent_records.list_awaited_consents(desk)} == {
            child,
            girl,
        }
    note = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="Дулам")
    consent_records.record_consent(two.desk, child, note, shown=AS_STORED)
    consent_records.record_consent(one.desk, girl, note, shown=AS_STORED)
    go_round(office, stick, *laptops, times=2)
    for desk in (one.desk, two.desk, office.desk):
        assert consent_records.list_awaited_consents(desk) == []
