"""The notice that names a possible duplicate."""

from fieldreg.domain.people.duplicate_matching import Similarity
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name, home_place
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Person")


class DuplicateNotice(Notice):
    def __init__(self, context: Context) -> None:
        self.compare_button = KeyButton(tr("Compare"), kind=ButtonKind.QUIET)
        self.different_button = KeyButton(tr("A different person"), kind=ButtonKind.QUIET)
        super().__init__(
            Tone.ATTENTION, "", "", self.compare_button, self.different_button, icon="people"
        )
        self._context = context
        self.hide()

    def show_candidate(self, candidate: PossibleDuplicate) -> None:
        person = candidate.person
        facts = (
            format_birth_year(person),
            home_place(person, self._context.user.places, self._context.language),
        )
        self.set_text(
            people.already_registered(full_name(person), *facts),
            _describe_similarity(candidate.similarity),
        )
        self.announce()


def _describe_similarity(similarity: Similarity) -> str:
    same = ", ".join(map(_field_label, similarity.matching_fields))
    other = ", ".join(map(_field_label, similarity.differing_fields))
    return join_parts(
        [
            tr("same: {fields}").format(fields=same),
            tr("other: {fields}").format(fields=other) if other else "",
        ]
    )


def _field_label(name: str) -> str:
    """Return a label for use within a sentence."""
    return {
        "given_name": tr("given name"),
        "patronymic": tr("patronymic"),
        "birth_date": tr("birth year"),
        "phone": tr("phone"),
        "soum": tr("soum"),
    }[name]
