"""The part of the exchange page about a later version: offered, and never forced.

It is hidden where nothing is offered. Bringing a file gives way to every exchange by
network, and goes on after it from the byte where it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import Carrier, IsCancelled, Step
from fieldreg.domain.sync.release_files import Fetcher, is_wheel
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.keys.signed_releases import Release
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.releases import program_releases
from fieldreg.services.releases.program_releases import Offered
from fieldreg.services.user_session import Desk
from fieldreg.ui.auto_sync.channel_sync import Rounds, State
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import LongJob, Report
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.progress import ProgressBar


@dataclass(frozen=True, slots=True)
class _Facts:
    offered: Offered | None
    has_hub: bool


class ReleasePart(Column):
    """Says what is offered, and saves it where the trainer wants it.

    *back_up* makes a backup in a folder, which comes before it.

    Long because it is one conversation: what is offered, a backup, where to, and how far.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        *,
        dialogs: Dialogs,
        fetcher: Fetcher,
        find_sticks: FindSticks,
        back_up: Callable[[Path], Path],
        rounds: Rounds,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs
        self._fetcher, self._find, self._back_up = fetcher, find_sticks, back_up
        self._rounds, self._language = rounds, language
        self._facts = _Facts(None, has_hub=False)
        self._target = ""
        self._running: LongJob | None = None
        self._is_waiting = False
        self._offer = Text("", "body", wraps=True)
        self._note = Text("", "body", "ink2", wraps=True)
        self._state = Text("", "body", "ink2", wraps=True)
        self._bar = ProgressBar(
            translate("Releases", "How much of the new version is here")
        )
        self.save_button = KeyButton(translate("Releases", "Save the new version …"))
        self.decline_button = KeyButton(
            translate("Releases", "Not this version"), kind=Kind.QUIET
        )
        self.add(Section(translate("Releases", "New version")))
        self.add(self._offer, above=6)
        self.add(self._note, above=4)
        self.add(self._state, above=4)
        self.add(self._bar, above=8)
        self.add(acts(self.save_button, self.decline_button), above=10)
        self.space(26)
        self._bar.hide()
        self.hide()
        rounds.changed.connect(self._look_at_rounds)

    def bind(self, keyboard: Keyboard, where: QWidget) -> None:
        """Let keys do what the buttons do, anywhere in *where*."""
        for act, slot, button in (
            (Act.NEW_VERSION, self.save_or_stop, self.save_button),
            (Act.DECLINE, self._decline_or_not, self.decline_button),
        ):
            keyboard.bind(
                *(where, act, slot, partial(getattr, button, "words")),
                button=button,
                when=partial(self._offers, button),
            )

    def load(self) -> None:
        """Look what is offered now."""
        desk, fetcher = self._desk, self._fetcher

        def look() -> _Facts:
            found = [one for one in program_releases.standing(desk) if one.is_news]
            fetcher.keep_only([one.release.goods for one in found])
            news = next(iter(found), None)
            return _Facts(news, bool(sync_schedule.read(desk, Carrier.HUB).place))

        self._runner.newest("release", self, look, self._show)

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
        desk = self._desk
        self._runner.run(
            self,
            lambda: program_releases.insist_on_backup(desk),
            lambda _nothing: self._ask_where(),
            self._back_up_first,
        )

    # Before it

    def _back_up_first(self, problem: Problem) -> None:
        folder = self._dialogs.open_folder(
            translate("Releases", "First a backup: choose its folder")
        )
        if not folder:
            self._say(problems_words.sentence(problem))
            return
        self._say(translate("Releases", "Making a backup …"))
        make = partial(self._back_up, Path(folder))
        self._runner.run(self, make, lambda _path: self._ask_where(), self._fail)

    def _ask_where(self) -> None:
        release = self._release
        if release is None:
            return
        self._say("")
        kinds = [(translate("Releases", "Programs"), f"*{Path(release.file).suffix}")]
        target = self._dialogs.save_file(
            translate("Releases", "Where to save the new version"), release.file, kinds
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

        def carry(report: Report, is_cancelled: IsCancelled) -> Round[None]:
            def on_step(step: Step) -> None:
                report(step.done, step.total)

            sticks = yield from away(lambda: [one.path for one in find()])
            yield from fetcher.fetch(
                release.goods, sticks, on_step, is_cancelled, by_hub=by_hub
            )
            yield from fetcher.save(release.goods, target, on_step, is_cancelled)

        # A runner may answer before it returns.
        self._running = LongJob()
        self._show_running(0, 0)
        handle = self._runner.carry(
            *(self, carry, self._finish, self._break),
            progress=self._show_running,
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
            _type_it(program_releases.command_for(path))
            if is_wheel(release.file)
            else translate(
                "Releases",
                "To install it, close fieldreg and open this file in its folder.",
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
        self._say(
            translate("Releases", "Stopped. It goes on from there when you save it again.")
        )

    def _wait(self) -> None:
        self._is_waiting = True
        self.save_button.set_text(translate("Releases", "Stop saving"))
        self._say(
            translate(
                "Releases", "Waits until the exchange is done, then goes on from there."
            )
        )

    @property
    def _is_exchanging(self) -> bool:
        view = self._rounds.view
        return view is not None and view.state is State.CARRYING

    def _look_at_rounds(self) -> None:
        """Give way to an exchange by network, and go on after it."""
        if self._is_exchanging and self._running is not None and not self._is_waiting:
            self._is_waiting = True
            self._running.cancel()
        elif self._is_waiting and self._running is None and not self._is_exchanging:
            self._carry()

    # What is offered

    @property
    def _release(self) -> Release | None:
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
        version, day = str(release.version), dates.shown(release.signed_on)
        if offered.refusal is not None:
            why = problems_words.sentence(offered.refusal)
            self._offer.set_words(_is_refused(version, why))
        else:
            size = exchange_words.size(release.goods.size_bytes)
            self._offer.set_words(_is_offered(version, day, size))
        note = release.notes.get(self._language, "") if is_to_take else ""
        self._note.set_words(note)
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
        desk, offered = self._desk, self._facts.offered
        if offered is None:
            return
        is_wished = not offered.is_declined
        self._runner.run(
            self,
            lambda: program_releases.decline(desk, offered.release, is_wished=is_wished),
            lambda _nothing: self.load(),
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
        self._state.set_words(sentence)
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
    sentence = translate(
        "Releases", "Saved and compared with what head office signed: {path}"
    )
    return sentence.format(path=path)


def _type_it(command: str) -> str:
    """Say how a wheel is installed."""
    sentence = translate("Releases", "To install it, close fieldreg and type: {command}")
    return sentence.format(command=command)
