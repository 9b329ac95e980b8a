"""The line that says who may be registered already, and why."""

from PySide6.QtWidgets import QWidget

from fieldreg.domain.places import Gazetteer
from fieldreg.ui.forms.people import birth_year, full_name, home
from fieldreg.ui.forms.resemblance import Resembling
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.wording import resemblance as words


class ResemblanceNotice(Notice):
    """A notice that stays while somebody resembles who is being typed."""

    def __init__(
        self, places: Gazetteer, language: str, parent: QWidget | None = None
    ) -> None:
        self.compare_button = KeyButton(words.compare(), kind=Kind.QUIET)
        self.different_button = KeyButton(words.different_person(), kind=Kind.QUIET)
        super().__init__(
            Tone.ATTENTION,
            "",
            "",
            self.compare_button,
            self.different_button,
            icon="people",
            parent=parent,
        )
        self._places, self._language = places, language
        self.hide()

    def show_one(self, one: Resembling) -> None:
        """Say whom, and in what."""
        line = one.line
        facts = (birth_year(line), home(line, self._places, self._language))
        self.set_words(
            words.already_registered(full_name(line), *facts),
            words.alike(one.likeness.agree, one.likeness.differ),
        )
        self.announce()
