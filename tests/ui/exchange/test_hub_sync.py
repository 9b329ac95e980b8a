"""A laptop and its hub in the window: what goes by itself and when, and how it is told."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    LaptopSyncOutcome,
    ReplySummary,
)
from fieldreg.services.exchange import sync_schedule
from fieldreg.ui.auto_sync import ChannelState
from tests.ui.screens.exchange import ExchangeScreen, carriers_of
from tests.ui.screens.input import press

WENT = LaptopSyncOutcome(
    people=2, sessions=1, changes=9, size_bytes=2_000, files=("0123456789abcdef.frb",)
)
RESTS = [backoff.INTERVAL_AWAITING_REPLY, backoff.INTERVAL_IDLE, backoff.INTERVAL_OFFICE]


class ScriptedCourier:
    """A courier whose rounds end as *ends* say, one after the other.

    Of a folder it finds what *mark* says, or why it cannot be looked at.
    """

    def __init__(self):
        self.ends, self.begun, self.meanwhile = [], 0, lambda: None
        self.mark = ""

    def read_channel_state(self, _carrier):
        yield lambda: None
        if isinstance(self.mark, Code):
            raise Problem(self.mark)
        return self.mark

    def sync_by(self, _carrier, on_step, _is_cancelled):
        self.begun += 1
        on_step(ExchangeProgress(ExchangePhase.LOOKING))
        yield lambda: None
        on_step(ExchangeProgress(ExchangePhase.WRITING, 1_000, 4_000))
        self.meanwhile()
        end = self.ends.pop(0) if self.ends else WENT
        if isinstance(end, Code):
            raise Problem(end)
        return end


class NetworkScreen(ExchangeScreen):
    """The exchange page of a laptop whose courier and network are the test's own."""

    def begin_carriers(self):
        self.courier = ScriptedCourier()
        self.is_free = True
        return self.carriers_anew()

    def carriers_anew(self):
        return carriers_of(
            self.installation, self.runner, self.courier, self.network, lambda: self.is_free
        )

    def let_pass(self, **passed):
        """Let time pass, and the laptop look at its calendar."""
        self.installation.tools.clock.go_on(**passed)
        self.rounds.start_if_due()
        return self


@pytest.fixture
def laptop(laptop):
    laptop.hold_session(laptop.register(), laptop.register("Тэмүүлэн"))
    with laptop.installation.store.transaction():
        laptop.installation.store.metadata.put("hub", b"somewhere")
    return laptop


@pytest.fixture
def screen(qtbot, keyboard, laptop):
    return NetworkScreen(qtbot, keyboard, laptop.installation).go()


def test_a_laptop_that_knows_of_no_hub_says_what_brings_word_of_one(qtbot, keyboard, laptop):
    with laptop.installation.store.transaction():
        laptop.installation.store.metadata.put("hub", b"")
        laptop.installation.store._db.execute("DELETE FROM paper WHERE name = 'hub'")
    screen = NetworkScreen(qtbot, keyboard, laptop.installation).go()
    assert "The next exchange by stick will tell" in screen.words
    assert "Exchange by network" not in screen.words
    screen.let_pass(hours=9)
    press("Ctrl+H")
    assert screen.courier.begun == 0


def test_soon_after_unlocking_it_goes_by_itself_and_the_focus_stays(screen):
    focused = screen.focused
    assert screen.courier.begun == 0
    screen.let_pass(minutes=1)
    assert screen.courier.begun == 1
    assert screen.focused == focused
    assert "Last time: 2026.03.14 08:41." in screen.words
    assert "The entries of 2 people went to the hub." in screen.words
    assert screen.said == []


def test_what_head_office_said_is_told(screen):
    reply = ReplySummary(day="2026-03-12", people_received=40, corrections=2)
    screen.courier.ends = [LaptopSyncOutcome(reply=reply)]
    screen.let_pass(minutes=1)
    for told in (
        "Nothing new went",
        "Head office’s reply of 2026.03.12 came.",
        "40 people: head office has them",
        "2 corrections by head office",
    ):
        assert told in screen.words


@pytest.mark.share(of=3)
@pytest.mark.parametrize(
    ("code", "told"),
    [
        (Code.HUB_UNREACHABLE, "The hub cannot be reached from here"),
        (Code.HUB_SILENT, "The hub does not answer"),
        (Code.HUB_BROKEN_OFF, "The connection broke off"),
        (Code.HUB_NOT_OURS, "perhaps the page where one logs in"),
        (Code.HUB_CLOCK, "By this computer’s date the hub’s certificate is out of date"),
        (Code.HUB_PROXY, "The proxy of this network"),
        (Code.HUB_STRANGER, "The hub does not know this laptop yet"),
        (Code.SENDER_REVOKED, "since head office reported it lost"),
        (Code.SENDER_WITHDRAWN, "The invitation of this laptop was withdrawn"),
    ],
)
def test_each_thing_that_stands_in_the_way_is_told_with_what_is_safe(screen, code, told):
    screen.courier.ends = [code]
    screen.let_pass(minutes=1)
    assert told in screen.words
    assert any(safe in screen.words for safe in ("Nothing is lost", "Nothing was sent"))
    assert screen.said == []


def test_what_came_before_the_line_broke_is_told_with_the_trouble(screen):
    broken = Problem(Code.HUB_BROKEN_OFF)
    reply = ReplySummary(day="2026-03-12", people_received=40)
    screen.courier.ends = [LaptopSyncOutcome(reply=reply, failure=broken)]
    screen.let_pass(minutes=1)
    assert "40 people: head office has them" in screen.words
    assert "The connection broke off" in screen.words
    assert "went to the hub" not in screen.words


def test_receipts_alone_are_not_called_a_reply(screen):
    receipts = ReplySummary(day="2026-03-12", people_received=40, is_receipt=True)
    screen.courier.ends = [LaptopSyncOutcome(reply=receipts)]
    screen.let_pass(minutes=1)
    assert "40 people: head office has them" in screen.words
    assert "Head office’s reply of" not in screen.words


def waits(screen):
    """Return how long the laptop waits now, in whole minutes."""
    now = screen.installation.tools.clock.now()
    return round((screen.rounds.status.due_at - now) / timedelta(minutes=1))


def test_it_waits_twice_as_long_after_each_failure_and_as_ever_after_success(screen):
    screen.courier.ends = [Code.HUB_UNREACHABLE] * 9
    waited = []
    for _ in range(9):
        screen.let_pass(minutes=121)
        waited.append(waits(screen))
    assert waited == [1, 2, 4, 8, 16, 32, 64, 120, 120]
    screen.let_pass(minutes=121)
    assert waits(screen) == 30  # something is on its way, and its receipt awaited


def test_what_was_stopped_after_a_reply_is_no_failure(screen):
    stopped = Problem(Code.CANCELLED)
    reply = ReplySummary(day="2026-03-12", people_received=40)
    screen.courier.ends = [LaptopSyncOutcome(reply=reply, failure=stopped)] * 5
    for _ in range(5):
        screen.let_pass(minutes=121)
        assert waits(screen) == 30
    assert "40 people: head office has them" in screen.words


def test_a_laptop_that_was_off_goes_on_waiting(screen):
    screen.courier.ends = [Code.HUB_UNREACHABLE] * 9
    for _ in range(6):
        screen.let_pass(minutes=121)
    screen.installation.tools.clock.go_on(minutes=2)
    screen.rounds = screen.carriers_anew().hub
    assert waits(screen) == 30
    screen.installation.tools.clock.go_on(hours=9)
    screen.rounds = screen.carriers_anew().hub
    assert waits(screen) == 0


def test_a_calendar_that_was_put_back_stops_nothing(screen):
    screen.let_pass(minutes=1)
    screen.let_pass(days=-400)
    assert screen.courier.begun == 2
    screen.let_pass(minutes=29)
    assert screen.courier.begun == 2
    screen.let_pass(minutes=2)
    assert screen.courier.begun == 3


def test_without_a_network_nothing_is_tried_and_with_one_it_goes_soon(screen):
    screen.courier.ends = [Code.HUB_UNREACHABLE] * 6
    for _ in range(6):
        screen.let_pass(minutes=121)
    screen.network.go()
    assert "There is no network. When there is one, the exchange starts by itself." in screen.words
    screen.let_pass(hours=3)
    assert screen.courier.begun == 6
    screen.network.come()
    screen.let_pass(seconds=10)
    assert screen.courier.begun == 6
    screen.let_pass(seconds=15)
    assert screen.courier.begun == 7


def test_a_network_that_comes_and_goes_is_not_tried_each_time(screen):
    screen.courier.ends = [Code.HUB_BROKEN_OFF] * 20
    screen.let_pass(minutes=1)
    for _ in range(12):
        screen.network.go()
        screen.network.come()
        screen.let_pass(seconds=5)
    assert screen.courier.begun == 2


def test_where_it_has_to_be_paid_for_nothing_goes_unless_it_is_wished(screen):
    screen.network.come(is_paid=True)
    screen.let_pass(hours=3)
    assert "costs money" in screen.words
    assert screen.courier.begun == 0
    press("Ctrl+H")
    assert screen.courier.begun == 1
    screen.carriers.set_mode(sync_schedule.SyncMode.ALWAYS)
    screen.let_pass(hours=3)
    assert screen.courier.begun == 2


def test_it_may_wait_to_be_asked_for_good(screen):
    wish = screen.page.auto_sync_panel.mode_field
    wish.setFocus()
    press("Down")
    press("Down")
    screen.let_pass(days=3)
    assert screen.courier.begun == 0
    assert "It goes only when you ask for it." in screen.words
    assert "Not today" not in screen.words
    press("Ctrl+H")
    assert screen.courier.begun == 1


def test_not_today_means_until_tomorrow_or_until_one_says_so(screen):
    press("Ctrl+U")
    assert "No exchange today. From tomorrow it is automatic again." in screen.words
    screen.let_pass(hours=15)
    assert screen.courier.begun == 0
    screen.let_pass(hours=1)
    assert screen.courier.begun == 1
    press("Ctrl+U")
    screen.let_pass(hours=3)
    press("Ctrl+U")
    screen.let_pass(minutes=1)
    assert screen.courier.begun == 2


def test_while_a_trainee_has_the_laptop_in_hand_none_begins(screen):
    screen.is_free = False
    screen.let_pass(hours=3)
    assert screen.courier.begun == 0
    screen.is_free = True
    screen.let_pass(seconds=1)
    assert screen.courier.begun == 1


def test_what_is_written_goes_a_little_later_in_one_round(screen):
    screen.let_pass(minutes=1)
    for _ in range(4):
        screen.rounds.on_records_written()
        screen.let_pass(minutes=1)
    assert screen.courier.begun == 1
    screen.let_pass(minutes=2)
    assert screen.courier.begun == 2


def test_what_is_written_does_not_hurry_a_line_that_fails(screen):
    screen.courier.ends = [Code.HUB_UNREACHABLE] * 6
    for _ in range(5):
        screen.let_pass(minutes=121)
    screen.rounds.on_records_written()
    screen.let_pass(minutes=6)
    assert screen.courier.begun == 5


def test_how_far_it_is_stands_there_and_the_same_key_stops_it(screen):
    seen = []

    def look():
        seen.append((screen.rounds.status.state, screen.words))
        press("Ctrl+H")
        seen.append((screen.rounds.status.state, screen.words))

    screen.courier.meanwhile = look
    screen.courier.ends = [Code.CANCELLED]
    press("Ctrl+H")
    (before, words), (after, stopped) = seen
    assert (before, after) == (ChannelState.RUNNING, ChannelState.WAITING)
    assert "Sending: 1.0 kB of 4.0 kB. You can go on working." in words
    assert "Stop sending" in words
    assert "Sending" not in stopped
    assert "Exchange by network" in stopped
    assert screen.rounds.status.state is ChannelState.WAITING
    assert screen.courier.begun == 1


@given(st.integers(0, 60), st.floats(0, 1), st.sampled_from(RESTS))
def test_no_pause_is_beyond_four_hours_and_none_so_short_that_it_troubles_the_hub(
    failures, chance, rests
):
    waits = backoff.next_delay(failures, chance, rests)
    assert timedelta(seconds=30) <= waits <= timedelta(hours=4)
