"""A network that is there when a test says so."""

from fieldreg.ui.desktop.network import Network


class FakeNetwork(Network):
    """A network of which the system tells what the test lets it tell.

    Attributes:
        told, is_paid: whether it is there, None for nobody tells, and whether it is paid for.
    """

    def __init__(self):
        super().__init__()
        self.told, self.is_paid = None, False

    def come(self, *, is_paid=False):
        self.told, self.is_paid = True, is_paid
        self.changed.emit()

    def go(self):
        self.told = False
        self.changed.emit()

    @property
    def is_online(self):
        return self.told

    @property
    def is_metered(self):
        return self.is_paid
