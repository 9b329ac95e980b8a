"""The carriers by which an unlocked installation exchanges by itself, and what is wished.

Each has rounds of its own; what a person wishes holds for all of them.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.sync.exchange import ByItself, Carrier
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import Wish
from fieldreg.services.user_session import Desk
from fieldreg.ui.auto_sync.channel_sync import Rounds, State, View
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop.network import Network


class Carriers(QObject):
    """Hub and folder; a folder needs no *network* that anybody can tell of.

    Signals:
        changed(): there is something else to show.
        ended(object): the outcome of a round by any of them, or the `Problem` that ended it.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        by_itself: ByItself,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner

        def rounds(carrier: Carrier, over: Network) -> Rounds:
            made = Rounds(
                *(desk, runner, by_itself, carrier, over),
                chance=chance,
                is_free=is_free,
                parent=self,
            )
            made.changed.connect(self.changed)
            made.ended.connect(self.ended)
            return made

        self.hub = rounds(Carrier.HUB, network)
        self.folder = rounds(Carrier.FOLDER, Network(self))

    @property
    def each(self) -> tuple[Rounds, Rounds]:
        """The rounds by each of them."""
        return self.hub, self.folder

    @property
    def views(self) -> Iterator[View]:
        """What there is to show of those that lead anywhere."""
        for rounds in self.each:
            view = rounds.view
            if view is not None and view.state is not State.NOWHERE:
                yield view

    def put_off(self, *, is_wished: bool) -> None:
        """Make no rounds by itself for the rest of the day, or as usual after all."""
        desk = self._desk
        if is_wished:
            for rounds in self.each:
                rounds.stop()
        self._change(lambda: sync_schedule.put_off(desk, is_wished=is_wished))

    def choose(self, wish: Wish) -> None:
        """Make them by itself as is wished from now on."""
        desk = self._desk
        self._change(lambda: sync_schedule.choose(desk, wish))

    def watch(self, folder: str) -> None:
        """Exchange by *folder* too from now on, or by none where it is empty."""
        desk = self._desk
        self.folder.stop()
        self._change(lambda: sync_schedule.watch(desk, folder))

    def rest(self) -> None:
        """Begin no rounds any more: the register is being closed."""
        for rounds in self.each:
            rounds.rest()

    def note_written(self) -> None:
        """Know that something was written."""
        for rounds in self.each:
            rounds.note_written()

    def read(self) -> None:
        """Hear what is wished, and where each leads."""
        for rounds in self.each:
            rounds.read()

    def _change(self, change: Callable[[], None]) -> None:
        self._runner.run(self, change, lambda _: self.read())
