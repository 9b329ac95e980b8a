"""The carriers by which an unlocked installation exchanges by itself, and what is wished.

Each has rounds of its own; what a person wishes holds for all of them.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from fieldreg.domain.sync.exchange import AutoSync, SyncChannel
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.exchange.sync_schedule import SyncMode
from fieldreg.services.user_session import UserSession
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelStatus, ChannelSync
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop.network import Network


class AutoSyncManager(QObject):
    """Hub and folder; a folder needs no *network* that anybody can tell of.

    Signals:
        changed(): there is something else to show.
        ended(object): the outcome of a round by any of them, or the `Problem` that ended it.
    """

    changed = Signal()
    finished = Signal(object)

    def __init__(
        self,
        user: UserSession,
        runner: Runner,
        by_itself: AutoSync,
        network: Network,
        *,
        chance: Callable[[], float],
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._user, self._runner = user, runner

        def rounds(carrier: SyncChannel, over: Network) -> ChannelSync:
            made = ChannelSync(
                *(user, runner, by_itself, carrier, over),
                chance=chance,
                is_free=is_free,
                parent=self,
            )
            made.changed.connect(self.changed)
            made.finished.connect(self.finished)
            return made

        self.hub = rounds(SyncChannel.HUB, network)
        self.folder = rounds(SyncChannel.FOLDER, Network(self))

    @property
    def channels(self) -> tuple[ChannelSync, ChannelSync]:
        """The rounds by each of them."""
        return self.hub, self.folder

    @property
    def active_statuses(self) -> Iterator[ChannelStatus]:
        """What there is to show of those that lead anywhere."""
        for rounds in self.channels:
            view = rounds.status
            if view is not None and view.state is not ChannelState.NOT_CONFIGURED:
                yield view

    def postpone(self, *, is_wished: bool) -> None:
        """Make no rounds by itself for the rest of the day, or as usual after all."""
        user = self._user
        if is_wished:
            for rounds in self.channels:
                rounds.stop()
        self._change(lambda: sync_schedule.pause_sync_today(user, is_wished=is_wished))

    def set_mode(self, wish: SyncMode) -> None:
        """Make them by itself as is wished from now on."""
        user = self._user
        self._change(lambda: sync_schedule.set_sync_mode(user, wish))

    def set_folder(self, folder: str) -> None:
        """Exchange by *folder* too from now on, or by none where it is empty."""
        user = self._user
        self.folder.stop()
        self._change(lambda: sync_schedule.set_sync_folder(user, folder))

    def shut_down(self) -> None:
        """Begin no rounds any more: the register is being closed."""
        for rounds in self.channels:
            rounds.shut_down()

    def on_records_written(self) -> None:
        """Know that something was written."""
        for rounds in self.channels:
            rounds.on_records_written()

    def reload(self) -> None:
        """Hear what is wished, and where each leads."""
        for rounds in self.channels:
            rounds.reload()

    def _change(self, change: Callable[[], None]) -> None:
        self._runner.run(self, change, lambda _: self.reload())
