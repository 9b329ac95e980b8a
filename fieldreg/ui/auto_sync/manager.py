"""The channels over which an unlocked installation syncs; the settings apply to all of them."""

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
    """Hub and folder; a folder depends on no *network*.

    Signals:
        changed(): the status of a channel is another.
        finished(object): the outcome of a sync over any channel, or the `Problem` that ended it.
    """

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
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._user, self._runner = user, runner

        def channel_sync(channel: SyncChannel, over: Network) -> ChannelSync:
            sync = ChannelSync(
                *(user, runner, auto_sync, channel, over),
                chance=chance,
                is_free=is_free,
                parent=self,
            )
            sync.changed.connect(self.changed)
            sync.finished.connect(self.finished)
            return sync

        self.hub = channel_sync(SyncChannel.HUB, network)
        self.folder = channel_sync(SyncChannel.FOLDER, Network(self))
        self.channels = (self.hub, self.folder)

    @property
    def active_statuses(self) -> Iterator[ChannelStatus]:
        for channel in self.channels:
            status = channel.status
            if status is not None and status.state is not ChannelState.NOT_CONFIGURED:
                yield status

    def postpone(self, *, is_wished: bool) -> None:
        """Start no scheduled sync for the rest of the day, or resume the schedule."""
        user = self._user
        if is_wished:
            for channel in self.channels:
                channel.stop()
        self._change(lambda: sync_schedule.pause_sync_today(user, is_wished=is_wished))

    def set_mode(self, mode: SyncMode) -> None:
        user = self._user
        self._change(lambda: sync_schedule.set_sync_mode(user, mode))

    def set_folder(self, folder: str) -> None:
        """Sync over *folder* too, or over none if it is empty."""
        user = self._user
        self.folder.stop()
        self._change(lambda: sync_schedule.set_sync_folder(user, folder))

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
