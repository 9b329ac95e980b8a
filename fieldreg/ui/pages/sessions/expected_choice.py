"""The people a new session expects: none yet, or those of the last one, counted by its quotas."""

from typing import Final

from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.sessions import format_quota
from fieldreg.ui.pages.sessions.form_data import CopiedPlan
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")

_WIDTH: Final = 360
_LAST: Final = "last"


class ExpectedChoice(Column):
    """Hidden without an earlier session of the course, or without people at it."""

    def __init__(self) -> None:
        super().__init__()
        self._copied: CopiedPlan | None = None
        self._seats: int | None = None
        self.field = FormField(tr("Expected people"), ComboBox(), width=_WIDTH)
        self._quotas = wrapped_label()
        self.add_inset(self.field)
        self.add_inset(self._quotas, above="near")
        self.field.changed.connect(self._show_quotas)
        self.hide()

    def offer(self, copied: CopiedPlan | None) -> None:
        self._copied = copied
        count = len(copied.people) if copied else 0
        day = dates.format_date(copied.session.date) if copied else ""
        last = tr("the people of {day}: {count}").format(day=day, count=count)
        if isinstance(self.field.editor, ComboBox):
            self.field.editor.set_values([("", tr("nobody yet")), (_LAST, last)])
        self.setVisible(count > 0)
        self._show_quotas()

    def set_seats(self, seats: int | None) -> None:
        self._seats = seats
        self._show_quotas()

    @property
    def session(self) -> int:
        """Return the session whose people are expected, or 0."""
        return self._copied.session.id if self._copied and self.field.value() == _LAST else 0

    def _show_quotas(self) -> None:
        copied = self._copied if self.session else None
        quotas = copied.quotas if copied else ()
        people = copied.people if copied else frozenset()
        told = [format_quota(quota, frozenset(), people, self._seats) for quota in quotas]
        self._quotas.set_text(join_parts(told))
        self._quotas.setVisible(bool(told))
