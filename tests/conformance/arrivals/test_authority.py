"""A laptop speaks for what it made or was sent; all else waits for an officer, on each engine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.kinds import ATTENDANCE, CONSENT, ERASURE, RETIRED, SESSION, TRAINEE
from fieldreg.domain.log.changes import Changes, UnknownChange, encode_json
from fieldreg.domain.log.ids import change_id, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import (
    Attendance,
    Consent,
    Erasure,
    SealedAnswerRecord,
    TrainerResponse,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import ConsentState, ErasureReason, Purpose
from fieldreg.services import consent_records, erasure_orders, laptop_board
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import Remedy
from fieldreg.services.laptop_board import Concern
from fieldreg.services.people import registration
from fieldreg.store.log import quarantine
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_import, change_validation
from fieldreg.sync.office.office_sync import OfficeSync
from tests.conformance.arrivals.test_quarantine import send, with_edit, work
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import BAYAN_OLGII, THIRD, HeadOffice, Laptop

DAY = "2026-03-14"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture(autouse=True)
def stranger(office: HeadOffice, stick: Path) -> int:
    """Somebody of another province, whom the laptop was never sent."""
    other = office.enrol(THIRD, BAYAN_OLGII)
    person = other.register("Айгүл", aimag=BAYAN_OLGII)
    other.hold_session(person)
    exchange_by_stick(other, stick)
    receive_sticks(office, stick)
    return person


def mark(person: int, session: int) -> Attendance:
    return Attendance.validated(trainee=person, session=session, half_day=1, mark="present")


def consent(person: int, state: ConsentState) -> Consent:
    return Consent.validated(
        trainee=person,
        purpose=Purpose.KEEP,
        text_version="1",
        language="mn",
        how="spoken",
        given_by="self",
        day=DAY,
        state=state,
    )


def beside(person: int, number: int) -> int:
    """Guess the id of another record by the one who made *person*."""
    return change_id(writer_of(person), number)


def said(person: int) -> dict[str, tuple[Record, Code]]:
    """Return what anybody can write about *person*, whose number was guessed."""
    own = change_id(5, 1)
    return {
        "mark": (mark(person, own), Code.CLAIM),
        "given": (consent(person, ConsentState.GIVEN), Code.CLAIM),
        "answer": (
            SealedAnswerRecord.validated(trainee=person, day=DAY, sealed="eHh4"),
            Code.CLAIM,
        ),
        "response": (
            TrainerResponse.validated(question=beside(person, 9), text="тийм", day=DAY),
            Code.CLAIM,
        ),
        "session": (TrainingSession.validated(course=beside(person, 900), date=DAY), Code.CLAIM),
        "withdrawn": (consent(person, ConsentState.WITHDRAWN), Code.REQUEST),
        "refused": (consent(person, ConsentState.DECLINED), Code.REQUEST),
        "erasure": (
            Erasure.validated(trainees=str(person), state="asked", reason="asked", day=DAY),
            Code.REQUEST,
        ),
    }


def reasons(office: HeadOffice) -> list[str]:
    found = office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    return [reason for _, reason in found]


def waiting(office: HeadOffice) -> int:
    [(change, _)] = office.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    return change


def decisions(office: HeadOffice) -> OfficeSync:
    return wiring.build_office_sync(office.installation)


@pytest.mark.share(of=4)
@pytest.mark.parametrize("name", said(change_id(7, 1)))
def test_whoever_guesses_a_number_changes_nothing_for_anybody(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int, name: str
) -> None:
    work(laptop)
    go_round(office, stick, laptop, *office.laptops[:1])
    before = office.installation.store.digest()
    record, code = said(stranger)[name]
    with laptop.desk.writing() as writing:
        change = writing.create(record)
    go_round(office, stick, laptop)
    assert office.installation.store.digest() == before
    assert office.installation.store.records.kind_of(change) is None
    assert reasons(office) == [code]
    # Its own screen says that it waits.
    [entry] = quarantined_changes.list_quarantine_entries(laptop.desk)
    assert (entry.change, entry.reason, entry.remedy) == (change, code, Remedy.WAIT)


def test_a_claim_that_an_officer_accepts_goes_in_as_it_was_written(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    own, *_ = work(laptop)
    [camp] = office.installation.store.records.list_all(SESSION)
    with laptop.desk.writing() as writing:
        claim = writing.create(mark(own, camp.id))
    go_round(office, stick, laptop)
    assert waiting(office) == claim
    decisions(office).held_changes.accept(claim)
    assert reasons(office) == []
    assert office.installation.store.records.load(ATTENDANCE, claim).values["trainee"] == own
    # Its laptop is told that it is in, and no more of the camp than before.
    go_round(office, stick, laptop, times=2)
    assert quarantined_changes.list_quarantine_entries(laptop.desk) == []
    sessions = {record.id for record in laptop.installation.store.records.list_all(SESSION)}
    assert camp.id not in sessions
    with pytest.raises(Problem, match="not_found"):
        decisions(office).held_changes.accept(claim)


def test_nothing_can_be_accepted_about_nobody(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    with laptop.desk.writing() as writing:
        claim = writing.create(consent(beside(stranger, 900), ConsentState.GIVEN))
    go_round(office, stick, laptop)
    with pytest.raises(Problem, match="not_found"):
        decisions(office).held_changes.accept(claim)
    assert reasons(office) == [Code.CLAIM]


def test_a_correction_is_accepted_and_a_withdrawal_attached_to_the_person_meant(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    work(laptop)
    send(laptop, stick, with_edit(record=stranger))
    receive_sticks(office, stick)
    store = office.installation.store
    decisions(office).held_changes.accept(waiting(office))
    assert store.records.load(TRAINEE, stranger).values["phone"] == "99112233"
    with laptop.desk.writing() as writing:
        writing.create(consent(beside(stranger, 900), ConsentState.WITHDRAWN))
    go_round(office, stick, laptop)
    request = waiting(office)
    with pytest.raises(Problem, match="not_found"):
        decisions(office).held_changes.attach(request, beside(stranger, 900))
    decisions(office).held_changes.attach(request, stranger)
    [answer] = store.consents.list_by_person([stranger])[stranger]
    assert answer.state == ConsentState.WITHDRAWN
    assert writer_of(answer.id) == store.outbox.current_writer().writer
    assert reasons(office) == [Code.NOT_ACCEPTED]


def test_a_correction_is_attached_to_the_person_meant(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    work(laptop)
    send(laptop, stick, with_edit(record=beside(stranger, 900)))
    receive_sticks(office, stick)
    decisions(office).held_changes.attach(waiting(office), stranger)
    assert office.installation.store.records.load(TRAINEE, stranger).values["phone"] == "99112233"


@pytest.mark.share(of=2)
@pytest.mark.parametrize("trust", ["known", "unconfirmed"])
def test_no_laptop_retires_an_order_or_the_request_of_another(
    office: HeadOffice, stick: Path, stranger: int, trust: str
) -> None:
    """It has both: the order was sent to it, and so was the request, as far as head office knows."""
    store = office.installation.store
    one = office.enrol("Архангай 5", confirmed=trust == "known")
    other = office.laptops[0]
    asked = said(stranger)["erasure"][0]
    with other.desk.writing() as writing:
        request = writing.create(asked)
    go_round(office, stick, other, one)
    erasure_orders.erase_people(office.installation, [stranger], ErasureReason.ASKED)
    [order] = store.erasures.list_orders()
    go_round(office, stick, one)
    device = store.devices.find_by_name("Архангай 5")
    assert device is not None
    with store.transaction():
        store.sent_records.note_held_records(device.id, [order.id, request])
    own, mark_ = one.register("Нэг"), RETIRED.name
    for phone, record in (("99112233", order.id), ("88112233", request)):
        registration.correct_person(one.desk, own, {"phone": phone}, shown=AS_STORED)
        says = {"kind": ERASURE, "values": {mark_: 1}, "seen": {mark_: ()}}
        send(one, stick, with_edit(record=record, **says))
        receive_sticks(office, stick)
    assert reasons(office) == [Code.OUT_OF_SCOPE] * 2
    states = {row.id: row.is_retired for row in store.records.list_all(ERASURE, retired=True)}
    assert states == {order.id: False, request: False}


def test_a_request_to_erase_is_attached_as_a_request_for_the_desk(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    asked = said(beside(stranger, 900))["erasure"][0]
    with laptop.desk.writing() as writing:
        writing.create(asked.model_copy(update={"day": "2020-01-01"}))
    go_round(office, stick, laptop)
    decisions(office).held_changes.attach(waiting(office), stranger)
    [request] = office.installation.store.erasures.list_open_requests()
    assert request.people == (stranger,)
    assert request.day == office.desk.day  # else it would have waited for years


def test_what_is_put_away_has_no_effect_and_can_be_decided_again(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    store = office.installation.store
    with laptop.desk.writing() as writing:
        claim = writing.create(consent(stranger, ConsentState.GIVEN))
    go_round(office, stick, laptop)
    decisions(office).held_changes.put_away(claim)
    go_round(office, stick, laptop)
    assert store.bundles.count_quarantined_changes() == 0
    [entry] = quarantined_changes.list_quarantine_entries(laptop.desk)
    assert (entry.reason, entry.remedy) == (Code.NOT_ACCEPTED, Remedy.TELL)
    with pytest.raises(Problem, match="not_found"):
        decisions(office).held_changes.accept(claim)
    decisions(office).held_changes.put_away(claim, is_wanted=False)
    assert reasons(office) == [Code.CLAIM]
    decisions(office).held_changes.accept(claim)
    assert store.records.kind_of(claim) is CONSENT


def test_all_that_waits_of_one_laptop_is_put_away_at_once(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    with laptop.desk.writing() as writing:
        first, *_ = [writing.create(consent(stranger, state)) for state in ConsentState]
    go_round(office, stick, laptop)
    assert decisions(office).held_changes.put_all_away(first) == len(ConsentState)
    assert set(reasons(office)) == {Code.NOT_ACCEPTED}
    with pytest.raises(Problem, match="not_found"):
        decisions(office).held_changes.put_all_away(first)


def unread_kind(record: int, form: str) -> Callable[[Changes], Changes]:
    """Let the last person be something of a later release that names *record*."""

    def say(changes: Changes) -> Changes:
        last = changes.creations[-1]
        value = record if form == "number" else f"17 {record}" if form == "text" else None
        content = {"created": {"about": value, "note": "97699112233"}}
        if form == "edit":
            content = {"record": record, "edited": {"mark": [1, []]}}
        unknown = UnknownChange(last.ids[-1], last.stamps[-1], 99, encode_json(content))
        kept = change_validation.exclude_changes(changes, last.ids[-1:])
        return replace(kept, unknown=(unknown,))

    return say


def unread_field(record: int, form: str) -> Callable[[Changes], Changes]:
    """Let the last person, or the last edit, have a field of a later release that names *record*."""

    def say(changes: Changes) -> Changes:
        if form == "edit":
            return with_edit(extras=encode_json({"friend": [record, []]}))(changes)
        *others, last = changes.creations
        value = record if form == "number" else f"17 {record}"
        extras = [None] * (len(last) - 1) + [encode_json({"friend": value, "year": 2026})]
        return replace(changes, creations=(*others, replace(last, extras=extras)))

    return say


@pytest.mark.share(of=3)
@pytest.mark.parametrize("form", ["number", "text", "edit"])
@pytest.mark.parametrize("unread", [unread_kind, unread_field])
def test_what_this_release_cannot_read_is_judged_by_the_records_it_may_name(
    office: HeadOffice,
    laptop: Laptop,
    stick: Path,
    unread: Callable[[int, str], Callable[[Changes], Changes]],
    form: str,
) -> None:
    """A known laptop's went in unjudged. Its own records, and any other number, it may name."""
    [stranger] = office.installation.store.people.list_ids()
    own = laptop.register("Болд")
    go_round(office, stick, laptop)
    for place, named in enumerate((own, stranger)):
        with laptop.desk.writing() as writing:
            if unread is unread_field and form == "edit":
                writing.edit(TRAINEE, own, {"phone": f"9911223{place}"}, shown=AS_STORED)
            else:
                writing.create(Trainee.validated(given_name="Сараа"))
        send(laptop, stick, unread(named, form))
        receive_sticks(office, stick)
        held = Code.CLAIM if form != "edit" else Code.REQUEST
        expected = [Code.FIELD_UNKNOWN if unread is unread_kind else held]
        assert reasons(office) == (expected if named == stranger else [])


def test_a_flood_of_claims_slows_no_import_and_none_of_it_is_lost(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of one laptop so many are looked at; the others wait until some of these are decided."""
    for module in (quarantine, change_import, laptop_board):
        monkeypatch.setattr(module, "MAX_UNDECIDED", 5)
    go_round(office, stick, laptop)
    read: list[int] = []
    decode = change_codec.decode

    def decode_counted(body: bytes) -> Changes:
        read[-1] += 1
        return decode(body)

    monkeypatch.setattr(change_import.change_codec, "decode", decode_counted)
    for _ in range(3):
        with laptop.desk.writing() as writing:
            for number in range(20):
                writing.create(mark(beside(stranger, 900 + number), beside(stranger, 5)))
        exchange_by_stick(laptop, stick)
        read.append(0)
        receive_sticks(office, stick)
    # Two more for the bundle itself, before anything of it is set aside.
    assert read[1] == read[2]
    store, held = office.installation.store, decisions(office).held_changes
    assert store.bundles.count_quarantined_changes() == 60
    shown = [each.change for each in held.list_all()]
    assert len(shown) == 5
    [row] = [
        each for each in laptop_board.load_board(office.installation).rows if each.undecided_count
    ]
    assert (row.undecided_count, Concern.CROWDED in row.concerns) == (60, True)
    held.put_away(shown[0])
    again = [each.change for each in held.list_all() if each.reason == Code.CLAIM]
    assert again[:4] == shown[1:]
    assert len(again) == 5
    assert held.put_all_away(again[0]) == 59


def test_what_was_sent_may_be_corrected_marked_and_taken_back(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    """A laptop of the province was sent the person: nothing of what it says waits."""
    other = office.enrol("Архангай 2")
    person = other.register("Номин", aimag="65")
    for one in (other, laptop):
        go_round(office, stick, one)
    laptop.hold_session(person)
    registration.correct_person(laptop.desk, person, {"phone": "88112233"}, shown=AS_STORED)
    consent_records.withdraw_consent(laptop.desk, person, Purpose.KEEP, "self", shown=AS_STORED)
    go_round(office, stick, laptop)
    assert reasons(office) == []


def test_what_a_later_release_reads_is_decided_on_as_what_it_is(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    """It waited because this one could not read it; an officer accepts claims and requests only."""
    with laptop.desk.writing() as writing:
        claim = writing.create(consent(stranger, ConsentState.GIVEN))
    go_round(office, stick, laptop)
    store = office.installation.store
    with store.transaction():
        store.bundles.note_quarantine_reason(claim, Code.FIELD_UNKNOWN)  # as an earlier release did
    laptop.register("Болд")
    go_round(office, stick, laptop)
    assert reasons(office) == [Code.CLAIM]
    decisions(office).held_changes.accept(claim)
    assert store.records.kind_of(claim) is CONSENT
