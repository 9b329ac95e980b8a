"""What waits, let in without what is missing before it: what comes of it, and only then the act."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ForcedImport, OfficeSyncProtocol
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals import bundle_texts
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, button_row

_REASON: Final = 560


@dataclass(frozen=True, slots=True)
class _Preview:
    """What would come of letting in the bundle *sha*."""

    sha: bytes
    told: ForcedImport


class ForcedImportPanel(Column):
    """What would come in though something before it is missing, and the reason.

    The key of the act only goes to its button: Enter there does it, and nothing else.

    Signals:
        headed(str, str): what it is about, and that nothing has changed yet.
        done(str, str): it was done; what to say of it.
        failed(Problem): it cannot be done.
        left(): all is left as it is.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self, context: Context, reception: OfficeSyncProtocol, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._reception = reception
        self._preview: _Preview | None = None
        self.list = RowList(translate("Inbox", "What comes in"), keeps_mark=True)
        self.reason = FormField(translate("Undoing", "Reason"), LineEdit())
        self.reason.editor.setMaximumWidth(_REASON)
        self.import_button = KeyButton(
            translate("Inbox", "Let in without them"), kind=ButtonKind.CHOICE
        )
        self.cancel_button = KeyButton(
            translate("Undoing", "Leave it as it is"), kind=ButtonKind.QUIET
        )
        self.import_button.clicked.connect(self._do)
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, translate("Undoing", "choose"))
        context.keyboard.focus_on_key(
            self, Action.FORCE_IMPORT, self.import_button, translate("Inbox", "Let in without them")
        )
        leave = self.cancel_button
        context.keyboard.bind(
            self, Action.LEAVE, self._leave, translate("Undoing", "Leave it as it is"), button=leave
        )
        self.add_full_width(self.list, above=16)
        self.add_inset(self.reason, above=16)
        self.add_stretch()
        self.add_inset(button_row(self.import_button, self.cancel_button), above=10)

    def show_preview(self, ref: str) -> None:
        """Show what would come of letting in the bundle *ref*."""
        reception, sha = self._reception, bytes.fromhex(ref)
        self._context.runner.run_latest(
            "letting-in",
            self,
            lambda: _Preview(sha, reception.force_import(sha, "", is_preview=True)),
            self._show,
            self._fail,
        )

    def _show(self, preview: _Preview) -> None:
        self._preview = preview
        self.reason.set_text("")
        self.reason.show_note(translate("Inbox", "It stays beside the bundle."))
        self.list.set_rows(list(_rows(preview.told)))
        self.list.select(0)
        self.heading_changed.emit(
            translate("Inbox", "Let in without them"),
            translate("Inbox", "A bundle of {laptop} that waits. Nothing has changed yet.").format(
                laptop=preview.told.device
            ),
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
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        act = partial(reception.force_import, sha, reason)
        self._context.runner.run(self, act, self._finish, self._fail)

    def _finish(self, told: ForcedImport) -> None:
        self._preview = None
        self.done.emit(
            translate("Inbox", "%n changes came in.", "", told.changes),
            translate("Inbox", "Should the missing changes come after all, they go in too."),
        )

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None or problem.code is Code.NOT_FOUND:
            self._leave()

    def _leave(self) -> None:
        self._preview = None
        self.closed.emit()


def _rows(told: ForcedImport) -> Iterator[ListRow]:
    yield ListRow(
        bundle_texts.missing(*told.missing),
        translate("Inbox", "Do this only when nobody can bring them any more. Ask first."),
        icon="waiting",
        role="warn",
    )
    comes = bundle_texts.contents(told.people, told.sessions)
    yield ListRow(
        translate("Inbox", "%n changes come in", "", told.changes),
        comes,
        icon="check-circle",
        role="good",
    )
    if told.quarantined_count:
        yield ListRow(
            translate(
                "Inbox",
                "%n of them need what is missing, and are set aside alone",
                "",
                told.quarantined_count,
            ),
            icon="flag",
        )
    yield ListRow(
        translate("Inbox", "Should the missing changes come after all, they go in too."),
        icon="plus",
    )
