"""What waits goes in though what is missing before it is gone for good, and if it comes too.

Head office was put back, and the laptop that has the whole log is no more: there is only a
stick with what it said last.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, ForcedImport
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import backups
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.people import registration
from fieldreg.sync.office.office_sync import OfficeSync
from tests.support.bundles.trips import (
    exchange_by_stick,
    list_bundles,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, PASSPHRASE, HeadOffice, fake_tools

LOST = "A laptop of which only this stick is left"


class Story:
    """Head office as it was on the first day, and sticks that A left on four."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.office = HeadOffice(place / "office")
        self.a = self.office.enrol("A")
        self.b = self.office.enrol("B")
        self.stick = place / "stick"
        self.stick.mkdir()
        self.first = self.a.register("Нэг", aimag=ARKHANGAI)
        self.went()
        self.twin = self.a.cloned(place / "twin")
        backup = backups.create_backup(self.office.installation, place / "backups")
        self.second = self.a.register("Хоёр", aimag=ARKHANGAI)
        registration.correct_person(self.a.desk, self.first, {"phone": "70000001"}, shown=AS_STORED)
        self.went("second")
        registration.correct_person(self.a.desk, self.first, {"phone": "70000002"}, shown=AS_STORED)
        registration.correct_person(
            self.a.desk, self.second, {"phone": "70000003"}, shown=AS_STORED
        )
        self.third = self.a.register("Гурав", aimag=ARKHANGAI)
        self.went("third")
        self.fourth = self.a.register("Дөрөв", aimag=ARKHANGAI)
        self.went("fourth")
        self.whole = self.office.installation.store.digest()
        self.put_back(backup)

    def went(self, kept: str = "") -> None:
        """Let A exchange, and keep what it left as the stick called *kept*."""
        exchange_by_stick(self.a, self.stick)
        if kept:
            (self.place / kept).mkdir()
            for one in list_bundles(self.stick):
                shutil.copy(one, self.place / kept)
        receive_sticks(self.office, self.stick)
        exchange_by_stick(self.a, self.stick)

    def put_back(self, backup: Path) -> None:
        self.office.installation.close()
        self.office.installation = backups.restore_backup(
            self.place / "again", backup, PASSPHRASE, fake_tools(60)
        )

    @property
    def reception(self) -> OfficeSync:
        return wiring.build_office_sync(self.office.installation)

    def receive(self, *kept: str) -> list[str]:
        """Take in the sticks called so; say what waits then."""
        for one in kept:
            receive_sticks(self.office, self.place / one)
        return [one.state for one in self.office.installation.store.bundles.list_pending()]

    def waiting(self) -> arrived_bundles.ArrivedBundle:
        return next(
            one
            for one in arrived_bundles.list_arrivals(self.office.desk)
            if one.bundle.state == "held"
        )

    def let_in(self, *, is_preview: bool = False) -> ForcedImport:
        sha = self.waiting().bundle.sha
        return self.reception.force_import(sha, LOST, is_preview=is_preview)

    def names(self) -> set[str | None]:
        people = self.office.installation.store.people
        return {one.given_name for one in people.list_page(0, 100)}

    def phone(self, record: int) -> set[object]:
        """Return every live value of the number of *record*."""
        store = self.office.installation.store
        live = store.records.load_live_values(kinds.TRAINEE, [record])[record]["phone"]
        return {value for _, value in live}


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    story = Story(tmp_path)
    yield story
    for one in (story.office, story.a, story.b, story.twin):
        one.installation.close()


def test_a_preview_says_what_goes_in_and_changes_nothing(story):
    assert story.receive("third") == ["held"]
    before = story.office.installation.store.digest()
    told = story.let_in(is_preview=True)
    assert (told.device, told.bundle_count, told.people, told.quarantined_count) == ("A", 1, 3, 1)
    gap = story.waiting().gaps[0]
    assert told.missing == (gap.first, gap.last)
    assert story.office.installation.store.digest() == before
    assert [one.state for one in story.office.desk.store.bundles.list_pending()] == ["held"]


def test_what_waits_goes_in_by_a_persons_word_which_stands_beside_it(story):
    """What it says of whom head office does not hold waits alone, with the reason."""
    story.receive("third")
    told = story.let_in()
    assert story.names() == {"Нэг", "Гурав"}
    assert story.phone(story.first) == {"70000002", None}  # it had not seen the first
    assert told.quarantined_count == 1
    (aside,) = story.reception.held_changes.list_all()
    assert (aside.record, aside.reason) == (story.second, Code.NOT_FOUND)
    (line, *_) = arrived_bundles.list_arrivals(story.office.desk)
    assert line.bundle.state == "ahead"
    assert line.gaps  # what is missing is told of as long as it is
    assert line.out_of_order
    assert (line.out_of_order.officer, line.out_of_order.reason) == (
        story.office.desk.user_name,
        LOST,
    )
    assert arrived_bundles.count_arrivals(story.office.desk).pending_bundle_count == 0


def test_what_goes_on_from_it_goes_in_with_it_whenever_it_comes(story):
    assert story.receive("third", "fourth") == ["held", "held"]
    told = story.let_in()
    assert (told.bundle_count, told.people) == (2, 4)
    assert story.names() == {"Нэг", "Гурав", "Дөрөв"}


def test_what_goes_on_from_it_goes_in_later_without_another_word(story):
    story.receive("third")
    story.let_in()
    assert story.receive("fourth") == ["ahead", "ahead"]
    assert story.names() == {"Нэг", "Гурав", "Дөрөв"}


def test_should_the_missing_come_after_all_everything_is_as_if_nothing_had_been_missing(story):
    story.receive("third", "fourth")
    story.let_in()
    assert story.receive("third") == ["ahead", "ahead"]  # the same again is nothing new
    assert story.receive("second", "third") == []
    assert story.office.installation.store.digest() == story.whole
    assert story.phone(story.first) == {"70000002"}
    assert story.phone(story.second) == {"70000003"}
    assert story.reception.held_changes.list_all() == []
    (*_, line) = (
        one
        for one in arrived_bundles.list_arrivals(story.office.desk)
        if one.out_of_order is not None
    )
    assert line.out_of_order.reason == LOST  # that it was said stays known
    for _ in range(3):
        exchange_by_stick(story.b, story.stick)
        receive_sticks(story.office, story.stick)
    assert store_digest(story.b) == scoped_digest(story.office, "B")


def test_others_who_were_told_ahead_hold_the_same_once_the_missing_comes(story):
    story.receive("third", "fourth")
    story.let_in()
    for _ in range(2):
        exchange_by_stick(story.b, story.stick)
        receive_sticks(story.office, story.stick)
    assert store_digest(story.b) == scoped_digest(story.office, "B")
    story.receive("second")
    for _ in range(2):
        exchange_by_stick(story.b, story.stick)
        receive_sticks(story.office, story.stick)
    assert story.office.installation.store.digest() == story.whole
    assert store_digest(story.b) == scoped_digest(story.office, "B")


def test_what_was_let_in_is_undone_and_brought_back_like_all_that_came(story):
    story.receive("third")
    before = story.office.installation.store.digest()
    sha = story.waiting().bundle.sha.hex()
    story.let_in()
    let_in = story.office.installation.store.digest()
    arrival_undo.undo_arrival(story.office.desk, sha)
    assert story.office.installation.store.digest() == before
    story.receive("second")
    assert story.names() == {"Нэг", "Хоёр"}
    arrival_undo.redo_arrival(story.office.desk, sha)
    assert story.names() == {"Нэг", "Хоёр", "Гурав"}
    assert story.office.installation.store.digest() != let_in


def test_a_laptop_that_turns_up_with_its_whole_log_is_asked_for_what_is_missing(story):
    story.receive("third")
    story.let_in()
    fresh = story.place / "fresh"
    fresh.mkdir()
    for _ in range(3):
        exchange_by_stick(story.a, fresh)
        receive_sticks(story.office, fresh)
    assert story.office.installation.store.digest() == story.whole
    assert story.office.installation.store.bundles.list_pending() == []
    assert store_digest(story.a) == scoped_digest(story.office, "A")


def test_nothing_counts_as_kept_in_a_backup_that_came_after_it(story):
    """What was let in reaches further than what is missing, and is in the backup."""
    story.receive("third")
    story.let_in()
    backups.create_backup(story.office.installation, story.place / "backups")
    told = receive_sticks(story.office, story.place / "second")
    assert told.cleared == 0
    backups.create_backup(story.office.installation, story.place / "backups")
    assert receive_sticks(story.office, story.place / "second").cleared == 1


def test_another_log_by_that_name_waits_until_what_is_missing_shows_whose_it_was(story):
    """A copy of the laptop, of which nobody knew: it has others under the same numbers."""
    story.receive("third")
    story.let_in()
    others = {f"Ихэр {number}" for number in range(8)}
    for one in sorted(others):
        story.twin.register(one, aimag=ARKHANGAI)
    (story.place / "of-twin").mkdir()
    exchange_by_stick(story.twin, story.place / "of-twin")
    assert story.receive("of-twin") == ["held", "ahead"]
    with pytest.raises(Problem) as refused:
        story.let_in()
    assert refused.value.code is Code.BUNDLE_WAITS
    assert story.names() == {"Нэг", "Гурав"}
    assert story.receive("second") == []
    assert story.names() == {"Нэг", "Хоёр", "Гурав"} | others


def test_only_what_waits_for_something_missing_can_be_let_in_and_only_with_a_reason(story):
    story.receive("third")
    sha = story.waiting().bundle.sha
    for reason in ("", " ", "у" * 501):
        with pytest.raises(Problem) as refused:
            story.reception.force_import(sha, reason)
        assert refused.value.code is Code.VALUE_REFUSED
    story.let_in()
    for one in (sha, b"0" * 32):
        with pytest.raises(Problem) as refused:
            story.reception.force_import(one, LOST)
        assert refused.value.code is Code.NOT_FOUND
    looked = run_task(story.reception.survey([str(story.place / "third")], never_cancelled))
    assert BundleStatus.KNOWN in {one.status for one in looked}
