"""What a later release wrote with a meaning that this one may not guess (fault 43)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldreg.cli.common.problem_messages import PROBLEM_MESSAGES
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.sync.codec import bundle_header
from tests.support.bundles.trips import (
    exchange_by_stick,
    list_bundles,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, FIRST, HeadOffice, Laptop


@contextmanager
def a_later_release() -> Iterator[None]:
    """Write, and read, what readers before it may not pass over."""
    with pytest.MonkeyPatch.context() as patch:
        later = bundle_header.FORMAT_REWRITTEN + 1
        patch.setattr(bundle_header, "FORMAT", later)
        patch.setattr(bundle_header, "FORMAT_REWRITTEN", later)
        yield


def test_fault_43_a_later_bundle_is_kept_and_goes_in_once_the_program_is_updated(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    laptop.register("Сараа", aimag=ARKHANGAI)
    with a_later_release():
        exchange_by_stick(laptop, stick)
    [file] = list_bundles(stick)
    body = file.read_bytes()
    before = store_digest(office.installation)
    for _ in range(2):  # once more changes nothing
        [view] = receive_sticks(office, stick).bundles
        assert (view.status, view.reason) == (BundleStatus.REFUSED, Code.BUNDLE_TOO_NEW)
        assert "Update fieldreg" in PROBLEM_MESSAGES[Code.BUNDLE_TOO_NEW]
        assert store_digest(office.installation) == before
        assert file.read_bytes() == body
    [line] = office.installation.store.bundles.list_quarantined_bundles()
    assert office.installation.store.bundles.load_body(line.sha) == body
    file.unlink()  # the stick went home
    with a_later_release():
        receive_sticks(office)
    assert office.installation.store.people.count() == 1
    assert office.installation.store.bundles.list_quarantined_bundles() == []


def test_fault_43_a_later_reply_is_left_where_it_is_until_the_program_is_updated(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    laptop.register("Сараа", aimag=ARKHANGAI)
    exchange_by_stick(laptop, stick)
    with a_later_release():
        receive_sticks(office, stick)
    outcome = exchange_by_stick(laptop, stick)
    assert outcome.reply is None
    assert outcome.reply_problem == Code.BUNDLE_TOO_NEW
    assert outcome.files  # its bundle is left all the same
    assert laptop.installation.store.sync_states.count_people().in_transit_count == 1
    with a_later_release():
        told = exchange_by_stick(laptop, stick)
    assert told.reply is not None
    assert told.reply.people_received == 1
    assert store_digest(laptop) == scoped_digest(office, FIRST)
