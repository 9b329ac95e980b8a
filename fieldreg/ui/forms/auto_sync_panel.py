"""The automatic exchange: state, last result and mode."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import LastSyncResult, SyncMode
from fieldreg.ui.auto_sync import AutoSyncManager, ChannelState, ChannelStatus, ChannelSync
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import marked
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.progress import ProgressBar

tr = translator("Network")

_ACTIONS: Final = {SyncChannel.HUB: Action.SYNC_HUB, SyncChannel.FOLDER: Action.SYNC_FOLDER}
_UNREACHABLE: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)

# These replace the general sentences, which address head office or speak of a stick.
_HUB_PROBLEMS: Final[Mapping[Code, object]] = marked(
    "Network",
    {
        Code.CANCELLED: "It was stopped. Nothing is lost. It goes on from where it was.",
        Code.SENDER_REVOKED: (
            "The hub takes nothing from this laptop any more, since head office reported it"
            " lost. Nothing is lost here. Call head office."
        ),
        Code.SENDER_WITHDRAWN: "The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.",
    },
)
_FOLDER_PROBLEMS: Final[Mapping[Code, object]] = marked(
    "Network",
    {
        Code.CANCELLED: "It was stopped. Nothing is lost. It goes on another time.",
        Code.STICK_MISSING: (
            "The folder is not there: its disk cannot be reached, or it was moved. Nothing"
            " is lost. When it is back, the exchange continues by itself; if it was moved,"
            " choose it again."
        ),
        Code.STICK_GONE: (
            "The folder disappeared during the exchange. Nothing is lost. When it is back,"
            " the exchange continues by itself."
        ),
        Code.STICK_BUSY: (
            "Another program is using a file in the folder. Nothing is lost. It will be"
            " tried again."
        ),
        Code.STICK_READ_ONLY: (
            "Nothing can be written into the folder. Nothing is lost. Ask the person who"
            " manages the folder to allow it."
        ),
        Code.STICK_FULL: "There is no room in the folder. Nothing is lost. It is tried again.",
        Code.STICK_LIES: (
            "What was written into the folder was changed. Nothing is lost. It will be"
            " tried again; tell the person who manages the folder."
        ),
        Code.BUNDLE_DAMAGED: (
            "A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once"
            " it is whole."
        ),
    },
)


class ChannelPanel(Column):
    def __init__(self, actions: Actions, sync: ChannelSync, *, is_office: bool) -> None:
        super().__init__()
        self._sync, self._is_office = sync, is_office
        self._place = Label("", "body", "ink2", is_elided=True)
        self._state = wrapped_label("", "ink")
        self._bar = ProgressBar(tr("Progress of the exchange"))
        self._last, self._problem = wrapped_label(), wrapped_label("", "warn")
        self.start_button = actions.add(
            self._start_label(), self._start_or_stop, _ACTIONS[sync.channel]
        )
        self.buttons = button_row(self.start_button)
        title = tr("By network") if sync.channel is SyncChannel.HUB else tr("By shared folder")
        self.add_inset(SectionTitle(title))
        for part in (self._place, self._state, self._bar, self._last, self._problem):
            self.add_inset(part, above="near")
        self.add_inset(self.buttons, above="field")

    def _start_label(self) -> str:
        is_hub = self._sync.channel is SyncChannel.HUB
        if self._is_office:
            return tr("Receive from the hub") if is_hub else tr("Receive from the folder")
        return tr("Exchange by network") if is_hub else tr("Exchange by folder")

    def _start_or_stop(self) -> None:
        self.start_button.setFocus()  # scrolls the state into view on a small page
        status = self._sync.status
        if status is not None and status.state is ChannelState.RUNNING:
            self._sync.stop()
        else:
            self._sync.start()

    def show_state(self) -> None:
        status, channel = self._sync.status, self._sync.channel
        is_configured = status is not None and status.state is not ChannelState.NOT_CONFIGURED
        is_running = status is not None and status.state is ChannelState.RUNNING
        last = status.last_result if status and is_configured else None
        # Head office need not be told that it has no hub.
        self.setVisible(is_configured or not self._is_office or channel is SyncChannel.FOLDER)
        self.start_button.setVisible(is_configured)
        self.start_button.set_text(tr("Stop sending") if is_running else self._start_label())
        self._bar.setVisible(is_running)
        if status is not None:
            self._bar.set_progress(status.done, status.total or 1)
        self._state.set_text(_describe_state(status, channel) if status else "")
        place = status.place if status and channel is SyncChannel.FOLDER else ""
        results = _list_results(last, channel, is_office=self._is_office) if last else ()
        for label, text in (
            (self._place, tr("Folder: {folder}").format(folder=place) if place else ""),
            (self._last, " ".join(results)),
            (self._problem, _describe_problem(channel, last.code) if last and last.code else ""),
        ):
            label.set_text(text)
            label.setVisible(bool(text))


class AutoSyncPanel(Column):
    def __init__(
        self, context: Context, auto_sync: AutoSyncManager, scope: QWidget, *, is_office: bool
    ) -> None:
        super().__init__()
        self._context, self._auto_sync = context, auto_sync
        self._actions = actions = Actions(context.keyboard, scope)
        self.hub_panel = ChannelPanel(actions, auto_sync.hub, is_office=is_office)
        self.folder_panel = ChannelPanel(actions, auto_sync.folder, is_office=is_office)
        self.folder_button = actions.add(
            tr("Choose a shared folder"), self._choose_folder, Action.CHOOSE_SYNC_FOLDER
        )
        self.postpone_button = actions.add(
            tr("Not today"), self._toggle_postponed, Action.POSTPONE_SYNC, when=self._is_automatic
        )
        self.forget_button = actions.add(
            tr("Forget the folder"),
            self._forget_folder,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            when=self._has_folder,
            is_destructive=True,
        )
        for button in (self.folder_button, self.forget_button):
            self.folder_panel.buttons.add(button)
        self.add_full_width(self.hub_panel)
        self.add_full_width(self.folder_panel, above="section")
        self.add_inset(button_row(self.postpone_button), above="part")
        self._automatic = Column()
        self.add_full_width(self._automatic)
        auto_sync.changed.connect(self._show)
        self._show()

    @cached_property
    def mode_field(self) -> FormField:
        modes = {
            SyncMode.UNMETERED: tr("where it costs nothing"),
            SyncMode.ALWAYS: tr("on every connection"),
            SyncMode.MANUAL: tr("only when I ask"),
        }
        choice = ComboBox([(mode, modes[mode]) for mode in SyncMode])
        field = FormField(tr("Automatic"), choice)
        field.committed.connect(self._set_mode)
        self._automatic.add_inset(field, above="field")
        return field

    def _choose_folder(self) -> None:
        self.folder_button.setFocus()
        if path := self._context.dialogs.open_folder(self.folder_button.display_text):
            self._auto_sync.set_folder(str(path))

    def _forget_folder(self) -> None:
        self.folder_button.setFocus()
        self._auto_sync.set_folder("")

    def _toggle_postponed(self) -> None:
        self.postpone_button.setFocus()
        self._auto_sync.postpone(is_wished=not self._is_postponed())

    def _set_mode(self) -> None:
        self._auto_sync.set_mode(SyncMode(str(self.mode_field.value())))

    def _is_postponed(self) -> bool:
        statuses = self._auto_sync.active_statuses
        return any(status.state is ChannelState.POSTPONED for status in statuses)

    def _is_automatic(self) -> bool:
        statuses = self._auto_sync.active_statuses
        return any(status.mode is not SyncMode.MANUAL for status in statuses)

    def _has_folder(self) -> bool:
        folder = self._auto_sync.folder.status
        return folder is not None and bool(folder.place)

    def _show(self) -> None:
        for panel in (self.hub_panel, self.folder_panel):
            panel.show_state()
        self.folder_button.set_text(
            tr("Choose another folder") if self._has_folder() else tr("Choose a shared folder")
        )
        self.postpone_button.set_text(
            tr("Automatic again") if self._is_postponed() else tr("Not today")
        )
        mode = next((status.mode for status in self._auto_sync.active_statuses), None)
        if mode is not None and mode != self.mode_field.value():
            self.mode_field.set_value(mode)
        self._automatic.setVisible(mode is not None)
        self._actions.update()


def format_sync_summary(auto_sync: AutoSyncManager, day: str, *, is_all_held: bool) -> str:
    """Return "" without a configured channel."""
    statuses = [
        (sync.channel, status)
        for sync in auto_sync.channels
        if (status := sync.status) is not None and status.state is not ChannelState.NOT_CONFIGURED
    ]
    if any(status.state is ChannelState.RUNNING for _, status in statuses):
        return tr("Exchanging now")
    for channel, status in statuses:
        if status.last_result is not None and status.last_result.code:
            return _summarise_problem(channel, Code(status.last_result.code))
    results = [status.last_result for _, status in statuses if status.last_result]
    if not results:
        return ""
    last = max(result.looked_at for result in results)
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else dates.format_date(last.date().isoformat())
    everything = tr("Head office has everything") if is_all_held else ""
    return join_parts([everything, tr("Last exchange: {when}").format(when=when)])


def _describe_state(status: ChannelStatus, channel: SyncChannel) -> str:
    is_hub = channel is SyncChannel.HUB
    match status.state:
        case ChannelState.RUNNING if status.total:
            text = tr("Sending: {done} of {total}. You can go on working.")
            done, total = map(exchange_words.format_size, (status.done, status.total))
            return text.format(done=done, total=total)
        case ChannelState.WAITING if status.due_at:
            text = tr("The exchange is automatic, next at {when}.")
            return text.format(when=_format_moment(status.due_at))
    return {
        ChannelState.RUNNING: tr("The hub is being asked. You can go on working.")
        if is_hub
        else tr("The folder is being looked through. You can go on working."),
        ChannelState.NOT_CONFIGURED: tr(
            "Head office has no hub, or this laptop does not know it yet. The next exchange"
            " by stick will tell."
        )
        if is_hub
        else tr(
            "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
            " it. No folder is chosen."
        ),
        ChannelState.POSTPONED: tr("No exchange today. From tomorrow it is automatic again."),
        ChannelState.MANUAL: tr("It goes only when you ask for it."),
        ChannelState.METERED: tr("This connection costs money, so nothing is sent automatically."),
        ChannelState.OFFLINE: tr(
            "There is no network. When there is one, the exchange starts by itself."
        ),
        ChannelState.WAITING: "",
    }[status.state]


def _list_results(
    result: LastSyncResult, channel: SyncChannel, *, is_office: bool
) -> Iterator[str]:
    when = tr("Last time: {when}").format(when=_format_moment(result.ended_at))
    yield f"{when}."
    if is_office:
        if not result.code or result.bundles:
            yield from _list_arrivals(result)
    else:
        yield from _list_laptop_results(result, channel)
    if result.looked_at > result.ended_at:
        yield tr("Nothing new since then, as of {when}.").format(
            when=_format_moment(result.looked_at)
        )


def _describe_problem(channel: SyncChannel, name: str) -> str:
    code = Code(name)
    own = (_HUB_PROBLEMS if channel is SyncChannel.HUB else _FOLDER_PROBLEMS).get(code)
    return tr(str(own)) if own else problems_words.sentence(Problem(code))


def _format_moment(moment: datetime) -> str:
    return f"{dates.format_date(moment.date().isoformat())} {moment:%H:%M}"


def _list_arrivals(result: LastSyncResult) -> Iterator[str]:
    if result.bundles:
        yield tr("%n bundles came in.", result.bundles)
        yield tr("It contains the records of %n people.", result.people)
    else:
        yield tr("Nothing new came.")


def _list_laptop_results(result: LastSyncResult, channel: SyncChannel) -> Iterator[str]:
    if not result.code or result.people:
        yield _describe_sent(channel, result.people)
    if result.reply_day:
        day = dates.format_date(result.reply_day)
        yield tr("Head office’s reply of {day} came.").format(day=day)
    elif not result.code and result.people and not result.received:
        yield tr("Head office has not replied yet.")
    for count, format_count in (
        (result.received, exchange_words.format_received),
        (result.corrections, exchange_words.format_corrections),
        (result.new_records, exchange_words.format_new_records),
    ):
        if count:
            yield f"{plain_text(format_count(count))}."


def _describe_sent(channel: SyncChannel, people: int) -> str:
    if channel is SyncChannel.FOLDER:
        counted = tr("The entries of %n people went into the folder.", people)
        return counted if people else tr("Nothing new went into the folder.")
    counted = tr("The entries of %n people went to the hub.", people)
    return counted if people else tr("Nothing new went; the hub has all that is here.")


def _summarise_problem(channel: SyncChannel, code: Code) -> str:
    if channel is SyncChannel.FOLDER:
        return tr("Trouble with the shared folder")
    is_unreachable = code in _UNREACHABLE
    return tr("The hub cannot be reached") if is_unreachable else tr("Trouble with the hub")
