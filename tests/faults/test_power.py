"""Power cuts: what was acknowledged is there, whatever else the disk has lost (faults 2, 3, 13)."""

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import ExchangeMonitor
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.installation.home import Home
from fieldreg.services.people import registration
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.sync.transports.disk_access import RetryingDisk, SystemFiles
from fieldreg.sync.transports.folder_transport import BUNDLE_SUFFIX, FolderTransport
from tests.support.bundles.trips import exchange_by_stick
from tests.support.disk import python_files
from tests.support.disk.campaigns import (
    THOROUGH,
    Verdict,
    cut_power,
    image_scene,
    judge,
    open_all,
    record,
    resetting_scene,
)
from tests.support.disk.engine_log import SaveEvent
from tests.support.disk.power import Loss, Recorder, files_at, images, lay_out
from tests.support.disk.workloads import WORKLOADS, Scene, begin_work

# `make crash` plays many more.
IMAGES = 120
# How many acts a drive is late that acknowledges too early.
LATE = 40
SEALED = AGE_HEADER + bytes(2_000)


@pytest.fixture(scope="module")
def anew() -> Iterator[Callable[[], Scene]]:
    with resetting_scene(image_scene()) as laying_out:
        yield laying_out


@pytest.mark.slow
@pytest.mark.share(of=6)
@pytest.mark.parametrize("work", WORKLOADS)
def test_fault_2_whatever_a_power_cut_leaves_holds_all_that_was_acknowledged(
    anew: Callable[[], Scene], work: str
) -> None:
    """And fault 13: of a migration, all or nothing."""
    here = begin_work(anew(), work)
    found = cut_power(record(here, work, [THOROUGH]), IMAGES)
    assert found.keys() == {Verdict.WHOLE}
    assert found.total() >= IMAGES


@pytest.mark.share(of=2)
@pytest.mark.parametrize(
    ("setting", "verdicts"),
    [
        ("synchronous = OFF", {Verdict.WHOLE, Verdict.LOST, Verdict.DAMAGED}),
        ("synchronous = NORMAL", {Verdict.WHOLE, Verdict.LOST}),
    ],
)
def test_unsafe_settings_are_seen_to_lose(
    anew: Callable[[], Scene], setting: str, verdicts: set[Verdict]
) -> None:
    """Without this, that nothing is lost otherwise would prove nothing."""
    here = anew()
    recorded = record(here, "save_people", [THOROUGH, setting])
    found = cut_power(recorded, IMAGES, is_opened=False)
    assert found.keys() == verdicts
    assert found[Verdict.LOST] > IMAGES // 10


@pytest.mark.share(of=2)
@pytest.mark.slow
@pytest.mark.parametrize(
    ("setting", "is_safe"), [(THOROUGH, True), ("synchronous = NORMAL", False)]
)
def test_fault_2_no_receipt_leaves_head_office_before_what_it_covers_is_safe(
    anew: Callable[[], Scene], setting: str, *, is_safe: bool
) -> None:
    """The power fails at head office; the laptop and the stick with the answer go on."""
    broken = 0
    here = anew()
    recorded = record(here, "exchange_round_trip", [setting])
    spared = (here.laptop, here.stick, here.place / "own")
    made = images(recorded.recorder, 40, losses=(Loss.ALL, Loss.TORN), spared=spared)
    for _, _, files in made:
        lay_out(files, here.place)
        with closing(here.open(here.laptop)) as laptop, closing(here.open(here.office)) as office:
            exchange_by_stick(laptop, here.stick)
            broken += any(
                one.receipted > office.store.segments.last_boundary(one.writer).last
                for one in laptop.store.outbox.list_writers()
            )
    assert bool(broken) is not is_safe


def test_fault_2_a_power_cut_after_the_work_makes_no_register_an_altered_one(
    anew: Callable[[], Scene],
) -> None:
    """What the seal says of the journal is on the medium before the seal is."""
    here = anew()
    recorder = record(here, "save_people").recorder
    for number in range(len(recorder.events) - 20, len(recorder.events) + 1):
        lay_out(files_at(recorder, number, Loss.ALL), here.place)
        open_all(here)


@pytest.mark.slow
def test_fault_3_a_drive_that_acknowledged_too_early_loses_the_tail_and_it_is_told(
    anew: Callable[[], Scene],
) -> None:
    """It wrote in order, and the last of it to the store never arrived.

    A drive that lies and writes out of order besides can damage any database; then
    `doctor` finds what reads badly, and no test promises more.
    """
    told: Counter[Code | None] = Counter()
    here = anew()
    recorded = record(here, "save_people", [THOROUGH])
    store, recorder = Home(here.laptop).store_file, recorded.recorder
    said = (*recorded.saved, *recorder.events)
    saved = {one.content for one in said if isinstance(one, SaveEvent)}
    for number in range(LATE, len(recorder.events), LATE // 2):
        files = files_at(recorder, number)
        early = files_at(recorder, number - LATE)
        lay_out(
            {path: files[path] for path in files if not of_store(path)}
            | {path: early[path] for path in early if of_store(path)},
            here.place,
        )
        assert judge(store, here.keys[store], saved) is Verdict.WHOLE
        with closing(here.open(here.laptop)) as laptop:
            told[laptop.continuity_problem and laptop.continuity_problem.code] += 1
            if laptop.continuity_problem and laptop.continuity_problem.code is Code.REGISTER_OLDER:
                assert laptop.continuity_problem.facts["until"] == laptop.user_session().day
            registration.register_person(laptop.user_session(), {"given_name": "Дараа нь"})
    assert told[Code.REGISTER_OLDER] > told.total() // 2


def of_store(path: Path) -> bool:
    return path.name.startswith("fieldreg.db")


@pytest.mark.parametrize("loss", Loss)
def test_fault_15_files_that_are_settled_together_are_each_whole_or_the_older_one_is_there(
    tmp_path: Path, loss: Loss
) -> None:
    stick, sealed = FolderTransport(tmp_path, RetryingDisk(time.sleep, SystemFiles())), range(3)
    former, new = ([SEALED + bytes([each, age]) * 700 for each in sealed] for age in (1, 2))
    for each in former:
        stick.deliver(each, ExchangeMonitor())
    stick.settle()
    recorder = Recorder(tmp_path)
    with python_files.watched(recorder):
        for before, after in zip(former, new, strict=True):
            stick.deliver(after, ExchangeMonitor(), older={hashlib.sha256(before).digest()})
        stick.settle()
    for _, _, files in images(recorder, 400, losses=(loss,)):
        held = {content for path, content in files.items() if path.suffix == BUNDLE_SUFFIX}
        assert held <= {*former, *new}
        assert all(held & {*each} for each in zip(former, new, strict=True))
    assert set(new) <= {*files_at(recorder, len(recorder.events), loss).values()}


@pytest.mark.parametrize("is_synced", [True, False])
def test_a_file_that_is_not_synced_before_it_gets_its_name_is_seen_to_be_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_synced: bool
) -> None:
    """So the images see what Python does to files as well."""
    path = tmp_path / "keyring.json"
    path.write_bytes(b"former")
    if not is_synced:
        monkeypatch.setattr(os, "fsync", lambda _handle: None)
    recorder = Recorder(tmp_path)
    with python_files.watched(recorder):
        if not is_synced:
            monkeypatch.setattr(os, "fsync", lambda _handle: None)
        write_atomically(path, b"present")
    found = {files.get(path) for _, _, files in images(recorder, 200)}
    assert found == ({b"former", b"present"} if is_synced else {b"former", b"present", b""})
