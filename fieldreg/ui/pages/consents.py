"""The page of open consents."""

from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.services import consent_records
from fieldreg.services.consent_records import AwaitedConsent
from fieldreg.services.people import undecided_consents
from fieldreg.services.people.undecided_consents import ConsentToDecide
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consent_pass import ConsentPass
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.labels import EmptyState, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Consents")

_MAX_ROWS = 100  # of each list; the command line lists all


@dataclass(frozen=True, slots=True)
class ConsentsPageData:
    """Of each list one more than are shown, if there are more."""

    awaited: list[AwaitedConsent]
    refused: list[ConsentToDecide]
    to_ask_again: list[ConsentToDecide]


def load_consents(user: UserSession) -> ConsentsPageData:
    return ConsentsPageData(
        consent_records.list_awaited_consents(user, _MAX_ROWS + 1),
        undecided_consents.list_refused_people(user, _MAX_ROWS + 1),
        undecided_consents.list_people_to_ask_again(user, _MAX_ROWS + 1),
    )


class ConsentsPage(ShrinkingPage):
    names_keys = True
    shows = frozenset({kinds.TRAINEE.name, kinds.CONSENT.name})

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Consents that wait"))
        self._build_lists()
        self._views = StackedView(self._lists)
        self.column.add_full_width(self._views, stretch=1)
        self.keyboard.bind(self, Action.NEXT_PART, None, translate("Person", "next part"))

    @cached_property
    def consent_pass(self) -> ConsentPass:
        asking = ConsentPass(self._context, self)
        asking.recorded.connect(self._on_recorded)
        asking.closed.connect(self._leave_pass)
        self._views.addWidget(asking)
        return asking

    def _build_lists(self) -> None:
        self._lists = Column()
        self._lists.add_inset(
            PageTitle(tr("Consents that wait"), tr("Everybody stays here until it is decided."))
        )
        self._titles: dict[RowList, SectionTitle] = {}
        self._remarks: dict[RowList, str] = {}
        self.awaited, self.refused, self.to_ask_again = (
            self._add_list(title, remark)
            for title, remark in (
                (
                    tr("Guardians’ consents outstanding"),
                    tr("Press {key} when it arrives").format(key=key_label(Action.CORRECT)),
                ),
                (
                    tr("Do not want their record kept"),
                    tr("the record is not used; erase it or ask again"),
                ),
                (
                    tr("To be asked again"),
                    tr(
                        "the text has changed; the earlier consent is valid until they are"
                        " asked again"
                    ),
                ),
            )
        )
        self._nobody = EmptyState(
            tr("No consent waits for anybody"),
            tr(
                "This list shows minors whose guardian has not answered yet, people who do"
                " not want their record kept, and people to ask again."
            ),
        )
        self._lists.add_inset(self._nobody, above="part")
        self._lists.add_stretch()

    def _add_list(self, title: str, remark: str) -> RowList:
        rows, heading = RowList(title), SectionTitle(title, remark)
        self._lists.add_inset(heading, above="section" if self._titles else "part")
        self._titles[rows], self._remarks[rows] = heading, remark
        self._lists.add_full_width(rows, above="hair")
        self.keyboard.bind(rows, Action.MOVE_ROW, None, tr("choose"))
        self.keyboard.bind(rows, Action.PRIMARY, rows.open_current, tr("open"))
        self.keyboard.bind(rows, Action.CORRECT, partial(self._ask_all, rows), tr("ask"))
        rows.opened.connect(lambda item: self._context.navigator.open_person(item.trainee_id))
        return rows

    @override
    def on_leave(self) -> None:
        self._views.setCurrentWidget(self._lists)

    @override
    def first_focus(self) -> QWidget | None:
        return self.consent_pass.first_focus if self._is_asking else self._first_list

    @property
    def _first_list(self) -> RowList | None:
        return next((rows for rows in self._titles if rows.rows), None)

    @override
    def load(self) -> None:
        self.run_latest("consents", partial(load_consents, self._context.user), self._show)
        if self._is_asking:
            self.consent_pass.refresh()

    @property
    def _is_asking(self) -> bool:
        return isinstance(self._views.currentWidget(), ConsentPass)

    def _ask_all(self, rows: RowList) -> None:
        item = rows.current_value()
        if isinstance(item, AwaitedConsent | ConsentToDecide):
            self._views.setCurrentWidget(self.consent_pass)
            is_guardians = isinstance(item, AwaitedConsent)
            self.consent_pass.open_for(item.trainee_id, is_guardians=is_guardians)

    def _leave_pass(self) -> None:
        self._views.setCurrentWidget(self._lists)
        self._focus_first_list()

    def _on_recorded(self, message: str) -> None:
        self._leave_pass()
        self.post_notice(Tone.DONE, message)
        self.load()
        changed = {kinds.CONSENT.name, kinds.TRAINEE.name}
        self._context.navigator.notify_changed(changed)

    def _show(self, data: ConsentsPageData) -> None:
        was_empty = self._first_list is None
        self._show_first(self.awaited, list(map(_awaited_row, data.awaited)))
        self._show_first(self.refused, list(map(_undecided_row, data.refused)))
        self._show_first(self.to_ask_again, list(map(_undecided_row, data.to_ask_again)))
        for rows, title in self._titles.items():
            for part in (rows, title):
                part.setVisible(bool(rows.rows))
        self._nobody.setVisible(self._first_list is None)
        if self.isVisible() and was_empty and not self._is_asking:
            self._focus_first_list()

    def _show_first(self, rows: RowList, found: list[ListRow]) -> None:
        rows.set_rows(found[:_MAX_ROWS])
        first = tr("the first {count}; others come as these are decided").format(count=_MAX_ROWS)
        has_more = len(found) > _MAX_ROWS
        remark = join_parts([first if has_more else "", self._remarks[rows]])
        self._titles[rows].note.set_text(remark)

    def _focus_first_list(self) -> None:
        target = self._first_list
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _awaited_row(awaited: AwaitedConsent) -> ListRow:
    details = [
        awaited.course,
        dates.format_date(awaited.session_day or awaited.day),
        awaited.guardian,
        tr("age not certain") if awaited.age is AgeStatus.POSSIBLE_MINOR else "",
    ]
    return ListRow(
        _display_name(awaited), join_parts(details), icon="guardian", role="warn", value=awaited
    )


def _undecided_row(undecided: ConsentToDecide) -> ListRow:
    purposes = join_parts([people_words.purpose_label(purpose) for purpose in undecided.purposes])
    return ListRow(_display_name(undecided), purposes, icon="question", value=undecided)


def _display_name(item: AwaitedConsent | ConsentToDecide) -> str:
    return item.name or translate("Person", "name unknown")
