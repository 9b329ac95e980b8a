"""The fields of a question: the measure, its dimensions, and the sessions."""

from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.figures.questions import DIMENSION_LIMIT, Dimension, Measure, Question
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Figures")
tr_filters = translator("Filters")

INDICATORS: Final = "indicators"
_MIN_WIDTH: Final = 150
_DAY_WIDTH: Final = 124
_COMBO_LETTERS: Final = 12


class QuestionFields(Column):
    """The fields, of which each further *by* comes once the one before it is chosen."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        counted = [(measure, figures_words.measure_label(measure)) for measure in Measure]
        self.measure = FormField(
            tr("What is counted"),
            _fitted(ComboBox([*counted, (INDICATORS, tr("indicators, all"))])),
        )
        labels = (tr("By"), tr("And by"), tr("And also by"))
        self.by = [FormField(label, _fitted(ComboBox())) for label in labels]
        self.since, self.until = (
            FormField(label, LineEdit("2026.03.14", is_digits=True), width=_DAY_WIDTH)
            for label in (tr_filters("From day"), tr_filters("Until day"))
        )
        flow = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
        for field in (self.measure, *self.by):
            field.editor.setMinimumWidth(_MIN_WIDTH)
            flow.add(field, share=1)
        flow.add(self.since)
        flow.add(self.until)
        self.add_inset(flow)
        self._offer()
        self.measure.changed.connect(self._on_measure_changed)
        for field in self.by:
            field.changed.connect(self._on_by_changed)
        for field in (self.since, self.until):
            field.changed.connect(self._on_day_typed)
            field.committed.connect(self._on_day_committed)

    @property
    def asks_for_indicators(self) -> bool:
        return self.measure.value() == INDICATORS

    @property
    def days(self) -> tuple[str, str] | None:
        """Return first and last day, empty if not given; None if unreadable or out of order."""
        since, until = map(_read_day, (self.since, self.until))
        is_order = not (since and until) or since <= until
        return None if since is None or until is None or not is_order else (since, until)

    def build_question(self) -> Question | None:
        """Return the question, None while a day is half typed or indicators are wanted."""
        if self.days is None or self.asks_for_indicators:
            return None
        since, until = self.days
        chosen = [field.value() for field in self.by]
        by = tuple(Dimension(str(each)) for each in dict.fromkeys(chosen) if each)
        return Question(
            Measure(str(self.measure.value())), by, since=since or None, until=until or None
        )

    def _offer(self) -> None:
        """Offer the dimensions of the measure; chosen ones stay where they fit."""
        self.blockSignals(True)  # noqa: FBT003  a Qt setter
        offered: list[tuple[object, str]] = [("", tr("nothing"))]
        if not self.asks_for_indicators:
            is_of_sessions = Measure(str(self.measure.value())).is_of_sessions
            offered += [
                (dimension, figures_words.dimension_label(dimension))
                for dimension in Dimension
                if not is_of_sessions or not _is_of_somebody(dimension)
            ]
        values = [value for value, _ in offered]
        for field in self.by:
            former, editor = field.value(), field.editor
            if isinstance(editor, ComboBox):
                editor.set_values(offered)
            field.set_value(former if former in values else "")
        self._show_fields()
        self.blockSignals(False)  # noqa: FBT003  a Qt setter

    def _show_fields(self) -> None:
        for place in range(DIMENSION_LIMIT):
            is_next = place == 0 or bool(self.by[place - 1].value())
            self.by[place].setVisible(not self.asks_for_indicators and is_next)

    def _on_measure_changed(self) -> None:
        self._offer()
        self.asked.emit()

    def _on_by_changed(self) -> None:
        for former, field in zip(self.by, self.by[1:], strict=False):
            if field.value() and not former.value():
                field.set_value("")
        self._show_fields()
        self.asked.emit()

    def _on_day_typed(self) -> None:
        for field in (self.since, self.until):
            field.clear_problem()
        if self.days is not None:
            self.asked.emit()

    def _on_day_committed(self) -> None:
        wrong = [field for field in (self.since, self.until) if _read_day(field) is None]
        for field in wrong:
            field.show_problem(tr_filters("A day is needed, such as 2026.03.14"))
        if not wrong and self.days is None:
            self.until.show_problem(tr_filters("It lies before the other limit"))


def _fitted(box: ComboBox) -> ComboBox:
    box.setMinimumContentsLength(_COMBO_LETTERS)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _is_of_somebody(dimension: Dimension) -> bool:
    return dimension.is_of_people or dimension.is_of_registrations


def _read_day(field: FormField) -> str | None:
    text = field.text().strip()
    return dates.parse_date(text) if text else ""
