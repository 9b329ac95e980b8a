"""A title and a list for each kind, withdrawn records last."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldFormat, Kind, Value
from fieldreg.domain.records.names import name_in
from fieldreg.domain.records.values import PromiseState
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.records.form import RecordsData
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary.records import field_label, unconfirmed_label
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Records")

_ROW_HEIGHT = 40
_ALL = 1000  # rows


class RecordSection(Column):
    entered = Signal()

    def __init__(
        self,
        kind: Kind,
        formatter: ValueFormatter,
        context: Context,
        about: Kind | None,
        *,
        min_rows: int = 1,
    ) -> None:
        super().__init__()
        self._kind, self._formatter, self._language = kind, formatter, context.language
        self._about_kind = about
        label = translate(*kind.list_label) if kind.list_label else kind.name
        label = tr("Members") if kind is about else label  # entries below one of their own list
        self.list = RowList(label, row_height=_ROW_HEIGHT, min_rows=min_rows)
        self.list.installEventFilter(self)
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, translate("Tables", "choose"))
        self.add_inset(SectionTitle(label))
        self.add_full_width(self.list, above="hair")

    def show_records(self, data: RecordsData, about: int | None) -> None:
        rows = [self._row(data, record, about) for record in data.records]
        rows += [
            ListRow(name, icon="unknown", role="warn", meta=tr("as typed in the plan"), value=name)
            for name in data.stated
        ]
        self.list.set_rows(rows or [ListRow(tr("Nothing is noted here"), icon="dash")])

    def mark_current(self, *, is_current: bool) -> None:
        self.list.always_marks_current = is_current
        self.list.viewport().update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return False

    def _order_fields(self) -> Sequence[Field]:
        is_promise = self._kind is kinds.PROMISE and self._about_kind is kinds.TRAINEE
        fields = self._kind.fields
        return sorted(fields, key=lambda field: field.name != "text") if is_promise else fields

    def _describe(self, field: Field, value: Value, data: RecordsData) -> str:
        text = self._formatter.format_value(self._kind, field, value, data.labels)
        is_plain = field.format is not FieldFormat.DAY or field.name == "day"
        return text if is_plain else labelled(field_label(field), text)

    def _row(self, data: RecordsData, record: CurrentRecord, about: int | None) -> ListRow:
        kind = self._kind
        # Of the names of an entry one is shown.
        texts = [name_in(self._language, record.values)] if kind.list_key else []
        within = _list_places_within(record.values)
        texts += [
            self._describe(field, value, data)
            for field in self._order_fields()
            if (value := record.values[field.name]) is not None
            and field.name not in within
            and value != about
            and not (field.target == kinds.TRAINEE.name and self._about_kind is kinds.TRAINEE)
            and not (kind.list_key and field.name.startswith("name"))
        ]
        state = record.values.get("state")
        icon = "ring" if state == PromiseState.OPEN else "check"
        if record.is_retired or state == PromiseState.DROPPED:
            icon = "dash"
        return ListRow(
            texts[0] if texts else "",
            icon=icon,
            meta=join_parts(
                [
                    *texts[1:],
                    unconfirmed_label(record.id in data.unconfirmed),
                    tr("withdrawn") if record.is_retired else "",
                ]
            ),
            value=record,
        )


def _list_places_within(values: Mapping[str, Value]) -> Sequence[str]:
    known = [name for name in kinds.PLACE_FIELDS if values.get(name)]
    return known[:-1]


class RecordSections(Column):
    """A section for each kind; the last one entered is current."""

    moved = Signal()
    opened = Signal()

    def __init__(self, context: Context, *, is_glance: bool = False) -> None:
        super().__init__()
        self._context, self._is_glance = context, is_glance
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._sections: dict[str, RecordSection] = {}
        self.current = ""  # the name of a kind

    @property
    def kinds(self) -> list[str]:
        return list(self._sections)

    def list_of(self, name: str) -> RowList | None:
        return self._sections[name].list if name in self._sections else None

    @property
    def current_list(self) -> RowList | None:
        return self.list_of(self.current)

    def current_value(self) -> object:
        return self.current_list.current_value() if self.current_list is not None else None

    def show_kinds(self, listed: Sequence[Kind], about: Kind | None = None) -> None:
        names = [kind.name for kind in listed]
        if names != self.kinds:
            for old in self._sections.values():
                old.hide()
                old.deleteLater()
            gaps = ["", *["group"] * len(listed)]
            built = [self._build(*each, about) for each in zip(listed, gaps, strict=False)]
            self._sections = dict(zip(names, built, strict=True))
        if self.current not in names:
            self.enter(names[0] if names else "")

    def show_records(self, data: Mapping[str, RecordsData], about: int | None) -> None:
        for name, of_kind in data.items():
            self._sections[name].show_records(of_kind, about)

    def enter(self, name: str) -> None:
        self.current = name
        for each, section in self._sections.items():
            section.mark_current(is_current=each == name and not self._is_glance)
        self.moved.emit()

    def focus(self, name: str = "") -> None:
        if (rows := self.list_of(name or self.current)) is not None:
            rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, kind: Kind, above: str, about: Kind | None) -> RecordSection:
        min_rows = _ALL if self._is_glance else 1
        section = RecordSection(kind, self._formatter, self._context, about, min_rows=min_rows)
        section.entered.connect(partial(self.enter, kind.name))
        section.list.current_moved.connect(lambda _row: self.moved.emit())
        section.list.opened.connect(lambda _row: self.opened.emit())
        self.add_full_width(section, above=above)
        section.show()
        return section
