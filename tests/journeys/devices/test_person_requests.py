"""A trainee uses her rights at a laptop that was never sent her: nothing is lost, nothing is left."""

from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import (
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
    RequestTopic,
)
from fieldreg.services import consent_records, device_status, erasure_orders
from fieldreg.services.arrivals import waiting_changes
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.people.person_requests import note_request
from fieldreg.sync.office.held_changes import HeldChanges
from tests.conformance.arrivals.test_authority import consent
from tests.support.bundles.trips import go_round
from tests.support.installations import BAYAN_OLGII, HeadOffice, Laptop

PLANTED = "Хонгорзул"
SAID = {
    "name": PLANTED,
    "born": "2008",
    "place": "Цэнгэл",
    "course": "Манлайлал",
    "phone": "99887766",
}


def ask(borrowed: Laptop, topic: RequestTopic, **said: str) -> int:
    return note_request(borrowed.desk, topic, **SAID | said)


def decisions(office: HeadOffice) -> HeldChanges:
    return wiring.build_office_sync(office.installation).held_changes


def waiting(office: HeadOffice) -> list[int]:
    found = waiting_changes.add_authors(office.desk, decisions(office).list_all())
    return [each.change.change for each in found if each.is_decidable and each.is_attachable]


@pytest.fixture
def person(office: HeadOffice, laptop: Laptop, stick: Path) -> int:
    """Somebody whom one laptop registered, with her consents."""
    found = laptop.register(PLANTED, birth_date="2008", phone="99112233")
    consent_records.record_consents(
        laptop.desk,
        found,
        [consent_records.NewConsent(each, ConsentMethod.SPOKEN) for each in Purpose],
        shown=AS_STORED,
        shown_person=AS_STORED,
    )
    go_round(office, stick, laptop)
    return found


@pytest.fixture
def borrowed(office: HeadOffice) -> Laptop:
    """A laptop of another province, whose words nobody compared."""
    return office.enrol("Хэн нэгний", BAYAN_OLGII, confirmed=False)


@pytest.mark.share(of=2)
@pytest.mark.parametrize("topic", RequestTopic)
def test_what_she_asks_for_at_any_laptop_is_done_for_her_at_head_office(
    office: HeadOffice, borrowed: Laptop, stick: Path, person: int, topic: RequestTopic
) -> None:
    store = office.installation.store
    request = ask(borrowed, topic, text="утсаа солих", code=short_code(person))
    go_round(office, stick, borrowed)
    states = {row.purpose: row.state for row in store.consents.list_by_person([person])[person]}
    assert set(states.values()) == {ConsentState.GIVEN}  # her code alone does nothing
    assert store.erasures.list_open_requests() == []
    assert waiting(office) == [request]
    with pytest.raises(Problem, match="not_found"):
        decisions(office).accept(request)
    decisions(office).attach(request, person)
    assert waiting(office) == []
    states = {row.purpose: row.state for row in store.consents.list_by_person([person])[person]}
    withdrawn = {purpose for purpose, state in states.items() if state == ConsentState.WITHDRAWN}
    assert withdrawn == ({topic.purpose} - {None})
    asked = [each.people for each in store.erasures.list_open_requests()]
    assert asked == ([(person,)] if topic is RequestTopic.ERASE else [])
    [kept] = store.records.ids_where(kinds.REQUEST, "trainee", person)
    assert store.records.load(kinds.REQUEST, kept).values["phone"] == SAID["phone"]
    # The laptop has forgotten who she was; of the attached one alone something is left.
    go_round(office, stick, borrowed)
    left = borrowed.desk.store.records.load(kinds.REQUEST, request).values
    assert {name for name, value in left.items() if value} == {"trainee", "topic", "day"}
    assert quarantined_changes.list_quarantine_entries(borrowed.desk) == []
    borrowed.register("Дараагийн")  # and all goes on
    go_round(office, stick, borrowed, times=2)
    assert waiting(office) == []
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    go_round(office, stick, borrowed)
    said = store.records.load(kinds.REQUEST, kept).values
    assert not any(said[name] for name in SAID)


def test_a_request_is_put_away_with_a_reason_and_forgotten_after_ninety_days(
    office: HeadOffice, borrowed: Laptop, stick: Path
) -> None:
    request, today = ask(borrowed, RequestTopic.COPY), office.desk.clock.today()
    go_round(office, stick, borrowed)
    with pytest.raises(Problem, match="value_refused"):
        decisions(office).put_away(request)
    decisions(office).put_away(request, reason="Нэр таарахгүй")
    [shown] = decisions(office).list_all()
    assert (shown.reason, shown.note) == (Code.NOT_ACCEPTED, "Нэр таарахгүй")
    for days, count in ((0, 1), (90, 1), (91, 0)):
        day = today + device_status.KEPT_AWAY * days / 90
        device_status.forget_put_away(office.installation.store, day.isoformat())
        assert len(decisions(office).list_all()) == count
    with pytest.raises(Problem, match="not_found"):
        decisions(office).put_away(request, is_wanted=False)


def test_what_people_ask_for_is_not_put_away_with_another_change_of_their_laptop(
    office: HeadOffice, borrowed: Laptop, stick: Path, person: int
) -> None:
    asked = ask(borrowed, RequestTopic.COPY)
    with borrowed.desk.writing() as writing:
        claims = [writing.create(consent(person, state)) for state in ConsentState]
    go_round(office, stick, borrowed)
    held = decisions(office)
    assert held.put_all_away(claims[0]) == len(claims)
    undecided = {each.change for each in held.list_all() if each.reason != Code.NOT_ACCEPTED}
    assert undecided == {asked}
    assert held.put_all_away(asked, reason="Нэр таарахгүй") == 1


def test_a_request_that_an_earlier_release_kept_unread_waits_as_any_other(
    office: HeadOffice, borrowed: Laptop, stick: Path
) -> None:
    """The earlier one could not read it, and the migration to this one made a record of it."""
    go_round(office, stick, borrowed)
    request, store = ask(borrowed, RequestTopic.ERASE), office.installation.store
    made = borrowed.desk.store.segments.load_changes(request, request)
    with store.transaction():
        store.apply_received(made)
    borrowed.register("Дараагийн")
    go_round(office, stick, borrowed)
    assert waiting(office) == [request]
    assert store.records.kind_of(request) is None


def test_a_request_says_at_least_who_asks(office: HeadOffice, borrowed: Laptop) -> None:
    for said in ({}, {"born": "2008"}, {"name": " "}):
        with pytest.raises(Problem, match="value_refused"):
            note_request(borrowed.desk, RequestTopic.COPY, **said)
    with pytest.raises(Problem, match="value_refused"):
        note_request(borrowed.desk, RequestTopic.CORRECT, name=PLANTED)
    with pytest.raises(Problem, match="not_found"):
        note_request(borrowed.desk, RequestTopic.COPY, code="картгүй")
    with pytest.raises(Problem, match="not_laptop"):
        note_request(office.desk, RequestTopic.COPY, name=PLANTED)
