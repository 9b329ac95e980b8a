"""The forced import of a pending bundle: a preview, a reason, and then the import."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ForcedImport, OfficeSyncProtocol
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals import bundle_texts
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Inbox")


_REASON_WIDTH: Final = 560


@dataclass(frozen=True, slots=True)
class _Preview:
    sha: bytes
    result: ForcedImport


class ForcedImportPanel(Column):
    """A preview of the import, the field for the reason, and the button.

    The key only focuses the button; Enter there imports.

    Signals:
        heading_changed(str, str): the title and subtitle for the page.
        done(str, str): the bundle was imported; heading and line of the notice.
        failed(Problem): the bundle cannot be imported.
        closed(): nothing was changed, or nothing more is to do.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, office_sync: OfficeSyncProtocol) -> None:
        super().__init__()
        self._context = context
        self._office_sync = office_sync
        self._preview: _Preview | None = None
        self.list = RowList(tr("What comes in"), keeps_mark=True)
        self.reason = FormField(translate("Undoing", "Reason"), LineEdit())
        self.reason.editor.setMaximumWidth(_REASON_WIDTH)
        self.import_button = KeyButton(tr("Take in without them"), kind=ButtonKind.CHOICE)
        self.cancel_button = KeyButton(
            translate("Undoing", "Leave it as it is"), kind=ButtonKind.QUIET
        )
        self.import_button.clicked.connect(self._import)
        keyboard = context.keyboard
        keyboard.bind(self.list, Action.MOVE_ROW, None, translate("Undoing", "choose"))
        keyboard.focus_on_key(
            self, Action.FORCE_IMPORT, self.import_button, self.import_button.display_text
        )
        self.cancel_button.bind_key(keyboard, self, Action.LEAVE, self._close)
        self.add_full_width(self.list, above=16)
        self.add_inset(self.reason, above=16)
        self.add_stretch()
        self.add_inset(button_row(self.import_button, self.cancel_button), above=10)

    def show_preview(self, ref: str) -> None:
        office_sync, sha = self._office_sync, bytes.fromhex(ref)
        self._context.runner.run_latest(
            "letting-in",
            self,
            lambda: _Preview(sha, office_sync.force_import(sha, "", is_preview=True)),
            self._show,
            self._fail,
        )

    def _show(self, preview: _Preview) -> None:
        self._preview = preview
        self.reason.set_text("")
        self.reason.show_note(tr("It stays beside the bundle."))
        self.list.set_rows(list(_rows(preview.result)))
        self.list.select(0)
        self.heading_changed.emit(
            tr("Take in without them"),
            tr("A bundle of {laptop} that waits. Nothing has changed yet.").format(
                laptop=preview.result.device
            ),
        )
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self) -> None:
        if self._preview is None:
            return
        reason = self.reason.text()
        if not reason.strip():
            self.reason.show_problem(tr("Write why nobody can bring them any more."))
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        job = partial(self._office_sync.force_import, self._preview.sha, reason)
        self._context.runner.run(self, job, self._finish, self._fail)

    def _finish(self, result: ForcedImport) -> None:
        self._preview = None
        self.done.emit(
            tr("%n changes came in.", result.changes),
            tr("If the missing changes come later, they are taken in too."),
        )

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        if self._preview is None or problem.code is Code.NOT_FOUND:
            self._close()

    def _close(self) -> None:
        self._preview = None
        self.closed.emit()


def _rows(preview: ForcedImport) -> Iterator[ListRow]:
    yield ListRow(
        bundle_texts.describe_missing(*preview.missing),
        tr("Do this only when nobody can bring them any more. Ask first."),
        icon="waiting",
        role="warn",
    )
    yield ListRow(
        tr("%n changes come in", preview.changes),
        bundle_texts.format_contents(preview.people, preview.sessions),
        icon="check-circle",
        role="good",
    )
    if preview.quarantined_count:
        yield ListRow(
            tr(
                "%n of them depend on the missing changes. Only these are set aside.",
                preview.quarantined_count,
            ),
            icon="flag",
        )
    yield ListRow(tr("If the missing changes come later, they are taken in too."), icon="plus")
