"""Access to this installation: the user's passphrase, the key store, trainers and roles."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services import officers
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.settings.passphrase import ChangePassphraseForm
from fieldreg.ui.pages.settings.roles import RolesPanel
from fieldreg.ui.pages.settings.trainers import TrainersPanel
from fieldreg.ui.pages.settings.unlock_method import UnlockMethodField
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row

tr = translator("Settings")


_SIDE_WIDTH = 480


class AccessPanel(Column):
    """The settings of access; it replaces the other settings while it is shown.

    Signals:
        done(str): something was changed; the sentence of the notice.
        failed(str): nothing was changed; the sentence of the problem.
        closed(): the other settings should be shown again.
    """

    done = Signal(str)
    failed = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        draw_passphrase = partial(
            officers.propose_passphrase, context.installation.tools, context.language
        )
        self.passphrase = ChangePassphraseForm(context, draw_passphrase)
        self.unlock_method = UnlockMethodField(context)
        self.trainers = TrainersPanel(context, draw_passphrase)
        self.roles = RolesPanel(context) if context.installation.is_head_office else None
        self.back_button = KeyButton(tr("Back to the settings"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._connect(context.keyboard)

    def load(self) -> None:
        """Load everything, and focus the first button."""
        self._load_people()
        self.unlock_method.load()
        self.passphrase.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def collapse(self) -> None:
        """Close the forms and discard their input."""
        self.passphrase.collapse()
        self.trainers.collapse()

    def _load_people(self) -> None:
        installation, show = self._context.installation, self.trainers.show_names
        self._context.runner.run_latest(
            "trainers", self, lambda: officers.list_user_names(installation), show
        )
        if self.roles is not None:
            self.roles.load()

    def _on_trainers_changed(self, sentence: str) -> None:
        self.done.emit(sentence)
        self._load_people()

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problems_words.sentence(problem))

    def _connect(self, keyboard: Keyboard) -> None:
        self.passphrase.changed.connect(
            lambda: self.done.emit(tr("The new passphrase is valid from now on."))
        )
        self.passphrase.expanded.connect(self.unlock_method.hide_while)
        self.trainers.changed.connect(self._on_trainers_changed)
        self.trainers.failed.connect(self._fail)
        self.unlock_method.failed.connect(self._fail)
        if self.roles is not None:
            self.roles.changed.connect(self.done.emit)
            self.roles.failed.connect(self._fail)
        passphrase, trainers = self.passphrase, self.trainers
        passphrase.open_button.bind_key(keyboard, self, Action.CORRECT, passphrase.expand)
        trainers.add_button.bind_key(keyboard, self, Action.FORCE_IMPORT, trainers.expand)
        self.back_button.bind_key(keyboard, self, Action.LEAVE, self.closed.emit)
        remove = trainers.remove_button
        keyboard.focus_on_key(self, Action.REMOVE, remove, remove.display_text)

    def _lay_out(self) -> None:
        own, others = Column(), Column()
        own.add_inset(SectionTitle(tr("Your passphrase")))
        own.add_inset(self.passphrase, above=8)
        own.add_inset(self.unlock_method, above=20)
        own.add_stretch()
        own.add_inset(button_row(self.back_button), above=10)
        others.add_inset(SectionTitle(tr("Who works at this computer")))
        others.add_inset(self.trainers, above=6)
        if self.roles is not None:
            others.add_inset(self.roles, above=16)
        others.add_stretch()
        self.add_full_width(TwoColumns(own, others, width=_SIDE_WIDTH), stretch=1)
