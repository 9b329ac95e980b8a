"""The rounds that a laptop makes to head office's hub, by itself or because it was asked.

They are made while the register is open, and no dialog, no notice and no focus comes of
them: what happened is told on the exchange page. While a trainee has the laptop in hand
none begins, so that nothing that head office says changes under her answers. One that
is under way when the laptop is locked is carried to its end, for all of it is sealed; the
next one, after unlocking, hears what came of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreg.domain import patience
from fieldreg.domain.exchange import Courier, ExchangeOutcome, IsCancelled, Phase, Step
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rounds import Round
from fieldreg.services import connecting
from fieldreg.services.connecting import Account, Connecting, Wish
from fieldreg.services.desk import Desk
from fieldreg.ui.network import Network
from fieldreg.ui.runner import Runner
from fieldreg.ui.worker import LongJob, Report

_LOOK_EVERY_MS = (
    10_000  # at the calendar, since a timer stands still while the laptop sleeps
)


class State(StrEnum):
    """What the laptop does about the hub now."""

    NO_HUB = "no-hub"
    CARRYING = "carrying"
    PUT_OFF = "put-off"
    ASKED = "asked"  # it waits to be asked
    METERED = "metered"
    OFFLINE = "offline"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class View:
    """What there is to show: *due_at* of a round to come, (*done*, *total*) bytes of one."""

    state: State
    wish: Wish
    last: Account | None
    due_at: datetime | None = None
    done: int = 0
    total: int = 0
    is_stopping: bool = False


class Rounds(QObject):
    """The rounds of one unlocked laptop over *network*.

    *is_free* tells whether one may begin by itself now, and *chance* draws from 0 to 1.

    Signals:
        changed(): there is something else to show.
        ended(object): the `ExchangeOutcome` of a round that was not without effect.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        courier: Courier,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._courier = desk, runner, courier
        self._network, self._chance, self._is_free = network, chance, is_free
        self._known: Connecting | None = None
        self._due_at: datetime | None = None
        self._running: LongJob | None = None
        self._done = self._total = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        network.changed.connect(self._hear)
        self._timer.start()
        self._read()

    @property
    def view(self) -> View | None:
        """What there is to show; None before anything is known."""
        known = self._known
        if known is None:
            return None
        return View(
            self._state(known),
            known.wish,
            known.last,
            self._due_at,
            self._done,
            self._total,
            is_stopping=self._running is not None and self._running.is_cancelled,
        )

    # What a person wants

    def begin(self) -> None:
        """Exchange with the hub now, whatever the connection costs."""
        if self._running is not None or self._known is None or not self._known.has_hub:
            return
        self._done = self._total = 0
        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._runner.carry(
            self,
            self._round,
            self._finish,
            self._finish,
            progress=self._hear_step,
            resumes="hub",
        )
        if self._running is not None:
            self._running = handle
        self.changed.emit()

    def stop(self) -> None:
        """Ask the round to stop; it goes on from there another time."""
        if self._running is not None:
            self._running.cancel()
            self.changed.emit()

    def put_off(self, *, is_wished: bool) -> None:
        """Make none by itself for the rest of the day, or as usual after all."""
        desk = self._desk
        if is_wished:
            self.stop()
        self._runner.run(
            self, lambda: connecting.put_off(desk, is_wished=is_wished), self._read
        )

    def choose(self, wish: Wish) -> None:
        """Make them by itself as is wished from now on."""
        desk = self._desk
        self._runner.run(self, lambda: connecting.choose(desk, wish), self._read)

    # When

    def look(self) -> None:
        """Begin a round if it is time for one."""
        known, due_at = self._known, self._due_at
        if known is None or due_at is None or self._state(known) is not State.WAITING:
            return
        if self._is_free() and patience.has_come(due_at, self._now()):
            self.begin()

    def note_written(self) -> None:
        """Know that something was written, which goes soon if the last round went through."""
        if self._known is not None and self._due_at is not None:
            last = self._known.last
            if last is None or not last.code:
                self._due_at = min(self._due_at, self._now() + patience.FRESH)
                self.changed.emit()

    def _hear(self) -> None:
        """Hear of another network: what failed before may go now."""
        if self._network.is_there and self._due_at is not None:
            last = self._known.last if self._known else None
            ended = last.ended_at if last else None
            soonest = patience.due(ended, patience.LEAST, self._now())
            # A network that comes and goes puts nothing off, nor does it hurry.
            if not self._now() < self._due_at < soonest:
                self._due_at = soonest
        self.changed.emit()

    def _state(self, known: Connecting) -> State:
        for state, holds in (
            (State.NO_HUB, not known.has_hub),
            (State.CARRYING, self._running is not None),
            (State.ASKED, known.wish is Wish.ASKED),
            (State.PUT_OFF, known.put_off_on == self._desk.day),
            (State.OFFLINE, self._network.is_there is False),
            (State.METERED, known.wish is Wish.FREE and self._network.is_metered),
        ):
            if holds:
                return state
        return State.WAITING

    def _read(self, _: object = None) -> None:
        desk = self._desk
        self._runner.newest("rounds", self, lambda: connecting.read(desk), self._know)

    def _know(self, known: Connecting) -> None:
        if self._known is None:
            self._wait(known)
        self._known = known
        self.changed.emit()

    def _know_end(self, known: Connecting) -> None:
        self._known = None
        self._know(known)

    def _wait(self, known: Connecting) -> None:
        failures = known.last.failures if known.last else 0
        waits = patience.pause(failures, self._chance(), is_awaited=known.is_awaited)
        ended = known.last.ended_at if known.last else None
        self._due_at = patience.due(ended, waits, self._now())

    def _now(self) -> datetime:
        return self._desk.clock.now()

    # One round

    def _round(self, report: Report, is_cancelled: IsCancelled) -> Round[ExchangeOutcome]:
        def on_step(step: Step) -> None:
            report(step.done, step.total if step.phase is Phase.WRITING else 0)

        return self._courier.exchange_by_hub(on_step, is_cancelled)

    def _hear_step(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.changed.emit()

    def _finish(self, ended: ExchangeOutcome | Problem) -> None:
        self._running, desk = None, self._desk
        self.changed.emit()
        if isinstance(ended, ExchangeOutcome):
            self.ended.emit(ended)
        elif ended.code is Code.CANCELLED:
            self._due_at = patience.due(self._now(), patience.pause(0, 1), self._now())
            return

        def note() -> Connecting:
            connecting.note(desk, ended)
            return connecting.read(desk)

        self._runner.run(self, note, self._know_end)
