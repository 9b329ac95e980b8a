"""The values of a conflict, as a fork from the last common one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.value_history import HistoryStep
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.conflict_resolution import Conflict, ConflictChoice, ConflictRef
from fieldreg.services.records import change_history, record_labels
from fieldreg.services.records.change_history import ChangeEntry
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.history import Author
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.theme.paint import StationState, draw_station, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow

tr = translator("Conflicts")


MAX_CHOICES = 9  # one for each digit key
_MAX_AUTHORS = 2
_COMMON = 190
_GAP = 96
_STATION = 30
_MIN_BESIDE = 600
_UNBOUNDED = 16_777_215  # Qt's largest size of a widget


@dataclass(frozen=True, slots=True)
class ConflictDetails:
    conflict: Conflict
    subject: RecordLabel
    labels: RecordLabels


@dataclass(frozen=True, slots=True)
class Settlement:
    ref: ConflictRef
    subject: RecordLabel
    value: Value
    author: Author
    labels: RecordLabels


def load_settlement(user: UserSession, ref: ConflictRef, subject: RecordLabel) -> Settlement:
    """Raise NOT_FOUND if the record is gone."""
    histories = change_history.load_own_histories(user, ref.kind, [ref.record])
    for entry in reversed(histories[ref.record].entries if ref.record in histories else ()):
        for changed in (*entry.values, *entry.implied):
            if changed.field is ref.field and changed.is_current:
                referred = referenced_ids([(ref.field, changed.value)])
                labels = record_labels.load_labels_of_any_kind(user, referred)
                return Settlement(ref, subject, changed.value, entry.author, labels)
    raise Problem(Code.NOT_FOUND)


def load_details(user: UserSession, conflict: Conflict) -> ConflictDetails:
    ref = conflict.ref
    steps = [step for choice in conflict.choices for _, step in choice.given_by]
    values = [choice.value for choice in conflict.choices]
    values += [replaced.value for step in steps for replaced in step.replaced]
    if conflict.common_value is not None:
        values.append(conflict.common_value.value)
    referred = referenced_ids((ref.field, value) for value in values)
    labels = record_labels.load_labels_of_any_kind(user, referred)
    (subject,) = record_labels.load_labels(user, ref.kind, [ref.record]).values()
    return ConflictDetails(conflict, subject, labels)


class ConflictChoiceView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.value = Label("", "h2", wraps=True)
        self.tag = Label(tr("shown for now"), "hint", "ink2")
        self.keep_button = KeyButton(tr("Keep this one"), kind=ButtonKind.CHOICE)
        self._authors = QVBoxLayout()
        self._authors.setSpacing(6)
        self._head = Flow(align=Qt.AlignmentFlag.AlignTop)
        self._head.add(self.value, share=1)
        self._head.add(self.keep_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(_STATION, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._head)
        box.addWidget(self.tag)
        box.addLayout(self._authors)

    def show_choice(self, value: str, button: str, authors: Sequence[QWidget]) -> None:
        self.value.set_text(value)
        self.keep_button.set_text(button)
        while (item := self._authors.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.hide()
                former.deleteLater()
        for author in authors:
            self._authors.addWidget(author)
            author.show()

    @property
    def station(self) -> QPointF:
        line = self.value.fontMetrics().height()
        return QPointF(9, self._head.y() + self.value.y() + line / 2)


class ConflictComparison(QWidget):
    def __init__(self, formatter: ValueFormatter) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._formatter = formatter
        self._common = QWidget()
        self._caption = Label(tr("the value all had seen"), "hint", "ink2", wraps=True)
        self._seen = Label("", "h2", wraps=True)
        self._seen_by = Label("", "hint", "ink2", wraps=True)
        self.choice_views = [ConflictChoiceView() for _ in range(MAX_CHOICES)]
        self._lay_out()

    def show_conflict(self, details: ConflictDetails) -> None:
        conflict = details.conflict
        common = conflict.common_value
        self._common.setVisible(common is not None)
        if common is not None:
            author = conflict.common_author
            self._seen.set_text(self._format_value(details, common.value))
            name = records_words.format_author(author)
            self._seen_by.set_text(join_parts([name, dates.format_date(author.day)]))
        for index, view in enumerate(self.choice_views):
            has_choice = index < len(conflict.choices)
            view.setVisible(has_choice)
            if has_choice:
                self._show_choice(view, details, conflict.choices[index])
                view.tag.setVisible(index == 0)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        # Less than both side by side, or the window could never get narrow enough to stack them.
        shown = [view for view in self.choice_views if not view.isHidden()]
        width = max((view.minimumSizeHint().width() for view in shown), default=0)
        return QSize(max(width, _COMMON), self._row.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(is_narrow=self.width() < _MIN_BESIDE)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = [view for view in self.choice_views if not view.isHidden()]
        ends = [QPointF(view.pos()) + view.station for view in shown]
        if not (self._is_narrow or self._common.isHidden()):
            self._draw_threads(painter, ends)
        for index, end in enumerate(ends):
            state = StationState.DONE if index == 0 else StationState.HERE
            draw_station(painter, self._theme, state, end, radius=9)

    def _draw_threads(self, painter: QPainter, ends: Sequence[QPointF]) -> None:
        seen = self._common.pos() + self._seen.geometry().center()
        start = QPointF(_COMMON + 18, seen.y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, end in enumerate(ends):
            middle = (start.x() + end.x()) / 2
            path = QPainterPath(start + QPointF(9, 0))
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end - QPointF(10, 0))
            dashes = None if index == 0 else (5.0, 6.0)
            colour = self._theme.colour("accent")
            painter.setPen(make_pen(colour, 2, flat=True, dashes=dashes))
            painter.drawPath(path)
        draw_station(painter, self._theme, StationState.DONE, start, radius=9)

    def _arrange(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setSpacing(24 if is_narrow else _GAP)
        self._common.setMinimumWidth(0 if is_narrow else _COMMON)
        self._common.setMaximumWidth(_UNBOUNDED if is_narrow else _COMMON)

    def _show_choice(
        self, view: ConflictChoiceView, details: ConflictDetails, choice: ConflictChoice
    ) -> None:
        button = tr("Keep this one")
        if details.conflict.ref.field is RETIRED:
            button = tr("Take out of use") if choice.value else tr("Keep in use")
        authors = [
            self._build_author(details, choice.value, entry, step)
            for entry, step in choice.given_by[:_MAX_AUTHORS]
        ]
        for entry in choice.put_back_by[:1]:
            text = tr("Taken back by: {who}")
            who = text.format(who=records_words.format_author(entry.author))
            authors.append(_stack("", join_parts([who, dates.format_date(entry.author.day)])))
        value = self._format_value(details, choice.value)
        view.show_choice(value, button, authors)

    def _build_author(
        self, details: ConflictDetails, value: Value, entry: ChangeEntry, step: HistoryStep
    ) -> QWidget:
        ref = details.conflict.ref
        name = records_words.format_author(entry.author)
        day = dates.format_date(entry.author.day)
        noted = tr("noted on {day}").format(day=day)
        if entry.is_doubtful:
            doubt = translate("History", "the calendar of that computer was wrong")
            noted = join_parts([noted, doubt])
        if ref.field is not RETIRED:
            seen = (self._format_value(details, replaced.value) for replaced in step.replaced)
            text = tr("Value seen: {value}")
            return _stack(name, noted, text.format(value=", ".join(dict.fromkeys(seen))))
        if value:
            text = tr("Taken out of use by: {who}")
            return _stack(text.format(who=name), noted)
        lines = [noted]
        names = conflict_resolution.list_fields_changed_with(ref, entry)
        fields = [field for name in names if (field := ref.kind.field(name))]
        if fields:
            text = tr("What was corrected: {fields}")
            labels = ", ".join(records_words.field_label(field) for field in fields)
            lines.append(text.format(fields=labels))
        lines.append(tr("Had not seen that it was taken out of use"))
        return _stack(tr("Corrected by: {who}").format(who=name), *lines)

    def _format_value(self, details: ConflictDetails, value: Value) -> str:
        ref = details.conflict.ref
        return self._formatter.format_value(ref.kind, ref.field, value, details.labels)

    def _lay_out(self) -> None:
        common = QVBoxLayout(self._common)
        common.setContentsMargins(0, 0, 0, 0)
        common.setSpacing(1)
        for part in (self._caption, self._seen, self._seen_by):
            common.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(26)
        for view in self.choice_views:
            view.hide()
            column.addWidget(view)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._common, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(column, 1)
        self._arrange(is_narrow=False)


def _stack(who: str, *lines: str) -> QWidget:
    view = QWidget()
    box = QVBoxLayout(view)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(1)
    box.addWidget(Label(who, "body", wraps=True))
    for line in lines:
        box.addWidget(Label(line, "hint", "ink2", wraps=True))
    return view
