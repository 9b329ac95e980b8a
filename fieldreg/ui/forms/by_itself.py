"""What goes by itself, on the page of the exchange or of what came in: state, account, wish."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.exchange import Carrier
from fieldreg.domain.problems import Code
from fieldreg.services.connecting import Account, Wish
from fieldreg.ui.carriers import Carriers
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.forms import days
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.phrase import plain
from fieldreg.ui.rounds import Rounds, State, View
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Combo, Field
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.text import Section, Text
from fieldreg.ui.widgets.thread import ProgressBar
from fieldreg.ui.wording import by_itself as words
from fieldreg.ui.wording import exchange

_ACTS = {Carrier.HUB: Act.BY_NETWORK, Carrier.FOLDER: Act.BY_FOLDER}


class CarrierPart(Column):
    """Says how it stands with one carrier; *others* are buttons beside that which begins."""

    def __init__(
        self, rounds: Rounds, *others: KeyButton, is_office: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rounds, self._is_office = rounds, is_office
        self._place = Text("", "body", "ink2", shortens=True)
        self._state = Text("", "body", wraps=True)
        self._bar = ProgressBar(words.progress())
        self._last = Text("", "body", "ink2", wraps=True)
        self._trouble = Text("", "body", "warn", wraps=True)
        self.now_button = KeyButton(words.now(rounds.carrier, is_office=is_office))
        self.add(Section(words.title(rounds.carrier)))
        for text in (self._place, self._state, self._bar, self._last, self._trouble):
            self.add(text, above=6)
        self.add(acts(self.now_button, *others), above=10)
        rounds.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let a key do what the button does, anywhere in *where*."""
        button = self.now_button
        keyboard.bind(
            where,
            _ACTS[self._rounds.carrier],
            self._begin_or_stop,
            partial(getattr, button, "words"),
            button=button,
        )
        self._rounds.changed.connect(keyboard.moved)

    def _begin_or_stop(self) -> None:
        self.now_button.setFocus()  # whoever asks wants to see it, where the page is small
        view = self._rounds.view
        if view is not None and view.state is State.CARRYING:
            self._rounds.stop()
        else:
            self._rounds.begin()

    def _show(self) -> None:
        view, carrier = self._rounds.view, self._rounds.carrier
        leads = view is not None and view.state is not State.NOWHERE
        is_carrying = view is not None and view.state is State.CARRYING
        last = view.last if view and leads else None
        # Head office need not be told that it has no hub.
        self.setVisible(leads or not self._is_office or carrier is Carrier.FOLDER)
        self.now_button.setVisible(leads)
        self._bar.setVisible(is_carrying)
        self._state.set_words(_state(view, carrier) if view else "")
        is_folder = leads and carrier is Carrier.FOLDER
        self._say(self._place, words.place(view.place) if view and is_folder else "")
        told = " ".join(self._told(last)) if last else ""
        self._say(self._last, told)
        code = last.code if last else ""
        self._say(self._trouble, words.trouble(carrier, Code(code)) if code else "")
        if view is not None:
            self._bar.set_progress(view.done, view.total or 1)
            now = words.now(carrier, is_office=self._is_office)
            self.now_button.set_text(words.stop() if is_carrying else now)

    def _say(self, text: Text, said: str) -> None:
        text.set_words(said)
        text.setVisible(bool(said))

    def _told(self, last: Account) -> Iterator[str]:
        """Say when it was, what went, and what came."""
        yield f"{words.last_at(_shown(last.ended_at))}."
        if self._is_office:
            if not last.code or last.bundles:
                yield words.came(last.people, last.bundles)
        else:
            yield from _told_of_laptop(last, self._rounds.carrier)
        if last.looked_at > last.ended_at:
            yield words.looked_at(_shown(last.looked_at))


class ByItselfPart(Column):
    """All carriers, and what is wished of them."""

    def __init__(
        self,
        carriers: Carriers,
        dialogs: Dialogs,
        *,
        is_office: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._carriers, self._dialogs = carriers, dialogs
        self.folder_button = KeyButton(words.choose_folder())
        self.forget_button = KeyButton(words.forget_folder(), kind=Kind.QUIET)
        self.hub = CarrierPart(carriers.hub, is_office=is_office, parent=self)
        self.folder = CarrierPart(
            *(carriers.folder, self.folder_button, self.forget_button),
            is_office=is_office,
            parent=self,
        )
        self.later_button = KeyButton(words.not_today())
        self.wish = Field(
            words.by_itself(), Combo([(one, words.wish(one.value)) for one in Wish])
        )
        self.hang(self.hub)
        self.hang(self.folder, above=20)
        self.add(acts(self.later_button), above=16)
        self.add(self.wish, above=10)
        carriers.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let keys do what the buttons do, anywhere in *where*."""
        for part in (self.hub, self.folder):
            part.bind(keyboard, where)
        for act, slot, button in (
            (Act.SHARED_FOLDER, self._choose_folder, self.folder_button),
            (Act.NOT_NOW, self._put_off_or_not, self.later_button),
        ):
            keyboard.bind(
                where, act, slot, partial(getattr, button, "words"), button=button
            )
        forget = self.forget_button
        forget.clicked.connect(self._forget_folder)
        keyboard.point(where, Act.TAKE_OUT, forget, forget.words)
        self.wish.settled.connect(self._choose)

    def _choose_folder(self) -> None:
        self.folder_button.setFocus()
        if path := self._dialogs.open_folder(self.folder_button.words):
            self._carriers.watch(str(path))

    def _forget_folder(self) -> None:
        self.folder_button.setFocus()
        self._carriers.watch("")

    def _put_off_or_not(self) -> None:
        self.later_button.setFocus()
        self._carriers.put_off(is_wished=not self._is_put_off)

    def _choose(self) -> None:
        self._carriers.choose(Wish(str(self.wish.value())))

    @property
    def _is_put_off(self) -> bool:
        return any(view.state is State.PUT_OFF for view in self._carriers.views)

    def _show(self) -> None:
        views = list(self._carriers.views)
        folder = self._carriers.folder.view
        has_folder = folder is not None and bool(folder.place)
        self.folder_button.set_text(
            words.another_folder() if has_folder else words.choose_folder()
        )
        self.forget_button.setVisible(has_folder)
        self.later_button.set_text(
            words.after_all() if self._is_put_off else words.not_today()
        )
        self.wish.setVisible(bool(views))
        self.later_button.setVisible(any(one.wish is not Wish.ASKED for one in views))
        if views and self.wish.value() != views[0].wish:
            self.wish.set_value(views[0].wish)


def in_short(carriers: Carriers, day: str, *, is_all_held: bool) -> str:
    """Say in few words how it stands with head office, on *day*; empty where none leads there."""
    views = [
        (rounds.carrier, view)
        for rounds in carriers.each
        if (view := rounds.view) is not None and view.state is not State.NOWHERE
    ]
    if any(view.state is State.CARRYING for _, view in views):
        return words.going_on()
    for carrier, view in views:
        if view.last is not None and view.last.code:
            return words.in_trouble(carrier, Code(view.last.code))
    last = max((view.last.looked_at for _, view in views if view.last), default=None)
    if last is None:
        return ""
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else days.shown(last.date().isoformat())
    said = [words.has_everything()] if is_all_held else []
    return " · ".join([*said, words.last_exchange(when)])


def _state(view: View, carrier: Carrier) -> str:
    if view.state is State.CARRYING:
        if not view.total:
            return words.asking(carrier)
        return words.sending(exchange.size(view.done), exchange.size(view.total))
    said: dict[State, Callable[[], str]] = {
        State.NOWHERE: partial(words.nowhere, carrier),
        State.PUT_OFF: words.put_off,
        State.ASKED: words.asked,
        State.METERED: words.metered,
        State.OFFLINE: words.offline,
        State.WAITING: lambda: words.next_at(_shown(view.due_at)) if view.due_at else "",
    }
    return said[view.state]()


def _told_of_laptop(last: Account, carrier: Carrier) -> Iterator[str]:
    if not last.code or last.people:
        yield words.went(carrier, last.people)
    if last.reply_day:
        yield words.reply_of(days.shown(last.reply_day))
        for count, said in (
            (last.received, exchange.received),
            (last.corrections, exchange.corrections),
            (last.new_records, exchange.new_records),
        ):
            if count:
                yield f"{plain(said(count))}."
    elif not last.code and last.people:
        yield words.no_reply()


def _shown(moment: datetime) -> str:
    return f"{days.shown(moment.date().isoformat())} {moment:%H:%M}"
