"""The history of somebody, as a timeline: who said what, where, and beside whom."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, Value
from fieldreg.domain.records import AskedBy
from fieldreg.services.records import change_history, record_labels
from fieldreg.services.records.change_history import Deed, Entry, History, Word
from fieldreg.services.records.record_labels import Subject
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.value_formatter import Named, Teller, referred
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.tables.timeline_rows import TimelineDelegate, TimelineRow
from fieldreg.ui.theme.paint import Where
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.layout import Column, acts


@dataclass(frozen=True, slots=True)
class ToldPast:
    """A history, with what its records are about and what its values refer to."""

    history: History
    about: dict[int, Subject]
    named: Named


def look(desk: Desk, person: int) -> ToldPast:
    """Give the history of *person*.

    Raises:
        Problem: NOT_FOUND.
    """
    told = change_history.of(desk, person)
    about: dict[int, Subject] = {}
    for kind in kinds.OF_PEOPLE:
        ids = {one.record for one in told.entries if one.kind is kind}
        about |= record_labels.of(desk, kind, ids)
    said = (word for one in told.entries for word in one.words)
    values = ((word.field, word.value) for word in said)
    return ToldPast(told, about, record_labels.named(desk, referred(values)))


class Past(Column):
    """The timeline, the current entry in full, and the *button* that asks for it.

    Signals:
        told(int): the history of the person with this id stands here.
        left(): back to the person.
    """

    told = Signal(object)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._keyboard = desk, runner, keyboard
        self._teller = Teller(desk.places, language)
        self._details: list[str] = []
        self.head = Title(
            translate("History", "History"),
            translate(
                "History",
                "The latest first. Nothing comes before what its writer had seen. The days are"
                " those of the calendar on each computer.",
            ),
        )
        self.list = RowList(translate("History", "History"), keeps_mark=True)
        self.list.setItemDelegate(TimelineDelegate(self.list))
        self.detail = Text("", "body", "ink2", wraps=True)
        self.button = KeyButton(translate("History", "History"), kind=Kind.QUIET)
        self.back_button = KeyButton(
            translate("History", "Back to the person"), kind=Kind.QUIET
        )
        self.list.moved.connect(self._show_detail)
        keyboard.bind(self.list, Act.CHOOSE, None, translate("Person", "choose"))
        keyboard.bind(self, Act.HISTORY, self.left.emit)
        keyboard.bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("History", "Back to the person"),
            button=self.back_button,
        )
        self.add(self.head)
        self.hang(self.list, above=16)
        self.add(self.detail, above=16)
        self.stretch()
        self.add(acts(self.back_button), above=10)

    def bind_in(self, view: QWidget, slot: Callable[[], object]) -> None:
        """Let H in *view* ask for it."""
        self._keyboard.bind(
            view, Act.HISTORY, slot, translate("History", "history"), button=self.button
        )

    def tell(self, person: int, name: str) -> None:
        """Tell the history of *person*, who is called *name*, the latest first."""
        desk = self._desk

        def show(told: ToldPast) -> None:
            self._show(told, name)
            self.told.emit(person)

        self._runner.newest("history", self, lambda: look(desk, person), show)

    def _show(self, told: ToldPast, name: str) -> None:
        self.head.set_words(
            translate("History", "History: {name}").format(name=name),
            translate(
                "History",
                "The latest first. Nothing comes before what its writer had seen. The days are"
                " those of the calendar on each computer.",
            ),
        )
        telling = _Telling(self._teller, told)
        found = [
            pair for one in reversed(told.history.entries) for pair in telling.rows(one)
        ]
        self._details = [detail for _, detail in found]
        self.list.set_rows(
            [replace(row, value=place) for place, (row, _) in enumerate(found)]
        )
        self.list.choose(0)
        self._show_detail(0)

    def _show_detail(self, place: object) -> None:
        if isinstance(place, int) and place < len(self._details):
            self.detail.set_words(self._details[place])


class _Telling:
    """Puts the entries of one history into rows, each with its detail."""

    def __init__(self, teller: Teller, told: ToldPast) -> None:
        self._teller, self._told = teller, told
        self._standing: dict[tuple[int, Field], set[Value]] = defaultdict(set)
        for one in told.history.entries:
            for word in one.words:
                if word.stands:
                    self._standing[one.record, word.field].add(word.value)

    def rows(self, one: Entry) -> Iterator[tuple[TimelineRow, str]]:
        """Give the rows of *one* entry: a registration is one, a correction has several."""
        wrong = (
            translate("History", "the calendar of that computer was wrong")
            if one.is_doubtful
            else ""
        )
        asked = _asked_by(one.author.asked_by)
        who = joined([changes.author(one.author), asked, wrong])
        day = dates.shown(one.author.day)
        if one.kind is kinds.UNDOING:
            why = [
                translate("History", "Reason: {why}").format(why=str(word.value))
                for word in one.words
                if _is_reason(word)
            ]
            said, line = _deed(one.deed), joined([who, *why])
            yield TimelineRow(said, line, lead=day), joined([said, line])
            return
        undone = translate("History", "undone") if one.is_undone else ""
        if one.kind is kinds.TRAINEE and one.deed is Deed.CREATED:
            values = joined([self._change(one, word) for word in one.words])
            said = _deed(one.deed)
            row = TimelineRow(said, who, lead=day, meta=undone, where=_where(one))
            yield row, joined([values, who, undone])
            return
        if one.kind is kinds.ANSWER and one.deed is Deed.CREATED:
            said = self._teller.about(self._told.about[one.record])
            row = TimelineRow(said, who, lead=day, meta=undone, where=_where(one))
            yield row, joined([said, who, undone])
            return
        for word in filter(_is_told, one.words):
            said, line = self._change(one, word), joined([who, self._beside(one, word)])
            waits = word.stands and self._waits(one, word)
            where = Where.HERE if waits else _where(one)
            meta = translate("History", "still in conflict") if waits else undone
            if word.told.settles and not undone:
                meta = translate("History", "decides a conflict")
            row = TimelineRow(said, line, lead=day, meta=meta, where=where)
            yield row, joined([said, line, undone])

    def _change(self, one: Entry, word: Word) -> str:
        if word.field is RETIRED:
            return _deed(Deed.RETIRED if word.value else Deed.RETURNED)
        label = records_words.field(one.kind, word.field)
        if (about := self._told.about.get(one.record)) is not None:
            label = self._teller.about(about)
        replaced = (self._value(one, word, old.value) for old in word.told.replaced)
        former = ", ".join(dict.fromkeys(replaced))
        return changes.change(label, self._value(one, word, word.value), former)

    def _beside(self, one: Entry, word: Word) -> str:
        others = []
        for other in word.told.beside:
            who = changes.author(self._told.history.authors[other.change])
            value = self._value(one, word, other.value)
            is_correction = word.field is RETIRED and not other.value
            others.append(
                translate("Conflicts", "Corrected by: {who}").format(who=who)
                if is_correction
                else f"{value} ({who})"
            )
        return (
            translate("History", "without seeing each other: {others}").format(
                others="; ".join(others)
            )
            if others
            else ""
        )

    def _waits(self, one: Entry, word: Word) -> bool:
        return word.field.shown.asks and len(self._standing[one.record, word.field]) > 1

    def _value(self, one: Entry, word: Word, value: Value) -> str:
        return self._teller.value(one.kind, word.field, value, self._told.named)


def _where(one: Entry) -> Where:
    return Where.STOPPED if one.is_undone else Where.HELD


def _is_reason(word: Word) -> bool:
    return word.field.name == "reason"


def _is_told(word: Word) -> bool:
    """Leave out that whoever corrected a record meant it to be in use."""
    is_return = any(old.value for old in word.told.replaced)
    return word.field is not RETIRED or bool(word.value) or is_return


def _deed(one: Deed) -> str:
    """Say what a change did, where that is all there is to say."""
    return {
        Deed.CREATED: translate("History", "Registered"),
        Deed.CORRECTED: translate("History", "Corrected"),
        Deed.RETIRED: translate("History", "Taken out of use"),
        Deed.RETURNED: translate("History", "Brought back into use"),
        Deed.UNDONE: translate("History", "What had come in was undone"),
        Deed.BROUGHT_BACK: translate("History", "What was undone was brought back"),
    }[one]


def _asked_by(who: str) -> str:
    """Say at whose request a change was made; nothing where nobody asked."""
    return {
        AskedBy.SELF.value: translate("History", "at the person’s own request"),
        AskedBy.GUARDIAN.value: translate("History", "at a guardian’s request"),
    }.get(who, "")
