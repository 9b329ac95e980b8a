"""What goes by itself, on the page of the exchange or of what came in: state, account, wish."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import LastSyncResult, SyncMode
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelStatus, ChannelSync
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.progress import ProgressBar

_ACTS = {SyncChannel.HUB: Action.SYNC_HUB, SyncChannel.FOLDER: Action.SYNC_FOLDER}


class ChannelPanel(Column):
    """Says how it stands with one carrier; *others* are buttons beside that which begins."""

    def __init__(
        self, rounds: ChannelSync, *others: KeyButton, is_office: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rounds, self._is_office = rounds, is_office
        self._place = Label("", "body", "ink2", shortens=True)
        self._state = Label("", "body", wraps=True)
        self._bar = ProgressBar(translate("Network", "Progress of the exchange"))
        self._last = Label("", "body", "ink2", wraps=True)
        self._trouble = Label("", "body", "warn", wraps=True)
        self.start_button = KeyButton(_now(rounds.channel, is_office=is_office))
        self.add_inset(SectionTitle(_title(rounds.channel)))
        for text in (self._place, self._state, self._bar, self._last, self._trouble):
            self.add_inset(text, above=6)
        self.add_inset(button_row(self.start_button, *others), above=10)
        rounds.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let a key do what the button does, anywhere in *where*."""
        button = self.start_button
        keyboard.bind(
            where,
            _ACTS[self._rounds.channel],
            self._begin_or_stop,
            partial(getattr, button, "display_text"),
            button=button,
        )
        self._rounds.changed.connect(keyboard.bindings_changed)

    def _begin_or_stop(self) -> None:
        self.start_button.setFocus()  # whoever asks wants to see it, where the page is small
        view = self._rounds.status
        if view is not None and view.state is ChannelState.RUNNING:
            self._rounds.stop()
        else:
            self._rounds.start()

    def _show(self) -> None:
        view, carrier = self._rounds.status, self._rounds.channel
        leads = view is not None and view.state is not ChannelState.NOT_CONFIGURED
        is_carrying = view is not None and view.state is ChannelState.RUNNING
        last = view.last_result if view and leads else None
        # Head office need not be told that it has no hub.
        self.setVisible(leads or not self._is_office or carrier is SyncChannel.FOLDER)
        self.start_button.setVisible(leads)
        self._bar.setVisible(is_carrying)
        self._state.set_text(_state(view, carrier) if view else "")
        is_folder = leads and carrier is SyncChannel.FOLDER
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
            self.start_button.set_text(translate("Network", "Stop sending") if is_carrying else now)

    def _say(self, text: Label, said: str) -> None:
        text.set_text(said)
        text.setVisible(bool(said))

    def _told(self, last: LastSyncResult) -> Iterator[str]:
        """Say when it was, what went, and what came."""
        when = translate("Network", "Last time: {when}").format(when=_shown(last.ended_at))
        yield f"{when}."
        if self._is_office:
            if not last.code or last.bundles:
                yield _came(last.people, last.bundles)
        else:
            yield from _told_of_laptop(last, self._rounds.channel)
        if last.looked_at > last.ended_at:
            yield translate("Network", "Nothing new since then, as of {when}.").format(
                when=_shown(last.looked_at)
            )


class AutoSyncPanel(Column):
    """All carriers, and what is wished of them."""

    def __init__(
        self,
        context: Context,
        carriers: AutoSyncManager,
        *,
        is_office: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._carriers = carriers
        self.folder_button = KeyButton(translate("Network", "Choose a shared folder"))
        self.forget_button = KeyButton(
            translate("Network", "Forget the folder"), kind=ButtonKind.QUIET
        )
        self.hub_panel = ChannelPanel(carriers.hub, is_office=is_office, parent=self)
        self.folder_panel = ChannelPanel(
            *(carriers.folder, self.folder_button, self.forget_button),
            is_office=is_office,
            parent=self,
        )
        self.postpone_button = KeyButton(translate("Network", "Not today"))
        self.mode_field = FormField(
            translate("Network", "By itself"),
            ComboBox([(one, _wish(one.value)) for one in SyncMode]),
        )
        self.add_full_width(self.hub_panel)
        self.add_full_width(self.folder_panel, above=20)
        self.add_inset(button_row(self.postpone_button), above=16)
        self.add_inset(self.mode_field, above=10)
        carriers.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let keys do what the buttons do, anywhere in *where*."""
        for part in (self.hub_panel, self.folder_panel):
            part.bind(keyboard, where)
        for act, slot, button in (
            (Action.CHOOSE_SYNC_FOLDER, self._choose_folder, self.folder_button),
            (Action.POSTPONE_SYNC, self._put_off_or_not, self.postpone_button),
        ):
            keyboard.bind(where, act, slot, partial(getattr, button, "display_text"), button=button)
        forget = self.forget_button
        forget.clicked.connect(self._forget_folder)
        keyboard.focus_on_key(where, Action.REMOVE, forget, forget.display_text)
        self.mode_field.committed.connect(self._choose)

    def _choose_folder(self) -> None:
        self.folder_button.setFocus()
        if path := self._context.dialogs.open_folder(self.folder_button.display_text):
            self._carriers.set_folder(str(path))

    def _forget_folder(self) -> None:
        self.folder_button.setFocus()
        self._carriers.set_folder("")

    def _put_off_or_not(self) -> None:
        self.postpone_button.setFocus()
        self._carriers.postpone(is_wished=not self._is_put_off)

    def _choose(self) -> None:
        self._carriers.set_mode(SyncMode(str(self.mode_field.value())))

    @property
    def _is_put_off(self) -> bool:
        return any(view.state is ChannelState.POSTPONED for view in self._carriers.active_statuses)

    def _show(self) -> None:
        views = list(self._carriers.active_statuses)
        folder = self._carriers.folder.status
        has_folder = folder is not None and bool(folder.place)
        self.folder_button.set_text(
            translate("Network", "Choose another folder")
            if has_folder
            else translate("Network", "Choose a shared folder")
        )
        self.forget_button.setVisible(has_folder)
        self.postpone_button.set_text(
            translate("Network", "By itself again")
            if self._is_put_off
            else translate("Network", "Not today")
        )
        self.mode_field.setVisible(bool(views))
        self.postpone_button.setVisible(any(one.mode is not SyncMode.MANUAL for one in views))
        if views and self.mode_field.value() != views[0].mode:
            self.mode_field.set_value(views[0].mode)


def format_sync_summary(carriers: AutoSyncManager, day: str, *, is_all_held: bool) -> str:
    """Say in few words how it stands with head office, on *day*; empty where none leads there."""
    views = [
        (rounds.channel, view)
        for rounds in carriers.channels
        if (view := rounds.status) is not None and view.state is not ChannelState.NOT_CONFIGURED
    ]
    if any(view.state is ChannelState.RUNNING for _, view in views):
        return translate("Network", "Exchanging now")
    for carrier, view in views:
        if view.last_result is not None and view.last_result.code:
            return _in_trouble(carrier, Code(view.last_result.code))
    last = max((view.last_result.looked_at for _, view in views if view.last_result), default=None)
    if last is None:
        return ""
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else dates.format_date(last.date().isoformat())
    said = [translate("Network", "Head office has everything")] if is_all_held else []
    return " · ".join([*said, translate("Network", "Last exchange: {when}").format(when=when)])


def _state(view: ChannelStatus, carrier: SyncChannel) -> str:
    if view.state is ChannelState.RUNNING:
        if not view.total:
            return _asking(carrier)
        return _sending(exchange_words.size(view.done), exchange_words.size(view.total))
    said: dict[ChannelState, Callable[[], str]] = {
        ChannelState.NOT_CONFIGURED: partial(_nowhere, carrier),
        ChannelState.POSTPONED: lambda: translate(
            "Network", "Not today. From tomorrow it goes by itself again."
        ),
        ChannelState.MANUAL: lambda: translate("Network", "It goes only when you ask for it."),
        ChannelState.METERED: lambda: translate(
            "Network",
            "What goes over this connection has to be paid for, so nothing goes by itself.",
        ),
        ChannelState.OFFLINE: lambda: translate(
            "Network", "There is no network. Once there is, it goes by itself."
        ),
        ChannelState.WAITING: lambda: (
            translate("Network", "It goes by itself, next at {when}.").format(
                when=_shown(view.due_at)
            )
            if view.due_at
            else ""
        ),
    }
    return said[view.state]()


def _told_of_laptop(last: LastSyncResult, carrier: SyncChannel) -> Iterator[str]:
    if not last.code or last.people:
        yield _went(carrier, last.people)
    if last.reply_day:
        yield translate("Network", "Head office’s reply of {day} came.").format(
            day=dates.format_date(last.reply_day)
        )
        for count, said in (
            (last.received, exchange_words.received),
            (last.corrections, exchange_words.corrections),
            (last.new_records, exchange_words.new_records),
        ):
            if count:
                yield f"{plain_text(said(count))}."
    elif not last.code and last.people:
        yield translate("Network", "Head office has not replied yet.")


def _shown(moment: datetime) -> str:
    return f"{dates.format_date(moment.date().isoformat())} {moment:%H:%M}"


def _title(carrier: SyncChannel) -> str:
    """Head the part of *carrier*."""
    if carrier is SyncChannel.HUB:
        return translate("Network", "By network")
    return translate("Network", "By shared folder")


def _nowhere(carrier: SyncChannel) -> str:
    """Say that *carrier* leads nowhere, and what changes that."""
    if carrier is SyncChannel.HUB:
        return translate(
            "Network",
            "Head office has no hub, or has not said so here yet. A stick will bring word of it.",
        )
    return translate(
        "Network",
        "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
        " it. No folder is chosen.",
    )


def _asking(carrier: SyncChannel) -> str:
    """Say that it is looked what lies there."""
    if carrier is SyncChannel.HUB:
        return translate("Network", "The hub is being asked. You can go on working.")
    return translate("Network", "The folder is being looked through. You can go on working.")


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


def _went(carrier: SyncChannel, people: int) -> str:
    """Say what went."""
    if carrier is SyncChannel.FOLDER:
        if not people:
            return translate("Network", "Nothing new went into the folder.")
        return translate("Network", "The entries of %n people went into the folder.", "", people)
    if not people:
        return translate("Network", "Nothing new went; the hub has all that is here.")
    return translate("Network", "The entries of %n people went to the hub.", "", people)


def _trouble(carrier: SyncChannel, code: Code) -> str:
    """Say why it went no further, what is safe, and what to do."""
    own = _OWN.get(code) if carrier is SyncChannel.HUB else _OF_FOLDER.get(code)
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
        "The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.",
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
        "The folder went away in the middle. Nothing is lost. Once it is back, it goes by itself.",
    ),
    Code.STICK_BUSY: QT_TRANSLATE_NOOP(
        "Network", "Another program holds a file in the folder. Nothing is lost. It is tried again."
    ),
    Code.STICK_READ_ONLY: QT_TRANSLATE_NOOP(
        "Network",
        "Nothing can be written into the folder. Nothing is lost. Whoever keeps it can allow it.",
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


def _now(carrier: SyncChannel, *, is_office: bool) -> str:
    """Label the button that begins."""
    if carrier is SyncChannel.HUB:
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


def _in_trouble(carrier: SyncChannel, code: Code) -> str:
    """Say in short that the last round did not go through."""
    if carrier is SyncChannel.FOLDER:
        return translate("Network", "Trouble with the shared folder")
    if code in _NOT_REACHED:
        return translate("Network", "The hub cannot be reached")
    return translate("Network", "Trouble with the hub")


_NOT_REACHED: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)
