"""Changes that head office quarantined: the list, the reason, the remedy, and their records."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

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
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Aside")


class QuarantinePanel(Column):
    """The list of the changes, and sentences about the current one.

    Signals:
        dismiss_requested(str): the change with this code should not be listed any more.
        closed(): the exchange should be shown again.
    """

    dismiss_requested = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        self.list = RowList(tr("Set aside at head office"), keeps_mark=True)
        self.detail = wrapped_label()
        self.open_button = KeyButton(tr("Open it"))
        self.dismiss_button = KeyButton(tr("Do not show again"))
        self.back_button = KeyButton(tr("Back to the exchange"), kind=ButtonKind.QUIET)
        self.add_inset(SectionTitle(tr("Set aside at head office")))
        self.add_inset(
            wrapped_label(
                tr("It is kept here and at head office. The rest of the bundle was taken in.")
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

    def show_changes(self, entries: Sequence[QuarantineEntry], labels: RecordLabels) -> None:
        """Show *entries*; *labels* are of the records that their values refer to."""
        former = self._current()
        self.list.set_rows([self._row(entry, labels) for entry in entries])
        ids = [entry.change for entry in entries]
        self.list.select(ids.index(former.change) if former and former.change in ids else 0)
        self._show_current()

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: QuarantineEntry, labels: RecordLabels) -> ListRow:
        label, formatter = entry.label, self._formatter
        return ListRow(
            join_parts([formatter.format_record(label), formatter.format_context(label)])
            if label
            else tr("An entry that is not on this computer any more"),
            self._format_values(entry, labels),
            icon="warning",
            role="warn",
            meta=dates.format_date(entry.author.day),
            value=entry,
        )

    def _format_values(self, entry: QuarantineEntry, labels: RecordLabels) -> str:
        if entry.kind is None:
            return short_code(entry.change)
        if entry.change == entry.record:
            return tr("the whole entry")
        fields = [(entry.kind.field(name), value) for name, value in entry.values.items()]
        return join_parts(
            [
                tr("{field}: {value}").format(
                    field=records_words.field_label(field),
                    value=self._formatter.format_value(entry.kind, field, value, labels),
                )
                for field, value in fields
                if field is not None and field.is_editable
            ]
        )

    def _current(self) -> QuarantineEntry | None:
        value = self.list.current_value()
        return value if isinstance(value, QuarantineEntry) else None

    def _show_current(self) -> None:
        if (entry := self._current()) is not None:
            sentences = (
                _describe_reason(entry.reason),
                tr("Nothing is lost: it is here as you wrote it."),
                _describe_remedy(entry.remedy),
            )
            self.detail.set_text(" ".join(sentences))
            self.open_button.setVisible(quarantined_changes.find_page_record(entry) is not None)
        self._context.keyboard.bindings_changed.emit()

    def _open(self) -> None:
        entry = self._current()
        found = quarantined_changes.find_page_record(entry) if entry else None
        if found is None:
            return
        kind, record = found
        if kind is kinds.SESSION:
            self._context.navigator.open_attendance(record)
        else:
            self._context.navigator.open_person(record)

    def _dismiss(self) -> None:
        if (entry := self._current()) is not None:
            self.dismiss_requested.emit(short_code(entry.change))

    def _bind(self) -> None:
        keyboard = self._context.keyboard
        self.list.current_moved.connect(lambda _value: self._show_current())
        self.list.opened.connect(lambda _value: self._open())
        keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self.open_button.bind_key(keyboard, self, Action.PRIMARY, self._open)
        self.dismiss_button.bind_key(keyboard, self, Action.DISMISS, self._dismiss)
        self.back_button.bind_key(keyboard, self, Action.LEAVE, self.closed.emit)


def _describe_reason(reason: str) -> str:
    known: dict[str, str] = {
        Code.VALUE_REFUSED: tr("Head office cannot take this value."),
        Code.FIELD_UNKNOWN: tr(
            "Head office has an older version, in which this field cannot be changed."
        ),
        Code.NOT_FOUND: tr("Head office does not have the entry you corrected."),
        Code.OUT_OF_SCOPE: tr("Head office does not know that this computer has this entry."),
        Code.STAMP_IMPOSSIBLE: tr("This change arrived out of order."),
        Code.STAMP_UNORDERED: tr("This change arrived out of order."),
    }
    unknown = tr("Head office gave a reason that this version cannot show: {reason}")
    return known.get(reason) or unknown.format(reason=reason)


def _describe_remedy(remedy: Remedy) -> str:
    return {
        Remedy.CORRECT: tr("Correct it here. Your correction is sent with the next bundle."),
        Remedy.WAIT: tr(
            "You need do nothing: it is taken in as soon as head office can accept it."
        ),
        Remedy.TELL: tr("Tell head office the correct value. It can be corrected there."),
    }[remedy]
