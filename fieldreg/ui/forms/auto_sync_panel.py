"""What goes by itself, on the page of the exchange or of what came in: state, account, wish."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import LastSyncResult, SyncMode
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelSync
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.forms import auto_sync_texts
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translate
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
        self._place = Label("", "body", "ink2", is_elided=True)
        self._state = Label("", "body", wraps=True)
        self._bar = ProgressBar(translate("Network", "Progress of the exchange"))
        self._last = Label("", "body", "ink2", wraps=True)
        self._trouble = Label("", "body", "warn", wraps=True)
        self.start_button = KeyButton(
            auto_sync_texts.start_label(rounds.channel, is_office=is_office)
        )
        self.add_inset(SectionTitle(auto_sync_texts.channel_title(rounds.channel)))
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
        self._state.set_text(auto_sync_texts.state_sentence(view, carrier) if view else "")
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
        self._say(
            self._trouble, auto_sync_texts.problem_sentence(carrier, Code(code)) if code else ""
        )
        if view is not None:
            self._bar.set_progress(view.done, view.total or 1)
            now = auto_sync_texts.start_label(carrier, is_office=self._is_office)
            self.start_button.set_text(translate("Network", "Stop sending") if is_carrying else now)

    def _say(self, text: Label, said: str) -> None:
        text.set_text(said)
        text.setVisible(bool(said))

    def _told(self, last: LastSyncResult) -> Iterator[str]:
        """Say when it was, what went, and what came."""
        when = translate("Network", "Last time: {when}").format(
            when=auto_sync_texts.format_moment(last.ended_at)
        )
        yield f"{when}."
        if self._is_office:
            if not last.code or last.bundles:
                yield auto_sync_texts.arrived_sentence(last.people, last.bundles)
        else:
            yield from auto_sync_texts.list_laptop_results(last, self._rounds.channel)
        if last.looked_at > last.ended_at:
            yield translate("Network", "Nothing new since then, as of {when}.").format(
                when=auto_sync_texts.format_moment(last.looked_at)
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
            ComboBox([(one, auto_sync_texts.mode_name(one.value)) for one in SyncMode]),
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
