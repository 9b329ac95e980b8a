"""What waits, let in without what is missing before it: what comes of it, and only then the act."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import LetIn, Reception
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.arrivals import bundle_texts
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.layout import Column, acts

_REASON: Final = 560


@dataclass(frozen=True, slots=True)
class _Preview:
    """What would come of letting in the bundle *sha*."""

    sha: bytes
    told: LetIn


class LettingInPanel(Column):
    """What would come in though something before it is missing, and the reason.

    The key of the act only goes to its button: Enter there does it, and nothing else.

    Signals:
        headed(str, str): what it is about, and that nothing has changed yet.
        done(str, str): it was done; what to say of it.
        failed(Problem): it cannot be done.
        left(): all is left as it is.
    """

    headed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    left = Signal()

    def __init__(
        self,
        reception: Reception,
        runner: Runner,
        keyboard: Keyboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reception, self._runner = reception, runner
        self._preview: _Preview | None = None
        self.list = RowList(translate("Inbox", "What comes in"), keeps_mark=True)
        self.reason = Field(translate("Undoing", "Reason"), LineEdit())
        self.reason.edit.setMaximumWidth(_REASON)
        self.let_in_button = KeyButton(
            translate("Inbox", "Let in without them"), kind=Kind.CHOICE
        )
        self.leave_button = KeyButton(
            translate("Undoing", "Leave it as it is"), kind=Kind.QUIET
        )
        self.let_in_button.clicked.connect(self._do)
        keyboard.bind(self.list, Act.CHOOSE, None, translate("Undoing", "choose"))
        keyboard.point(
            self, Act.LET_IN, self.let_in_button, translate("Inbox", "Let in without them")
        )
        leave = self.leave_button
        keyboard.bind(
            self,
            Act.LEAVE,
            self._leave,
            translate("Undoing", "Leave it as it is"),
            button=leave,
        )
        self.hang(self.list, above=16)
        self.add(self.reason, above=16)
        self.stretch()
        self.add(acts(self.let_in_button, self.leave_button), above=10)

    def ask(self, ref: str) -> None:
        """Show what would come of letting in the bundle *ref*."""
        reception, sha = self._reception, bytes.fromhex(ref)
        self._runner.newest(
            "letting-in",
            self,
            lambda: _Preview(sha, reception.let_in(sha, "", is_preview=True)),
            self._show,
            self._fail,
        )

    def _show(self, preview: _Preview) -> None:
        self._preview = preview
        self.reason.set_text("")
        self.reason.show_note(translate("Inbox", "It stays beside the bundle."))
        self.list.set_rows(list(_rows(preview.told)))
        self.list.choose(0)
        self.headed.emit(
            translate("Inbox", "Let in without them"),
            translate(
                "Inbox", "A bundle of {laptop} that waits. Nothing has changed yet."
            ).format(laptop=preview.told.device),
        )
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        if self._preview is None:
            return
        reception, sha = self._reception, self._preview.sha
        reason = self.reason.text()
        if not reason.strip():
            self.reason.show_problem(
                translate("Inbox", "Write why nobody can bring them any more.")
            )
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        act = partial(reception.let_in, sha, reason)
        self._runner.run(self, act, self._finish, self._fail)

    def _finish(self, told: LetIn) -> None:
        self._preview = None
        self.done.emit(
            translate("Inbox", "%n changes came in.", "", told.changes),
            translate(
                "Inbox", "Should the missing changes come after all, they go in too."
            ),
        )

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None or problem.code is Code.NOT_FOUND:
            self._leave()

    def _leave(self) -> None:
        self._preview = None
        self.left.emit()


def _rows(told: LetIn) -> Iterator[Row]:
    yield Row(
        bundle_texts.missing(*told.missing),
        translate("Inbox", "Do this only when nobody can bring them any more. Ask first."),
        icon="waiting",
        role="warn",
    )
    comes = bundle_texts.contents(told.people, told.sessions)
    yield Row(
        translate("Inbox", "%n changes come in", "", told.changes),
        comes,
        icon="check-circle",
        role="good",
    )
    if told.set_aside:
        yield Row(
            translate(
                "Inbox",
                "%n of them need what is missing, and are set aside alone",
                "",
                told.set_aside,
            ),
            icon="flag",
        )
    yield Row(
        translate("Inbox", "Should the missing changes come after all, they go in too."),
        icon="plus",
    )
