"""The draft keeper: what stands in a form is kept every two seconds and on leaving a field."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from fieldreg.services.records import form_drafts
from fieldreg.ui.context import Context
from fieldreg.ui.widgets.form_fields import FormField

_WITHIN_MS = 2_000


class DraftAutosave(QObject):
    """Keeps what *read* gives as the draft of *page*, for as long as *owner* lives.

    Before a form asks for what it holds to be saved it calls `keep`, so that nothing is
    kept after the transaction in which the draft becomes a record; afterwards `let_go`.

    The timer starts with the first letter and not anew with each, so that somebody who
    never pauses loses two seconds at most.
    """

    def __init__(
        self, context: Context, owner: QWidget, page: str, read: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__(owner)
        self.page = page
        self._context = context
        self._read = read
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WITHIN_MS)
        self._timer.timeout.connect(self.save)

    def watch_fields(self, fields: Iterable[FormField]) -> None:
        """Keep the draft whenever one of *fields* has changed."""
        for field in fields:
            field.changed.connect(self._note)
            field.committed.connect(self.save)

    def switch_page(self, page: str) -> None:
        """Keep the draft of *page* from now on, which is empty as far as is known."""
        self._timer.stop()
        self.page, self._kept = page, {}

    def save(self) -> None:
        """Keep what stands there now."""
        self._timer.stop()
        typed, user, page = dict(self._read()), self._context.user, self.page
        if typed != self._kept:
            self._kept = typed
            self._context.runner.run(self, lambda: form_drafts.save_draft(user, page, typed))

    def load(self, done: Callable[[dict[str, str]], object]) -> None:
        """Hand the draft as it was last kept to *done*."""
        user, page = self._context.user, self.page

        def take(typed: dict[str, str]) -> None:
            self._kept = typed
            done(typed)

        self._context.runner.run(self, lambda: form_drafts.load_draft(user, page), take)

    def discard(self) -> None:
        """Drop the draft, since it has become a record or nobody wants it."""
        self._timer.stop()
        self._kept = {}
        user, page = self._context.user, self.page
        self._context.runner.run(self, lambda: form_drafts.save_draft(user, page, {}))

    def mark_saved(self) -> None:
        """Know that the draft went in the transaction that saved its record."""
        self._timer.stop()
        self._kept = {}

    def _note(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
