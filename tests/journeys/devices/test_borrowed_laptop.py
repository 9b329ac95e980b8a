"""A young woman registers herself on a borrowed laptop that knows neither her nor the camp.

She was there, and has the camp's code on a slip of paper. Nothing of what she says is lost, and
nothing of it counts before an officer has accepted it.
"""

from pathlib import Path

from fieldreg import wiring
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services import consent_records
from fieldreg.services.arrivals import waiting_changes
from fieldreg.services.devices import laptop_registry
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import Remedy
from fieldreg.services.people import attendance_claims
from fieldreg.services.people.person_summary import load_person
from tests.support.bundles.trips import go_round
from tests.support.installations import BAYAN_OLGII, HeadOffice, Laptop


def test_who_names_the_camp_by_its_code_is_accepted_at_head_office(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    camp = laptop.hold_session(laptop.register("Болд"))
    go_round(office, stick, laptop)
    borrowed = office.enrol("Хэн нэгний", BAYAN_OLGII, confirmed=False)
    person = borrowed.register("Сарантуяа", birth_date="2009", phone="99112233")
    consent_records.record_consent(
        borrowed.desk,
        person,
        consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN),
        shown=AS_STORED,
    )
    for _ in range(2):  # a second Enter notes nothing twice
        attendance_claims.claim_attendance(borrowed.desk, short_code(camp), [person])
    go_round(office, stick, borrowed)
    # She waits at head office, with the camp that she named; her laptop says so.
    store, sync = office.installation.store, wiring.build_office_sync(office.installation)
    assert [row.trainee for row in store.sessions.list_participants(camp)] != [person]
    [waiting] = waiting_changes.add_authors(office.desk, sync.held_changes.list_all())
    assert (waiting.change.reason, waiting.author.device) == (Code.CLAIM, "Хэн нэгний")
    assert {label.id for label in waiting.named} == {camp, person}
    [entry] = quarantined_changes.list_quarantine_entries(borrowed.desk)
    assert entry.remedy is Remedy.WAIT
    sync.held_changes.accept(waiting.change.change)
    go_round(office, stick, borrowed)
    assert quarantined_changes.list_quarantine_entries(borrowed.desk) == []
    assert person in [row.trainee for row in store.sessions.list_participants(camp)]
    # Until the words were compared she is shown, marked, and counts nowhere.
    assert load_person(office.desk, person).is_unconfirmed
    assert store.people.count_counted() == 1
    line = laptop_registry.find_laptop(office.installation, "Хэн нэгний")
    laptop_registry.confirm_laptop(
        office.installation, "Хэн нэгний", " ".join(line.fingerprint_words), shown=AS_STORED
    )
    assert not load_person(office.desk, person).is_unconfirmed
    assert store.people.count_counted() == 2
    assert len(store.consents.list_by_person([person])[person]) == 1
    go_round(office, stick, laptop, borrowed)
    assert person in [row.trainee for row in laptop.desk.store.sessions.list_participants(camp)]
    # Her laptop was told of nobody else.
    assert [row.id for row in borrowed.desk.store.people.list_page(0, 9)] == [person]
