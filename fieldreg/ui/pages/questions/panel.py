"""One question in full, with its responses."""

from fieldreg.services.trainer_questions import QuestionText, TrainerQuestion
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column


class QuestionPanel(Column):
    def __init__(self, formatter: ValueFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._about = SectionTitle("")
        self._text = Label("", "body", wraps=True)
        self._author = Label("", "hint", "ink2", wraps=True)
        self._responses = Label("", "body", wraps=True)
        self.add_inset(self._about)
        self.add_inset(self._text, above=6)
        self.add_inset(self._author, above=2)
        self.add_inset(self._responses, above=14)

    def show_question(self, question: TrainerQuestion) -> None:
        laptop = translate("Questions", "to {laptop}").format(laptop=question.laptop)
        about = self._formatter.format_record(question.about) if question.about else laptop
        self._about.set_text(about)
        self._text.set_text(question.question.text)
        self._author.set_text(join_parts([laptop, _format_author(question.question)]))
        responses = (f"{text.text}\n{_format_author(text)}" for text in question.responses)
        self._responses.set_text("\n\n".join(responses))
        self._responses.setVisible(bool(question.responses))


def _format_author(text: QuestionText) -> str:
    return join_parts([changes.format_author(text.author), dates.format_date(text.day)])
