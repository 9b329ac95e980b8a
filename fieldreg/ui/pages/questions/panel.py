"""One question in full, with its answers."""

from PySide6.QtWidgets import QWidget

from fieldreg.services.trainer_questions import QuestionText, TrainerQuestion
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column


class QuestionPanel(Column):
    """What was asked, of whom and about what, and each answer with who gave it."""

    def __init__(self, teller: ValueFormatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._about = SectionTitle("")
        self._asked = Label("", "body", wraps=True)
        self._by = Label("", "hint", "ink2", wraps=True)
        self._answers = Label("", "body", wraps=True)
        self.add_inset(self._about)
        self.add_inset(self._asked, above=6)
        self.add_inset(self._by, above=2)
        self.add_inset(self._answers, above=14)

    def show_question(self, one: TrainerQuestion) -> None:
        """Show *one*."""
        about = (
            self._teller.format_record(one.about)
            if one.about
            else translate("Questions", "to {laptop}").format(laptop=one.laptop)
        )
        self._about.set_text(about)
        self._asked.set_text(one.question.text)
        self._by.set_text(
            join_parts(
                [translate("Questions", "to {laptop}").format(laptop=one.laptop), _by(one.question)]
            )
        )
        told = (f"{some.text}\n{_by(some)}" for some in one.responses)
        self._answers.set_text("\n\n".join(told))
        self._answers.setVisible(bool(one.responses))


def _by(told: QuestionText) -> str:
    return _by_text(changes.author(told.author), dates.format_date(told.day))


def _by_text(who: str, day: str) -> str:
    """Say who wrote a text, and when."""
    return " · ".join(filter(None, (who, day)))
