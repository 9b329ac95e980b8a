"""The decision on an inspected bundle, and on its changes, without a store."""

from dataclasses import dataclass, replace

import pytest

from fieldreg.domain.kinds import ERASURE, TRAINEE
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.devices.trust_list import DeviceStatus, DeviceTrust
from fieldreg.store.arrivals import BundleState
from fieldreg.store.devices.repository import Device
from fieldreg.store.log.forks import WriterLog
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.log.log_position import LogPosition
from fieldreg.sync.office.bundle_inspection import InspectedBundle, refuse
from fieldreg.sync.office.change_authority import DeviceAuthority
from fieldreg.sync.office.import_decision import (
    EnterLog,
    ImportFacts,
    SegmentFacts,
    TakeBackReply,
    decide,
    judge,
)
from tests.support.bundles.sealed import DAY, WRITER, BundleSender, make_people

LAPTOP, OFFICE = SenderRole.LAPTOP, SenderRole.HEAD_OFFICE
NEW, KNOWN, PENDING = BundleStatus.NEW, BundleStatus.KNOWN, BundleStatus.PENDING
REFUSALS = (BundleStatus.DAMAGED, BundleStatus.UNKNOWN, BundleStatus.REVOKED, BundleStatus.REFUSED)
TODAY = "2026-03-20"
OTHER_WRITER = WRITER + 1
LOG = WriterLog(WRITER, WRITER, ForkNames())


@dataclass(frozen=True)
class Expected:
    """What becomes of a bundle: *row* is the state of its row, None for no row."""

    content: type | None = None
    row: BundleState | None = BundleState.QUARANTINED
    keeps_bytes: bool = True
    is_reported: bool = False


TABLE = {
    (LAPTOP, NEW): Expected(EnterLog, BundleState.APPLIED, keeps_bytes=False, is_reported=True),
    (LAPTOP, KNOWN): Expected(EnterLog, BundleState.APPLIED, keeps_bytes=False, is_reported=True),
    (LAPTOP, PENDING): Expected(None, BundleState.PENDING, is_reported=True),
    **{(LAPTOP, status): Expected() for status in REFUSALS},
    (OFFICE, NEW): Expected(TakeBackReply, None, keeps_bytes=False),
    (OFFICE, KNOWN): Expected(None, None, keeps_bytes=False),
    **{(OFFICE, status): Expected() for status in REFUSALS},
}


def device(id_: int = 5, certificate: bytes | None = b"own") -> Device:
    return Device(
        id=id_,
        name="A",
        trainer="Сараа",
        invitation_key=bytes(32),
        certificate=certificate,
        reason=None,
        held_version=0,
        sent_version=0,
        answered_version=0,
        last_change_version=0,
        invited_on=DAY,
        last_received_on=None,
        last_noted_on=None,
        clone_count=0,
        provinces=(),
    )


def inspected(
    laptop: BundleSender,
    role: SenderRole = LAPTOP,
    status: BundleStatus = NEW,
    sender: Device | None = None,
    **fields: object,
) -> InspectedBundle:
    """Return a bundle of ten changes, of which seven are here if it is new, else all."""
    header: BundleHeader = laptop.header(1, 10, role=role, **fields)
    trust = DeviceTrust(DeviceStatus.KNOWN, laptop.certificate) if role is LAPTOP else None
    found = InspectedBundle(
        source_path="stick",
        file_name="file.frb",
        sealed=b"sealed",
        sha=b"sha",
        status=status,
        bundle=Bundle(header, trust, b"", (), b"signed"),
        device=sender,
    )
    if role is LAPTOP and status in (NEW, KNOWN):
        found = replace(found, position=LogPosition(LOG, 7 if status is NEW else 10))
    return found


@pytest.mark.parametrize("sender", [device(), device(certificate=None), device(id_=0)])
@pytest.mark.parametrize(
    "stored", [None, BundleState.QUARANTINED, BundleState.PENDING, BundleState.APPLIED]
)
@pytest.mark.parametrize(("role", "status"), TABLE)
def test_each_bundle_has_its_plan(laptop, role, status, stored, sender):
    expected = TABLE[role, status]
    plan = decide(ImportFacts(TODAY, stored_state=stored), inspected(laptop, role, status, sender))
    is_stored = expected.row is not None and stored is not BundleState.APPLIED
    assert (plan.row and plan.row.state) == (expected.row if is_stored else None)
    assert plan.stored_bytes == (b"sealed" if is_stored and expected.keeps_bytes else None)
    assert (plan.content and type(plan.content)) == expected.content
    assert (plan.report is not None) == expected.is_reported
    assert plan.adds_clone == (role is LAPTOP and not sender.id)
    is_new_certificate = role is LAPTOP and (sender.certificate is None or not sender.id)
    assert plan.certificate == (laptop.certificate.document if is_new_certificate else None)
    assert plan.whole_bytes == b"sealed"
    assert (plan.new_epoch, plan.former_fork, plan.new_fork) == (None, None, None)


def test_a_file_that_did_not_open_is_stored_unless_it_never_can_be_opened(laptop):
    unopened = replace(inspected(laptop, status=BundleStatus.REFUSED), bundle=None)
    plan = decide(ImportFacts(TODAY), refuse(unopened, Code.SIGNATURE_WRONG))
    assert plan.row
    assert (plan.row.state, plan.row.reason) == (BundleState.QUARANTINED, "signature_wrong")
    assert (plan.stored_bytes, plan.whole_bytes) == (b"sealed", None)
    for code in (Code.NOT_FOR_US, Code.KEY_DESTROYED):
        plan = decide(ImportFacts(TODAY), refuse(unopened, code))
        assert (plan.row, plan.stored_bytes) == (None, None)


def test_only_a_bundle_with_new_changes_has_news_and_names_them(laptop):
    new, known = (
        decide(ImportFacts(TODAY), inspected(laptop, status=status, sender=device()))
        for status in (NEW, KNOWN)
    )
    assert isinstance(new.content, EnterLog)
    assert isinstance(known.content, EnterLog)
    assert (new.content.has_news, known.content.has_news) == (True, False)
    assert new.row
    assert known.row
    assert new.row.brought == f"{WRITER}:8-10"
    assert known.row.brought is None


@pytest.mark.parametrize(
    ("kind", "epoch", "is_current", "new_epoch"),
    [
        ((LAPTOP, NEW), 3, True, None),
        ((LAPTOP, NEW), 3, False, 4),
        ((LAPTOP, PENDING), 7, False, 8),
        ((LAPTOP, NEW), 2, False, None),  # of an earlier epoch
        ((LAPTOP, BundleStatus.REVOKED), 3, False, None),
        ((OFFICE, NEW), 5, False, 6),
        ((OFFICE, KNOWN), 5, False, None),
    ],
)
def test_an_accepted_header_that_knows_more_opens_an_epoch(
    laptop, kind, epoch, is_current, new_epoch
):
    facts = ImportFacts(TODAY, epoch=3, is_current=is_current)
    plan = decide(facts, inspected(laptop, *kind, device(), epoch=epoch, version=9))
    assert plan.new_epoch == new_epoch
    if plan.report:
        assert plan.report.held_version == (9 if is_current else 0)


def test_a_fork_is_renamed_before_the_new_one_is_added(laptop):
    former, new = (LogFork(WRITER, 8, build_stamp(8, WRITER), to) for to in (77, 78))
    position = LogPosition(WriterLog(WRITER, 78, ForkNames((new,))), 7, new, former)
    found = replace(inspected(laptop, sender=device()), position=position)
    plan = decide(ImportFacts(TODAY), found)
    assert (plan.former_fork, plan.new_fork) == (former, new)
    assert plan.report
    assert plan.report.writer == 78


def test_the_report_has_the_trainer_of_the_bundle_or_the_former_one(laptop):
    found = inspected(laptop, sender=device(), sealed_recovery=b"x", recovery_mark="ring")
    report = decide(ImportFacts(TODAY, recovery=b"resealed"), found).report
    assert report
    assert (report.trainer, report.noted_on) == ("Сараа", DAY)
    assert (report.recovery_mark, report.recovery) == ("ring", b"resealed")
    found.contents.trainer = "Ану"
    report = decide(ImportFacts(TODAY), found).report
    assert report
    assert (report.trainer, report.recovery) == ("Ану", None)


def edit(number: int, record: int) -> Edit:
    stamp = build_stamp(number, WRITER)
    return Edit(change_id(WRITER, number), stamp, TRAINEE, record, {"phone": "1"}, {"phone": ()})


OWN, SENT, FOREIGN = change_id(WRITER, 1), change_id(OTHER_WRITER, 1), change_id(OTHER_WRITER, 2)
SEGMENT_FACTS = SegmentFacts(
    0, DeviceAuthority({WRITER: frozenset({WRITER})}, {WRITER: frozenset({SENT})})
)


def test_a_laptop_edits_records_that_it_made_or_was_sent():
    changes = Changes(edits=(edit(1, OWN), edit(2, SENT), edit(3, FOREIGN)))
    assert judge(SEGMENT_FACTS, changes) == {change_id(WRITER, 3): Code.REQUEST}
    assert judge(SegmentFacts(lamport=0), changes) == {}  # head office itself, restored


def test_what_cannot_be_read_of_an_unconfirmed_laptop_waits_until_it_can_be_judged():
    later = UnknownChange(change_id(WRITER, 3), build_stamp(3, WRITER), 99, b"{}")
    own = {WRITER: frozenset({WRITER})}
    stranger = SegmentFacts(0, DeviceAuthority(own, unconfirmed=frozenset({WRITER})))
    assert judge(stranger, Changes(unknown=(later,))) == {later.id: Code.FIELD_UNKNOWN}
    assert judge(SegmentFacts(0, DeviceAuthority(own)), Changes(unknown=(later,))) == {}


def test_a_stamp_exceeds_only_what_head_office_had_by_the_own_changes():
    people = make_people(3, 4)
    (creations,) = people.creations
    late = replace(creations, stamps=[build_stamp(n, WRITER) for n in (13, 15)])
    assert judge(SegmentFacts(lamport=10), people) == {}
    refused = judge(SegmentFacts(lamport=10), Changes((late,)))
    assert refused == {change_id(WRITER, 4): Code.STAMP_IMPOSSIBLE}


def test_a_stamp_out_of_order_is_refused_as_such_whatever_else_is_wrong():
    changes = Changes(edits=(edit(3, FOREIGN),))
    facts = replace(SEGMENT_FACTS, unordered=frozenset({change_id(WRITER, 3)}))
    assert judge(facts, changes) == {change_id(WRITER, 3): Code.STAMP_UNORDERED}


@pytest.mark.parametrize(
    ("state", "writers", "is_refused"),
    [
        ("asked", {WRITER: frozenset({WRITER})}, False),
        ("ordered", {WRITER: frozenset({WRITER})}, True),
        ("ordered", {}, False),
    ],
)
def test_a_laptop_requests_erasures_and_only_head_office_orders_them(state, writers, is_refused):
    columns = tuple([state if field.name == "state" else None] for field in ERASURE.fields)
    order = Creations(ERASURE, [OWN], [build_stamp(1, WRITER)], columns)
    refused = judge(SegmentFacts(0, DeviceAuthority(writers)), Changes((order,)))
    assert refused == ({OWN: Code.OUT_OF_SCOPE} if is_refused else {})
