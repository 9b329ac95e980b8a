"""An open decision, with equal choices below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.ui.context import Context
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column


class DecisionPanel(Column):
    """Signals: changed(str, str): heading and line of the notice."""

    changed = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self, context: Context, office_sync: OfficeSyncProtocol, scope: QWidget, contents: RowList
    ) -> None:
        super().__init__()
        self._context, self._office_sync = context, office_sync
        self._head, self.contents = Label("", "h3", wraps=True), contents
        self._actions = Actions(context.keyboard, scope)

    def _lay_out(self, *, above: tuple[QWidget, ...], below: tuple[QWidget, ...]) -> None:
        self.add_inset(self._head)
        for part in above:
            self.add_inset(part, above="hair")
        self.add_full_width(self.contents, above="group")
        for part in below:
            add = self.add_full_width if isinstance(part, RowList) else self.add_inset
            add(part, above="near")
        self.add_inset(self._actions.row(), above="field")
        self.add_stretch()
