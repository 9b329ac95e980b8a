"""The part of the exchange page about a later version: offered, and never forced.

It is hidden where nothing is offered. Bringing a file gives way to every exchange by
network, and goes on after it from the byte where it was.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress, SyncChannel
from fieldreg.domain.sync.release_files import ReleaseFetcher, is_wheel
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services.backups import backup_files
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.releases import program_releases
from fieldreg.services.releases.program_releases import OfferedRelease
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelSync
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.progress import ProgressBar


@dataclass(frozen=True, slots=True)
class _Facts:
    offered: OfferedRelease | None
    has_hub: bool


class ReleasePanel(Column):
    """Says what is offered, and saves it where the trainer wants it.

    A backup in a folder of the trainer's choice comes before it.

    Long because it is one conversation: what is offered, a backup, where to, and how far.
    """

    def __init__(
        self,
        context: Context,
        *,
        fetcher: ReleaseFetcher,
        find_sticks: FindSticks,
        rounds: ChannelSync,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._fetcher, self._find = fetcher, find_sticks
        self._rounds = rounds
        self._facts = _Facts(None, has_hub=False)
        self._target = ""
        self._running: LongJob | None = None
        self._is_waiting = False
        self._offer = Label("", "body", wraps=True)
        self._note = Label("", "body", "ink2", wraps=True)
        self._state = Label("", "body", "ink2", wraps=True)
        self._bar = ProgressBar(translate("Releases", "How much of the new version is here"))
        self.save_button = KeyButton(translate("Releases", "Save the new version …"))
        self.decline_button = KeyButton(
            translate("Releases", "Not this version"), kind=ButtonKind.QUIET
        )
        self.add_inset(SectionTitle(translate("Releases", "New version")))
        self.add_inset(self._offer, above=6)
        self.add_inset(self._note, above=4)
        self.add_inset(self._state, above=4)
        self.add_inset(self._bar, above=8)
        self.add_inset(button_row(self.save_button, self.decline_button), above=10)
        self.add_space(26)
        self._bar.hide()
        self.hide()
        rounds.changed.connect(self._look_at_rounds)

    def bind_keys(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let keys do what the buttons do, anywhere in *where*."""
        for act, slot, button in (
            (Action.NEW_VERSION, self.save_or_stop, self.save_button),
            (Action.DECLINE, self._decline_or_not, self.decline_button),
        ):
            keyboard.bind(
                *(where, act, slot, partial(getattr, button, "display_text")),
                button=button,
                when=partial(self._offers, button),
            )

    def load_offer(self) -> None:
        """Look what is offered now."""
        user, fetcher = self._context.user, self._fetcher

        def look() -> _Facts:
            found = [one for one in program_releases.list_available_releases(user) if one.is_newer]
            fetcher.keep_only([one.release.release_file for one in found])
            news = next(iter(found), None)
            return _Facts(
                news, bool(sync_schedule.load_sync_schedule(user, SyncChannel.HUB).endpoint)
            )

        self._context.runner.run_latest("release", self, look, self._show)

    def save_or_stop(self) -> None:
        """Save what is offered, after a backup; or stop that."""
        self.save_button.setFocus()  # whoever asks wants to see it, where the page is small
        if self._running is not None or self._is_waiting:
            self._is_waiting = False
            if self._running is not None:
                self._running.cancel()
            else:
                self._tell_stopped()
            return
        user = self._context.user
        self._context.runner.run(
            self,
            lambda: program_releases.require_backup(user),
            lambda _nothing: self._ask_where(),
            self._back_up_first,
        )

    # Before it

    def _back_up_first(self, problem: Problem) -> None:
        folder = self._context.dialogs.open_folder(
            translate("Releases", "First a backup: choose its folder")
        )
        if not folder:
            self._say(problems_words.sentence(problem))
            return
        self._say(translate("Releases", "Making a backup …"))
        make = partial(backup_files.create_backup, self._context.installation, Path(folder))
        self._context.runner.run(self, make, lambda _path: self._ask_where(), self._fail)

    def _ask_where(self) -> None:
        release = self._release
        if release is None:
            return
        self._say("")
        kinds = [(translate("Releases", "Programs"), f"*{Path(release.file_name).suffix}")]
        target = self._context.dialogs.save_file(
            translate("Releases", "Where to save the new version"), release.file_name, kinds
        )
        if target:
            self._target = str(target)
            self._carry()

    # Bringing and saving

    def _carry(self) -> None:
        release = self._release
        if release is None:
            return
        if self._is_exchanging:
            self._wait()
            return
        self._is_waiting = False
        fetcher, find, target = self._fetcher, self._find, self._target
        by_hub = self._facts.has_hub

        def carry(on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[None]:
            sticks = yield from await_io(lambda: [one.path for one in find()])
            yield from fetcher.fetch(
                release.release_file, sticks, on_step, is_cancelled, by_hub=by_hub
            )
            yield from fetcher.save(release.release_file, target, on_step, is_cancelled)

        # A runner may answer before it returns.
        self._running = LongJob()
        self._show_running(0, 0)
        handle = self._context.runner.run_task(
            *(self, carry, self._finish, self._break),
            progress=lambda step: self._show_running(step.done, step.total),
            resumes="release",
        )
        if self._running is not None:
            self._running = handle

    def _finish(self, _nothing: None) -> None:
        self._running, release = None, self._release
        self._show_idle()
        if release is None:
            return
        path = Path(self._target)
        how = (
            _type_it(program_releases.format_install_command(path))
            if is_wheel(release.file_name)
            else translate(
                "Releases", "To install it, close fieldreg and open this file in its folder."
            )
        )
        self._say(f"{_saved(self._target)}\n{how}", "good")

    def _break(self, problem: Problem) -> None:
        self._running = None
        self._show_idle()
        if problem.code is not Code.CANCELLED:
            self._fail(problem)
        elif self._is_waiting:
            self._carry()
        else:
            self._tell_stopped()

    def _fail(self, problem: Problem) -> None:
        self._say(problems_words.sentence(problem), "warn")

    def _tell_stopped(self) -> None:
        self._show_idle()
        self._say(translate("Releases", "Stopped. It goes on from there when you save it again."))

    def _wait(self) -> None:
        self._is_waiting = True
        self.save_button.set_text(translate("Releases", "Stop saving"))
        self._say(
            translate("Releases", "Waits until the exchange is done, then goes on from there.")
        )

    @property
    def _is_exchanging(self) -> bool:
        view = self._rounds.status
        return view is not None and view.state is ChannelState.RUNNING

    def _look_at_rounds(self) -> None:
        """Give way to an exchange by network, and go on after it."""
        if self._is_exchanging and self._running is not None and not self._is_waiting:
            self._is_waiting = True
            self._running.cancel()
        elif self._is_waiting and self._running is None and not self._is_exchanging:
            self._carry()

    # What is offered

    @property
    def _release(self) -> SignedRelease | None:
        offered = self._facts.offered
        return offered.release if offered and offered.refusal is None else None

    def _offers(self, button: KeyButton) -> bool:
        return not self.isHidden() and not button.isHidden()

    def _show(self, facts: _Facts) -> None:
        before, self._facts = self._facts.offered, facts
        offered = facts.offered
        self.setVisible(offered is not None)
        is_to_take = self._release is not None
        for part in (self.save_button, self.decline_button):
            part.setVisible(is_to_take)
        if offered is None:
            return
        release = offered.release
        version, day = str(release.version), dates.format_date(release.signed_on)
        if offered.refusal is not None:
            why = problems_words.sentence(offered.refusal)
            self._offer.set_text(_is_refused(version, why))
        else:
            size = exchange_words.size(release.release_file.size_bytes)
            self._offer.set_text(_is_offered(version, day, size))
        note = release.notes.get(self._context.language, "") if is_to_take else ""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        is_off = offered.is_declined
        self.decline_button.set_text(
            translate("Releases", "This version after all")
            if is_off
            else translate("Releases", "Not this version")
        )
        if before != offered:
            quiet = (
                translate("Releases", "You did not want it here. You may still save it.")
                if is_off
                else translate(
                    "Releases",
                    "Nothing is installed by itself. Save it when there is time; this page then says"
                    " how to install it.",
                )
            )
            self._say(quiet if is_to_take else "")

    def _decline_or_not(self) -> None:
        user, offered = self._context.user, self._facts.offered
        if offered is None:
            return
        is_wished = not offered.is_declined
        self._context.runner.run(
            self,
            lambda: program_releases.decline_release(user, offered.release, is_wished=is_wished),
            lambda _nothing: self.load_offer(),
        )

    def _show_running(self, done: int, total: int) -> None:
        self._bar.show()
        self._bar.set_progress(done, total or 1)
        self.save_button.set_text(translate("Releases", "Stop saving"))
        self.decline_button.hide()
        if total:
            self._say(_bringing(exchange_words.size(done), exchange_words.size(total)))

    def _show_idle(self) -> None:
        self._bar.hide()
        self.save_button.set_text(translate("Releases", "Save the new version …"))
        self.decline_button.setVisible(self._release is not None)

    def _say(self, sentence: str, role: str = "ink2") -> None:
        self._state.set_ink(role)
        self._state.set_text(sentence)
        self._state.setVisible(bool(sentence))


def _is_offered(version: str, day: str, size: str) -> str:
    """Say what is offered, and who vouches for it."""
    sentence = translate(
        "Releases", "Version {version} ({size}) is offered: head office signed it on {day}."
    )
    return sentence.format(version=version, day=day, size=size)


def _is_refused(version: str, why: str) -> str:
    """Say that what is offered is not taken, and why."""
    sentence = translate("Releases", "Version {version} is offered and not taken. {why}")
    return sentence.format(version=version, why=why)


def _bringing(done: str, total: str) -> str:
    """Say how much of the file is here."""
    sentence = translate("Releases", "{done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def _saved(path: str) -> str:
    """Say where it is."""
    sentence = translate("Releases", "Saved and compared with what head office signed: {path}")
    return sentence.format(path=path)


def _type_it(command: str) -> str:
    """Say how a wheel is installed."""
    sentence = translate("Releases", "To install it, close fieldreg and type: {command}")
    return sentence.format(command=command)
