"""What goes by itself, on the page of the exchange or of what came in: state, account, wish."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import Carrier
from fieldreg.services.exchange.sync_schedule import Account, Wish
from fieldreg.ui.auto_sync.channel_sync import Rounds, State, View
from fieldreg.ui.auto_sync.manager import Carriers
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.theme.rich_text import plain
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.progress import ProgressBar

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
        self._bar = ProgressBar(translate("Network", "Progress of the exchange"))
        self._last = Text("", "body", "ink2", wraps=True)
        self._trouble = Text("", "body", "warn", wraps=True)
        self.now_button = KeyButton(_now(rounds.carrier, is_office=is_office))
        self.add(Section(_title(rounds.carrier)))
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
        self._say(
            self._place,
            translate("Network", "Folder: {folder}").format(folder=view.place)
            if view and is_folder
            else "",
        )
        told = " ".join(self._told(last)) if last else ""
        self._say(self._last, told)
        code = last.code if last else ""
        self._say(self._trouble, _trouble(carrier, Code(code)) if code else "")
        if view is not None:
            self._bar.set_progress(view.done, view.total or 1)
            now = _now(carrier, is_office=self._is_office)
            self.now_button.set_text(
                translate("Network", "Stop sending") if is_carrying else now
            )

    def _say(self, text: Text, said: str) -> None:
        text.set_words(said)
        text.setVisible(bool(said))

    def _told(self, last: Account) -> Iterator[str]:
        """Say when it was, what went, and what came."""
        when = translate("Network", "Last time: {when}").format(when=_shown(last.ended_at))
        yield f"{when}."
        if self._is_office:
            if not last.code or last.bundles:
                yield _came(last.people, last.bundles)
        else:
            yield from _told_of_laptop(last, self._rounds.carrier)
        if last.looked_at > last.ended_at:
            yield translate("Network", "Nothing new since then, as of {when}.").format(
                when=_shown(last.looked_at)
            )


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
        self.folder_button = KeyButton(translate("Network", "Choose a shared folder"))
        self.forget_button = KeyButton(
            translate("Network", "Forget the folder"), kind=Kind.QUIET
        )
        self.hub = CarrierPart(carriers.hub, is_office=is_office, parent=self)
        self.folder = CarrierPart(
            *(carriers.folder, self.folder_button, self.forget_button),
            is_office=is_office,
            parent=self,
        )
        self.later_button = KeyButton(translate("Network", "Not today"))
        self.wish = Field(
            translate("Network", "By itself"),
            Combo([(one, _wish(one.value)) for one in Wish]),
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
            translate("Network", "Choose another folder")
            if has_folder
            else translate("Network", "Choose a shared folder")
        )
        self.forget_button.setVisible(has_folder)
        self.later_button.set_text(
            translate("Network", "By itself again")
            if self._is_put_off
            else translate("Network", "Not today")
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
        return translate("Network", "Exchanging now")
    for carrier, view in views:
        if view.last is not None and view.last.code:
            return _in_trouble(carrier, Code(view.last.code))
    last = max((view.last.looked_at for _, view in views if view.last), default=None)
    if last is None:
        return ""
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else dates.shown(last.date().isoformat())
    said = [translate("Network", "Head office has everything")] if is_all_held else []
    return " · ".join(
        [*said, translate("Network", "Last exchange: {when}").format(when=when)]
    )


def _state(view: View, carrier: Carrier) -> str:
    if view.state is State.CARRYING:
        if not view.total:
            return _asking(carrier)
        return _sending(exchange_words.size(view.done), exchange_words.size(view.total))
    said: dict[State, Callable[[], str]] = {
        State.NOWHERE: partial(_nowhere, carrier),
        State.PUT_OFF: lambda: translate(
            "Network", "Not today. From tomorrow it goes by itself again."
        ),
        State.ASKED: lambda: translate("Network", "It goes only when you ask for it."),
        State.METERED: lambda: translate(
            "Network",
            "What goes over this connection has to be paid for, so nothing goes by itself.",
        ),
        State.OFFLINE: lambda: translate(
            "Network", "There is no network. Once there is, it goes by itself."
        ),
        State.WAITING: lambda: (
            translate("Network", "It goes by itself, next at {when}.").format(
                when=_shown(view.due_at)
            )
            if view.due_at
            else ""
        ),
    }
    return said[view.state]()


def _told_of_laptop(last: Account, carrier: Carrier) -> Iterator[str]:
    if not last.code or last.people:
        yield _went(carrier, last.people)
    if last.reply_day:
        yield translate("Network", "Head office’s reply of {day} came.").format(
            day=dates.shown(last.reply_day)
        )
        for count, said in (
            (last.received, exchange_words.received),
            (last.corrections, exchange_words.corrections),
            (last.new_records, exchange_words.new_records),
        ):
            if count:
                yield f"{plain(said(count))}."
    elif not last.code and last.people:
        yield translate("Network", "Head office has not replied yet.")


def _shown(moment: datetime) -> str:
    return f"{dates.shown(moment.date().isoformat())} {moment:%H:%M}"


def _title(carrier: Carrier) -> str:
    """Head the part of *carrier*."""
    if carrier is Carrier.HUB:
        return translate("Network", "By network")
    return translate("Network", "By shared folder")


def _nowhere(carrier: Carrier) -> str:
    """Say that *carrier* leads nowhere, and what changes that."""
    if carrier is Carrier.HUB:
        return translate(
            "Network",
            "Head office has no hub, or has not said so here yet."
            " A stick will bring word of it.",
        )
    return translate(
        "Network",
        "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
        " it. No folder is chosen.",
    )


def _asking(carrier: Carrier) -> str:
    """Say that it is looked what lies there."""
    if carrier is Carrier.HUB:
        return translate("Network", "The hub is being asked. You can go on working.")
    return translate(
        "Network", "The folder is being looked through. You can go on working."
    )


def _sending(done: str, total: str) -> str:
    """Say how much has gone."""
    sentence = translate("Network", "Sending: {done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def _came(people: int, bundles: int) -> str:
    """Say what head office took in."""
    if not bundles:
        return translate("Network", "Nothing new came.")
    counted = translate("Network", "%n bundles came in.", "", bundles)
    brought = translate("Network", "%n people are in there.", "", people)
    return f"{counted} {brought}"


def _went(carrier: Carrier, people: int) -> str:
    """Say what went."""
    if carrier is Carrier.FOLDER:
        if not people:
            return translate("Network", "Nothing new went into the folder.")
        return translate(
            "Network", "The entries of %n people went into the folder.", "", people
        )
    if not people:
        return translate("Network", "Nothing new went; the hub has all that is here.")
    return translate("Network", "The entries of %n people went to the hub.", "", people)


def _trouble(carrier: Carrier, code: Code) -> str:
    """Say why it went no further, what is safe, and what to do."""
    own = _OWN.get(code) if carrier is Carrier.HUB else _OF_FOLDER.get(code)
    return translate("Network", str(own)) if own else problems.sentence(Problem(code))


# What is to be said to the laptop that came, and to head office of a bundle that came.
_OWN: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on from where it was."
    ),
    Code.SENDER_REVOKED: QT_TRANSLATE_NOOP(
        "Network",
        "The hub takes nothing from this laptop any more, since head office reported it"
        " lost. Nothing is lost here. Call head office.",
    ),
    Code.SENDER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Network",
        "The invitation of this laptop was withdrawn. Nothing is lost here. Call head"
        " office.",
    ),
}


_OF_FOLDER: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on another time."
    ),
    Code.STICK_MISSING: QT_TRANSLATE_NOOP(
        "Network",
        "The folder is not there: its disk cannot be reached, or it was moved. Nothing is"
        " lost. Once it is back, it goes by itself; if it was moved, choose it anew.",
    ),
    Code.STICK_GONE: QT_TRANSLATE_NOOP(
        "Network",
        "The folder went away in the middle. Nothing is lost. Once it is back, it goes by"
        " itself.",
    ),
    Code.STICK_BUSY: QT_TRANSLATE_NOOP(
        "Network",
        "Another program holds a file in the folder. Nothing is lost. It is tried again.",
    ),
    Code.STICK_READ_ONLY: QT_TRANSLATE_NOOP(
        "Network",
        "Nothing can be written into the folder. Nothing is lost. Whoever keeps it can"
        " allow it.",
    ),
    Code.STICK_FULL: QT_TRANSLATE_NOOP(
        "Network", "There is no room in the folder. Nothing is lost. It is tried again."
    ),
    Code.STICK_LIES: QT_TRANSLATE_NOOP(
        "Network",
        "What was written into the folder is another thing when it is read back. Nothing is"
        " lost. It is tried again; tell whoever keeps it.",
    ),
    Code.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP(
        "Network",
        "A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once"
        " it is whole.",
    ),
}


def _now(carrier: Carrier, *, is_office: bool) -> str:
    """Label the button that begins."""
    if carrier is Carrier.HUB:
        return (
            translate("Network", "Receive from the hub")
            if is_office
            else translate("Network", "Exchange by network")
        )
    return (
        translate("Network", "Receive from the folder")
        if is_office
        else translate("Network", "Exchange by folder")
    )


def _wish(wish: str) -> str:
    """Say one of the choices."""
    return {
        "free": translate("Network", "where it costs nothing"),
        "always": translate("Network", "on every connection"),
        "asked": translate("Network", "only when I ask"),
    }[wish]


def _in_trouble(carrier: Carrier, code: Code) -> str:
    """Say in short that the last round did not go through."""
    if carrier is Carrier.FOLDER:
        return translate("Network", "Trouble with the shared folder")
    if code in _NOT_REACHED:
        return translate("Network", "The hub cannot be reached")
    return translate("Network", "Trouble with the hub")


_NOT_REACHED: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)
