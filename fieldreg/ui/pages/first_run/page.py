"""The first run: language, what this computer is, and what that way of beginning asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation.model import HEAD_OFFICE, LAPTOP, Installation
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.first_run.forms import (
    AnySetupForm,
    LaptopSetupForm,
    OfficeSetupForm,
    RestoreBackupForm,
)
from fieldreg.ui.pages.first_run.office_recovery import OfficeRecoveryForm
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import Cover
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.notices import Notice, NoticeStack, Tone
from fieldreg.ui.widgets.progress import StepList

RESTORE = "restore"
RECOVER = "recover"
_WIDTH = 640
_CHOICE = "choice"


class FirstRunCover(Cover):
    """The cover of a folder in which there is no installation yet.

    Or head office's *is_there*, and nobody knows its passphrase: then it is recovered.
    *typed* is what `typed` gave before the language was changed.

    Signals:
        begun(Installation): there is one now, and it is unlocked.
        language_wanted(): the next language, please.
        left(): the installation that is there is to be unlocked after all.
    """

    closed = Signal()
    installation_created = Signal(object)
    language_requested = Signal()

    def __init__(
        self,
        context: LockedContext,
        *,
        typed: dict[str, str] | None = None,
        is_there: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("Unlock", "Anywhere, with no network, nobody left out."),
            translate(
                "FirstRun",
                "Whatever is registered here is kept locked. Only your passphrase opens it,"
                " so choose one that you will remember.",
            ),
            width=_WIDTH,
            parent=parent,
        )
        self._context = context
        self._steps: StepList | None = None
        self._first: QWidget = self
        self._form: AnySetupForm | OfficeRecoveryForm | None = None
        self.start_button: KeyButton | None = None
        self.column.add_inset(
            PageTitle(
                translate("FirstRun", "Prepare this computer"),
                translate("FirstRun", "Three minutes. No network is needed."),
            )
        )
        self._place = NoticeStack()
        self.has_installation = is_there
        self._choice = RECOVER if is_there else (typed or {}).get(_CHOICE, "")
        self._show()
        form = self.form
        if form is not None and typed:
            form.restore_values(typed)
        self.column.add_inset(self._place, above=16)
        self.column.add_stretch()

    @property
    def form(self) -> AnySetupForm | OfficeRecoveryForm | None:
        """The form of what was chosen, or None before that."""
        return self._form

    def typed_values(self) -> dict[str, str]:
        """Give what was typed and chosen so far."""
        return (self._form.typed_values() if self._form else {}) | {_CHOICE: self._choice}

    def focus_first(self) -> None:
        """Put the focus on what is asked first."""
        self._first.setFocus()

    def choose(self, choice: str) -> None:
        """Go on as *choice*, or back to the choice where it is empty."""
        if self._is_busy:
            return
        if self.has_installation:
            self.closed.emit()
            return
        self._choice = choice
        self._show()
        self.focus_first()

    def start(self) -> None:
        """Make the installation, if nothing is left to fill in."""
        form, button = self._form, self.start_button
        if form is None or button is None or button.is_busy:
            return
        wanting = form.check()
        if wanting is not None:
            wanting.setFocus()
            return
        self._place.clear()
        button.set_busy(_starting(self._choice))
        self._context.runner.run(
            self, form.setup_job(self._context.folder), self._begin, self._refuse
        )

    def _begin(self, installation: Installation) -> None:
        self.installation_created.emit(installation)

    def _refuse(self, problem: Problem) -> None:
        if self.start_button is not None:
            self.start_button.set_idle()
        field = self._form.field_for(problem) if self._form is not None else None
        if field is None:
            self._place.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))
            return
        is_wrong = problem.code is Code.WRONG_PASSPHRASE  # perhaps by the wrong keyboard
        field.show_problem(
            translate(
                "Unlock",
                "The passphrase did not fit. Nothing was changed. Look whether the keyboard"
                " is set to the right language, and try again.",
            )
            if is_wrong
            else problems_words.sentence(problem)
        )
        field.setFocus()

    def _show(self) -> None:
        """Build the thread anew for what was chosen."""
        steps = StepList()
        self._form = self.start_button = None
        self._add_language(steps)
        if self._choice:
            self._add_form(steps)
        else:
            self._add_choice(steps)
        if self._steps is None:
            self.column.add_full_width(steps, above=24)
        else:
            column = self.column.layout()
            if column is not None:
                column.replaceWidget(self._steps, steps)
            steps.show()
            self._steps.deleteLater()
        self._steps = steps

    @property
    def _is_busy(self) -> bool:
        """Whether it is being begun: what comes of it must find this cover here."""
        return self.start_button is not None and self.start_button.is_busy

    def _ask_in_another(self) -> None:
        if not self._is_busy:
            self.language_requested.emit()

    def _add_language(self, steps: StepList) -> None:
        change = KeyButton(translate("FirstRun", "Change"), kind=ButtonKind.QUIET)
        name = Language(self._context.language).own_name
        steps.add_step(StationState.DONE, translate("FirstRun", "Language"), name, change)
        self._context.keyboard.bind(steps, Action.LANGUAGE, self._ask_in_another, button=change)

    def _add_choice(self, steps: StepList) -> None:
        step = steps.add_step(
            StationState.HERE,
            translate("FirstRun", "What is this computer?"),
            translate(
                "FirstRun",
                "A trainer registers people and sends them to head office. Head office"
                " receives from all laptops and answers them.",
            ),
        )
        buttons = [
            KeyButton(translate("FirstRun", "A trainer’s laptop"), kind=ButtonKind.CHOICE),
            KeyButton(translate("FirstRun", "Head office"), kind=ButtonKind.CHOICE),
            KeyButton(translate("FirstRun", "Restore from a backup"), kind=ButtonKind.QUIET),
            KeyButton(translate("FirstRun", "Recover head office"), kind=ButtonKind.QUIET),
        ]
        choices = (LAPTOP, HEAD_OFFICE, RESTORE, RECOVER)
        for button, choice in zip(buttons, choices, strict=True):
            button.clicked.connect(lambda _on=False, choice=choice: self.choose(choice))
        step.add_inset(button_row(*buttons[:2]), above=12)
        step.add_full_width(button_row(*buttons[2:]), above=8)
        self._first = buttons[0]

    def _add_form(self, steps: StepList) -> None:
        back = KeyButton(translate("FirstRun", "Choose something else"), kind=ButtonKind.QUIET)
        steps.add_step(
            StationState.DONE,
            translate("FirstRun", "What is this computer?"),
            _chosen(self._choice),
            back,
        )
        self._context.keyboard.bind(steps, Action.LEAVE, lambda: self.choose(""), button=back)
        self._form = form = self._made(steps)
        last = steps.add_step(
            StationState.UPCOMING, _last_step(self._choice), _last_line(self._choice)
        )
        start = KeyButton(_start(self._choice), kind=ButtonKind.PRIMARY)
        last.add_inset(start, above=12)
        self._context.keyboard.bind(steps, Action.PRIMARY, self.start, button=start)
        self.start_button, self._first = start, form.first_widget

    def _made(self, steps: StepList) -> AnySetupForm | OfficeRecoveryForm:
        if self._choice == LAPTOP:
            return LaptopSetupForm(self._context, steps, steps)
        if self._choice == HEAD_OFFICE:
            return OfficeSetupForm(self._context, steps, steps)
        if self._choice == RECOVER:
            return OfficeRecoveryForm(self._context, steps, steps, is_there=self.has_installation)
        return RestoreBackupForm(self._context, steps, steps)


def _chosen(name: str) -> str:
    """Give the name of what was chosen, for the step that is done."""
    return {
        "laptop": translate("FirstRun", "A trainer’s laptop"),
        "head-office": translate("FirstRun", "Head office"),
        "restore": translate("FirstRun", "Restore from a backup"),
        "recover": translate("FirstRun", "Recover head office"),
    }[name]


def _last_step(name: str) -> str:
    """Head the last step."""
    if name in ("restore", "recover"):
        return translate("FirstRun", "Bring the register back")
    return translate("FirstRun", "Ready to begin")


def _last_line(name: str) -> str:
    """Say what happens next."""
    return {
        "laptop": translate(
            "FirstRun", "Work begins at once; head office confirms after the first exchange."
        ),
        "head-office": translate(
            "FirstRun",
            "Then invite the first laptop. Make a backup today: without one, the keys of"
            " head office exist only on this computer.",
        ),
        "restore": translate(
            "FirstRun",
            "What was entered after the backup was made is not in it. Laptops send again"
            " what head office does not have.",
        ),
        "recover": translate(
            "FirstRun",
            "It is the same head office for its laptops. Take in every laptop’s next two"
            " sticks; they bring what is missing here.",
        ),
    }[name]


def _start(name: str) -> str:
    """Label the button."""
    if name == "restore":
        return translate("FirstRun", "Restore")
    if name == "recover":
        return translate("FirstRun", "Recover")
    return translate("FirstRun", "Begin")


def _starting(name: str) -> str:
    """Say that it is being done."""
    if name in ("restore", "recover"):
        return translate("FirstRun", "Restoring…")
    return translate("FirstRun", "Preparing…")
