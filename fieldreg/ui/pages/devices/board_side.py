"""Beside the board: one laptop."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.devices import laptop_contacts
from fieldreg.services.laptop_board import BoardRow, BoardSession, BoardWeek, Concern
from fieldreg.store.office_notes import CallOutcome, LaptopContact
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Board")


class BoardSide(Column):
    """The current laptop, with keys that work anywhere in *scope*.

    Signals:
        ask_requested(str): the trainer of this laptop is to be asked.
        done(str, str): heading and line of the notice.
        form_toggled(bool): whether the form is shown, which has a main button.
        refused(): the shown data were changed meanwhile; reload.
    """

    ask_requested = Signal(str)
    done = Signal(str, str)
    form_toggled = Signal(bool)
    refused = Signal()
    closed = Signal()

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._context, self._scope = context, scope
        self._row: BoardRow | None = None
        self._head, self._facts = Label("", "h3", wraps=True), wrapped_label()
        self._trainer = wrapped_label()
        self.telephone = Label("", "h2")
        self.telephone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._last_call = wrapped_label()
        self._sessions_title = Label("", "h3", wraps=True)
        self.sessions = RowList(tr("Planned sessions"), row_height=38)
        self._seats = wrapped_label()
        choices = [(outcome, _outcome_label(outcome)) for outcome in CallOutcome]
        self.outcome = FormField(tr("What came of the call"), ComboBox(choices))
        self.number = FormField(tr("Telephone of the trainer"), LineEdit())
        self._add_actions()
        self._lay_out()
        self._show_form(is_shown=False)

    def show_row(self, row: BoardRow | None, week: BoardWeek | None) -> None:
        former, self._row = self._row, row
        if row is None or former is None or row.line.device.id != former.line.device.id:
            self._show_form(is_shown=False)
        self.setVisible(row is not None)
        if row is None:
            return
        device = row.line.device
        self._head.set_text(device.name)
        self._facts.set_text(" ".join(_describe_row(row)))
        self._trainer.set_text(device.trainer or "")
        if self._is_form and self.number.text() == self.telephone.display_text:
            self.number.set_text(row.contact.telephone)
        self.telephone.set_text(row.contact.telephone)
        call = row.contact.calls[0] if row.contact.calls else None
        self._last_call.set_text(
            join_parts([dates.format_date(call.day), call.officer, _outcome_label(call.outcome)])
            if call
            else ""
        )
        sessions = week.sessions if week else row.missed
        self._sessions_title.set_text(
            tr("Planned in the week of {day}").format(day=dates.format_date(week.monday)[5:])
            if week
            else tr("Planned, not come")
        )
        self.sessions.set_rows([self._session_row(session) for session in sessions])
        self._seats.set_text(
            tr("%n seats are not in the figures.", row.missed_seats) if row.missed_seats else ""
        )
        self._trainer.setVisible(bool(self._trainer.display_text))
        self.telephone.setVisible(bool(self.telephone.display_text))
        for part in (self._last_call, self._seats):
            part.setVisible(bool(part.display_text) and not self._is_form)
        self._show_sessions()
        self._actions.update()

    def _show_sessions(self) -> None:
        for part in (self._sessions_title, self.sessions):
            part.setVisible(bool(self.sessions.rows) and not self._is_form)

    def _session_row(self, session: BoardSession) -> ListRow:
        row, places = session.session, self._context.user.places
        place = places.short_name(row.soum, self._context.language) if row.soum else ""
        return ListRow(
            place or row.course or "",
            lead=dates.format_date(row.date)[5:],
            meta=tr("came") if session.has_come else tr("%n seats", session.seats),
            meta_role="good" if session.has_come else "ink2",
        )

    def copy_telephone(self) -> None:
        QGuiApplication.clipboard().setText(self.telephone.display_text)

    # Noting a call

    def _open_form(self) -> None:
        if self._row is not None:
            self.number.set_text(self._row.contact.telephone)
            self._show_form(is_shown=True)
            self.outcome.setFocus()

    def _close_form(self) -> None:
        self._show_form(is_shown=False)
        self.closed.emit()

    def _show_form(self, *, is_shown: bool) -> None:
        self._is_form = is_shown
        for part in (self.outcome, self.number):
            part.setVisible(is_shown)
        for other in (self._last_call, self._seats):
            other.setVisible(not is_shown and bool(other.display_text))
        self._show_sessions()
        self.number.clear_problem()
        self._form_actions.update()
        self._actions.update()
        self.form_toggled.emit(is_shown)

    def _note(self, *, is_called: bool = True) -> None:
        if self._row is None:
            return
        user, name, shown = self._context.user, self._row.line.device.name, self.telephone
        outcome, number = CallOutcome(str(self.outcome.value())), self.number.text()

        def job() -> LaptopContact:
            contact = laptop_contacts.set_telephone(user, name, number, shown=shown.display_text)
            return laptop_contacts.note_call(user, name, outcome) if is_called else contact

        def done(_contact: LaptopContact) -> None:
            self._show_form(is_shown=False)
            heading = tr("The call to {laptop} is noted.") if is_called else tr("Noted.")
            self.done.emit(heading.format(laptop=name), "")

        def failed(problem: Problem) -> None:
            if problem.code is Code.VALUE_REFUSED:
                self.number.refuse(tr("Write a telephone number, such as 9911 2233."))
            else:
                self.number.refuse(problems_words.sentence(problem))
                self.refused.emit()

        self._context.runner.run(self, job, done, failed)

    def _add_actions(self) -> None:
        self._actions = Actions(self._context.keyboard, self._scope)
        add = self._actions.add
        add(
            *(tr("Note a call"), self._open_form, Action.CORRECT),
            needs=Permission.ASK_TRAINERS,
            when=lambda: self._row is not None and not self._is_form,
        )
        add(
            *(tr("Ask the trainer"), self._ask, Action.ASK),
            kind=ButtonKind.QUIET,
            needs=Permission.ASK_TRAINERS,
            when=lambda: not self._is_form and self._is_heard(),
        )
        form = self._form_actions = Actions(self._context.keyboard, self)
        form.add(
            *(tr("Save"), self._note, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            when=lambda: self._is_form,
        )
        form.add(
            *(tr("Only the telephone"), partial(self._note, is_called=False)),
            when=lambda: self._is_form,
        )
        form.add(
            *(tr("Cancel"), self._close_form, Action.LEAVE),
            kind=ButtonKind.QUIET,
            when=lambda: self._is_form,
        )

    def _is_heard(self) -> bool:
        return self._row is not None and Concern.UNHEARD not in self._row.concerns

    def _ask(self) -> None:
        if self._row is not None:
            self.ask_requested.emit(self._row.line.device.name)

    def _lay_out(self) -> None:
        self.add_inset(self._head)
        self.add_inset(self._facts, above="hair")
        self.add_inset(self._trainer, above="part")
        self.add_inset(self.telephone)
        self.add_inset(self._last_call)
        self.add_inset(self.outcome, above="group")
        self.add_inset(self.number, above="field")
        self.add_inset(self._form_actions.row(), above="field")
        self.add_inset(self._sessions_title, above="part")
        self.add_full_width(self.sessions, above="line")
        self.add_inset(self._seats, above="near")
        self.add_inset(self._actions.row(), above="group")
        self.add_stretch()


def _describe_row(row: BoardRow) -> Iterator[str]:
    heard = dates.format_date(row.line.device.last_received_on or "")
    if heard:
        yield tr("Last heard from {day}.").format(day=heard)
    else:
        invited = dates.format_date(row.line.device.invited_on)
        yield tr("Invited {day}, never heard from.").format(day=invited)
    if row.missed:
        yield tr("%n planned sessions did not come.", len(row.missed))
    if row.program.refused_count:
        yield tr("It refused %n orders that no officer signed.", row.program.refused_count)
    if Concern.OUTDATED in row.concerns:
        yield tr("Its version checks no officer’s signature yet.")


def _outcome_label(outcome: CallOutcome) -> str:
    return {
        CallOutcome.NO_ANSWER: tr("no answer"),
        CallOutcome.WILL_BRING: tr("brings it"),
        CallOutcome.NOTHING_HELD: tr("nothing was held"),
        CallOutcome.BROKEN: tr("the laptop is broken"),
        CallOutcome.LOST: tr("the laptop is lost"),
    }[outcome]
