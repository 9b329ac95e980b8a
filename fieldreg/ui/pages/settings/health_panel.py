"""The results of the health check on the settings page."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services import diagnostics
from fieldreg.services.diagnostics import CheckResult, CheckState
from fieldreg.services.host.environment import journal_path
from fieldreg.ui.context import Context
from fieldreg.ui.pages.settings import check_texts
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import NoticeStack

tr = translator("Settings")


class HealthPanel(Column):
    """The results of the check; the page places its button.

    Signals:
        failed(Problem): the check itself failed.
    """

    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.check_button = KeyButton(tr("Check this installation"))
        self._findings = NoticeStack()
        self._all_well = wrapped_label("", "good")
        self.add_inset(self._findings, above=12)
        self.add_inset(self._all_well, above=6)
        for part in (self._findings, self._all_well):
            part.hide()  # an empty part would take room

    def run_check(self) -> None:
        installation = self._context.installation
        self.check_button.set_busy(tr("Checking…"))
        self._context.runner.run(
            self,
            lambda: diagnostics.run_health_checks(installation),
            self._show_results,
            self._fail,
        )

    def _fail(self, problem: Problem) -> None:
        self.check_button.set_idle()
        self.failed.emit(problem)

    def _show_results(self, checked: Iterable[CheckResult]) -> None:
        self.check_button.set_idle()
        results = list(checked)
        passed = [
            check_texts.check_label(result.check)
            for result in results
            if result.state is CheckState.OK
        ]
        self._findings.clear()
        for result in results:
            if result.state is not CheckState.OK:
                self._findings.show_notice(check_texts.build_notice(result))
        journal = journal_path(self._context.installation.tools.host.user_data_dir())
        journal_note = tr("Faults of the program, without names: {file}").format(
            file=str(journal).replace("/", "/\u200b")
        )
        all_is_well = tr("All is well with: {names}").format(names=", ".join(passed))
        self._all_well.set_text(f"{all_is_well} {journal_note}")
        for part in (self._findings, self._all_well):
            part.show()
        self._focus_results(*self._findings.notices, self._all_well)

    def _focus_results(self, *parts: QWidget) -> None:
        """Focus the first of *parts*, so that Tab leads a screen reader through all of them."""
        former: QWidget = self.check_button
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setTabOrder(former, part)
            former = part
        if self.isVisible():  # the user may have opened another page meanwhile
            parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
