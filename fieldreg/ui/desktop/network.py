"""The network as the system reports it: a hint and no proof."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from typing_extensions import override

_Feature = QNetworkInformation.Feature
_UNKNOWN = QNetworkInformation.Reachability.Unknown
_OFFLINE = (QNetworkInformation.Reachability.Disconnected, QNetworkInformation.Reachability.Local)


class Network(QObject):
    changed = Signal()

    @property
    def is_online(self) -> bool | None:
        return None

    @property
    def is_metered(self) -> bool:
        return False


class SystemNetwork(Network):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        feature = _Feature.Reachability
        self._information: QNetworkInformation | None = None
        if QNetworkInformation.loadBackendByFeatures(feature):
            self._information = QNetworkInformation.instance()
            self._information.reachabilityChanged.connect(lambda _now: self.changed.emit())
            self._information.isMeteredChanged.connect(lambda _now: self.changed.emit())

    @property
    @override
    def is_online(self) -> bool | None:
        reachability = self._information.reachability() if self._information else _UNKNOWN
        return None if reachability is _UNKNOWN else reachability not in _OFFLINE

    @property
    @override
    def is_metered(self) -> bool:
        return self._information is not None and self._information.isMetered()
