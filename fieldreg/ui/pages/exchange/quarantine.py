"""What head office set aside: one row each, why and what helps, and the way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry, Remedy
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row


class QuarantinePanel(Column):
    """The list of them, and the current one in words.

    Signals:
        put_away(str): the one of this code is to be told no more.
        left(): back to the exchange.
    """

    dismiss_requested = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._teller = ValueFormatter(context.user.places, context.language)
        self.list = RowList(translate("Aside", "Set aside at head office"), keeps_mark=True)
        self.detail = Label("", "body", "ink2", wraps=True)
        self.open_button = KeyButton(translate("Aside", "Open it"))
        self.dismiss_button = KeyButton(translate("Aside", "Show it no more"))
        self.back_button = KeyButton(
            translate("Aside", "Back to the exchange"), kind=ButtonKind.QUIET
        )
        self.add_inset(SectionTitle(translate("Aside", "Set aside at head office")))
        self.add_inset(
            Label(
                translate(
                    "Aside",
                    "It is kept here and at head office, and whatever came with it went in.",
                ),
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
        self.add_full_width(self.list, above=8)
        self.add_inset(self.detail, above=14)
        self.add_inset(
            button_row(self.open_button, self.dismiss_button, self.back_button), above=14
        )
        self.add_stretch()
        self._bind()

    def show_changes(self, told: Sequence[QuarantineEntry], named: RecordLabels) -> None:
        """Show what is *told*; *named* are the records that its values refer to."""
        before = self.list.current_value()
        self.list.set_rows([self._row(one, named) for one in told])
        ids = [one.change for one in told]
        was = before.change if isinstance(before, QuarantineEntry) else 0
        self.list.select(ids.index(was) if was in ids else 0)
        self._show_current()

    def focus_list(self) -> None:
        """Give the list the focus."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, one: QuarantineEntry, named: RecordLabels) -> ListRow:
        subject = one.label
        called = (
            join_parts([self._teller.format_record(subject), self._teller.format_context(subject)])
            if subject
            else translate("Aside", "An entry that is not on this computer any more")
        )
        return ListRow(
            called,
            self._said(one, named),
            icon="warning",
            role="warn",
            meta=dates.format_date(one.author.day),
            value=one,
        )

    def _said(self, one: QuarantineEntry, named: RecordLabels) -> str:
        if one.kind is None:
            return short_code(one.change)
        if one.change == one.record:
            return translate("Aside", "the whole entry")
        fields = [(one.kind.field(name), value) for name, value in one.values.items()]
        return join_parts(
            [
                translate("Aside", "{field}: {value}").format(
                    field=records_words.field_label(field),
                    value=self._teller.format_value(one.kind, field, value, named),
                )
                for field, value in fields
                if field is not None and field.is_editable
            ]
        )

    def _show_current(self) -> None:
        one = self.list.current_value()
        if isinstance(one, QuarantineEntry):
            told = (
                _why(one.reason),
                translate("Aside", "Nothing is lost: it stands here as you wrote it."),
                _to_do(one.remedy),
            )
            self.detail.set_text(" ".join(told))
            self.open_button.setVisible(quarantined_changes.find_page_record(one) is not None)
        self._context.keyboard.bindings_changed.emit()

    def _open(self) -> None:
        one = self.list.current_value()
        page = (
            quarantined_changes.find_page_record(one) if isinstance(one, QuarantineEntry) else None
        )
        if page is None:
            return
        kind, record = page
        if kind is kinds.SESSION:
            self._context.navigator.open_attendance(record)
        else:
            self._context.navigator.open_person(record)

    def _put_away(self) -> None:
        one = self.list.current_value()
        if isinstance(one, QuarantineEntry):
            self.dismiss_requested.emit(short_code(one.change))

    def _bind(self) -> None:
        bind = self._context.keyboard.bind
        self.list.current_moved.connect(lambda _one: self._show_current())
        self.list.opened.connect(lambda _one: self._open())
        bind(self.list, Action.MOVE_ROW, None, translate("Aside", "choose"))
        for act, slot, button in (
            (Action.PRIMARY, self._open, self.open_button),
            (Action.DISMISS, self._put_away, self.dismiss_button),
            (Action.LEAVE, self.closed.emit, self.back_button),
        ):
            bind(self, act, slot, button.display_text, button=button)


def _why(reason: str) -> str:
    """Say what happened."""
    known: dict[str, str] = {
        Code.VALUE_REFUSED: translate("Aside", "Head office cannot take this value."),
        Code.FIELD_UNKNOWN: translate(
            "Aside", "Head office’s version does not know that this can be changed."
        ),
        Code.NOT_FOUND: translate("Aside", "Head office has not got the entry that this corrects."),
        Code.OUT_OF_SCOPE: translate(
            "Aside", "Head office does not know that this computer holds this entry."
        ),
        Code.STAMP_IMPOSSIBLE: translate(
            "Aside", "It came out of the order of this computer’s changes."
        ),
        Code.STAMP_UNORDERED: translate(
            "Aside", "It came out of the order of this computer’s changes."
        ),
    }
    unknown = translate("Aside", "Head office’s reason is of a later version: {reason}")
    return known.get(reason) or unknown.format(reason=reason)


def _to_do(remedy: Remedy) -> str:
    """Say what to do."""
    return {
        Remedy.CORRECT: translate(
            "Aside", "Correct it here: what you write goes along with the next bundle."
        ),
        Remedy.WAIT: translate(
            "Aside", "There is nothing to do: it goes in as soon as head office can take it."
        ),
        Remedy.TELL: translate(
            "Aside", "Tell head office what this should say: it can be put right there."
        ),
    }[remedy]
