"""The fields of a question."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from fieldreg.domain.figures.dimensions import PERIODS
from fieldreg.domain.figures.questions import DIMENSION_LIMIT, Dimension, Measure, Question
from fieldreg.services.figures.questions import WITHOUT
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Figures")
tr_filters = translator("Filters")

INDICATORS: Final = "indicators"
CASCADE: Final = "cascade"
CONDITION_LIMIT: Final = 2
_UNCONDITIONAL: Final = (*PERIODS, Dimension.GENERATION)  # periods are narrowed by days
_MIN_WIDTH: Final = 150
_DAY_WIDTH: Final = 124
_COMBO_LETTERS: Final = 12


class QuestionFields(Column):
    """The fields, of which each further *by* and *where* comes once the one before it is chosen.

    Signals:
        values_wanted(Dimension): a condition on it was begun; `offer_values` gives its values.
    """

    asked = Signal()
    values_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        counted = [(measure, figures_words.measure_label(measure)) for measure in Measure]
        others = [(INDICATORS, tr("indicators, all")), (CASCADE, tr("the cascade"))]
        self.measure = FormField(tr("What is counted"), _fitted(ComboBox([*counted, *others])))
        labels = (tr("By"), tr("And by"), tr("And also by"))
        self.by = [FormField(label, _fitted(ComboBox())) for label in labels]
        self.origin = FormField(tr("Beginning with"), _fitted(ComboBox([("", tr("all courses"))])))
        self.where = [
            (
                FormField(tr("Only where"), _fitted(ComboBox())),
                FormField(tr("is"), _fitted(ComboBox())),
            )
            for _ in range(CONDITION_LIMIT)
        ]
        self.since, self.until = (
            FormField(label, LineEdit(tr("any day"), is_digits=True), width=_DAY_WIDTH)
            for label in (tr_filters("From day"), tr_filters("Until day"))
        )
        self._offered: list[tuple[object, str]] = []
        self._values: dict[Dimension, Sequence[tuple[str, str]]] = {}
        self._lay_out()
        self._offer()
        self._connect()

    def _lay_out(self) -> None:
        flow = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
        conditions = [field for pair in self.where for field in pair]
        for field in (self.measure, *self.by, self.origin, *conditions):
            field.editor.setMinimumWidth(_MIN_WIDTH)
            flow.add(field, share=1)
        flow.add(self.since)
        flow.add(self.until)
        self.add_inset(flow)

    def _connect(self) -> None:
        self.measure.changed.connect(self._on_measure_changed)
        for field in self.by:
            field.changed.connect(self._on_by_changed)
        self.origin.changed.connect(self.asked)
        for dimension, value in self.where:
            dimension.changed.connect(self._on_condition_begun)
            value.changed.connect(self._on_condition_changed)
        for field in (self.since, self.until):
            field.changed.connect(self._on_day_typed)
            field.committed.connect(self._on_day_committed)

    @property
    def asks_for_indicators(self) -> bool:
        return self.measure.value() == INDICATORS

    @property
    def asks_for_cascade(self) -> bool:
        return self.measure.value() == CASCADE

    @property
    def asks_a_question(self) -> bool:
        return not self.asks_for_indicators and not self.asks_for_cascade

    @property
    def days(self) -> tuple[str, str] | None:
        """Return first and last day, empty if not given; None if unreadable or out of order."""
        since, until = map(_read_day, (self.since, self.until))
        is_order = not (since and until) or since <= until
        return None if since is None or until is None or not is_order else (since, until)

    def build_question(self) -> Question | None:
        if self.days is None or not self.asks_a_question:
            return None
        since, until = self.days
        by = tuple(Dimension(str(field.value())) for field in self.by if field.value())
        wanted: dict[Dimension, frozenset[str | None]] = {}
        for dimension, value in self._list_conditions():
            wanted[dimension] = wanted.get(dimension, frozenset()) | {value}
        measure = Measure(str(self.measure.value()))
        return Question(measure, by, wanted, since or None, until or None)

    def show_question(self, question: Question) -> None:
        self.measure.set_value(question.measure)
        self._offer()
        self._offer_dimensions(question.by)
        wanted: list[tuple[object, str]] = [
            *list_conditions(question),
            *[("", "")] * CONDITION_LIMIT,
        ]
        for (dimension, value), (name, typed) in zip(self.where, wanted, strict=False):
            dimension.set_value(name)
            self._offer_values()
            value.set_value(typed)
        for field, day in ((self.since, question.since), (self.until, question.until)):
            field.set_text(dates.format_date(day) if day else "")
        self._show_fields()
        self.asked.emit()

    def offer_values(self, dimension: Dimension, values: Sequence[tuple[str | None, str]]) -> None:
        if dimension is Dimension.COURSE and isinstance(self.origin.editor, ComboBox):
            former = self.origin.value()
            courses = [(value, words) for value, words in values if value]
            self.origin.editor.set_values([("", tr("all courses")), *courses])
            self.origin.set_value(former)
        self._values[dimension] = [
            (WITHOUT if value is None else value, words) for value, words in values
        ]
        self._offer_values()

    def _list_conditions(self) -> Iterator[tuple[Dimension, str | None]]:
        for dimension, value in self.where:
            if dimension.value() and value.value():
                typed = str(value.value())
                yield Dimension(str(dimension.value())), None if typed == WITHOUT else typed

    def _offer(self) -> None:
        self.blockSignals(True)  # noqa: FBT003  a Qt setter
        self._offered = [("", tr("nothing"))]
        if self.asks_a_question:
            is_of_sessions = Measure(str(self.measure.value())).is_of_sessions
            self._offered += [
                (dimension, figures_words.dimension_label(dimension))
                for dimension in Dimension
                if not is_of_sessions or not _is_of_somebody(dimension)
            ]
        self._offer_dimensions([field.value() for field in self.by])
        for field, _ in self.where:
            former, editor = field.value(), field.editor
            narrowing = [("", tr("no condition")), *self._offered[1:]]
            narrowing = [each for each in narrowing if each[0] not in _UNCONDITIONAL]
            if isinstance(editor, ComboBox):
                editor.set_values(narrowing)
            field.set_value(former if former in [each for each, _ in narrowing] else "")
        self._offer_values()
        self._show_fields()
        self.blockSignals(False)  # noqa: FBT003  a Qt setter

    def _offer_dimensions(self, chosen: Sequence[object]) -> None:
        values = [value for value, _ in self._offered]
        kept = [each for each in dict.fromkeys(chosen) if each and each in values]
        kept += [""] * (DIMENSION_LIMIT - len(kept))
        for field, own in zip(self.by, kept, strict=True):
            free = [each for each in self._offered if each[0] in ("", own) or each[0] not in kept]
            with QSignalBlocker(field):
                if isinstance(field.editor, ComboBox):
                    field.editor.set_values(free)
                field.set_value(own)

    def _offer_values(self) -> None:
        self.blockSignals(True)  # noqa: FBT003  a Qt setter
        for dimension, field in self.where:
            former, editor = field.value(), field.editor
            chosen = dimension.value()
            offered = self._values.get(Dimension(str(chosen)), ()) if chosen else ()
            if isinstance(editor, ComboBox):
                editor.set_values([("", tr("anything")), *offered])
            field.set_value(former if former in [value for value, _ in offered] else "")
        self.blockSignals(False)  # noqa: FBT003  a Qt setter

    def _show_fields(self) -> None:
        for place, (dimension, value) in enumerate(self.where):
            is_next = place == 0 or bool(self.where[place - 1][1].value())
            dimension.setVisible(self.asks_a_question and is_next)
            value.setVisible(self.asks_a_question and is_next and bool(dimension.value()))
        self.origin.setVisible(self.asks_for_cascade)
        for field in (self.since, self.until):
            field.setVisible(not self.asks_for_cascade)
        for place in range(DIMENSION_LIMIT):
            is_next = place == 0 or bool(self.by[place - 1].value())
            self.by[place].setVisible(self.asks_a_question and is_next)

    def _on_measure_changed(self) -> None:
        self._offer()
        if self.asks_for_cascade:
            self.values_wanted.emit(Dimension.COURSE)
        self.asked.emit()

    def _on_by_changed(self) -> None:
        self._offer_dimensions(list(takewhile(bool, (field.value() for field in self.by))))
        self._show_fields()
        self.asked.emit()

    def _on_condition_begun(self) -> None:
        self._offer_values()
        self._show_fields()
        for dimension, _ in self.where:
            if chosen := dimension.value():
                self.values_wanted.emit(Dimension(str(chosen)))
        self.asked.emit()

    def _on_condition_changed(self) -> None:
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


def list_conditions(question: Question) -> list[tuple[Dimension, str]]:
    return [
        (dimension, WITHOUT if value is None else value)
        for dimension, values in question.where.items()
        for value in sorted(values, key=lambda value: value or "")
    ]


def fits_fields(question: Question) -> bool:
    conditions = list_conditions(question)
    return len(conditions) <= CONDITION_LIMIT and not any(
        dimension in _UNCONDITIONAL for dimension, _ in conditions
    )


def _fitted(box: ComboBox) -> ComboBox:
    box.setMinimumContentsLength(_COMBO_LETTERS)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _is_of_somebody(dimension: Dimension) -> bool:
    return dimension.is_of_people or dimension.is_of_registrations


def _read_day(field: FormField) -> str | None:
    text = field.text().strip()
    return dates.parse_date(text) if text else ""
