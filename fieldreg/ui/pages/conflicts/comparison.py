"""The fork: the values of a conflict side by side, tied to the one all had seen.

The thread is drawn tight to the value that is shown for now and basted to the others.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.value_history import HistoryStep
from fieldreg.services import conflict_resolution
from fieldreg.services.conflict_resolution import ConflictChoice
from fieldreg.services.records.change_history import ChangeEntry
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.pages.conflicts.queries import ConflictDetails
from fieldreg.ui.theme.paint import StationState, draw_station, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Flow

MAX_CHOICES = 9  # one for each figure
_MOST_SAYINGS = 2
_COMMON = 190
_GAP = 96
_STATION = 30
_LEAST_BESIDE = 600
_UNBOUNDED = 16_777_215  # Qt's largest size of a widget


class ConflictChoiceView(QWidget):
    """One value, whose it is, and the button that keeps it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = Label("", "h2", wraps=True)
        self.tag = Label("", "hint", "ink2")
        self.keep_button = KeyButton(
            translate("Conflicts", "Keep this one"), kind=ButtonKind.CHOICE
        )
        self._sayings = QVBoxLayout()
        self._sayings.setSpacing(6)
        self._head = Flow(align=Qt.AlignmentFlag.AlignTop)
        self._head.add(self.value, share=1)
        self._head.add(self.keep_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(_STATION, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._head)
        box.addWidget(self.tag)
        box.addLayout(self._sayings)

    def show_choice(
        self, value: str, button: str, sayings: Sequence["_Saying"], *, is_shown: bool
    ) -> None:
        """Show a value with the words of those who gave it."""
        self.value.set_text(value)
        self.keep_button.set_text(button)
        self.tag.set_text(translate("Conflicts", "shown for now"))
        self.tag.setVisible(is_shown)
        while (item := self._sayings.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.hide()
                former.deleteLater()
        for one in sayings:
            self._sayings.addWidget(one)
            one.show()

    @property
    def station(self) -> QPointF:
        """Where the thread ends, as this widget counts."""
        line = self.value.fontMetrics().height()
        return QPointF(9, self._head.y() + self.value.y() + line / 2)


class _Saying(QWidget):
    """Who gave a value, when, and what stood there for her."""

    def __init__(self, who: str, lines: Sequence[str]) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addWidget(Label(who, "body", wraps=True))
        for line in lines:
            box.addWidget(Label(line, "hint", "ink2", wraps=True))


class ConflictComparison(QWidget):
    """The value that all had seen at the left, and what became of it at the right."""

    def __init__(self, teller: ValueFormatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._teller = teller
        self._common = QWidget()
        self._caption = Label(
            translate("Conflicts", "the value all had seen"), "hint", "ink2", wraps=True
        )
        self._seen = Label("", "h2", wraps=True)
        self._seen_by = Label("", "hint", "ink2", wraps=True)
        self.choice_views = [ConflictChoiceView() for _ in range(MAX_CHOICES)]
        self._lay_out()

    def show_conflict(self, shown: ConflictDetails) -> None:
        """Show a conflict."""
        conflict = shown.conflict
        common = conflict.common_value
        self._common.setVisible(common is not None)
        if common is not None:
            author = conflict.common_author
            self._seen.set_text(self._value(shown, common.value))
            who = changes.author(author)
            self._seen_by.set_text(join_parts([who, dates.format_date(author.day)]))
        for place, view in enumerate(self.choice_views):
            is_there = place < len(conflict.choices)
            view.setVisible(is_there)
            if is_there:
                self._show_choice(view, shown, conflict.choices[place], is_shown=not place)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        # Not the two side by side, or the window could never get narrow enough to stack them.
        shown = [view for view in self.choice_views if not view.isHidden()]
        wide = max((view.minimumSizeHint().width() for view in shown), default=0)
        return QSize(max(wide, _COMMON), self._row.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(is_narrow=self.width() < _LEAST_BESIDE)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = [view for view in self.choice_views if not view.isHidden()]
        ends = [QPointF(view.pos()) + view.station for view in shown]
        if not (self._is_narrow or self._common.isHidden()):
            self._draw_threads(painter, ends)
        for place, end in enumerate(ends):
            where = StationState.DONE if place == 0 else StationState.HERE
            draw_station(painter, self._theme, where, end, radius=9)

    def _draw_threads(self, painter: QPainter, ends: Sequence[QPointF]) -> None:
        seen = self._common.pos() + self._seen.geometry().center()
        start = QPointF(_COMMON + 18, seen.y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, end in enumerate(ends):
            middle = (start.x() + end.x()) / 2
            path = QPainterPath(start + QPointF(9, 0))
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end - QPointF(10, 0))
            dashes = None if place == 0 else (5.0, 6.0)
            colour = self._theme.colour("accent")
            painter.setPen(make_pen(colour, 2, flat=True, dashes=dashes))
            painter.drawPath(path)
        draw_station(painter, self._theme, StationState.DONE, start, radius=9)

    def _turn(self, *, is_narrow: bool) -> None:
        """Put what all had seen above the values where there is no room beside them."""
        self._is_narrow = is_narrow
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._row.setSpacing(24 if is_narrow else _GAP)
        self._common.setMinimumWidth(0 if is_narrow else _COMMON)
        self._common.setMaximumWidth(_UNBOUNDED if is_narrow else _COMMON)

    def _show_choice(
        self,
        view: ConflictChoiceView,
        shown: ConflictDetails,
        choice: ConflictChoice,
        *,
        is_shown: bool,
    ) -> None:
        field = shown.conflict.ref.field
        button = translate("Conflicts", "Keep this one")
        if field is RETIRED:
            button = (
                translate("Conflicts", "Take out of use")
                if choice.value
                else translate("Conflicts", "Keep in use")
            )
        sayings = [
            self._saying(shown, choice.value, entry, told)
            for entry, told in choice.given_by[:_MOST_SAYINGS]
        ]
        value = self._value(shown, choice.value)
        view.show_choice(value, button, sayings, is_shown=is_shown)

    def _saying(
        self, shown: ConflictDetails, value: Value, entry: ChangeEntry, told: HistoryStep
    ) -> _Saying:
        one = shown.conflict.ref
        who = changes.author(entry.author)
        wrong = (
            translate("History", "the calendar of that computer was wrong")
            if entry.is_doubtful
            else ""
        )
        when = join_parts(
            [
                translate("Conflicts", "noted on {day}").format(
                    day=dates.format_date(entry.author.day)
                ),
                wrong,
            ]
        )
        if one.field is not RETIRED:
            seen = (self._value(shown, old.value) for old in told.replaced)
            return _Saying(
                who,
                [
                    when,
                    translate("Conflicts", "Value seen: {value}").format(
                        value=", ".join(dict.fromkeys(seen))
                    ),
                ],
            )
        if value:
            return _Saying(
                translate("Conflicts", "Taken out of use by: {who}").format(who=who), [when]
            )
        fields = [
            one.kind.field(name)
            for name in conflict_resolution.list_fields_changed_with(one, entry)
        ]
        labels = [records_words.field_label(field) for field in fields if field]
        lines = [
            when,
            *(
                [
                    translate("Conflicts", "What was corrected: {fields}").format(
                        fields=", ".join(labels)
                    )
                ]
                if labels
                else []
            ),
            translate("Conflicts", "Had not seen that it was taken out of use"),
        ]
        return _Saying(translate("Conflicts", "Corrected by: {who}").format(who=who), lines)

    def _value(self, shown: ConflictDetails, value: Value) -> str:
        one = shown.conflict.ref
        return self._teller.format_value(one.kind, one.field, value, shown.labels)

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
        self._turn(is_narrow=False)
