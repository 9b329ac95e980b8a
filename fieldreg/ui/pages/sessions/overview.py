"""One session as a whole."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import count_attendance
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.records.values import SessionMode
from fieldreg.domain.roles import Permission
from fieldreg.services.session_life import open_items
from fieldreg.services.session_life.open_items import OpenItem, OpenKind, SessionLife
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.formatting.value_formatter import format_session, with_typed
from fieldreg.ui.forms.records.form import RecordsData
from fieldreg.ui.forms.records.view import RecordsView, load_all
from fieldreg.ui.forms.sessions import format_participants, format_quota
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Sessions")

_SECTIONS: Final = {
    OpenKind.LEADER: kinds.CONTRIBUTION.name,
    OpenKind.NAMES: kinds.CONTRIBUTION.name,
    OpenKind.OBSERVER: kinds.CONTRIBUTION.name,
    OpenKind.PARTNERS: kinds.PARTNER_PART.name,
    OpenKind.DUE: kinds.PROMISE.name,
    OpenKind.NO_DAY: kinds.PROMISE.name,
}
_IN_FORM: Final = frozenset({OpenKind.LINK, OpenKind.HEADCOUNT})
_ICONS: Final = {
    OpenKind.CONSENT: "guardian",
    OpenKind.GUARDIAN: "guardian",
    OpenKind.UNMARKED: "ring",
    OpenKind.LEADER: "person",
    OpenKind.NAMES: "person",
    OpenKind.PARTNERS: "partner",
    OpenKind.LINK: "exchange",
    OpenKind.DUE: "flag",
    OpenKind.NO_DAY: "flag",
    OpenKind.HEADCOUNT: "people",
    OpenKind.OBSERVER: "search",
}
_COUNTED: Final = (OpenKind.UNMARKED, OpenKind.DUE, OpenKind.NO_DAY)
_GRAVE: Final = (OpenKind.CONSENT, OpenKind.GUARDIAN, OpenKind.UNMARKED, OpenKind.DUE)


def _load(
    user: UserSession, names: list[str], session: int
) -> tuple[SessionLife, Mapping[str, RecordsData]]:
    listed = [kinds.BY_NAME[name] for name in names]
    return open_items.load_session_life(user, session), load_all(user, listed, session)


class SessionOverview(RecordsView):
    def __init__(self, context: Context, page: Page) -> None:
        side = Column()
        super().__init__(context, page, side)
        self._sheet = 0  # the session on whose sheet it was asked for
        self._counts = wrapped_label()
        self.open_list = RowList(tr("Still open"), min_rows=2)
        self._complete = wrapped_label(tr("Everything is here."))
        self._around_title = SectionTitle(tr("Before and after"))
        self.around_list = RowList(tr("Before and after"), min_rows=1)
        side.add_inset(SectionTitle(tr("Still open")))
        side.add_inset(self._complete, above="near")
        side.add_full_width(self.open_list, above="hair")
        side.add_inset(SectionTitle(tr("People")), above="group")
        side.add_inset(self._counts, above="near")
        self._link_title, self._link = SectionTitle(tr("Link")), wrapped_label()
        self._link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        side.add_inset(self._link_title, above="group")
        side.add_inset(self._link, above="near")
        side.add_inset(self._around_title, above="group")
        side.add_full_width(self.around_list, above="hair")
        side.add_stretch()
        keyboard, go = context.keyboard, context.navigator
        for rows in (self.open_list, self.around_list):
            keyboard.bind(rows, Action.MOVE_ROW, None, tr("choose"))
        self.open_list.bind_opening(
            keyboard, self._mend, tr("see to it"), when=partial(self._may_mend, keyboard)
        )
        self.around_list.bind_opening(keyboard, self._open_other, tr("open the session"))
        keyboard.bind(
            self,
            Action.ATTENDANCE,
            lambda: go.open_attendance(self.about or 0),
            tr("Attendance"),
            needs=PageName.ATTENDANCE,
        )
        keyboard.bind(
            *(self, Action.COPY, self._copy_link, tr("copy the link")),
            when=lambda: bool(self._link.display_text) and not self.is_writing,
        )

    @property
    @override
    def first_focus(self) -> QWidget:
        is_list = self.isVisible() and not self.open_list.isHidden() and self.open_list.rows
        return self.open_list if is_list and not self.is_writing else super().first_focus

    @override
    def show_in(self, stack: StackedView, *about: Any) -> None:
        self._sheet = 0
        super().show_in(stack, *about)

    def show_from_sheet(self, stack: StackedView, session: int) -> None:
        self.show_in(stack, session, kinds.SESSION, "")
        self._sheet = session

    @override
    def _leave(self) -> None:
        super()._leave()
        if self._sheet:
            self._context.navigator.open_attendance(self._sheet)

    @override
    def load(self) -> None:
        if (session := self.about) is not None:
            job = partial(_load, self._context.user, self.sections.kinds, session)
            self._context.runner.run_latest("session-life", self, job, self._show)

    def _show(self, found: tuple[SessionLife, Mapping[str, RecordsData]]) -> None:
        life, records = found
        if life.session.id != self.about:
            return
        session = life.session
        name = self._context.user.places.short_name(session.soum or "", self._context.language)
        soum = with_typed(name, list_typed(life.plan, {"soum": session.soum}))
        mode = tr("online") if session.mode == SessionMode.ONLINE else ""
        where = [session.venue or soum, format_session_dates(session), mode]
        self.title.set_text(session.course or tr("course unknown"), join_parts(where))
        self._counts.set_text(_describe_counts(life))
        self._link.set_text(str(life.plan["link"] or ""))
        for label in (self._link_title, self._link):
            label.setVisible(bool(self._link.display_text))
        self.open_list.set_rows(list(map(build_open_row, life.open_items)))
        self.open_list.setVisible(bool(life.open_items))
        self._complete.setVisible(not life.open_items)
        around = [(life.parent, tr("it follows from this one"))] if life.parent else []
        around += [(row, tr("follows from it")) for row in life.grown]
        self.around_list.set_rows([_around_row(row, words) for row, words in around])
        for part in (self._around_title, self.around_list):
            part.setVisible(bool(around))
        self.show_records(records)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(str(self._link.display_text))
        self.notice_posted.emit(Notice(Tone.DONE, tr("The link is copied.")))

    def _may_mend(self, keyboard: Keyboard) -> bool:
        item = self.open_list.current_value()
        if not isinstance(item, OpenItem) or item.kind in _SECTIONS:
            return True
        return keyboard.may(
            Permission.PLAN_SESSIONS if item.kind in _IN_FORM else PageName.ATTENDANCE
        )

    def _mend(self, item: object) -> None:
        if not isinstance(item, OpenItem) or self.about is None:
            return
        go = self._context.navigator
        if (name := _SECTIONS.get(item.kind)) is not None:
            self.sections.focus(name)
            rows = self.sections.list_of(name)
            if rows is not None and item.names:
                values = [row.value for row in rows.rows]
                rows.select(values.index(item.names[0]) if item.names[0] in values else 0)
        elif item.kind in _IN_FORM:
            go.edit_session(self.about)
        else:
            go.open_attendance(self.about)

    def _open_other(self, session: object) -> None:
        if isinstance(session, SessionRow):
            self.open_about(session.id, kinds.SESSION, format_session(session))
            self.open_list.setFocus(Qt.FocusReason.OtherFocusReason)


def _describe_counts(life: SessionLife) -> str:
    session = life.session
    marks = {row.trainee: row.marks for row in life.participants}
    counts = [
        count_attendance(marks, number, session.capacity)
        for number in range(1, session.half_days + 1)
    ]
    present = ", ".join(str(len(each.present)) for each in counts)
    is_seen = session.participants is not None
    parts = [
        tr("participants: {count}").format(count=len(life.participants)) if is_seen else "",
        tr("expected: {count}").format(count=len(counts[0].expected))
        if is_seen and session.is_open
        else "",
        tr("present by half-day: {counts}").format(counts=present)
        if is_seen and session.is_attended
        else "",
        tr("others present: {count}").format(count=life.plan["headcount"])
        if life.plan["headcount"]
        else "",
        *(
            format_quota(quota, counts[0].present, counts[0].expected, session.capacity)
            for quota in life.quotas
        ),
    ]
    return join_parts(parts)


def build_open_row(item: OpenItem) -> ListRow:
    words = {
        OpenKind.CONSENT: tr("Guardians’ consents to follow"),
        OpenKind.GUARDIAN: tr("Minors whose guardian was not asked"),
        OpenKind.UNMARKED: tr("Half-days without a mark"),
        OpenKind.LEADER: tr("Nobody is noted as leading"),
        OpenKind.NAMES: tr("Facilitators who are linked to nobody"),
        OpenKind.PARTNERS: tr("Partners without a part"),
        OpenKind.LINK: tr("The link of a session online"),
        OpenKind.DUE: tr("Promises whose day is over"),
        OpenKind.NO_DAY: tr("Promises without a day"),
        OpenKind.HEADCOUNT: tr("How many others were there"),
        OpenKind.OBSERVER: tr("Nobody observed it"),
    }[item.kind]
    shown = item.names or ((str(item.count),) if item.kind in _COUNTED else ())
    role = "warn" if item.kind in _GRAVE else "ink2"
    return ListRow(words, ", ".join(shown), icon=_ICONS[item.kind], role=role, value=item)


def _around_row(session: SessionRow, words: str) -> ListRow:
    count = format_participants(session)
    icon = "ring" if session.is_open else "check"
    return ListRow(format_session(session), join_parts([words, count]), icon=icon, value=session)
