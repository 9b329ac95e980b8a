"""What head office set aside: one row each, why and what helps, and the way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.ids import short_code
from fieldreg.services import aside
from fieldreg.services.aside import Told
from fieldreg.ui.forms import days
from fieldreg.ui.forms.people import joined
from fieldreg.ui.forms.telling import Named, Teller
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator
from fieldreg.ui.tables.rows import Row, RowList
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.text import Section, Text
from fieldreg.ui.wording import aside as words
from fieldreg.ui.wording import records


class AsidePanel(Column):
    """The list of them, and the current one in words.

    Signals:
        put_away(str): the one of this code is to be told no more.
        left(): back to the exchange.
    """

    put_away = Signal(str)
    left = Signal()

    def __init__(
        self,
        teller: Teller,
        keyboard: Keyboard,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._teller, self._keyboard, self._navigator = teller, keyboard, navigator
        self.list = RowList(words.title(), keeps_mark=True)
        self.detail = Text("", "body", "ink2", wraps=True)
        self.open_button = KeyButton(words.open_it())
        self.away_button = KeyButton(words.put_away())
        self.back_button = KeyButton(words.back(), kind=Kind.QUIET)
        self.add(Section(words.title()))
        self.add(Text(words.title_line(), "body", "ink2", wraps=True), above=6)
        self.hang(self.list, above=8)
        self.add(self.detail, above=14)
        self.add(acts(self.open_button, self.away_button, self.back_button), above=14)
        self.stretch()
        self._bind()

    def show_told(self, told: Sequence[Told], named: Named) -> None:
        """Show what is *told*; *named* are the records that its values refer to."""
        before = self.list.current_value()
        self.list.set_rows([self._row(one, named) for one in told])
        ids = [one.change for one in told]
        was = before.change if isinstance(before, Told) else 0
        self.list.choose(ids.index(was) if was in ids else 0)
        self._show_current()

    def take_focus(self) -> None:
        """Give the list the focus."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, one: Told, named: Named) -> Row:
        subject = one.subject
        called = (
            joined([self._teller.subject(subject), self._teller.about(subject)])
            if subject
            else words.gone()
        )
        return Row(
            called,
            self._said(one, named),
            icon="warning",
            role="warn",
            meta=days.shown(one.author.day),
            value=one,
        )

    def _said(self, one: Told, named: Named) -> str:
        if one.kind is None:
            return short_code(one.change)
        if one.change == one.record:
            return words.whole()
        fields = [(one.kind.field(name), value) for name, value in one.values.items()]
        return joined(
            [
                words.said(
                    records.field(one.kind, field),
                    self._teller.value(one.kind, field, value, named),
                )
                for field, value in fields
                if field is not None and field.editable
            ]
        )

    def _show_current(self) -> None:
        one = self.list.current_value()
        if isinstance(one, Told):
            told = (words.why(one.reason), words.safe(), words.to_do(one.remedy))
            self.detail.set_words(" ".join(told))
            self.open_button.setVisible(aside.page_of(one) is not None)
        self._keyboard.moved.emit()

    def _open(self) -> None:
        one = self.list.current_value()
        page = aside.page_of(one) if isinstance(one, Told) else None
        if page is None:
            return
        kind, record = page
        if kind is kinds.SESSION:
            self._navigator.open_session(record)
        else:
            self._navigator.open_person(record)

    def _put_away(self) -> None:
        one = self.list.current_value()
        if isinstance(one, Told):
            self.put_away.emit(short_code(one.change))

    def _bind(self) -> None:
        bind = self._keyboard.bind
        self.list.moved.connect(lambda _one: self._show_current())
        self.list.opened.connect(lambda _one: self._open())
        bind(self.list, Act.CHOOSE, None, words.choose())
        for act, slot, button in (
            (Act.PRIMARY, self._open, self.open_button),
            (Act.PUT_AWAY, self._put_away, self.away_button),
            (Act.LEAVE, self.left.emit, self.back_button),
        ):
            bind(self, act, slot, button.words, button=button)
