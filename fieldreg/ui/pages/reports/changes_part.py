"""Changes since a report was issued; Enter on a figure shows who moved it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.reports import ChangedLine, Document, LineKey
from fieldreg.domain.roles import Permission
from fieldreg.services.reports import report_changes
from fieldreg.services.reports.report_changes import Mover, name_line
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.reports.rows import change_row, mover_row
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Reports")


class ChangesPart(Column):
    def __init__(
        self, context: Context, load_indicators: Callable[[], Mapping[str, Indicator]]
    ) -> None:
        super().__init__()
        self._context, self._load_indicators = context, load_indicators
        self._report: tuple[int, Document] | None = None
        self._key: LineKey | None = None
        self._newer = ""
        self._is_exact = context.keyboard.may(Permission.VIEW_FIGURES)
        title = tr("What changed since, and why") if self._is_exact else tr("What changed since")
        self._title = title
        self._head = SectionTitle(title)
        self._told = wrapped_label()
        self.changes = RowList(title, row_height=60)
        self.movers = RowList(tr("Who moved it"), row_height=52)
        keyboard = context.keyboard
        self.changes.current_moved.connect(self._show_count)
        self.changes.bind_opening(
            keyboard, self._open_line, tr("who moved it"), needs=Permission.FIND_PEOPLE
        )
        self.movers.bind_opening(keyboard, self._open_mover, tr("open"))
        keyboard.bind(self.movers, Action.LEAVE, self._leave_line, tr("back to what changed"))
        self._movers_part = ListPart(keyboard, self.movers)
        self.add_inset(self._head)
        self.add_inset(self._told, above="near")
        self.add_full_width(ListPart(keyboard, self.changes), above="near")
        self.add_full_width(self._movers_part, above="near")
        self.add_stretch()
        self.clear()

    def clear(self) -> None:
        self._report = self._key = None
        self._told.set_text("")
        self.changes.set_rows([])
        self._movers_part.hide()

    def show_changes(
        self, report: int, content: Document, changes: Sequence[ChangedLine] | None, newer: str
    ) -> None:
        self._report, self._newer = (report, content), newer if changes is not None else ""
        self.changes.set_rows([change_row(content, line) for line in changes or ()])
        self._leave_line()

    def _leave_line(self) -> None:
        had_focus, self._key = contains_focus(self.movers), None
        self._head.set_text(self._title)
        self._show_count()
        self._movers_part.hide()
        self.changes.setVisible(bool(self.changes.rows))
        if had_focus:
            self.changes.setFocus()

    def _show_count(self) -> None:
        self._told.set_text(self._describe(len(self.changes.rows)))

    def _describe(self, count: int) -> str:
        if not self._is_exact and not self._newer:
            return tr("No newer report tells these figures again.")
        if not self._is_exact:
            told = tr("%Ln figures of those that it tells again are others.", count)
            return join_parts([labelled(tr("Newer report"), self._newer), told], ". ")
        if count:
            return tr("%Ln figures would be others today. The report stays as it is.", count)
        return tr("No figure would be another today.")

    def _open_line(self, value: object) -> None:
        if self._report is None or not isinstance(value, ChangedLine):
            return
        report, content = self._report
        self._key = value.key
        job = partial(_load_movers, self._context.user, report, value.key, self._load_indicators())
        show = for_subject(lambda: self._key, partial(self._show_movers, name_line(content, value)))
        self._context.runner.run_latest("who moved a figure", self, job, show)

    def _show_movers(self, name: str, rows: Sequence[ListRow]) -> None:
        if not rows:
            nothing = tr(
                "It counts records that are neither people nor sessions, what moved it is erased,"
                " or it is of a confidential course."
            )
            self._told.set_text(join_parts([name, nothing], ". "))
            return
        self._head.set_text(tr("Who moved it"))
        self._told.set_text(name)
        self.changes.hide()
        self._movers_part.show()
        self.movers.set_rows(rows)
        self.movers.setFocus()

    def _open_mover(self, value: object) -> None:
        if isinstance(value, tuple):
            page, record = value
            go = self._context.navigator
            (go.open_person if page is PageName.PERSON else go.open_attendance)(record)


def _load_movers(
    user: UserSession, report: int, key: LineKey, catalogue: Mapping[str, Indicator]
) -> list[ListRow]:
    movers = report_changes.list_movers(user, report, key, catalogue)
    people = user.store.people.list_by_ids([each.record for each in movers])
    names = {row.id: row.full_name for row in people}
    return [_row(user, each, names) for each in movers]


def _row(user: UserSession, mover: Mover, people: Mapping[int, str]) -> ListRow:
    session = user.store.sessions.find(mover.record)
    if session is None:
        return mover_row(mover, people.get(mover.record, ""), (PageName.PERSON, mover.record))
    name = join_parts([session.course or "", dates.format_date(session.date)])
    return mover_row(mover, name, (PageName.ATTENDANCE, mover.record))
