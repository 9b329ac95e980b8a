"""What is known of somebody, as labels and values; unknown is drawn like any other."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.rights import HIDDEN
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_languages
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Flow

tr = translator("Person")


_MIN_WIDTH = 160


class PersonDetails(QWidget):
    """The facts by which people know her, in one row that wraps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._flow = Flow(spacing=28)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._flow)

    def show_person(self, facts: PersonPageData) -> None:
        """Show them."""
        values = facts.values
        birth = values["birth_date"]
        _fill(
            self._flow,
            [
                (
                    people.field_label("birth_date"),
                    people.born(BirthDate(str(birth))) if birth else "",
                ),
                (people.field_label("gender"), people.gender(str(values["gender"] or ""))),
                (tr("Lives in"), self._home(facts)),
                (people.field_label("school"), str(values["school"] or "")),
                (people.field_label("phone"), _shown(facts, "phone")),
            ],
        )

    def _home(self, facts: PersonPageData) -> str:
        """Give the residence from the bag outwards, as far as it is known."""
        known = (facts.values[level] for level in reversed(kinds.PLACE_FIELDS))
        names = [
            self._context.user.places.name(str(code), self._context.language)
            for code in known
            if code
        ]
        return join_parts(names, ", ")


class PersonMoreDetails(QWidget):
    """The facts that are rarely needed; those that are unknown are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(spacing=28)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(SectionTitle(tr("Further details")))
        box.addWidget(self._flow)

    def show_person(self, facts: PersonPageData) -> None:
        """Show them."""
        known = []
        for name in kinds.TRAINEE.fields_in(*kinds.FormGroup):
            value = facts.values[name]
            if value and kinds.TRAINEE.get_field(name).is_detail:
                text = format_languages(str(value)) if name == "languages" else _shown(facts, name)
                known.append((people.field_label(name), text))
        _fill(self._flow, [*known, (tr("Code"), short_code(facts.id))])


def _shown(facts: PersonPageData, name: str) -> str:
    """Give what stands in a field, unless nobody may use it."""
    value = str(facts.values[name] or "")
    is_hidden = bool(value) and name in kinds.CONTACT_FIELDS and facts.uses.hides_contact
    return tr("not shown: contact was refused") if is_hidden else value


class _Fact(QWidget):
    """A label and what is known; a long value is broken only where it has to be."""

    def __init__(self, label: str, value: str) -> None:
        super().__init__()
        value = translate("Roles", "hidden") if value == HIDDEN else value
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        is_known = value not in ("", tr("unknown"), tr("not shown: contact was refused"))
        ink = "ink" if is_known else "ink3"
        shown = value or tr("unknown")
        box.addWidget(Label(label, "hint", "ink2"))
        box.addWidget(Label(shown, "body", ink, wraps=True, min_width=_MIN_WIDTH))


def _fill(flow: Flow, facts: Iterable[tuple[str, str]]) -> None:
    flow.clear()
    for label, value in facts:
        flow.add(_Fact(label, value))
