"""The line that says who may be registered already, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.ui.formatting.person_labels import birth_year, full_name, home
from fieldreg.ui.forms.duplicates.duplicate_check import Resembling
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.notices import Notice, Tone


class ResemblanceNotice(Notice):
    """A notice that stays while somebody resembles who is being typed."""

    def __init__(
        self, places: Gazetteer, language: str, parent: QWidget | None = None
    ) -> None:
        self.compare_button = KeyButton(translate("Person", "Compare"), kind=Kind.QUIET)
        self.different_button = KeyButton(
            translate("Person", "A different person"), kind=Kind.QUIET
        )
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
            people.already_registered(full_name(line), *facts),
            _alike(one.likeness.agree, one.likeness.differ),
        )
        self.announce()


def _alike(agree: Sequence[str], differ: Sequence[str]) -> str:
    """Say what is the same and what is not; both are names of fields."""
    same = ", ".join(_field_in_sentence(name) for name in agree)
    other = ", ".join(_field_in_sentence(name) for name in differ)
    parts = [translate("Person", "same: {fields}").format(fields=same)]
    if other:
        parts.append(translate("Person", "other: {fields}").format(fields=other))
    return " · ".join(parts)


def _field_in_sentence(name: str) -> str:
    return {
        "given_name": translate("Person", "given name"),
        "patronymic": translate("Person", "patronymic"),
        "birth_date": translate("Person", "birth year"),
        "phone": translate("Person", "phone"),
        "soum": translate("Person", "soum"),
    }[name]
