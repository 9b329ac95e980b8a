"""Head office at a mailbox that stands on its own machine, or in a folder of its own."""

import os

import pytest

from fieldreg import wiring
from fieldreg.sync.transports.mailbox import Box, OfficeSide, Way
from tests.support.hub import RunningHub, receive_by_hub
from tests.support.knocking import device_of
from tests.support.trips import never, quietly

SEALED = b"age-encryption.org/v1\n" + b"x" * 100_000


@pytest.fixture
def mailbox(tmp_path, office):
    return RunningHub(tmp_path / "mailbox", office).mailbox


@pytest.mark.parametrize("step", ["append", "settle"])
def test_an_answer_that_was_cut_short_is_left_whole_the_next_time(
    office, mailbox, monkeypatch, step
):
    carrier = OfficeSide(mailbox, wiring.trust(office.installation))
    box = mailbox.box(Way.REPLIES, "0" * 32)

    def cut(*_args, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Box, step, cut)
        with pytest.raises(KeyboardInterrupt):
            carrier.leave(SEALED, quietly, never, to="0" * 32)
    sha = carrier.leave(SEALED, quietly, never, to="0" * 32)
    (held,) = box.waiting()
    assert (held.sha, held.is_whole) == (sha, True)
    assert box.read(sha, 0, len(SEALED)) == SEALED


def test_what_was_half_sent_and_not_gone_on_with_goes_in_the_end(office, hub, enrol):
    box = hub.mailbox.box(Way.BUNDLES, device_of(enrol("Архангай 1", hub)))
    older, newer = ("a" * 64, "b" * 64)
    for sha, days in ((older, 61), (newer, 59)):
        box.begin(sha, 100)
        box.append(sha, 0, b"half")
        part = box.folder / f"{sha}.part"
        then = part.stat().st_mtime - days * 86_400
        os.utime(part, (then, then))
    receive_by_hub(office)
    assert [one.sha for one in box.waiting()] == [newer]
