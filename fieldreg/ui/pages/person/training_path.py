"""The training path: the sessions that a person attended, latest first."""

from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.person.queries import AttendedSession, PersonPageData
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.tables.timeline_rows import TimelineDelegate, TimelineRow
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")


class TrainingPath(Column):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.session_list = RowList(tr("Training path"), row_height=62, min_rows=3)
        self.session_list.setItemDelegate(TimelineDelegate(self.session_list))
        self._none = Label(
            tr(
                "No training yet. On the arrivals page of a session, Enter marks the person "
                "present."
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.add_inset(SectionTitle(tr("Training path")))
        self.add_inset(self._none, above=4)
        self.add_full_width(self.session_list, above=2)

    def show_person(self, data: PersonPageData) -> None:
        is_laptop = data.sync_state is not None
        rows = [self._row(attended, is_laptop=is_laptop) for attended in data.sessions]
        self.session_list.set_rows(rows)
        self._none.setVisible(not data.sessions)

    def _row(self, attended: AttendedSession, *, is_laptop: bool) -> TimelineRow:
        session = attended.session
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        half_days = tr("half-days: {attended} of {all}").format(
            attended=attended.attended_half_days, all=session.half_days
        )
        return TimelineRow(
            session.course or "",
            join_parts([session.venue or soum, half_days]),
            lead=dates.format_date(session.date),
            meta=sync_state_label(attended.sync_state) if is_laptop else "",
            value=session.id,
            state=attended.sync_state,
        )


def sync_state_label(state: StationState) -> str:
    return {
        StationState.HERE: tr("on this laptop"),
        StationState.IN_TRANSIT: tr("on its way"),
        StationState.DONE: tr("head office has it"),
    }[state]
