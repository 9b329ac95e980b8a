"""The automatic exchange on the exchange and arrivals pages: state, last result and mode."""

from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import SyncMode
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelSync
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.forms import auto_sync_texts
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.progress import ProgressBar

tr = translator("Network")


_ACTIONS = {SyncChannel.HUB: Action.SYNC_HUB, SyncChannel.FOLDER: Action.SYNC_FOLDER}


class ChannelPanel(Column):
    """The state of one channel; *others* are buttons beside the start button."""

    def __init__(self, sync: ChannelSync, *others: KeyButton, is_office: bool) -> None:
        super().__init__()
        self._sync, self._is_office = sync, is_office
        self._place = Label("", "body", "ink2", is_elided=True)
        self._state = Label("", "body", wraps=True)
        self._bar = ProgressBar(tr("Progress of the exchange"))
        self._last = Label("", "body", "ink2", wraps=True)
        self._problem = Label("", "body", "warn", wraps=True)
        self.start_button = KeyButton(
            auto_sync_texts.start_label(sync.channel, is_office=is_office)
        )
        self.add_inset(SectionTitle(auto_sync_texts.channel_title(sync.channel)))
        for part in (self._place, self._state, self._bar, self._last, self._problem):
            self.add_inset(part, above=6)
        self.add_inset(button_row(self.start_button, *others), above=10)
        sync.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Bind the key of the button anywhere in *where*."""
        button = self.start_button
        keyboard.bind(
            where,
            _ACTIONS[self._sync.channel],
            self._start_or_stop,
            partial(getattr, button, "display_text"),
            button=button,
        )
        self._sync.changed.connect(keyboard.bindings_changed)

    def _start_or_stop(self) -> None:
        self.start_button.setFocus()  # scrolls the state into view on a small page
        status = self._sync.status
        if status is not None and status.state is ChannelState.RUNNING:
            self._sync.stop()
        else:
            self._sync.start()

    def _show(self) -> None:
        status, channel = self._sync.status, self._sync.channel
        is_configured = status is not None and status.state is not ChannelState.NOT_CONFIGURED
        is_running = status is not None and status.state is ChannelState.RUNNING
        last = status.last_result if status and is_configured else None
        # Head office need not be told that it has no hub.
        self.setVisible(is_configured or not self._is_office or channel is SyncChannel.FOLDER)
        self.start_button.setVisible(is_configured)
        self._bar.setVisible(is_running)
        self._state.set_text(auto_sync_texts.describe_state(status, channel) if status else "")
        self._set_optional(
            self._place,
            tr("Folder: {folder}").format(folder=status.place)
            if status and is_configured and channel is SyncChannel.FOLDER
            else "",
        )
        results = (
            auto_sync_texts.list_results(last, channel, is_office=self._is_office) if last else ()
        )
        self._set_optional(self._last, " ".join(results))
        code = last.code if last else ""
        self._set_optional(
            self._problem, auto_sync_texts.describe_problem(channel, Code(code)) if code else ""
        )
        if status is not None:
            self._bar.set_progress(status.done, status.total or 1)
            self.start_button.set_text(
                tr("Stop sending")
                if is_running
                else auto_sync_texts.start_label(channel, is_office=self._is_office)
            )

    def _set_optional(self, label: Label, text: str) -> None:
        label.set_text(text)
        label.setVisible(bool(text))


class AutoSyncPanel(Column):
    """All channels, and the mode of the exchange."""

    def __init__(self, context: Context, auto_sync: AutoSyncManager, *, is_office: bool) -> None:
        super().__init__()
        self._context = context
        self._auto_sync = auto_sync
        self.folder_button = KeyButton(tr("Choose a shared folder"))
        self.forget_button = KeyButton(tr("Forget the folder"), kind=ButtonKind.QUIET)
        self.hub_panel = ChannelPanel(auto_sync.hub, is_office=is_office)
        self.folder_panel = ChannelPanel(
            auto_sync.folder, self.folder_button, self.forget_button, is_office=is_office
        )
        self.postpone_button = KeyButton(tr("Not today"))
        self.mode_field = FormField(
            tr("Automatic"),
            ComboBox([(mode, auto_sync_texts.mode_label(mode.value)) for mode in SyncMode]),
        )
        self.add_full_width(self.hub_panel)
        self.add_full_width(self.folder_panel, above=20)
        self.add_inset(button_row(self.postpone_button), above=16)
        self.add_inset(self.mode_field, above=10)
        auto_sync.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Bind the keys of the buttons anywhere in *where*."""
        for panel in (self.hub_panel, self.folder_panel):
            panel.bind(keyboard, where)
        for action, slot, button in (
            (Action.CHOOSE_SYNC_FOLDER, self._choose_folder, self.folder_button),
            (Action.POSTPONE_SYNC, self._toggle_postponed, self.postpone_button),
        ):
            label = partial(getattr, button, "display_text")
            keyboard.bind(where, action, slot, label, button=button)
        forget = self.forget_button
        forget.clicked.connect(self._forget_folder)
        keyboard.focus_on_key(where, Action.REMOVE, forget, forget.display_text)
        self.mode_field.committed.connect(self._set_mode)

    def _choose_folder(self) -> None:
        self.folder_button.setFocus()
        if path := self._context.dialogs.open_folder(self.folder_button.display_text):
            self._auto_sync.set_folder(str(path))

    def _forget_folder(self) -> None:
        self.folder_button.setFocus()
        self._auto_sync.set_folder("")

    def _toggle_postponed(self) -> None:
        self.postpone_button.setFocus()
        self._auto_sync.postpone(is_wished=not self._is_postponed)

    def _set_mode(self) -> None:
        self._auto_sync.set_mode(SyncMode(str(self.mode_field.value())))

    @property
    def _is_postponed(self) -> bool:
        statuses = self._auto_sync.active_statuses
        return any(status.state is ChannelState.POSTPONED for status in statuses)

    def _show(self) -> None:
        statuses = list(self._auto_sync.active_statuses)
        folder = self._auto_sync.folder.status
        has_folder = folder is not None and bool(folder.place)
        self.folder_button.set_text(
            tr("Choose another folder") if has_folder else tr("Choose a shared folder")
        )
        self.forget_button.setVisible(has_folder)
        self.postpone_button.set_text(
            tr("Automatic again") if self._is_postponed else tr("Not today")
        )
        self.mode_field.setVisible(bool(statuses))
        is_automatic = any(status.mode is not SyncMode.MANUAL for status in statuses)
        self.postpone_button.setVisible(is_automatic)
        if statuses and self.mode_field.value() != statuses[0].mode:
            self.mode_field.set_value(statuses[0].mode)
