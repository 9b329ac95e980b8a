"""One question in full, with its answers."""

from PySide6.QtWidgets import QWidget

from fieldreg.services.trainer_questions import Asked, Told
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.value_formatter import Teller
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column


class QuestionPanel(Column):
    """What was asked, of whom and about what, and each answer with who gave it."""

    def __init__(self, teller: Teller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._about = Section("")
        self._asked = Text("", "body", wraps=True)
        self._by = Text("", "hint", "ink2", wraps=True)
        self._answers = Text("", "body", wraps=True)
        self.add(self._about)
        self.add(self._asked, above=6)
        self.add(self._by, above=2)
        self.add(self._answers, above=14)

    def show_question(self, one: Asked) -> None:
        """Show *one*."""
        about = (
            self._teller.subject(one.about)
            if one.about
            else translate("Questions", "to {laptop}").format(laptop=one.laptop)
        )
        self._about.set_words(about)
        self._asked.set_words(one.question.text)
        self._by.set_words(
            joined(
                [
                    translate("Questions", "to {laptop}").format(laptop=one.laptop),
                    _by(one.question),
                ]
            )
        )
        told = (f"{some.text}\n{_by(some)}" for some in one.responses)
        self._answers.set_words("\n\n".join(told))
        self._answers.setVisible(bool(one.responses))


def _by(told: Told) -> str:
    return _by_text(changes.author(told.by), dates.shown(told.day))


def _by_text(who: str, day: str) -> str:
    """Say who wrote a text, and when."""
    return " · ".join(filter(None, (who, day)))
