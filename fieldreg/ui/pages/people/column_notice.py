"""One question at a time about the columns of a list, or that choices are remembered."""

from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.services.imports.columns.column_questions import Choices, ColumnQuestion, Doubt
from fieldreg.services.imports.import_run import TablePreview
from fieldreg.ui.context import Context
from fieldreg.ui.forms.people.table_reading import TableReading
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.import_columns import ImportColumns
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Importing")

_LABEL_LENGTH = 32
_OF_MANY = (Doubt.RIVALS, Doubt.NAMELESS)  # the question is which column it is
_ANSWERS = (Action.ANSWER_1, Action.ANSWER_2, Action.ANSWER_3)


class ColumnNotice(Column):
    """Its keys work anywhere in *scope*."""

    def __init__(
        self, context: Context, scope: QWidget, columns: ImportColumns, reading: TableReading
    ) -> None:
        super().__init__()
        self._columns, self._reading = columns, reading
        self._preview: TablePreview | None = None
        self._answers: tuple[Choices, ...] = ()
        self._kept = 0
        self.reason = ""  # why nothing can be imported yet
        self._actions = Actions(context.keyboard, scope)
        self.answer_buttons = [
            self._actions.add(
                *("", partial(self._answer, place), action),
                kind=ButtonKind.CHOICE,
                when=partial(self._has_answer, place),
            )
            for place, action in enumerate(_ANSWERS)
        ]
        self.forget_button = self._actions.add(
            *(tr("Forget these choices"), self._forget, Action.REMOVE), when=lambda: self._kept > 0
        )
        self.notice = Notice(Tone.ATTENTION, "", "", *self._actions.buttons, icon="question")
        self.add_full_width(self.notice)
        self.show_preview(None)

    def show_preview(self, preview: TablePreview | None) -> None:
        """Show the first question of *preview*, or that its columns are remembered."""
        self._preview = preview
        questions = preview.questions if preview else ()
        question = next(iter(questions), None)
        self.reason = tr("%n questions are left", len(questions)) if questions else ""
        mapping = preview.mapping if preview else None
        self._answers = question.answers if question else ()
        self._kept = mapping.kept if mapping and not question else 0
        self._actions.update()
        if question:
            self.notice.set_text(*_describe(question))
            labels = (_label_answer(question, answer) for answer in question.answers)
            for button, label in zip(self.answer_buttons, labels, strict=False):
                button.set_text(label)
        elif self._kept:
            self.notice.set_text(
                tr("The columns are as they were chosen for an earlier list with these headings.")
            )
        self.setVisible(bool(question or self._kept))
        self.notice.announce()

    def _has_answer(self, place: int) -> bool:
        return place < len(self._answers)

    def _answer(self, place: int) -> None:
        self._columns.choose(self._answers[place])

    def _forget(self) -> None:
        if self._preview is not None:
            self._reading.forget(self._preview.table, self._kept)


def _describe(question: ColumnQuestion) -> tuple[str, str]:
    field, examples = people_words.field_label(question.field), ", ".join(question.examples)
    if question.why in _OF_MANY:
        found = zip(question.columns, question.examples, strict=True)
        return tr("Which column is it: {field}?").format(field=field), join_parts(
            [labelled(name, example) for name, example in found]
        )
    if question.why is Doubt.ACCOUNT:
        told = tr("It says who was logged in to the form: {examples}").format(examples=examples)
    else:
        told = tr("Most of its cells look otherwise: {examples}").format(examples=examples)
    asked = tr("Is the column “{column}” this: {field}?")
    return asked.format(column=question.columns[0], field=field), told


def _label_answer(question: ColumnQuestion, answer: Choices) -> str:
    if question.why in _OF_MANY:
        heading = next(column for column, field in answer if field)
        return heading if len(heading) <= _LABEL_LENGTH else f"{heading[: _LABEL_LENGTH - 1]}…"
    [(_, field)] = answer
    return people_words.field_label(field) if field else tr("left out")
