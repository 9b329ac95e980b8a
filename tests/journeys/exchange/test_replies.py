"""What the replies of head office say again, and what not."""

from pathlib import Path

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.store.metadata import TRUST_LIST
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop import office_state
from fieldreg.sync.laptop.office_state import OfficeState
from tests.support.bundles.trips import go_round, list_bundles, receive_sticks
from tests.support.installations import HeadOffice, Laptop


def read_reply(laptop: Laptop, stick: Path) -> OfficeReply:
    """Return the latest reply to *laptop* on *stick*."""
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
    trusted = [
        each.store.metadata.read(TRUST_LIST) for each in (office.installation, laptop.installation)
    ]
    assert trusted[0] == trusted[1]


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
