"""One change that waits for an officer."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget

from fieldreg.domain.kinds import BY_NAME, SESSION, TRAINEE
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import RequestTopic
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.arrivals.waiting_changes import AuthoredQuarantinedChange
from fieldreg.services.people import people_search
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.store.people.search import PersonRow, SearchHits
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name, home_place
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.decision_panel import DecisionPanel
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField, LineEdit

tr = translator("Inbox")

GLANCE: Final = 1000
"""In this time, in ms, nobody reads a change that came up by itself; a doubled key does nothing."""
_MAX_FOUND: Final = 6
_DONE_BY_HAND: Final = (RequestTopic.CORRECT, RequestTopic.COPY)


class ChangePanel(DecisionPanel):
    """Putting a change away can be taken back."""

    def __init__(self, context: Context, office_sync: OfficeSyncProtocol, scope: QWidget) -> None:
        contents = RowList(tr("What it names and says"), row_height=60)
        super().__init__(context, office_sync, scope, contents)
        self._shown: AuthoredQuarantinedChange | None = None
        self._since_act, self._has_acted = QElapsedTimer(), False
        self.person_edit, self.reason_edit = LineEdit(), LineEdit()
        self._person = FormField(tr("The person meant: name, birth year or code"), self.person_edit)
        self.people_list = RowList(tr("Who it may be"), row_height=52)
        self._reason = FormField(tr("Why it is put away"), self.reason_edit)
        self._add_choice(
            tr("Put it away"), partial(self._put_away, is_wanted=True), Action.PUT_AWAY
        )
        self._add_choice(tr("Put all of it away"), self._put_all_away, Action.PUT_ALL_AWAY)
        self._add_choice(tr("Accept it"), self._accept, Action.TAKE_IN)
        self._add_choice(tr("Of this person"), self._attach, Action.ATTACH)
        self._add_choice(
            tr("Decide again"), partial(self._put_away, is_wanted=False), Action.PUT_AWAY
        )
        self._lay_out(above=(), below=(self._person, self.people_list, self._reason))
        contents.bind_opening(
            context.keyboard,
            self._open_named,
            translate("Conflicts", "open"),
            when=lambda: self._find_page() is not None,
        )
        self._person.changed.connect(self._search)
        self.people_list.opened.connect(self._attach)
        context.keyboard.bind(self.people_list, Action.PRIMARY, self._attach, tr("Of this person"))
        self._reason.changed.connect(self._reason.clear_problem)
        self.show_row(None)

    def show_row(self, row: ArrivalRow | None) -> None:
        change = row.change if row is not None else None
        is_here = change is not None and (change.is_undecided or change.is_put_away)
        self._note_glance(change)
        self._shown = change if is_here else None
        self.setVisible(is_here)
        self._person.setVisible(change is not None and change.is_attachable)
        self._reason.setVisible(change is not None and change.is_request and change.is_decidable)
        self._reason.set_text("")
        self._reason.clear_problem()
        self.people_list.set_rows([])
        self.people_list.hide()
        self._person.set_text(_guess(change) if change is not None else "")
        self._search()
        if row is not None and self._shown is not None:
            self._head.set_text(labelled(row.laptop, join_parts([row.trainer, row.days])))
            rows = list(self._content_rows(self._shown))
            self.contents.set_rows(rows)
            self.contents.setVisible(bool(rows))
        self._actions.update()

    def _note_glance(self, change: AuthoredQuarantinedChange | None) -> None:
        former = self._shown.change.change if self._shown else 0
        if self._has_acted:
            self._since_act.start()
            self._has_acted = False
        elif change is None or change.change.change != former:
            self._since_act.invalidate()

    def _content_rows(self, shown: AuthoredQuarantinedChange) -> Iterator[ListRow]:
        formatter = ValueFormatter(self._context.user.places, self._context.language)
        named = {record.id: record for record in shown.named}
        for record in shown.named:
            words, context = formatter.format_record(record), formatter.format_context(record)
            yield ListRow(words, context, value=record)
        kind = BY_NAME.get(shown.change.kind)
        if shown.change.note:
            yield ListRow(shown.change.note, tr("Why it is put away"))
        for name, value in shown.change.values.items():
            field = kind.field(name) if kind else None
            if kind is not None and field is not None and field.label is not None:
                said = formatter.format_value(kind, field, value, named)
                yield ListRow(said, records_words.field_label(field))

    def _find_page(self) -> Callable[[int], None] | None:
        named, go = self.contents.current_value(), self._context.navigator
        pages = {TRAINEE: go.open_person, SESSION: go.open_attendance}
        return pages.get(named.kind) if isinstance(named, RecordLabel) else None

    def _open_named(self, named: object) -> None:
        if isinstance(named, RecordLabel) and (open_page := self._find_page()) is not None:
            open_page(named.id)

    def _add_choice(self, text: str, act: Callable[[], None], action: Action) -> None:
        self._actions.add(
            *(text, act, action), kind=ButtonKind.CHOICE, when=partial(self._allows, text)
        )

    def _allows(self, text: str) -> bool:
        shown = self._shown
        if shown is None:
            return False
        if text == tr("Decide again"):
            return shown.is_put_away and not shown.is_withheld
        if text == tr("Of this person"):
            return shown.is_attachable
        return shown.is_decidable and not (shown.is_request and text == tr("Accept it"))

    def _accept(self) -> None:
        is_glance = self._since_act.isValid() and self._since_act.elapsed() < GLANCE
        if self._has_acted or is_glance:
            return
        self._run(self._office_sync.held_changes.accept, tr("It is in, as it was written."))

    def _search(self) -> None:
        shown, text, user = self._shown, self.person_edit.text().strip(), self._context.user
        if shown is None or not (shown.is_attachable and text):
            self.people_list.set_rows([])
            self.people_list.hide()
            return
        find = partial(people_search.find_people, user, text, limit=_MAX_FOUND)
        self._context.runner.run_latest("meant", self, find, partial(self._show_found, shown, text))

    def _show_found(self, shown: AuthoredQuarantinedChange, text: str, hits: SearchHits) -> None:
        if shown is self._shown and text == self.person_edit.text().strip():
            self.people_list.set_rows(list(map(self._person_row, hits.lines)), keeps_current=False)
            self.people_list.setVisible(bool(hits.lines))

    def _person_row(self, person: PersonRow) -> ListRow:
        place = home_place(person, self._context.user.places, self._context.language)
        line = join_parts([format_birth_year(person), place, short_code(person.id)])
        return ListRow(full_name(person), line, value=person.id)

    def _attach(self) -> None:
        shown, person = self._shown, self.people_list.current_value()
        if shown is None or not isinstance(person, int):
            self.person_edit.setFocus()
            return
        if len(self.people_list.rows) > 1 and not contains_focus(self.people_list):
            self.people_list.setFocus()  # of several, only one that is seen to be chosen
            return

        def attach(change: int) -> None:
            self._office_sync.held_changes.attach(change, person)

        self._run(attach, tr("It was noted for the person you named."), person)

    def _put_away(self, *, is_wanted: bool) -> None:
        held = self._office_sync.held_changes
        if not is_wanted:
            again = partial(held.put_away, is_wanted=False)
            self._run(again, tr("It is shown again."))
        elif self._has_reason():
            put_away = partial(held.put_away, reason=self.reason_edit.text())
            self._run(put_away, tr("Put away."))

    def _put_all_away(self) -> None:
        if self._has_reason():
            put_away = self._office_sync.held_changes.put_all_away
            self._run(partial(put_away, reason=self.reason_edit.text()), tr("Put away."))

    def _has_reason(self) -> bool:
        is_needed = self._shown is not None and self._shown.is_request
        if is_needed and not self.reason_edit.text().strip():
            self._reason.refuse(tr("Write why, in a few words."))
            return False
        return True

    def _run(self, act: Callable[[int], object], said: str, person: int = 0) -> None:
        shown = self._shown
        if shown is None:
            return

        def done(_none: object) -> None:
            self._has_acted = True
            self.changed.emit(said, "")
            # What is to be corrected or copied, an officer does at the person's page.
            if person and shown.change.values.get("topic") in _DONE_BY_HAND:
                self._context.navigator.open_person(person)

        self._context.runner.run(self, partial(act, shown.change.change), done, self.failed.emit)


def _guess(shown: AuthoredQuarantinedChange) -> str:
    said = shown.change.values
    trainee = said.get("trainee") if shown.is_request else None
    return short_code(int(trainee)) if trainee else str(said.get("name") or "") * shown.is_request
