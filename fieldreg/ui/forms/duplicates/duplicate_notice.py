"""The line that says who may be registered already, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name, home_place
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone


class DuplicateNotice(Notice):
    """A notice that stays while somebody resembles who is being typed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.compare_button = KeyButton(translate("Person", "Compare"), kind=ButtonKind.QUIET)
        self.different_button = KeyButton(
            translate("Person", "A different person"), kind=ButtonKind.QUIET
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
        self._context = context
        self.hide()

    def show_candidate(self, one: PossibleDuplicate) -> None:
        """Say whom, and in what."""
        line = one.line
        facts = (
            format_birth_year(line),
            home_place(line, self._context.user.places, self._context.language),
        )
        self.set_text(
            people.already_registered(full_name(line), *facts),
            _alike(one.likeness.matching_fields, one.likeness.differing_fields),
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
