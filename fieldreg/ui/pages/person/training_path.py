"""The training path: the sessions that somebody went through, latest first."""

from PySide6.QtWidgets import QWidget

from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.person.queries import AttendedSession, PersonPageData
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.tables.timeline_rows import TimelineDelegate, TimelineRow
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column


class TrainingPath(Column):
    """The list of her sessions, or the word that there are none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.session_list = RowList(translate("Person", "Training path"), row_height=62, min_rows=3)
        self.session_list.setItemDelegate(TimelineDelegate(self.session_list))
        self._none = Label(
            translate(
                "Person", "No training yet. At the door of a session, Enter marks her present."
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.add_inset(SectionTitle(translate("Person", "Training path")))
        self.add_inset(self._none, above=4)
        self.add_full_width(self.session_list, above=2)

    def show_person(self, found: PersonPageData) -> None:
        """Show the sessions of the person who was *found*."""
        is_laptop = found.sync_state is not None
        self.session_list.set_rows([self._row(one, is_laptop=is_laptop) for one in found.sessions])
        self._none.setVisible(not found.sessions)

    def _row(self, one: AttendedSession, *, is_laptop: bool) -> TimelineRow:
        line = one.session
        soum = (
            self._context.user.places.name(line.soum, self._context.language) if line.soum else ""
        )
        attended = translate("Person", "half-days: {attended} of {all}").format(
            attended=one.attended_half_days, all=line.half_days
        )
        return TimelineRow(
            line.course or "",
            join_parts([line.venue or soum, attended]),
            lead=dates.format_date(line.date),
            meta=sync_state_text(one.sync_state) if is_laptop else "",
            value=line.id,
            state=one.sync_state,
        )


def sync_state_text(where: StationState) -> str:
    """Name the one of the three states of what travels."""
    if where is StationState.DONE:
        return translate("Person", "head office has it")
    return (
        translate("Person", "on its way")
        if where is StationState.IN_TRANSIT
        else translate("Person", "on this laptop")
    )
