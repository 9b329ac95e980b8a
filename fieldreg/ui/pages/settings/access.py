"""Who opens this computer and how: one's own passphrase, the system's store, the trainers."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation
from fieldreg.services.officers import user_accounts
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.settings.passphrase import ChangePassphrase
from fieldreg.ui.pages.settings.roles import Roles
from fieldreg.ui.pages.settings.trainers import Trainers
from fieldreg.ui.pages.settings.unlock_method import OpenedBy
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Section
from fieldreg.ui.widgets.layout import Column, Sides, acts

_SIDE = 480


class Access(Column):
    """All that says who may open it; it stands in the place of the other settings.

    Signals:
        done(str): something was changed, in a sentence.
        failed(str): nothing was, and why.
        left(): back to the other settings.
    """

    done = Signal(str)
    failed = Signal(str)
    left = Signal()

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._installation, self._runner = installation, runner
        draw = partial(user_accounts.propose, installation.tools, language)
        self.passphrase = ChangePassphrase(installation, runner, keyboard, draw)
        self.opened_by = OpenedBy(installation, runner)
        self.trainers = Trainers(installation, runner, keyboard, draw)
        self.roles = (
            Roles(installation, runner, keyboard)
            if installation.role == HEAD_OFFICE
            else None
        )
        self.back_button = KeyButton(
            translate("Settings", "Back to the settings"), kind=Kind.QUIET
        )
        self._lay_out()
        self._connect(keyboard)

    def load(self) -> None:
        """Show who opens it now, and put the focus on the first thing to do."""
        installation, show = self._installation, self.trainers.show_names
        self._runner.newest(
            "trainers", self, lambda: user_accounts.names(installation), show
        )
        self.opened_by.load()
        if self.roles is not None:
            self.roles.load()
        self.passphrase.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Keep nothing of what was typed."""
        self.passphrase.fold()
        self.trainers.fold()

    def _tell_trainers(self, sentence: str) -> None:
        self.done.emit(sentence)
        installation, show = self._installation, self.trainers.show_names
        self._runner.newest(
            "trainers", self, lambda: user_accounts.names(installation), show
        )
        if self.roles is not None:
            self.roles.load()

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problems_words.sentence(problem))

    def _connect(self, keyboard: Keyboard) -> None:
        self.passphrase.changed.connect(
            lambda: self.done.emit(
                translate("Settings", "The new passphrase holds from now on.")
            )
        )
        self.passphrase.unfolded.connect(self.opened_by.make_room)
        self.trainers.changed.connect(self._tell_trainers)
        self.trainers.failed.connect(self._fail)
        self.opened_by.failed.connect(self._fail)
        if self.roles is not None:
            self.roles.changed.connect(self.done.emit)
            self.roles.failed.connect(self._fail)
        for act, slot, button in (
            (Act.CORRECT, self.passphrase.unfold, self.passphrase.open_button),
            (Act.LET_IN, self.trainers.unfold, self.trainers.let_in_button),
            (Act.LEAVE, self.left.emit, self.back_button),
        ):
            keyboard.bind(self, act, slot, button.words, button=button)
        out = self.trainers.take_out_button
        keyboard.point(self, Act.TAKE_OUT, out, out.words)

    def _lay_out(self) -> None:
        own, others = Column(), Column()
        own.add(Section(translate("Settings", "Your passphrase")))
        own.add(self.passphrase, above=8)
        own.add(self.opened_by, above=20)
        own.stretch()
        own.add(acts(self.back_button), above=10)
        others.add(Section(translate("Settings", "Who works at this computer")))
        others.add(self.trainers, above=6)
        if self.roles is not None:
            others.add(self.roles, above=16)
        others.stretch()
        self.hang(Sides(own, others, width=_SIDE), stretch=1)
