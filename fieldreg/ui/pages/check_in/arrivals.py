"""The latest people who came in."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from fieldreg.services.check_in import CheckInState
from fieldreg.services.people.missing_items import MissingItem
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import (
    format_birth_year,
    full_name,
    given_name,
    home_place,
)
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.check_in.missing_words import describe_missing
from fieldreg.ui.tables.row_delegates import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Door")

_LATEST, _AXIS = 6, 136
_COLUMNS = (0.34, 0.474)  # birth year, home


@dataclass(frozen=True, slots=True)
class Arrival:
    """*number* is the line of *person* on the list.

    Without *person* something was undone or redone.
    """

    person: PersonRow | None
    text: str
    number: int | None = None
    missing: MissingItem | None = None


class ArrivalView(Column):
    """The last `Arrival`, its missing items, and the arrivals before."""

    asked = Signal()
    opened = Signal(object)

    def __init__(self, context: Context, undo_button: KeyButton) -> None:
        super().__init__()
        self._context = context
        self.arrival: Arrival | None = None
        self._is_low = False
        self._icon = QLabel()
        self._patronymic = Label("", "arrival", "ink2", is_elided=True)
        self._given = Label("", "h1")
        self._words = Label("", "h2", wraps=True)
        self._facts = Label("", "lead", is_elided=True)
        self.undo_button = undo_button
        self.ask_button = KeyButton(tr("Ask for consent"), key_label(Action.CORRECT))
        self.ask_button.clicked.connect(self.asked)
        self.awaited_place = Column()
        self.notice = Notice(Tone.ATTENTION, "", "", self.ask_button, icon="pen")
        self.latest = RowList(tr("Just now"), row_height=32, min_rows=2)
        self.latest.setItemDelegate(NameDelegate(self.latest, axis=_AXIS, columns=_COLUMNS))
        self.latest.opened.connect(self.opened)
        self._nobody = wrapped_label(
            tr("Nobody yet. Type letters of a name and press Enter to mark the person present.")
        )
        self._latest_heading = SectionTitle(tr("Just now"), tr("What is missing can follow later"))
        self._lay_out()
        self.show_arrival(None)
        Theme.current().changed.connect(self._redraw)

    @property
    def has_room(self) -> bool:
        return not self._is_low or self.arrival is None or self.arrival.missing is None

    @property
    def said(self) -> str:
        arrival = self.arrival
        if arrival is None:
            return ""
        missing = describe_missing(arrival.missing) if arrival.missing else None
        key = key_label(Action.CORRECT)
        number = tr("number {number}").format(number=arrival.number) if arrival.number else ""
        name = full_name(arrival.person) if arrival.person else ""
        first = join_parts([name, arrival.text, number], ", ")
        return f"{first}. {missing.sentence}, {key}" if missing else first

    def show_arrival(self, arrival: Arrival | None) -> None:
        self.arrival = arrival
        for part in (self._head, self._facts):
            part.setVisible(arrival is not None)
        missing = arrival.missing if arrival else None
        self.notice.setVisible(missing is not None)
        if arrival is not None and arrival.person is None:
            self._show_words(arrival.text)
        elif arrival is not None and arrival.person is not None:
            self._show_person(arrival, arrival.person)
        self._redraw()

    def show_words(self, text: str) -> None:
        self.show_arrival(Arrival(None, text))
        self.announce()

    def drop_words(self) -> None:
        if self.arrival is not None and self.arrival.person is None:
            self.show_arrival(None)

    def _show_words(self, text: str) -> None:
        self._patronymic.hide()
        self._given.hide()
        self._words.show()
        self._words.set_text(text)
        self._facts.hide()

    def _show_person(self, arrival: Arrival, person: PersonRow) -> None:
        self._words.hide()
        self._given.show()
        self._patronymic.set_text(person.patronymic or "")
        self._patronymic.setVisible(bool(person.patronymic))
        self._patronymic.setMaximumWidth(self._patronymic.natural_width)
        self._given.set_text(given_name(person))
        soum = home_place(person, self._context.user.places, self._context.language)
        number = tr("line {number}").format(number=arrival.number) if arrival.number else ""
        self._facts.set_text(join_parts([arrival.text, format_birth_year(person), soum, number]))
        if arrival.missing is not None:
            words = describe_missing(arrival.missing)
            self.notice.set_text(words.sentence, words.detail)
            self.ask_button.set_text(words.act)

    def announce(self) -> None:
        if self.isVisible():  # not under the cover of a trainee
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.said))

    def set_low(self, is_low: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._is_low = is_low
        for part in (self._latest_heading, self.latest):
            part.setVisible(bool(self.latest.rows) and not is_low)

    def show_latest(self, data: CheckInState, half_day: int) -> None:
        shown = self.arrival.person if self.arrival else None
        last = shown.id if shown else None
        present = [row for row in data.latest_at(half_day) if row[1].id != last]
        rows = [self._row(number, person, data) for number, person in present[:_LATEST]]
        self.latest.set_rows(rows)
        self._latest_heading.setVisible(bool(rows) and not self._is_low)
        self.latest.setVisible(bool(rows) and not self._is_low)
        self._nobody.setVisible(not rows and self.arrival is None)

    def _row(self, number: int, person: PersonRow, data: CheckInState) -> NameRow:
        item = data.missing.get(person.id)
        words = describe_missing(item) if item else None
        return build_name_row(
            person.patronymic or "",
            given_name(person),
            format_birth_year(person),
            home_place(person, self._context.user.places, self._context.language),
            value=person.id,
            number=str(number),
            meta=words.short if words else tr("complete"),
            meta_role="warn" if words else "good",
        )

    def _redraw(self) -> None:
        if self.arrival is None:
            return
        name, role = ("check-circle", "good") if self.arrival.person else ("undo", "ink2")
        icon = Theme.current().icon(name, role, ratio=self.devicePixelRatioF())
        self._icon.setPixmap(QPixmap(icon))

    def _lay_out(self) -> None:
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self._patronymic)
        name.addWidget(self._given)
        name.addStretch(1)
        row.addLayout(name)
        row.addWidget(self._words, 1)
        row.addStretch()
        row.addWidget(self.undo_button)
        self.add_inset(self._head, above="part")
        self.add_inset(self._facts)
        self.add_inset(self.notice, above="part")
        self.add_inset(self._latest_heading, above="section")
        self.add_full_width(self.latest, above="line")
        self.add_inset(self._nobody, above="near")
        self.add_full_width(self.awaited_place)
        self.add_stretch()
