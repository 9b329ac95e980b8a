"""Saves drafts after two seconds of typing."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from fieldreg.services.records import form_drafts
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.widgets.form_fields import FormField

_SAVE_AFTER_MS = 2_000


class DraftAutosave(QObject):
    """Saves the result of *read* as the draft of *page* while *owner* exists.

    A form calls `save` before its record is saved, and `mark_saved` afterwards. At most two seconds
    are lost.
    """

    def __init__(
        self, context: Context, owner: QWidget, page: str, read: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__(owner)
        self.page = page
        self._context = context
        self._read = read
        self._saved: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def watch_fields(self, fields: Iterable[FormField]) -> None:
        for field in fields:
            field.changed.connect(self._start_timer)
            field.committed.connect(self.save)

    def switch_page(self, page: str) -> None:
        if page != self.page:
            self.save()
        self.page, self._saved = page, {}

    def save(self) -> None:
        self._timer.stop()
        fields, user, page = dict(self._read()), self._context.user, self.page
        if page and fields != self._saved:
            self._saved = fields
            self._context.runner.run(self, lambda: form_drafts.save_draft(user, page, fields))

    def load(
        self, done: Callable[[dict[str, str]], object], *, ended: Callable[[], object] | None = None
    ) -> None:
        """Load the draft; *done* is not called if the form is at another page by then."""
        user, page = self._context.user, self.page

        def on_loaded(fields: dict[str, str]) -> None:
            if page == self.page:
                self._saved = fields
                done(fields)

        shown = for_subject(lambda: self.page, on_loaded)
        load = partial(form_drafts.load_draft, user, page)
        self._context.runner.run(self, load, shown, ended=ended)

    def discard(self) -> None:
        self.mark_saved()
        user, page = self._context.user, self.page
        self._context.runner.run(self, lambda: form_drafts.save_draft(user, page, {}))

    def mark_saved(self) -> None:
        """Note that the draft was deleted in the transaction that saved its record."""
        self._timer.stop()
        self._saved = {}

    def _start_timer(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
