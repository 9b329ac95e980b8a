"""Changes that head office quarantined, with remedies."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary.shared_labels import QUARANTINE_REASONS, REMEDIES
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Aside")


class QuarantinePanel(Column):
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        title = tr("Set aside at head office")
        self.list = RowList(title, keeps_mark=True, selects_several=True)
        self.detail = wrapped_label()
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self._actions = Actions(context.keyboard, self)
        self._actions.add(
            *(tr("Open it"), self._open, Action.PRIMARY),
            when=lambda: self._find_record() is not None,
        )
        self._actions.add(tr("Do not show again"), self._dismiss, Action.DELETE)
        self._actions.add(
            *(tr("Back to the exchange"), self.closed.emit, Action.LEAVE), kind=ButtonKind.QUIET
        )
        self.list.current_moved.connect(self._show_current)
        self.list.opened.connect(lambda _value: self._open())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._actions.update())
        kept = tr("It is kept here and at head office. The rest of the bundle was taken in.")
        self.add_inset(SectionTitle(title))
        self.add_inset(wrapped_label(kept), above="near")
        self.add_full_width(self.list, above="near")
        self.add_inset(self.detail, above="group")
        self.add_inset(self._actions.row(), above="group")
        self.add_stretch()

    def show_changes(self, entries: Sequence[QuarantineEntry], labels: RecordLabels) -> None:
        former = self.list.current_value()
        self.list.set_rows([self._row(entry, labels) for entry in entries])
        ids = [entry.change for entry in entries]
        former_id = former.change if isinstance(former, QuarantineEntry) else None
        self.list.select(ids.index(former_id) if former_id in ids else 0)
        self._show_current(self.list.current_value())

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
        pair, format_value = tr("{field}: {value}"), self._formatter.format_value
        parts = []
        for name, value in entry.values.items():
            field = entry.kind.field(name)
            if field is not None and field.is_editable:
                text = format_value(entry.kind, field, value, labels)
                parts.append(pair.format(field=records_words.field_label(field), value=text))
        return join_parts(parts)

    def _show_current(self, entry: object) -> None:
        if isinstance(entry, QuarantineEntry):
            sentences = (
                _describe_reason(entry.reason),
                tr("Nothing is lost: it is here as you wrote it."),
                tr(REMEDIES[entry.remedy]),
            )
            self.detail.set_text(" ".join(sentences))
        self._actions.update()

    def _selected(self) -> list[QuarantineEntry]:
        chosen = self.list.selected_values()
        return [entry for entry in chosen if isinstance(entry, QuarantineEntry)]

    def _find_record(self) -> tuple[Kind, int] | None:
        entries = self._selected()
        return quarantined_changes.find_page_record(entries[0]) if len(entries) == 1 else None

    def _open(self) -> None:
        if (found := self._find_record()) is not None:
            kind, record = found
            navigator = self._context.navigator
            is_session = kind is kinds.SESSION
            (navigator.open_attendance if is_session else navigator.open_person)(record)

    def _dismiss(self) -> None:
        def done(_changes: object) -> None:
            self._context.navigator.notify_changed(frozenset())

        codes = [short_code(entry.change) for entry in self._selected()]
        dismiss = quarantined_changes.dismiss_quarantine_entries
        self._context.runner.run(self, partial(dismiss, self._context.user, *codes), done)


def _describe_reason(reason: str) -> str:
    known = QUARANTINE_REASONS.get(reason, QUARANTINE_REASONS[""])
    return tr(known).format(reason=reason)
