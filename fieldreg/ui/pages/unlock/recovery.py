"""The reset of a forgotten passphrase: head office's recovery words, and a new passphrase."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import officers
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import passphrase_reset
from fieldreg.ui.context import LockedContext
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import LockedCover
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Recovery")


_WIDTH = 640


class PassphraseRecoveryCover(LockedCover):
    """The cover of a laptop; *mark* identifies its recovery secret at head office.

    Signals:
        unlocked(Installation): the words were right, and the new passphrase is set.
        closed(): go back to the passphrase.
    """

    unlocked = Signal(object)
    closed = Signal()

    def __init__(self, context: LockedContext, *, mark: str) -> None:
        super().__init__(width=_WIDTH)
        self._context = context
        self._is_given_up = False  # whether to close the installation once it is open
        self.recovery_words = FormField(tr("The twelve words"), LineEdit())
        self.trainer: FormField | None = None
        self.passphrase = PassphraseFields(
            partial(officers.propose_passphrase, context.tools, context.language)
        )
        self.open_button = KeyButton(tr("Open with the new passphrase"), kind=ButtonKind.PRIMARY)
        self.back_button = KeyButton(tr("Back"), kind=ButtonKind.QUIET)
        propose = self.passphrase.propose_button
        self.column.add_inset(
            PageTitle(
                tr("A new passphrase"),
                tr(
                    "Call head office, which reads twelve words to you. All that is registered here"
                    " stays as it is."
                ),
            )
        )
        self.column.add_inset(
            Label(tr("Mark of this laptop: {mark}").format(mark=mark), "h2", wraps=True), above=20
        )
        self.column.add_inset(self.recovery_words, above=16)
        self._trainer_place = Column()
        self.column.add_full_width(self._trainer_place)
        self.column.add_inset(self.passphrase, above=12)
        self.column.add_inset(button_row(self.open_button, propose, self.back_button), above=18)
        self.column.add_stretch()
        context.keyboard.bind(self, Action.PRIMARY, self.recover, button=self.open_button)
        context.keyboard.bind(self, Action.PROPOSE, self.passphrase.propose, button=propose)
        context.keyboard.bind(self, Action.LEAVE, self.leave, button=self.back_button)
        context.keyboard.bind(
            self, Action.LOCK, self._give_up, when=lambda: self.open_button.is_busy
        )

    def focus_first(self) -> None:
        self.recovery_words.setFocus()

    def leave(self) -> None:
        if not self.open_button.is_busy:
            self.closed.emit()

    def recover(self) -> None:
        if self.open_button.is_busy:
            return
        self.recovery_words.clear_problem()
        invalid = self.passphrase.check()
        words = self.recovery_words.text()
        if words.strip() and invalid is not None:
            invalid.setFocus()
            return
        folder, tools, new = self._context.folder, self._context.tools, self.passphrase.text
        trainer = str(self.trainer.value()) if self.trainer else ""
        self._is_given_up = False
        self.open_button.set_busy(tr("Opening…"))
        self._context.runner.run(
            self,
            lambda: passphrase_reset.reset_passphrase(folder, words, new, tools, trainer=trainer),
            self._on_opened,
            self._on_failed,
        )

    def _on_opened(self, installation: Installation) -> None:
        self.recovery_words.set_text("")
        self.passphrase.clear()
        if self._is_given_up:
            self._context.runner.run(self, installation.close)
            self.closed.emit()  # the new passphrase is set
        else:
            self.unlocked.emit(installation)

    def _give_up(self) -> None:
        """Close the installation once it is open: the person locked and may be leaving."""
        self._is_given_up = True

    def _on_failed(self, problem: Problem) -> None:
        self.open_button.set_idle()
        if problem.code is Code.TRAINER_UNCLEAR:
            folder, tools = self._context.folder, self._context.tools
            words = self.recovery_words.text()
            self._context.runner.run(
                self,
                lambda: passphrase_reset.list_users_by_recovery_words(folder, words, tools),
                self._ask_for_trainer,
            )
        elif problem.code is Code.RECOVERY_WORDS_WRONG:
            self.recovery_words.show_problem(_describe_wrong_words(problem.facts))
            self.recovery_words.setFocus()
        else:
            self.passphrase.first_field.show_problem(problems_words.sentence(problem))
            self.passphrase.first_field.setFocus()

    def _ask_for_trainer(self, names: tuple[str, ...]) -> None:
        """Ask whose passphrase it was; names are shown only to somebody with the words."""
        if self.trainer is None:
            combo = ComboBox([(name, name) for name in names])
            self.trainer = FormField(tr("Whose passphrase was forgotten"), combo)
            self._trainer_place.add_inset(self.trainer, above=12)
        self.trainer.setFocus()


def _describe_wrong_words(facts: Mapping[str, str | int]) -> str:
    if "place" in facts:
        return tr("No such word is in the list: number {place}").format(place=facts["place"])
    if "count" in facts:
        return tr("%n words are here, twelve are needed.", int(facts["count"]))
    return tr(
        "These words do not open this laptop. Look at each, and whether head office read"
        " those of the mark above."
    )
