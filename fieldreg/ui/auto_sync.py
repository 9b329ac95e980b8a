"""Automatic exchange over the channels of an unlocked installation.

No sync starts while a trainee uses the laptop. A running one survives a lock: its data is sealed. A
changing folder is left alone until it rests, since synchronising programs bring half-written files.
"""

from collections.abc import Callable, Iterator
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
    OnExchangeProgress,
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
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.desktop.network import Network

_CHECK_EVERY_MS = 10_000  # against the calendar, since a timer stops while the laptop sleeps


class ChannelState(StrEnum):
    NOT_CONFIGURED = "nowhere"  # no hub is known, or no folder chosen
    RUNNING = "carrying"
    POSTPONED = "put-off"
    MANUAL = "asked"  # it runs on request only
    METERED = "metered"
    OFFLINE = "offline"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class ChannelStatus:
    state: ChannelState
    place: str
    mode: SyncMode
    last_result: LastSyncResult | None
    due_at: datetime | None = None
    done: int = 0
    total: int = 0


class ChannelSync(QObject):
    """The syncs of one unlocked installation over one *channel* and *network*.

    *is_free* returns whether a scheduled sync may start; *chance* draws from 0 to 1. Unless
    *is_seen*, the user may not look at it, and it does nothing.

    Signals:
        finished(object): the outcome of a sync, or the `Problem` that ended it.
    """

    changed = Signal()
    finished = Signal(object)

    def __init__(
        self,
        user: UserSession,
        runner: Runner,
        auto_sync: AutoSync,
        channel: SyncChannel,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        is_seen: bool = True,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.channel = channel
        self._user, self._runner, self._auto_sync = user, runner, auto_sync
        self._network, self._chance, self._is_free = network, chance, is_free
        self._is_seen = is_seen
        self._schedule: SyncSchedule | None = None
        self._due_at: datetime | None = None
        self._running: LongJob | None = None
        self._sync_count = 0  # with those that were stopped and may still be running
        self.is_manual = False  # the last sync was requested by a person
        self._done = self._total = 0
        self._folder_state, self._is_checking = "", False
        self._unrest_since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_EVERY_MS)
        self._timer.timeout.connect(self.start_if_due)
        network.changed.connect(self._on_network_changed)
        self._timer.start()
        self.reload()

    @property
    def status(self) -> ChannelStatus | None:
        schedule = self._schedule
        if schedule is None:
            return None
        return ChannelStatus(
            *(self._state(schedule), schedule.endpoint, schedule.mode, schedule.last_result),
            *(self._due_at, self._done, self._total),
        )

    # On request

    def start(self) -> None:
        self._start(is_manual=True)

    def _start(self, *, is_manual: bool) -> None:
        if self._running is not None or self._schedule is None or not self._schedule.endpoint:
            return
        self.is_manual = is_manual
        self._done = self._total = 0
        self._unrest_since = None
        # A runner may answer before it returns.
        self._running = LongJob()
        self._sync_count += 1
        finish = partial(self._finish, self._sync_count, self._schedule.endpoint)
        handle = self._runner.run_task(
            *(self, self._sync, finish, finish),
            progress=partial(self._on_step, self._sync_count),
            resumes=self.channel,
        )
        if self._running is not None:
            self._running = handle
        self.changed.emit()

    def stop(self) -> None:
        """Stop the running sync; the next one continues it."""
        if self._running is not None:
            self._running.cancel()
            self._finish(self._sync_count, "", Problem(Code.CANCELLED))

    def shut_down(self) -> None:
        self._timer.stop()

    def reload(self) -> None:
        job = partial(sync_schedule.load_sync_schedule, self._user, self.channel)
        if self._is_seen:
            self._runner.run_latest(f"rounds {self.channel}", self, job, self._use_schedule)

    # By schedule

    def start_if_due(self) -> None:
        schedule, due_at = self._schedule, self._due_at
        if schedule is None or due_at is None or self._state(schedule) is not ChannelState.WAITING:
            return
        if not self._is_free():
            return
        if backoff.is_due(due_at, self._now()):
            self._start(is_manual=False)
        elif not self._is_checking:
            self._is_checking = True
            self._runner.run_task(
                self,
                lambda *_: self._auto_sync.read_channel_state(self.channel),
                self._on_channel_state,
                lambda problem: self._on_channel_state(problem.code.value),
                resumes=f"look {self.channel}",
            )

    def on_records_written(self) -> None:
        if self._schedule is not None and self._due_at is not None:
            last = self._schedule.last_result
            if last is None or not last.code:
                self._due_at = min(self._due_at, self._now() + backoff.INTERVAL_AFTER_WRITE)
                self.changed.emit()
        self.reload()  # a stick may have brought the address of a hub

    def _on_network_changed(self) -> None:
        if self._network.is_online and self._due_at is not None:
            soonest = self._soonest()
            # A network that comes and goes puts nothing off, nor does it hurry.
            if not self._now() < self._due_at < soonest:
                self._due_at = soonest
        self.changed.emit()

    def _on_channel_state(self, state: str) -> None:
        self._is_checking = False
        if state == self._folder_state or self._running is not None:
            return
        self._folder_state = state
        self._unrest_since = self._unrest_since or self._now()
        self._due_at = min(self._soonest(), self._unrest_since + backoff.INTERVAL_AFTER_WRITE)
        self.changed.emit()

    def _soonest(self) -> datetime:
        last = self._schedule.last_result if self._schedule else None
        looked = last.looked_at if last else None
        return backoff.next_due(looked, backoff.MIN_INTERVAL, self._now())

    def _state(self, schedule: SyncSchedule) -> ChannelState:
        is_metered = schedule.mode is SyncMode.UNMETERED and self._network.is_metered
        for state, holds in (
            (ChannelState.NOT_CONFIGURED, not schedule.endpoint),
            (ChannelState.RUNNING, self._running is not None),
            (ChannelState.MANUAL, schedule.mode is SyncMode.MANUAL),
            (ChannelState.POSTPONED, schedule.paused_on == self._user.day),
            (ChannelState.OFFLINE, self._network.is_online is False),
            (ChannelState.METERED, is_metered),
        ):
            if holds:
                return state
        return ChannelState.WAITING

    def _use_schedule(self, schedule: SyncSchedule) -> None:
        if self._schedule is None or self._schedule.endpoint != schedule.endpoint:
            self._plan_next(schedule)
        self._schedule = schedule
        self.changed.emit()

    def _use_schedule_after_sync(self, schedule: SyncSchedule) -> None:
        self._schedule = None
        self._use_schedule(schedule)

    def _plan_next(self, schedule: SyncSchedule) -> None:
        last = schedule.last_result
        failures = last.failures if last else 0
        delay = backoff.next_delay(failures, self._chance(), schedule.poll_interval)
        self._due_at = backoff.next_due(last.looked_at if last else None, delay, self._now())

    def _now(self) -> datetime:
        return self._user.clock.now()

    # One sync

    def _sync(self, on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[SyncOutcome]:
        return self._auto_sync.sync_by(self.channel, on_step, is_cancelled)

    def _on_step(self, number: int, step: ExchangeProgress) -> None:
        if not self._is_current(number):
            return
        self._done = step.done
        self._total = step.total if step.phase is ExchangePhase.WRITING else 0
        self.changed.emit()

    def _is_current(self, number: int) -> bool:
        return self._running is not None and number == self._sync_count

    def _finish(self, number: int, place: str, result: SyncOutcome | Problem) -> None:
        user, channel = self._user, self.channel
        if self._is_current(number):
            self._running = None
        elif isinstance(result, Problem):
            return  # it was stopped, and reported then
        self.changed.emit()
        self.finished.emit(result)
        if isinstance(result, Problem) and result.code is Code.CANCELLED:
            self._due_at = backoff.next_due(self._now(), backoff.next_delay(0, 1), self._now())
            return

        def record() -> SyncSchedule:
            sync_schedule.record_sync_result(user, channel, place, result)
            return sync_schedule.load_sync_schedule(user, channel)

        self._runner.run(self, record, self._use_schedule_after_sync)


class AutoSyncManager(QObject):
    changed = Signal()
    finished = Signal(object)

    def __init__(
        self,
        user: UserSession,
        runner: Runner,
        auto_sync: AutoSync,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        is_seen: bool = True,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._user, self._runner = user, runner
        networks = {SyncChannel.HUB: network, SyncChannel.FOLDER: Network(self)}
        self.channels = self.hub, self.folder = [
            ChannelSync(
                *(user, runner, auto_sync, channel, over),
                chance=chance,
                is_free=is_free,
                is_seen=is_seen,
                parent=self,
            )
            for channel, over in networks.items()
        ]
        for sync in self.channels:
            sync.changed.connect(self.changed)
            sync.finished.connect(self.finished)

    @property
    def active_statuses(self) -> Iterator[ChannelStatus]:
        for channel in self.channels:
            status = channel.status
            if status is not None and status.state is not ChannelState.NOT_CONFIGURED:
                yield status

    def postpone(self, *, is_wished: bool) -> None:
        if is_wished:
            for channel in self.channels:
                channel.stop()
        self._change(partial(sync_schedule.pause_sync_today, self._user, is_wished=is_wished))

    def set_mode(self, mode: SyncMode) -> None:
        self._change(partial(sync_schedule.set_sync_mode, self._user, mode))

    def set_folder(self, folder: str) -> None:
        self.folder.stop()
        self._change(partial(sync_schedule.set_sync_folder, self._user, folder))

    def shut_down(self) -> None:
        for channel in self.channels:
            channel.shut_down()

    def on_records_written(self) -> None:
        for channel in self.channels:
            channel.on_records_written()

    def reload(self) -> None:
        for channel in self.channels:
            channel.reload()

    def _change(self, change: Callable[[], None]) -> None:
        self._runner.run(self, change, lambda _: self.reload())
