"""The rounds that an installation makes by one carrier, by itself or because it was asked.

They are made while the register is open, and no dialog, no notice and no focus comes of
them: what happened is told on the page of the exchange, or of what came in. While a
trainee has the laptop in hand none begins, so that nothing that head office says changes
under her answers. One that is under way when the laptop is locked is carried to its end,
for all of it is sealed; the next one, after unlocking, hears what came of it.

A folder that changes is waited for until it rests, for whatever keeps it the same in two
places brings half files too. Our own writing changes it as well: the round after it finds
nothing to say, and then all is still.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    AutoSync,
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import Task
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import (
    LastSyncResult,
    SyncMode,
    SyncOutcome,
    SyncSchedule,
)
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.desktop.network import Network

_LOOK_EVERY_MS = 10_000  # at the calendar, since a timer stands still while the laptop sleeps


class ChannelState(StrEnum):
    """What is done about the carrier now."""

    NOT_CONFIGURED = "nowhere"  # no hub is known, or no folder chosen
    RUNNING = "carrying"
    POSTPONED = "put-off"
    MANUAL = "asked"  # it waits to be asked
    METERED = "metered"
    OFFLINE = "offline"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class ChannelStatus:
    """What there is to show: *due_at* of a round to come, (*done*, *total*) bytes of one."""

    state: ChannelState
    place: str
    mode: SyncMode
    last_result: LastSyncResult | None
    due_at: datetime | None = None
    done: int = 0
    total: int = 0


class ChannelSync(QObject):
    """The rounds of one unlocked installation by one *carrier* over *network*.

    *is_free* tells whether one may begin by itself now, and *chance* draws from 0 to 1.

    Signals:
        changed(): there is something else to show.
        ended(object): the outcome of a round, or the `Problem` that ended it.
    """

    changed = Signal()
    finished = Signal(object)

    def __init__(
        self,
        user: UserSession,
        runner: Runner,
        by_itself: AutoSync,
        carrier: SyncChannel,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.channel = carrier
        self._user, self._runner, self._by_itself = user, runner, by_itself
        self._network, self._chance, self._is_free = network, chance, is_free
        self._known: SyncSchedule | None = None
        self._due_at: datetime | None = None
        self._running: LongJob | None = None
        self._begun = 0  # rounds, of which one that was stopped may still be on its way
        self.is_manual = False  # by a person, and not by the calendar
        self._done = self._total = 0
        self._mark, self._is_looking = "", False
        self._stirred_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.start_if_due)
        network.changed.connect(self._hear)
        self._timer.start()
        self.reload()

    @property
    def status(self) -> ChannelStatus | None:
        """What there is to show; None before anything is known."""
        known = self._known
        if known is None:
            return None
        return ChannelStatus(
            self._state(known),
            known.endpoint,
            known.mode,
            known.last_result,
            self._due_at,
            self._done,
            self._total,
        )

    # What a person wants

    def start(self) -> None:
        """Exchange now, whatever the connection costs."""
        self._begin(is_asked=True)

    def _begin(self, *, is_asked: bool) -> None:
        if self._running is not None or self._known is None or not self._known.endpoint:
            return
        self.is_manual = is_asked
        self._done = self._total = 0
        self._stirred_at = None
        # A runner may answer before it returns.
        self._running = LongJob()
        self._begun += 1
        finish = partial(self._finish, self._begun, self._known.endpoint)
        handle = self._runner.run_task(
            self,
            self._round,
            finish,
            finish,
            progress=partial(self._hear_step, self._begun),
            resumes=self.channel,
        )
        if self._running is not None:
            self._running = handle
        self.changed.emit()

    def stop(self) -> None:
        """Let go of the round; it goes on from there another time.

        Nobody waits for what hangs in a call of the system, but for the next round: that
        begins once this one has ended (`Runner.carry`).
        """
        if self._running is not None:
            self._running.cancel()
            self._finish(self._begun, "", Problem(Code.CANCELLED))

    def shut_down(self) -> None:
        """Begin none by itself any more: the register is being closed."""
        self._timer.stop()

    def reload(self) -> None:
        """Hear what is wished, and where it goes, which may be another than before."""
        user, carrier = self._user, self.channel
        self._runner.run_latest(
            f"rounds {carrier}",
            self,
            lambda: sync_schedule.load_sync_schedule(user, carrier),
            self._know,
        )

    # When

    def start_if_due(self) -> None:
        """Begin a round if it is time for one; if not, look whether it will be."""
        known, due_at = self._known, self._due_at
        if known is None or due_at is None or self._state(known) is not ChannelState.WAITING:
            return
        if not self._is_free():
            return
        if backoff.is_due(due_at, self._now()):
            self._begin(is_asked=False)
        elif not self._is_looking:
            self._is_looking = True
            self._runner.run_task(
                self,
                lambda *_: self._by_itself.read_channel_state(self.channel),
                self._hear_mark,
                lambda problem: self._hear_mark(problem.code.value),
                resumes=f"look {self.channel}",
            )

    def on_records_written(self) -> None:
        """Know that something was written, which goes soon if the last round went through."""
        if self._known is not None and self._due_at is not None:
            last = self._known.last_result
            if last is None or not last.code:
                self._due_at = min(self._due_at, self._now() + backoff.INTERVAL_AFTER_WRITE)
                self.changed.emit()
        self.reload()  # a stick may have brought word of a hub

    def _hear(self) -> None:
        """Hear of another network: what failed before may go now."""
        if self._network.is_online and self._due_at is not None:
            soonest = self._soonest()
            # A network that comes and goes puts nothing off, nor does it hurry.
            if not self._now() < self._due_at < soonest:
                self._due_at = soonest
        self.changed.emit()

    def _hear_mark(self, mark: str) -> None:
        """Hear what lies there: another thing than before is waited for until it rests."""
        self._is_looking = False
        if mark == self._mark or self._running is not None:
            return
        self._mark = mark
        self._stirred_at = self._stirred_at or self._now()
        self._due_at = min(self._soonest(), self._stirred_at + backoff.INTERVAL_AFTER_WRITE)
        self.changed.emit()

    def _soonest(self) -> datetime:
        last = self._known.last_result if self._known else None
        looked = last.looked_at if last else None
        return backoff.next_due(looked, backoff.MIN_INTERVAL, self._now())

    def _state(self, known: SyncSchedule) -> ChannelState:
        for state, holds in (
            (ChannelState.NOT_CONFIGURED, not known.endpoint),
            (ChannelState.RUNNING, self._running is not None),
            (ChannelState.MANUAL, known.mode is SyncMode.MANUAL),
            (ChannelState.POSTPONED, known.paused_on == self._user.day),
            (ChannelState.OFFLINE, self._network.is_online is False),
            (ChannelState.METERED, known.mode is SyncMode.UNMETERED and self._network.is_metered),
        ):
            if holds:
                return state
        return ChannelState.WAITING

    def _know(self, known: SyncSchedule) -> None:
        if self._known is None or self._known.endpoint != known.endpoint:
            self._wait(known)
        self._known = known
        self.changed.emit()

    def _know_end(self, known: SyncSchedule) -> None:
        self._known = None
        self._know(known)

    def _wait(self, known: SyncSchedule) -> None:
        failures = known.last_result.failures if known.last_result else 0
        waits = backoff.next_delay(failures, self._chance(), known.poll_interval)
        looked = known.last_result.looked_at if known.last_result else None
        self._due_at = backoff.next_due(looked, waits, self._now())

    def _now(self) -> datetime:
        return self._user.clock.now()

    # One round

    def _round(self, report: ReportProgress, is_cancelled: IsCancelled) -> Task[SyncOutcome]:
        def on_step(step: ExchangeProgress) -> None:
            report(step.done, step.total if step.phase is ExchangePhase.WRITING else 0)

        return self._by_itself.sync_by(self.channel, on_step, is_cancelled)

    def _hear_step(self, begun: int, done: int, total: int) -> None:
        if not self._is_current(begun):
            return
        self._done, self._total = done, total
        self.changed.emit()

    def _is_current(self, begun: int) -> bool:
        return self._running is not None and begun == self._begun

    def _finish(self, begun: int, place: str, ended: SyncOutcome | Problem) -> None:
        user, carrier = self._user, self.channel
        if self._is_current(begun):
            self._running = None
        elif isinstance(ended, Problem):
            return  # it was stopped, and that was told then
        self.changed.emit()
        self.finished.emit(ended)
        if isinstance(ended, Problem) and ended.code is Code.CANCELLED:
            self._due_at = backoff.next_due(self._now(), backoff.next_delay(0, 1), self._now())
            return

        def note() -> SyncSchedule:
            sync_schedule.record_sync_result(user, carrier, place, ended)
            return sync_schedule.load_sync_schedule(user, carrier)

        self._runner.run(self, note, self._know_end)
