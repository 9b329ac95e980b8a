"""What the replies of head office say again, and what not."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from fieldreg.domain.kinds import TRAINEE, Kind, Value
from fieldreg.domain.log.changes import Creations
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.services import erasure_orders
from fieldreg.services.people import registration
from fieldreg.store.devices import sent_records
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.sent_records import UnsentChanges
from fieldreg.store.engines import Engine
from fieldreg.store.log.change_log import original_values
from fieldreg.store.metadata import TRUST_LIST
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import office_state
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.log.verified_creations import VerifiedCreations, to_creations
from tests.support.bundles.large_replies import shrink_steps
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import ARKHANGAI, FIRST, HeadOffice, Laptop, new_stick


def read_reply(laptop: Laptop, stick: Path) -> OfficeReply:
    store, keys = laptop.installation.store, laptop.installation.device_keys()
    replies = []
    for file in list_bundles(stick):
        try:
            opened = bundle_codec.open_bundle(
                file.read_bytes(), [keys.identity], trust=OfficeState(store).verify_key()
            )
        except Problem:
            continue  # for head office
        replies.append(OfficeReply.from_bytes(opened.reply))
    return max(replies, key=lambda reply: reply.version)


def test_the_trust_list_comes_once_and_again_when_it_is_another(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    go_round(office, stick, laptop)
    assert read_reply(laptop, stick).trust_list
    go_round(office, stick, laptop)
    assert not read_reply(laptop, stick).trust_list
    office.enrol("Архангай 9")
    receive_sticks(office, stick)
    assert read_reply(laptop, stick).trust_list
    go_round(office, stick, laptop)
    assert not read_reply(laptop, stick).trust_list
    known = laptop.installation.store.metadata.read(TRUST_LIST)
    excerpt = TrustList.from_bytes(known, OfficeState(laptop.installation.store).verify_key())
    whole = office.installation.trust_list()
    assert (excerpt.version, excerpt.recipient) == (whole.version, whole.recipient)
    assert [each.laptop_name for each in whole.invitations] == [FIRST, "Архангай 9"]
    assert [each.laptop_name for each in excerpt.invitations] == [FIRST]
    assert excerpt.certificates == whole.certificates[:1]
    assert set(excerpt.acts or ()) < set(whole.acts or ())


def test_a_laptop_that_has_no_list_to_give_back_is_sent_it(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    go_round(office, stick, laptop, times=2)
    laptop.installation.store.metadata.write(office_state._TRUST_REPLY, b"")
    go_round(office, stick, laptop)
    assert read_reply(laptop, stick).trust_list
    assert OfficeState(laptop.installation.store).latest_trust_reply()


def test_a_laptop_of_an_earlier_release_is_sent_the_list_each_time(
    office: HeadOffice, laptop: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OfficeState, "trust_mark", lambda _: b"")
    for _ in range(2):
        go_round(office, stick, laptop)
        assert read_reply(laptop, stick).trust_list


def test_a_round_without_news_hands_out_the_same_bytes(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    laptop.register()
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    version = office.installation.store.devices.current_version()
    [reply] = receive_apart(office, tmp_path, "another stick")
    assert reply in [file.read_bytes() for file in list_bundles(stick)]
    written = {file: file.stat().st_ino for file in list_bundles(stick)}
    assert receive_sticks(office, stick).replies == 1
    assert {file: file.stat().st_ino for file in list_bundles(stick)} == written  # left alone
    assert office.installation.store.devices.current_version() == version
    office.clock.moment += timedelta(days=1)
    assert receive_apart(office, tmp_path, "tomorrow's") != [reply]


def test_a_round_without_news_asks_for_none(
    office: HeadOffice,
    laptops: tuple[Laptop, ...],
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for laptop in laptops:
        exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    replies = receive_apart(office, tmp_path, "before")
    asked = list[int]()

    def update_due(_: Engine, devices: Iterable[Device]) -> Iterator[int]:
        asked.extend(device.id for device in devices)
        yield 0

    monkeypatch.setattr(sent_records, "update_due", update_due)
    assert receive_apart(office, tmp_path, "again") == replies
    assert not asked
    registration.register_person(office.desk, {"aimag": ARKHANGAI})
    receive_apart(office, tmp_path, "after")
    assert {*asked} == {device.id for device in office.installation.store.devices.list_all()}


def test_no_reply_is_kept_that_brings_an_erased_person(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    exchange_by_stick(laptop, stick)
    values = {"given_name": "Сараа", "aimag": ARKHANGAI}
    person = registration.register_person(office.desk, values)
    receive_sticks(office, stick)
    [reply] = receive_apart(office, tmp_path, "before")
    bundles = office.installation.store.bundles
    assert bundles.find_reply(hashlib.sha256(reply).digest()) == reply
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    assert bundles.find_reply(hashlib.sha256(reply).digest()) is None
    assert receive_apart(office, tmp_path, "after") != [reply]


def test_a_kept_reply_that_somebody_changed_is_composed_anew(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    [reply] = receive_apart(office, tmp_path, "one")
    bundles = office.installation.store.bundles
    changed = reply[:-1] + bytes([reply[-1] ^ 1])
    bundles.replace_reply_body(hashlib.sha256(reply).digest(), changed)
    [anew] = receive_apart(office, tmp_path, "two")
    assert anew not in (reply, changed)


def test_what_a_round_remembers_is_forgotten_once_a_person_is_erased(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    go_round(office, stick, laptop)
    person = registration.register_person(office.desk, {"given_name": "Сараа"})
    store, known = office.installation.store, VerifiedCreations()
    device = store.devices.find_by_name(laptop.installation.name)
    assert device

    def read_names() -> list[Value]:
        with store.transaction():
            known.forget_outdated(store)
            unsent = store.sent_records.find_unsent(device)
            rows = known.read(store, unsent, TRAINEE, [person])
        read = original_values(to_creations(TRAINEE, rows)) if rows else ()
        return [values["given_name"] for values in read]

    assert read_names() == read_names() == ["Сараа"]
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)
    assert "Сараа" not in read_names()


def test_what_several_large_replies_bring_is_read_once(
    office: HeadOffice, laptops: tuple[Laptop, ...], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shrink_steps(monkeypatch)
    for laptop in laptops:
        exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    people = [registration.register_person(office.desk, {"aimag": ARKHANGAI}) for _ in range(5)]
    times, read = Counter[int](), UnsentChanges.read_creations

    def count(self: UnsentChanges, kind: Kind, ids: Sequence[int]) -> Iterator[Creations]:
        times.update(ids)
        return read(self, kind, ids)

    monkeypatch.setattr(UnsentChanges, "read_creations", count)
    assert receive_sticks(office, stick).replies == len(laptops) > 1
    assert [times[person] for person in people] == [1] * len(people)


def test_news_between_two_rounds_are_in_every_reply(
    office: HeadOffice, laptops: tuple[Laptop, ...], stick: Path, tmp_path: Path
) -> None:
    for laptop in laptops:
        exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    before = receive_apart(office, tmp_path, "before")
    registration.register_person(office.desk, {"given_name": "Сараа", "aimag": ARKHANGAI})
    after = receive_apart(office, tmp_path, "after")
    assert len(before) == len(after) == len(laptops)
    assert not set(before) & set(after)
    assert receive_apart(office, tmp_path, "again") == after


def receive_apart(office: HeadOffice, folder: Path, name: str) -> list[bytes]:
    """Return the replies that head office writes to an empty stick."""
    stick = new_stick(folder, name)
    receive_sticks(office, stick)
    return [file.read_bytes() for file in list_bundles(stick)]
