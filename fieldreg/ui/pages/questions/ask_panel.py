"""The form with which head office asks the trainers at a laptop."""

from PySide6.QtCore import Signal

from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.pages.questions import queries
from fieldreg.ui.pages.questions.queries import AskOptions
from fieldreg.ui.pages.questions.text_form import QuestionTextForm
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Questions")


class AskPanel(Column):
    """The heading and the form, hidden until `open_for`.

    Signals:
        opened(): the form is shown.
        asked(int): the question with that id was asked.
        closed(): the form was left.
    """

    opened = Signal()
    asked = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, formatter: ValueFormatter) -> None:
        super().__init__()
        self._context = context
        self._formatter = formatter
        self._about = 0  # the record of the question
        self._heading = SectionTitle(tr("Ask a trainer"))
        self.form = QuestionTextForm(context, tr("Ask"))
        self.add_inset(self._heading)
        self.add_full_width(self.form, above=6)
        self.form.submitted.connect(self._ask)
        self.form.closed.connect(self._close)

    def open_for(self, record: int) -> None:
        """Show the form for a question about *record*, or in general if it is 0."""
        user = self._context.user
        self._context.runner.run(self, lambda: queries.load_ask_options(user, record), self._open)

    def _open(self, options: AskOptions) -> None:
        self._about = options.about.id if options.about else 0
        name = self._formatter.format_record(options.about) if options.about else ""
        self._heading.set_text(
            tr("Ask about {name}").format(name=name) if name else tr("Ask a trainer")
        )
        label = tr("Question")
        self.form.open_draft(queries.QUESTION_DRAFT, label, self._about)
        self.form.set_laptops(options.laptops)
        self.show()
        self.opened.emit()

    def _ask(self, text: str) -> None:
        user, about, laptop = self._context.user, self._about, str(self.form.laptop.value())

        def done(question: int) -> None:
            self.form.mark_saved()
            self.hide()
            self.asked.emit(question)

        self._context.runner.run(
            self, lambda: queries.ask_trainer(user, text, laptop, about or None), done
        )

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
