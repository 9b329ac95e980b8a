"""One bad change in a bundle is set aside alone, and its sender is told (fault 56 among it).

A laptop that was tampered with sends it, among good ones; head office is on each engine.
What no bundle can say, such as a NUL or a number where a text belongs, is in
``tests/sync/codec/test_refused_changes.py``: there the bundle is set aside whole.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, example, given, settings

from fieldreg.domain.kinds import ATTENDANCE, CONSENT, SESSION, TRAINEE, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id, short_code, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import (
    LONG_TEXT_LIMIT,
    SHORT_TEXT_LIMIT,
    ConsentMethod,
    ErasureReason,
    Purpose,
)
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.services import backups, consent_records, erasure_orders
from fieldreg.services.devices import laptop_registry
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry, Remedy
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.people import registration
from fieldreg.sync.log import segmentation
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    FIRST,
    PASSPHRASE,
    THIRD,
    HeadOffice,
    Laptop,
    fake_tools,
)
from tests.support.stores.columns import place_of


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def stranger(office: HeadOffice, stick: Path) -> int:
    """Somebody of another province, whom the laptop was never sent."""
    other = office.enrol(THIRD, BAYAN_OLGII)
    person = other.register("Айгүл", aimag=BAYAN_OLGII)
    exchange_by_stick(other, stick)
    receive_sticks(office, stick)
    other.installation.close()
    return person


def with_value(kind: Kind, name: str, value: Value) -> Callable[[Changes], Changes]:
    """Let the last record of *kind* hold *value* in the field *name*."""
    place = place_of(kind, name)

    def poisoned(changes: Changes) -> Changes:
        def one(creations: Creations) -> Creations:
            if creations.kind is not kind:
                return creations
            columns = [list(column) for column in creations.columns]
            columns[place][-1] = value
            return replace(creations, columns=columns)

        return replace(changes, creations=tuple(map(one, changes.creations)))

    return poisoned


def with_edit(**said: object) -> Callable[[Changes], Changes]:
    """Let the last edit say something else."""

    def poisoned(changes: Changes) -> Changes:
        *edits, last = changes.edits
        return replace(changes, edits=(*edits, last._replace(**said)))

    return poisoned


def stamped_late(changes: Changes) -> Changes:
    """Let the last person have a stamp that nobody can have reached."""

    def one(creations: Creations) -> Creations:
        if creations.kind is not TRAINEE:
            return creations
        stamps = [*creations.stamps]
        stamps[-1] += 1 << 50
        return replace(creations, stamps=stamps)

    return replace(changes, creations=tuple(map(one, changes.creations)))


def edit_stamped_late(changes: Changes) -> Changes:
    return with_edit(stamp=changes.edits[-1].stamp + (1 << 50))(changes)


def edit_stamped_twice(changes: Changes) -> Changes:
    last = changes.edits[-1]
    [before] = [
        stamped
        for one in changes.creations
        for identity, stamped in zip(one.ids, one.stamps, strict=True)
        if identity == last.id - 1
    ]
    return with_edit(stamp=before)(changes)


def edit_that_saw_itself(changes: Changes) -> Changes:
    last = changes.edits[-1]
    return with_edit(seen=dict.fromkeys(last.values, (last.stamp,)))(changes)


TOO_LONG = "9" * (SHORT_TEXT_LIMIT + 1)
SEEN = (build_stamp(1, 5),)
POISONS = {
    "a stamp that cannot be": (stamped_late, Code.STAMP_UNORDERED),
    "an edit's stamp that cannot be": (edit_stamped_late, Code.STAMP_IMPOSSIBLE),
    "an edit's stamp that another has": (edit_stamped_twice, Code.STAMP_UNORDERED),
    "an edit that saw itself": (edit_that_saw_itself, Code.VALUE_REFUSED),
    "too long a line": (with_value(TRAINEE, "phone", TOO_LONG), Code.VALUE_REFUSED),
    "too long notes": (
        with_value(TRAINEE, "notes", "x" * (LONG_TEXT_LIMIT + 1)),
        Code.VALUE_REFUSED,
    ),
    "an empty text": (with_value(TRAINEE, "phone", ""), Code.VALUE_REFUSED),
    "no such answer": (with_value(TRAINEE, "gender", "x"), Code.VALUE_REFUSED),
    "no such mark": (with_value(ATTENDANCE, "mark", "asleep"), Code.VALUE_REFUSED),
    "no such state": (with_value(CONSENT, "state", "perhaps"), Code.VALUE_REFUSED),
    "no such day": (with_value(SESSION, "date", "2026-02-30"), Code.VALUE_REFUSED),
    "too great a number": (with_value(SESSION, "half_days", 61), Code.VALUE_REFUSED),
    "no id": (with_value(ATTENDANCE, "trainee", -1), Code.VALUE_REFUSED),
    "nobody's attendance": (with_value(ATTENDANCE, "trainee", None), Code.VALUE_REFUSED),
    "no list of ids": (with_value(SESSION, "partners", "1, 2"), Code.VALUE_REFUSED),
    "an edit of a fixed field": (
        with_edit(values={"trainee": 1}, seen={"trainee": SEEN}, kind=CONSENT),
        Code.FIELD_UNKNOWN,
    ),
    "an edit's value": (
        with_edit(values={"phone": TOO_LONG, "retired": 0}, seen={"phone": SEEN, "retired": SEEN}),
        Code.VALUE_REFUSED,
    ),
    "an edit of nothing": (with_edit(record=change_id(2, 900)), None),
}


def work(laptop: Laptop) -> list[int]:
    """Do what is to be sent: two people, their session, consents, and a correction."""
    people = [laptop.register(name, aimag=ARKHANGAI) for name in ("Болд", "Сараа")]
    laptop.hold_session(*people)
    for person in people:
        asked = consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)
        consent_records.record_consent(laptop.desk, person, asked, shown=AS_STORED)
    registration.correct_person(laptop.desk, people[0], {"phone": "99112233"}, shown=AS_STORED)
    return people


def send(laptop: Laptop, stick: Path, poisoned: Callable[[Changes], Changes] | None) -> None:
    encode = segmentation._encoded
    with pytest.MonkeyPatch.context() as patch:
        if poisoned is not None:
            patch.setattr(segmentation, "_encoded", lambda changes: encode(poisoned(changes)))
        exchange_by_stick(laptop, stick)


@pytest.mark.share(of=4)
@pytest.mark.parametrize(("poisoned", "code"), POISONS.values(), ids=POISONS)
def test_a_bad_change_is_set_aside_alone_and_its_sender_is_told(
    office: HeadOffice,
    laptop: Laptop,
    stick: Path,
    poisoned: Callable[[Changes], Changes],
    code: Code | None,
) -> None:
    work(laptop)
    send(laptop, stick, poisoned)
    [view] = receive_sticks(office, stick).bundles
    assert view.status is BundleStatus.NEW
    store = office.installation.store
    [(bad, reason)] = store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert reason == (code or Code.REQUEST)
    own = laptop.installation.store.outbox.current_writer()
    first, last = change_id(own.writer, 1), change_id(own.writer, own.last_number)
    sent = set(laptop.installation.store.segments.load_changes(first, last).ids())
    assert set(store.segments.load_changes(first, last).ids()) == sent - {bad}
    told = exchange_by_stick(laptop, stick).reply
    assert told is not None
    assert told.quarantined_count == 1
    # It was receipted, and what was set aside stays with its reason.
    assert laptop.installation.store.sync_states.count_people().in_transit_count == 0
    receive_sticks(office, stick)
    assert store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == [(bad, reason)]


def test_fault_56_a_change_out_of_scope_is_refused_and_the_rest_goes_in(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    people = work(laptop)
    send(laptop, stick, with_edit(record=stranger))
    [view] = [
        one for one in receive_sticks(office, stick).bundles if one.status is BundleStatus.NEW
    ]
    store = office.installation.store
    [(_, reason)] = store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert reason == Code.REQUEST
    assert view.reason == ""
    assert store.records.load(TRAINEE, stranger).values["phone"] is None
    assert {one.id for one in store.people.list_page(0, 9)} == {*people, stranger}


def test_what_refers_to_somebody_who_was_set_aside_goes_in_and_harms_nothing(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """A mark of nobody is in no list of people, and breaks none."""
    _, sarah = work(laptop)
    send(laptop, stick, with_value(TRAINEE, "given_name", TOO_LONG))
    receive_sticks(office, stick)
    store = office.installation.store
    assert [one.given_name for one in store.people.list_page(0, 9)] == ["Болд"]
    assert store.records.ids_where(ATTENDANCE, "trainee", sarah)
    assert export_people(office.desk, tmp_path / "people.csv") == 1
    assert export_sessions(office.desk, tmp_path / "sessions.csv") == 1
    exchange_by_stick(laptop, stick)
    # What the laptop says of her afterwards waits with her.
    registration.correct_person(laptop.desk, sarah, {"phone": "88"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    assert len(store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)) == 2
    assert [line.state for line in store.bundles.list_latest()] == ["applied"] * 2


def at_times(*lamports: int) -> Callable[[Changes], Changes]:
    """Let the corrections of telephone numbers have these counts in their stamps.

    And have seen nothing but what the person was registered with.
    """

    def poisoned(changes: Changes) -> Changes:
        edits = [
            one._replace(
                stamp=build_stamp(lamports[int(str(one.values["phone"]))], writer_of(one.id)),
                seen=dict.fromkeys(one.values, (min(min(one.seen.values())),)),
            )
            for one in changes.edits
        ]
        return replace(changes, edits=tuple(edits))

    return poisoned


@pytest.mark.share(of=4)
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(lamports=st.lists(st.sampled_from([6, 7, 8, 9, 30, 31]), min_size=4, max_size=4))
@example(lamports=[7, 8, 7, 8])
@example(lamports=[30, 7, 30, 7])
def test_what_a_forged_log_comes_to_follows_from_no_order_of_arrival(
    office: HeadOffice, tmp_path: Path, new_url: Callable[[], str | None], lamports: list[int]
) -> None:
    """Stamps said twice, over several bundles, and such as are impossible until later."""
    place = Path(tempfile.mkdtemp(dir=tmp_path))
    forger = office.enrol(f"Х {place.name}")
    other = office.enrol(f"Б {place.name}")
    backup = backups.create_backup(office.installation, place / "backups")
    person = forger.register("Болд", aimag=ARKHANGAI)
    sticks = [place / "other", place / "one", place / "two", place / "three"]
    for number, stick in enumerate(sticks):
        (stick / "stick").mkdir(parents=True)
        sticks[number] = stick / "stick"
    for one in range(30):
        other.register(f"Сараа {one}")
    exchange_by_stick(other, sticks[0])
    for number, stick in enumerate(sticks[1:]):
        for phone in ((0, 1), (2,), (3,))[number]:
            registration.correct_person(forger.desk, person, {"phone": str(phone)}, shown=AS_STORED)
        send(forger, stick, at_times(*lamports))
    found = set()
    for order in ((0, 1, 2, 3), (3, 0), (1, 2, 3, 0)):
        there = backups.restore_backup(
            place / f"there {order}", backup, PASSPHRASE, fake_tools(9), url=new_url()
        )
        for number in order:
            receive_sticks(there, sticks[number])
        store = there.store
        phones = store.records.load_live_values(TRAINEE, [person])[person]["phone"]
        assert len(phones) == len({stamped for stamped, _ in phones})
        aside = store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
        assert {reason for _, reason in aside} <= {Code.STAMP_UNORDERED}
        found.add((store.digest(), tuple(aside)))
        there.close()
    assert len(found) == 1
    for one in (forger, other):
        one.installation.close()


@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_forged_log_that_parted_harms_nobody(
    office: HeadOffice, tmp_path: Path, stick: Path, *, is_first: bool
) -> None:
    """Its stamps do not tell which of them said it; its numbers do."""
    other = office.enrol(THIRD)
    forger = office.enrol(FIRST)
    person = forger.register("Болд", aimag=ARKHANGAI)
    for number in range(9):
        other.register(f"Сараа {number}", aimag=ARKHANGAI)
    for one in (other, forger):
        exchange_by_stick(one, stick)
        receive_sticks(office, stick)
    exchange_by_stick(forger, stick)
    twin = forger.cloned(tmp_path / "twin")
    for one, name in ((forger, "Дулам"), (twin, "Ану")):
        one.register(name, aimag=ARKHANGAI)
        registration.correct_person(one.desk, person, {"phone": "0"}, shown=AS_STORED)
        send(one, stick, stamped_late if is_first else at_times(7))
        receive_sticks(office, stick)
    store = office.installation.store
    aside = store.bundles.list_quarantine_reasons(0, (1 << 63) - 1)
    assert [reason for _, reason in aside] == [Code.STAMP_UNORDERED] * 2
    assert {writer_of(bad) for bad, _ in aside} == {
        branch.new_writer for branch, _ in store.log_forks.list_all()
    }
    exchange_by_stick(other, stick)
    assert store_digest(other) == scoped_digest(office, THIRD)
    for one in (other, forger, twin):
        one.installation.close()


def told_aside(laptop: Laptop) -> list[QuarantineEntry]:
    """Give what the laptop tells of what head office set aside."""
    found = quarantined_changes.list_quarantine_entries(laptop.desk)
    assert quarantined_changes.count_quarantine_entries(laptop.desk) == len(found)
    return found


def test_the_sender_finds_which_and_why_until_it_is_put_right(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person, *_ = work(laptop)
    send(laptop, stick, POISONS["an edit's value"][0])
    receive_sticks(office, stick)
    assert told_aside(laptop) == []
    exchange_by_stick(laptop, stick)
    [one] = told_aside(laptop)
    assert (one.reason, one.remedy) == (Code.VALUE_REFUSED, Remedy.CORRECT)
    assert (one.kind, one.record, one.values) == (TRAINEE, person, {"phone": "99112233"})
    assert one.label is not None
    assert one.label.name == "Болд"
    assert (one.author.trainer, one.author.day) == ("Оюунчимэг", laptop.desk.day)
    registration.correct_person(laptop.desk, person, {"notes": "х"}, shown=AS_STORED)
    [same] = told_aside(laptop)  # another field puts nothing right
    assert same.change == one.change
    registration.correct_person(laptop.desk, person, {"phone": "88"}, shown=AS_STORED)
    assert told_aside(laptop) == []
    go_round(office, stick, laptop)
    assert told_aside(laptop) == []
    live = office.installation.store.records.load_live_values(TRAINEE, [person])[person]["phone"]
    assert [value for _, value in live] == ["88", None]  # an officer settles it


def test_what_was_created_is_told_until_head_office_takes_it_or_somebody_puts_it_away(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    _, sarah = work(laptop)
    send(laptop, stick, with_value(TRAINEE, "given_name", TOO_LONG))
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    registration.correct_person(laptop.desk, sarah, {"phone": "88"}, shown=AS_STORED)
    go_round(office, stick, laptop)
    person, correction = told_aside(laptop)
    assert (person.change, person.record, person.remedy) == (sarah, sarah, Remedy.TELL)
    assert person.values == {"given_name": "Сараа", "aimag": ARKHANGAI}
    assert (correction.reason, correction.remedy) == (Code.NOT_FOUND, Remedy.WAIT)
    codes = [short_code(sarah), short_code(change_id(7, 7))]
    with pytest.raises(Problem) as unknown:
        quarantined_changes.dismiss_quarantine_entries(laptop.desk, *codes)
    assert unknown.value.code is Code.NOT_FOUND
    assert told_aside(laptop) == [person, correction]
    assert quarantined_changes.dismiss_quarantine_entries(laptop.desk, short_code(sarah)) == [sarah]
    assert told_aside(laptop) == [correction]
    laptop.restart()
    go_round(office, stick, laptop)
    assert told_aside(laptop) == [correction]
    reply = exchange_by_stick(laptop, stick).reply
    assert reply is not None
    assert reply.quarantined_count == 1


def test_what_head_office_took_in_after_all_is_told_no_more(
    office: HeadOffice, laptop: Laptop, stick: Path, stranger: int
) -> None:
    work(laptop)
    send(laptop, stick, with_edit(record=stranger))
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    [one] = told_aside(laptop)
    assert (one.reason, one.remedy) == (Code.REQUEST, Remedy.WAIT)
    both = (ARKHANGAI, BAYAN_OLGII)
    laptop_registry.confirm_laptop(office.installation, FIRST, "", shown=AS_STORED, provinces=both)
    go_round(office, stick, laptop, times=3)
    assert told_aside(laptop) == []


def test_a_receipt_by_a_later_release_or_of_others_changes_confuses_nobody(laptop: Laptop) -> None:
    person, *_ = work(laptop)
    lost = change_id(laptop.installation.store.outbox.current_writer().writer, 900)
    said = {person: "by_a_later_release", change_id(77, 1): "x", lost: Code.OUT_OF_SCOPE}
    with laptop.installation.store.transaction():
        laptop.installation.store.quarantine_notices.replace_all(said)
    first, gone = told_aside(laptop)
    assert (first.record, first.reason) == (person, "by_a_later_release")
    assert (gone.change, gone.kind, gone.remedy) == (lost, None, Remedy.TELL)


def test_whom_head_office_had_erased_it_is_told_no_more(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person, *_ = work(laptop)
    send(laptop, stick, POISONS["an edit's value"][0])
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    [_] = told_aside(laptop)
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    go_round(office, stick, laptop)
    assert told_aside(laptop) == []
