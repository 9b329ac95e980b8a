"""A large reply is written in short steps, between which others write and anything may end it."""

import hashlib
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.sync.tasks import first_step, next_step
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import erasure_orders
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop.office_state import OfficeState
from tests.support.bundles.large_replies import shrink_steps
from tests.support.bundles.trips import (
    advance,
    exchange_by_stick,
    ignore_step,
    list_bundles,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, FIRST, HeadOffice, Laptop

_PEOPLE = 5


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def people(office: HeadOffice, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    shrink_steps(monkeypatch)
    return [
        registration.register_person(
            office.desk, {"given_name": f"Сараа {number}", "aimag": ARKHANGAI}
        )
        for number in range(_PEOPLE)
    ]


def open_replies(laptop: Laptop, stick: Path) -> dict[int, list[Bundle]]:
    """Return the parts on *stick* by the version of their reply."""
    store, keys = laptop.installation.store, laptop.installation.device_keys()
    found: dict[int, list[Bundle]] = {}
    for file in list_bundles(stick):
        with suppress(Problem):  # for head office
            opened = bundle_codec.open_bundle(
                file.read_bytes(), [keys.identity], trust=OfficeState(store).verify_key()
            )
            found.setdefault(opened.header.version, []).append(opened)
    return found


def list_created(parts: list[Bundle]) -> set[int]:
    changes = (changes for part in parts for _, changes in part.read_segments())
    return {id_ for some in changes for id_, _ in list_change_contents(some)}


def receive_until(
    office: HeadOffice, stick: Path, is_reached: Callable[[], bool], act: Callable[[], None]
) -> None:
    """Receive *stick*; do *act* at the first step at which *is_reached*."""
    sync = wiring.build_office_sync(office.installation)
    with closing(sync.receive([str(stick)], ignore_step, lambda: False)) as task:
        step, is_done = first_step(task), False
        with suppress(StopIteration):
            while True:
                io = step()
                if not is_done and is_reached():
                    act()
                    is_done = True
                step = next_step(task, io)
    assert is_done


def has_first_part(laptop: Laptop, stick: Path) -> Callable[[], bool]:
    return lambda: any(
        part.header.parts > 1 for parts in open_replies(laptop, stick).values() for part in parts
    )


def test_what_is_written_meanwhile_is_in_the_next_reply(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    later: list[int] = []

    def act() -> None:
        later.append(registration.register_person(office.desk, {"aimag": ARKHANGAI}))
        registration.correct_person(
            office.desk, people[-1], {"given_name": "Дулам"}, shown=AS_STORED
        )

    receive_until(office, stick, has_first_part(laptop, stick), act)
    [parts] = open_replies(laptop, stick).values()
    assert len(parts) == parts[0].header.parts > 1
    assert {*people} <= list_created(parts)
    assert not list_created(parts).intersection(later)
    exchange_by_stick(laptop, stick)
    names = laptop.installation.store.records
    assert names.load(kinds.TRAINEE, people[-1]).values["given_name"] == f"Сараа {_PEOPLE - 1}"
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert names.load(kinds.TRAINEE, people[-1]).values["given_name"] == "Дулам"
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_who_is_erased_meanwhile_is_in_no_reply(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    receive_until(
        office,
        stick,
        has_first_part(laptop, stick),
        lambda: erasure_orders.erase_people(office.installation, people[:2], ErasureReason.ASKED),
    )
    [parts] = open_replies(laptop, stick).values()
    contents = repr([dict(list_change_contents(c)) for p in parts for _, c in p.read_segments()])
    assert "Сараа 0" not in contents
    assert "Сараа 1'" not in contents
    assert "Сараа 2" in contents
    exchange_by_stick(laptop, stick)
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_a_laptop_that_is_revoked_meanwhile_is_told_only_that(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    receive_until(
        office,
        stick,
        has_first_part(laptop, stick),
        lambda: laptop_registry.revoke_laptop(office.installation, FIRST),
    )
    [parts] = open_replies(laptop, stick).values()
    assert not list_created(parts).intersection(people)
    assert OfficeReply.from_bytes(parts[0].reply).device_status is DeviceStatus.REVOKED


def test_a_part_that_is_too_large_is_begun_anew_as_smaller_parts(
    office: HeadOffice,
    laptop: Laptop,
    stick: Path,
    people: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seal = bundle_codec.seal_bundle

    def refuse(header: object, segments: list[object], **named: object) -> bytes:
        if len(segments) > 1:
            raise Problem(Code.BUNDLE_TOO_LARGE)
        return seal(header, segments, **named)  # type: ignore[arg-type]

    exchange_by_stick(laptop, stick)
    monkeypatch.setattr(bundle_codec, "seal_bundle", refuse)
    receive_sticks(office, stick)
    [parts] = open_replies(laptop, stick).values()
    assert all(len(part.segments) <= 1 for part in parts)
    assert {*people} <= list_created(parts)


def test_a_large_reply_that_never_ends_is_told_and_written_the_next_time(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    sync = wiring.build_office_sync(office.installation)
    with closing(sync.receive([str(stick)], ignore_step, lambda: False)) as task:
        step = first_step(task)
        try:
            for number in count():
                io = step()
                office.invite(f"Laptop {number}")  # the list of trusted laptops is another
                step = next_step(task, io)
        except StopIteration as end:
            outcome = end.value
    assert outcome.carriers_failed == ((str(stick), Code.REPLY_CHANGING.value),)
    assert not outcome.replies
    assert receive_sticks(office, stick).replies == 1
    [parts] = open_replies(laptop, stick).values()
    assert {*people} <= list_created(parts)
    exchange_by_stick(laptop, stick)
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_wherever_a_large_reply_is_cut_off_the_next_one_is_whole(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    sync = wiring.build_office_sync(office.installation)
    for turns in count(14, 15):
        with closing(sync.receive([str(stick)], ignore_step, lambda: False)) as task:
            try:
                advance(task, turns)
            except StopIteration:
                break
        registration.register_person(office.desk, {"aimag": ARKHANGAI})
        exchange_by_stick(laptop, stick)
    exchange_by_stick(laptop, stick)
    assert turns > len(people)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_the_earlier_files_go_once_the_last_part_is_there(
    office: HeadOffice, laptop: Laptop, stick: Path, people: list[int]
) -> None:
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    before = {hashlib.sha256(file.read_bytes()).digest() for file in list_bundles(stick)}
    registration.correct_person(office.desk, people[0], {"given_name": "Дулам"}, shown=AS_STORED)
    receive_sticks(office, stick)
    after = {hashlib.sha256(file.read_bytes()).digest() for file in list_bundles(stick)}
    assert len(before) > 1
    assert not before & after
    receive_sticks(office, stick)  # and what says nothing new stays
    assert after == {hashlib.sha256(file.read_bytes()).digest() for file in list_bundles(stick)}
