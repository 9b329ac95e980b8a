"""The forms for a question and a response; texts are kept as drafts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor

from fieldreg.domain.people.drafts import ABOUT_KEY
from fieldreg.services import trainer_questions
from fieldreg.services.records import form_drafts, record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, MultilineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Questions")

_EDIT_HEIGHT = 96
_QUESTION_DRAFT = "question"


class QuestionTextForm(Column):
    submitted = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, send: str) -> None:
        super().__init__()
        self._about = 0
        self._laptops = ComboBox()
        self.laptop = FormField(tr("Who is asked"), self._laptops)
        self.text = FormField(tr("Question"), MultilineEdit())
        self.text.editor.setMaximumHeight(_EDIT_HEIGHT)
        actions = Actions(context.keyboard, self)
        self.send_button = actions.add(send, self._submit, Action.SEND)
        actions.add(tr("Not now"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET)
        self.autosave = DraftAutosave(context, self, "", self._draft_fields)
        self.autosave.watch_fields([self.text])
        self.add_inset(self.laptop)
        self.add_inset(self.text, above="near")
        self.add_inset(actions.row(), above="field")

    def open_draft(self, draft: str, label: str, about: int) -> None:
        if draft == self.autosave.page:
            return
        self.autosave.switch_page(draft)
        self._about = about
        self.text.label.set_text(label)
        self.text.editor.setAccessibleName(label)
        self.text.set_text("")
        self.text.clear_problem()
        self.autosave.load(self._show_draft)

    def set_laptops(self, laptops: Sequence[str]) -> None:
        self._laptops.set_values([(laptop, laptop) for laptop in laptops])
        self.send_button.setEnabled(bool(laptops))
        if laptops:
            self.laptop.clear_problem()
        else:
            self.laptop.show_problem(tr("No laptop in use has this; nobody can be asked."))

    def mark_saved(self, draft: str) -> None:
        if draft == self.autosave.page:
            self.text.set_text("")
            self.autosave.mark_saved()
            self.autosave.switch_page("")

    def _show_draft(self, fields: Mapping[str, str]) -> None:
        """Show the draft; earlier releases had one name for all questions."""
        about = fields.get(ABOUT_KEY) or "0"
        if about == str(self._about):
            self.text.set_text(fields.get("text", "") + self.text.text())  # typed meanwhile
            if isinstance(self.text.editor, MultilineEdit):
                self.text.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _draft_fields(self) -> dict[str, str]:
        text = self.text.text()
        # The draft names the record, so that it is erased with it.
        return {"text": text, ABOUT_KEY: str(self._about) if self._about and text else ""}

    def _submit(self) -> None:
        if not self.text.text().strip():
            self.text.refuse(tr("Write something first."))
            return
        self.text.clear_problem()
        self.autosave.save()
        self.submitted.emit(self.text.text())

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()


class AskPanel(Column):
    opened = Signal()
    asked = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, formatter: ValueFormatter) -> None:
        super().__init__()
        self._context, self._formatter = context, formatter
        self._about = 0  # the record of the question
        self._heading = SectionTitle(tr("Ask a trainer"))
        self.form = QuestionTextForm(context, tr("Ask"))
        self.add_inset(self._heading)
        self.add_full_width(self.form, above="near")
        self.form.submitted.connect(self._ask)
        self.form.closed.connect(self.hide)
        self.form.closed.connect(self.closed)

    def open_for(self, record: int, laptop: str = "") -> None:
        user = self._context.user

        def load() -> tuple[RecordLabel | None, list[str]]:
            labels = record_labels.load_labels_of_any_kind(user, [record] if record else [])
            about = labels.get(record)
            return about, trainer_questions.list_askable_laptops(user, about.id if about else None)

        self._context.runner.run(
            self,
            load,
            lambda loaded: self._open(*loaded, laptop),
            ended=self._context.keyboard.hold(),
        )

    def _open(self, about: RecordLabel | None, laptops: Sequence[str], laptop: str) -> None:
        self._about = about.id if about else 0
        name = self._formatter.format_record(about) if about else ""
        self._heading.set_text(
            tr("Ask about {name}").format(name=name) if name else tr("Ask a trainer")
        )
        self.form.open_draft(_question_draft(self._about), tr("Question"), self._about)
        self.form.set_laptops(laptops)
        if laptop in laptops:
            self.form.laptop.set_value(laptop)
        self.show()
        self.opened.emit()

    def _ask(self, text: str) -> None:
        user, about, laptop = self._context.user, self._about, str(self.form.laptop.value())

        draft = self.form.autosave.page

        def job() -> int:
            with form_drafts.completing_draft(user, draft):
                return trainer_questions.ask_trainer(user, text, laptop=laptop, about=about or None)

        def done(question: int) -> None:
            if draft == self.form.autosave.page:
                self.hide()
            self.form.mark_saved(draft)
            self.asked.emit(question)

        self._context.runner.run(self, job, done)


def _question_draft(about: int) -> str:
    return f"{_QUESTION_DRAFT}-{about}" if about else _QUESTION_DRAFT
