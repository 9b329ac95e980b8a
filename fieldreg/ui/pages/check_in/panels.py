"""Panels in the place of the people found."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from fieldreg.ui.context import Context
from fieldreg.ui.forms.consent_pass import ConsentPass
from fieldreg.ui.forms.people.duplicates import ComparisonPanel
from fieldreg.ui.page import Page
from fieldreg.ui.pages.check_in.expect_panel import ExpectPanel
from fieldreg.ui.widgets.panes import StackedView


class AskedPanels(QObject):
    closed = Signal()
    recorded = Signal()
    expected = Signal(int)
    failed = Signal(object)

    def __init__(self, context: Context, page: Page, stack: StackedView) -> None:
        super().__init__(stack)
        self._context, self._page, self._stack = context, page, stack

    @cached_property
    def row_comparison(self) -> ComparisonPanel:
        panel = ComparisonPanel(self._context, is_of_rows=True)
        panel.closed.connect(self.closed)
        self._stack.addWidget(panel)
        return panel

    @cached_property
    def consent_pass(self) -> ConsentPass:
        asking = ConsentPass(self._context, self._page)
        asking.closed.connect(self.closed)
        asking.recorded.connect(self.recorded)
        self._stack.addWidget(asking)
        return asking

    @cached_property
    def expect_panel(self) -> ExpectPanel:
        panel = ExpectPanel(self._context)
        panel.closed.connect(self.closed)
        panel.expected.connect(self.expected)
        panel.failed.connect(self.failed)
        self._stack.addWidget(panel)
        return panel
