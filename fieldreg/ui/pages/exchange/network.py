"""The part of the exchange page about the hub: what goes by itself, and how it went."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code
from fieldreg.services.connecting import Account, Wish
from fieldreg.ui.forms import days
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.phrase import plain
from fieldreg.ui.rounds import Rounds, State, View
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.fields import Combo, Field
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.text import Section, Text
from fieldreg.ui.widgets.thread import ProgressBar
from fieldreg.ui.wording import exchange
from fieldreg.ui.wording import network as words


class NetworkPart(Column):
    """Says where the laptop stands with the hub, and takes what a person wants of it."""

    def __init__(self, rounds: Rounds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds = rounds
        self._state = Text("", "body", wraps=True)
        self._bar = ProgressBar(words.progress())
        self._last = Text("", "body", "ink2", wraps=True)
        self._trouble = Text("", "body", "warn", wraps=True)
        self.now_button = KeyButton(words.now())
        self.later_button = KeyButton(words.not_today())
        self.wish = Field(
            words.by_itself(), Combo([(one, words.wish(one.value)) for one in Wish])
        )
        self.add(Section(words.title()))
        self.add(self._state, above=6)
        self.add(self._bar, above=8)
        self.add(self._last, above=6)
        self.add(self._trouble, above=6)
        self.add(acts(self.now_button, self.later_button), above=10)
        self.add(self.wish, above=10)
        rounds.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let keys do what the buttons do, anywhere in *where*."""
        for act, slot, button in (
            (Act.BY_NETWORK, self._begin_or_stop, self.now_button),
            (Act.NOT_NOW, self._put_off_or_not, self.later_button),
        ):
            keyboard.bind(
                where, act, slot, partial(getattr, button, "words"), button=button
            )
        self._rounds.changed.connect(keyboard.moved)
        self.wish.settled.connect(self._choose)

    def _begin_or_stop(self) -> None:
        self.now_button.setFocus()  # whoever asks wants to see it, where the page is small
        view = self._rounds.view
        if view is not None and view.state is State.CARRYING:
            self._rounds.stop()
        else:
            self._rounds.begin()

    def _put_off_or_not(self) -> None:
        self.later_button.setFocus()
        view = self._rounds.view
        is_off = view is not None and view.state is State.PUT_OFF
        self._rounds.put_off(is_wished=not is_off)

    def _choose(self) -> None:
        self._rounds.choose(Wish(str(self.wish.value())))

    def _show(self) -> None:
        view = self._rounds.view
        has_hub = view is not None and view.state is not State.NO_HUB
        is_carrying = view is not None and view.state is State.CARRYING
        for part in (self.now_button, self.later_button, self.wish):
            part.setVisible(has_hub)
        self._bar.setVisible(is_carrying)
        self._state.set_words(_state(view) if view else "")
        told = " ".join(_told(view.last)) if view and view.last and has_hub else ""
        self._last.set_words(told)
        self._last.setVisible(bool(told))
        code = view.last.code if view and view.last and has_hub else ""
        self._trouble.set_words(words.trouble(Code(code)) if code else "")
        self._trouble.setVisible(bool(code))
        if view is None:
            return
        self._bar.set_progress(view.done, view.total or 1)
        self.now_button.set_text(words.stop() if is_carrying else words.now())
        is_off = view.state is State.PUT_OFF
        self.later_button.set_text(words.after_all() if is_off else words.not_today())
        self.later_button.setVisible(has_hub and view.wish is not Wish.ASKED)
        if self.wish.value() != view.wish:
            self.wish.set_value(view.wish)


def _state(view: View) -> str:
    if view.state is State.CARRYING:
        if view.is_stopping:
            return words.stopping()
        if not view.total:
            return words.asking()
        return words.sending(exchange.size(view.done), exchange.size(view.total))
    said: dict[State, Callable[[], str]] = {
        State.NO_HUB: words.no_hub,
        State.PUT_OFF: words.put_off,
        State.ASKED: words.asked,
        State.METERED: words.metered,
        State.OFFLINE: words.offline,
        State.WAITING: lambda: words.next_at(_shown(view.due_at)) if view.due_at else "",
    }
    return said[view.state]()


def _told(last: Account) -> Iterator[str]:
    """Say when it was, what went, and what came."""
    yield f"{words.last_at(_shown(last.ended_at))}."
    if not last.code or last.people:
        yield words.went(last.people)
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
