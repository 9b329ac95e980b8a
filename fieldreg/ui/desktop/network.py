"""The network, as far as the system tells: a hint and no proof, which the hub alone gives.

Many systems tell nothing, or that there is a network where a page to log in stands
before it.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from typing_extensions import override

_Feature = QNetworkInformation.Feature
_UNKNOWN = QNetworkInformation.Reachability.Unknown
_AWAY = (QNetworkInformation.Reachability.Disconnected, QNetworkInformation.Reachability.Local)


class Network(QObject):
    """A network of which nobody tells.

    Signals:
        changed(): there is one now, or none any more, or another.
    """

    changed = Signal()

    @property
    def is_online(self) -> bool | None:
        """Whether there is one; None where nobody tells."""
        return None

    @property
    def is_metered(self) -> bool:
        """Whether what goes over it is counted and paid for, as far as anybody tells."""
        return False


class SystemNetwork(Network):
    """The network as this system tells of it, or nobody where it does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        told = _Feature.Reachability
        self._told: QNetworkInformation | None = None
        if QNetworkInformation.loadBackendByFeatures(told):
            self._told = QNetworkInformation.instance()
            self._told.reachabilityChanged.connect(lambda _now: self.changed.emit())
            self._told.isMeteredChanged.connect(lambda _now: self.changed.emit())

    @property
    @override
    def is_online(self) -> bool | None:
        reachability = self._told.reachability() if self._told else _UNKNOWN
        return None if reachability is _UNKNOWN else reachability not in _AWAY

    @property
    @override
    def is_metered(self) -> bool:
        return self._told is not None and self._told.isMetered()
