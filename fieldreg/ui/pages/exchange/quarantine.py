"""What head office set aside: one row each, why and what helps, and the way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import Remedy, Told
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.value_formatter import Named, Teller
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts


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
        self.list = RowList(translate("Aside", "Set aside at head office"), keeps_mark=True)
        self.detail = Text("", "body", "ink2", wraps=True)
        self.open_button = KeyButton(translate("Aside", "Open it"))
        self.away_button = KeyButton(translate("Aside", "Show it no more"))
        self.back_button = KeyButton(
            translate("Aside", "Back to the exchange"), kind=Kind.QUIET
        )
        self.add(Section(translate("Aside", "Set aside at head office")))
        self.add(
            Text(
                translate(
                    "Aside",
                    "It is kept here and at head office, and whatever came with it went in.",
                ),
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
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
            else translate("Aside", "An entry that is not on this computer any more")
        )
        return Row(
            called,
            self._said(one, named),
            icon="warning",
            role="warn",
            meta=dates.shown(one.author.day),
            value=one,
        )

    def _said(self, one: Told, named: Named) -> str:
        if one.kind is None:
            return short_code(one.change)
        if one.change == one.record:
            return translate("Aside", "the whole entry")
        fields = [(one.kind.field(name), value) for name, value in one.values.items()]
        return joined(
            [
                translate("Aside", "{field}: {value}").format(
                    field=records_words.field(one.kind, field),
                    value=self._teller.value(one.kind, field, value, named),
                )
                for field, value in fields
                if field is not None and field.editable
            ]
        )

    def _show_current(self) -> None:
        one = self.list.current_value()
        if isinstance(one, Told):
            told = (
                _why(one.reason),
                translate("Aside", "Nothing is lost: it stands here as you wrote it."),
                _to_do(one.remedy),
            )
            self.detail.set_words(" ".join(told))
            self.open_button.setVisible(quarantined_changes.page_of(one) is not None)
        self._keyboard.moved.emit()

    def _open(self) -> None:
        one = self.list.current_value()
        page = quarantined_changes.page_of(one) if isinstance(one, Told) else None
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
        bind(self.list, Act.CHOOSE, None, translate("Aside", "choose"))
        for act, slot, button in (
            (Act.PRIMARY, self._open, self.open_button),
            (Act.PUT_AWAY, self._put_away, self.away_button),
            (Act.LEAVE, self.left.emit, self.back_button),
        ):
            bind(self, act, slot, button.words, button=button)


def _why(reason: str) -> str:
    """Say what happened."""
    known: dict[str, str] = {
        Code.VALUE_REFUSED: translate("Aside", "Head office cannot take this value."),
        Code.FIELD_UNKNOWN: translate(
            "Aside", "Head office’s version does not know that this can be changed."
        ),
        Code.NOT_FOUND: translate(
            "Aside", "Head office has not got the entry that this corrects."
        ),
        Code.OUT_OF_SCOPE: translate(
            "Aside", "Head office does not know that this computer holds this entry."
        ),
        Code.STAMP_IMPOSSIBLE: translate(
            "Aside", "It came out of the order of this computer’s changes."
        ),
        Code.STAMP_UNORDERED: translate(
            "Aside", "It came out of the order of this computer’s changes."
        ),
    }
    unknown = translate("Aside", "Head office’s reason is of a later version: {reason}")
    return known.get(reason) or unknown.format(reason=reason)


def _to_do(remedy: Remedy) -> str:
    """Say what to do."""
    return {
        Remedy.CORRECT: translate(
            "Aside", "Correct it here: what you write goes along with the next bundle."
        ),
        Remedy.WAIT: translate(
            "Aside",
            "There is nothing to do: it goes in as soon as head office can take it.",
        ),
        Remedy.TELL: translate(
            "Aside", "Tell head office what this should say: it can be put right there."
        ),
    }[remedy]
