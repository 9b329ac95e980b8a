"""The page of partners."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import PartnershipEvent
from fieldreg.domain.roles import Permission
from fieldreg.services.records import partners, plain_records
from fieldreg.services.records.partners import PartnerLine
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.records.form import RecordForm, RecordsData
from fieldreg.ui.forms.records.view import load_all
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.partners.overview import PartnerOverview
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Partners")
tr_lists = translator("Lists")

_WRITTEN: Final = (kinds.PARTNER, kinds.PARTNERSHIP)
_TOLD: Final = ("category", "soum", "contact")


@dataclass(frozen=True, slots=True)
class PartnersPageData:
    lines: Sequence[PartnerLine]
    events: Counter[PartnershipEvent]
    year: str
    forms: Mapping[str, RecordsData]


def load_partners(user: UserSession) -> PartnersPageData:
    lines, year = partners.list_partners(user), user.day[:4]
    return PartnersPageData(
        lines, partners.count_events(lines, year), year, load_all(user, _WRITTEN, None)
    )


class PartnersPage(ShrinkingPage):
    shows = frozenset(
        kind.name
        for kind in (*_WRITTEN, kinds.PARTNER_PART, kinds.SESSION, kinds.COURSE, kinds.ALIAS)
    )

    def __init__(self, context: Context, *, is_office: bool) -> None:
        super().__init__(context, tr("Partners"))
        self._is_office = is_office
        self._found = PartnersPageData((), Counter(), "", {})
        self._kind, self._about = kinds.PARTNER, 0  # of the form, and the partner it is about
        self._formatter = ValueFormatter(context.user.places, context.language)
        actions = Actions(self.keyboard, self)
        self.add_button, self.first_button = (
            actions.add(
                *(tr("Add a partner"), partial(self._open_form, None), Action.FORCE_IMPORT),
                needs=Permission.PLAN_SESSIONS,
                when=lambda: is_office and self._is_list_shown,
            )
            for _ in range(2)
        )
        self._page_actions = actions
        self._title = PageTitle(tr("Partners"), "", self.add_button)
        self.list = RowList(tr("Partners"), row_height=60, min_rows=3)
        empty = EmptyState(
            tr("No partners yet"),
            tr("Head office adds them. A partner typed into the plan of a session comes here too."),
            self.first_button,
        )
        self._list_part = ListPart(self.keyboard, self.list, empty, find_scope=self)
        self._add_row_actions(self._list_part.row_actions)
        self._form_title = PageTitle("")
        self.form, self._form_view = RecordForm(context), Column()
        self.overview = PartnerOverview(context, self)
        self._lay_out()

    def _add_row_actions(self, actions: Actions) -> None:
        self.list.bind_opening(self.keyboard, self._open_overview, tr("open the partner"))
        self.event_button = actions.add(
            tr("Begun, strengthened, ended"),
            self._open_event,
            Action.ADD,
            needs=Permission.PLAN_SESSIONS,
            when=lambda: self._is_in_use,
        )
        self.change_button = actions.add(
            *(translate("Sessions", "Change"), self._change, Action.CORRECT),
            kind=ButtonKind.QUIET,
            needs=Permission.PLAN_SESSIONS,
            when=lambda: self._is_office and self._is_in_use,
        )
        for is_wanted, label in (
            (True, tr_lists("Take out of use")),
            (False, tr_lists("Back into use")),
        ):
            actions.add(
                *(label, partial(self._withdraw, is_wanted=is_wanted), Action.REMOVE),
                kind=ButtonKind.QUIET,
                needs=Permission.PLAN_SESSIONS,
                when=partial(self._may_withdraw, is_wanted=is_wanted),
                is_destructive=is_wanted,
            )

    def _lay_out(self) -> None:
        self._main = Column()
        self._main.add_inset(self._title)
        self._main.add_full_width(self._list_part, above="group", stretch=1)
        self._list_part.add_stretch()
        self._list_part.add_action_row()
        self._form_view.add_inset(self._form_title)
        self._form_view.add_full_width(self.form, above="group")
        self._form_view.add_stretch()
        self.stack = StackedView(self._main, self._form_view, self.overview)
        self.column.add_full_width(self.stack, stretch=1)
        self.form.submitted.connect(self._save)
        self.form.closed.connect(self._return)
        self.overview.closed.connect(self._return)

    @override
    def on_enter(self, subject: object = None) -> None:
        self._return()
        self.load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else super().first_focus()

    @override
    def load(self) -> None:
        self.run_latest("partners", partial(load_partners, self._context.user), self._show)
        if self.stack.currentWidget() is self.overview:
            self.overview.load()

    def _show(self, found: PartnersPageData) -> None:
        had_rows, self._found = bool(self.list.rows), found
        count = tr("%Ln partners", sum(not line.record.is_retired for line in found.lines))
        events = [
            labelled(records_words.choice_label(event), str(found.events[event]))
            for event in PartnershipEvent
        ]
        this_year = labelled(found.year, join_parts(events, ", ")) if found.events else ""
        self._title.set_text(tr("Partners"), join_parts([count, this_year]))
        self._list_part.set_rows(list(map(self._row, found.lines)))
        self._page_actions.update()
        if found.lines and not had_rows and self._is_list_shown and self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: PartnerLine) -> ListRow:
        values, is_retired = {**line.record.values, "soum": line.soum}, line.record.is_retired
        told = [
            self._formatter.format_value(
                *(kinds.PARTNER, kinds.PARTNER.get_field(name), values[name], {})
            )
            for name in _TOLD
            if values[name]
        ]
        umbrella = labelled(records_words.label_of(kinds.PARTNER, "parent"), line.umbrella)
        last = ""
        if line.events:
            day, event = line.events[-1]
            last = f"{records_words.choice_label(event)} {dates.format_date(day)}"
        sessions = translate("Sessions", "sessions: {count}").format(count=len(line.sessions))
        is_over = is_retired or (line.events and line.events[-1][1] is PartnershipEvent.ENDED)
        meta = [
            records_words.unconfirmed_label(line.is_unconfirmed),
            tr_lists("out of use") if is_retired else last,
            sessions if line.sessions else "",
        ]
        return ListRow(
            line.label,
            join_parts([*told[:1], umbrella if line.umbrella else "", *told[1:]]),
            icon="dash" if is_over else "partner",
            role="ink3" if is_over else "ink2",
            meta=join_parts(meta),
            value=line,
        )

    @property
    def _is_list_shown(self) -> bool:
        return self.stack.currentWidget() is self._main

    @property
    def _current(self) -> PartnerLine | None:
        value = self.list.current_value()
        return value if isinstance(value, PartnerLine) else None

    @property
    def _is_in_use(self) -> bool:
        return self._current is not None and not self._current.record.is_retired

    def _may_withdraw(self, *, is_wanted: bool) -> bool:
        line = self._current
        return self._is_office and line is not None and line.record.is_retired is not is_wanted

    def _open_overview(self, line: object) -> None:
        if isinstance(line, PartnerLine):
            self.overview.show_in(self.stack, line.id, kinds.PARTNER, line.label)
            self._page_actions.update()

    def _return(self) -> None:
        self.stack.setCurrentWidget(self._main)
        self._page_actions.update()
        if self.list.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # The form

    def _change(self) -> None:
        if self._is_in_use:
            self._open_form(self._current)

    def _open_form(self, line: PartnerLine | None) -> None:
        data = self._found.forms.get(kinds.PARTNER.name)
        if data is not None:
            words = line.label if line else tr("A new partner")
            self._show_form(kinds.PARTNER, line, words)
            self.form.start(data, line.record if line else None, texts={})
            self._focus_form()

    def _open_event(self) -> None:
        line, data = self._current, self._found.forms.get(kinds.PARTNERSHIP.name)
        if line is None or data is None or not self._is_in_use:
            return
        self._show_form(kinds.PARTNERSHIP, line, line.label)
        today = dates.format_date(self._context.user.day)
        texts = {"day": today, "event": line.next_event.value}
        self.form.start(data, None, left_out=("partner",), texts=texts)
        self._focus_form()

    def _show_form(self, kind: Kind, line: PartnerLine | None, words: str) -> None:
        self._kind, self._about = kind, line.id if line else 0
        of_event = translate("Lists", "Partnerships") if kind is kinds.PARTNERSHIP else ""
        self._form_title.set_text(words, of_event)
        self.stack.setCurrentWidget(self._form_view)
        self._page_actions.update()

    def _focus_form(self) -> None:
        if (first := self.form.first_focus) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, typed: dict[str, str]) -> None:
        user, edited = self._context.user, self.form.edited
        if edited is not None:
            change = partial(plain_records.change_record, user, edited.id, typed)
            self._write(
                partial(change, shown=edited.shown), translate("Records", "The entry is changed")
            )
        elif self._kind is kinds.PARTNERSHIP:
            values = {**typed, "partner": short_code(self._about)}
            add = partial(plain_records.add_record, user, self._kind, values)
            self._write(add, translate("Records", "Noted"))
        elif label_key(typed["name"]) in self._known_names:
            self.form.refuse("name", tr_lists("It is in the list already."))
        else:
            add = partial(plain_records.add_record, user, self._kind, typed)
            self._write(add, tr_lists("Added. The laptops get it with the next replies."))

    @property
    def _known_names(self) -> set[str]:
        return {label_key(str(line.record.values["name"] or "")) for line in self._found.lines}

    def _withdraw(self, *, is_wanted: bool) -> None:
        if (line := self._current) is None:
            return
        record = line.record
        withdraw = partial(plain_records.withdraw_records, self._context.user, record.id)
        words = tr_lists("Out of use. It is no longer offered, but old records still show it.")
        self._write(
            partial(withdraw, shown={record.id: record.shown}, is_wanted=is_wanted),
            words if is_wanted else tr_lists("In use again."),
        )

    def _write(self, job: Callable[[], object], words: str) -> None:
        def done(_result: object) -> None:
            self._return()
            self.post_notice(Tone.DONE, words)
            self.load()
            self._context.navigator.notify_changed({kind.name for kind in _WRITTEN})

        def failed(problem: Problem) -> None:
            field = str(problem.facts.get("field", ""))
            if self._is_list_shown or not self.form.refuse(field, problems_words.sentence(problem)):
                self.post_failure(problem)

        self.run(job, done, failed)
