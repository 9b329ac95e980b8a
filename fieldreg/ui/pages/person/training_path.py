"""The training path: the sessions that somebody went through, latest first."""

from PySide6.QtWidgets import QWidget

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.pages.person.queries import Attended, PersonFacts
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.tables.timeline_rows import TimelineDelegate, TimelineRow
from fieldreg.ui.theme.paint import Where
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column


class TrainingPath(Column):
    """The list of her sessions, or the word that there are none."""

    def __init__(
        self, places: Gazetteer, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places, self._language = places, language
        self.list = RowList(translate("Person", "Training path"), row_height=62, least=3)
        self.list.setItemDelegate(TimelineDelegate(self.list))
        self._none = Text(
            translate(
                "Person",
                "No training yet. At the door of a session, Enter marks her present.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.add(Section(translate("Person", "Training path")))
        self.add(self._none, above=4)
        self.hang(self.list, above=2)

    def show_facts(self, found: PersonFacts) -> None:
        """Show the sessions of the person who was *found*."""
        is_laptop = found.where is not None
        self.list.set_rows([self._row(one, is_laptop=is_laptop) for one in found.path])
        self._none.setVisible(not found.path)

    def _row(self, one: Attended, *, is_laptop: bool) -> TimelineRow:
        line = one.line
        soum = self._places.name(line.soum, self._language) if line.soum else ""
        attended = translate("Person", "half-days: {attended} of {all}").format(
            attended=one.half_days, all=line.half_days
        )
        return TimelineRow(
            line.course or "",
            joined([line.venue or soum, attended]),
            lead=dates.shown(line.date),
            meta=where_words(one.where) if is_laptop else "",
            value=line.id,
            where=one.where,
        )


def where_words(where: Where) -> str:
    """Name the one of the three states of what travels."""
    if where is Where.HELD:
        return translate("Person", "head office has it")
    return (
        translate("Person", "on its way")
        if where is Where.WAY
        else translate("Person", "on this laptop")
    )
