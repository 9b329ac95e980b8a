"""The first run: the language, the role of this computer, and the form of that role."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import InstallationRole
from fieldreg.services.installation.model import Installation
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
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.cover import LockedCover
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.notices import Notice, NoticeStack, Tone
from fieldreg.ui.widgets.progress import StepList

tr = translator("FirstRun")


RESTORE = "restore"
RECOVER = "recover"
_WIDTH = 640
_CHOICE = "choice"


class FirstRunCover(LockedCover):
    """The cover of a folder without an installation.

    If head office's installation *is_there* and its passphrase is lost, the cover recovers it.
    *typed* are the `typed_values` from before a change of language.

    Signals:
        installation_created(Installation): the installation exists and is unlocked.
        language_requested(): switch to the next language.
        closed(): go back to unlock the installation that is there.
    """

    closed = Signal()
    installation_created = Signal(object)
    language_requested = Signal()

    def __init__(
        self, context: LockedContext, *, typed: dict[str, str] | None = None, is_there: bool = False
    ) -> None:
        super().__init__(
            tr(
                "Everything registered here is kept locked. Only your passphrase opens it, so "
                "choose one you will remember."
            ),
            width=_WIDTH,
        )
        self._context = context
        self._steps: StepList | None = None
        self._first: QWidget = self
        self._form: AnySetupForm | OfficeRecoveryForm | None = None
        self.start_button: KeyButton | None = None
        self.column.add_inset(
            PageTitle(tr("Prepare this computer"), tr("Three minutes. No network is needed."))
        )
        self._notices = NoticeStack()
        self.has_installation = is_there
        self._choice = RECOVER if is_there else (typed or {}).get(_CHOICE, "")
        self._show()
        form = self.form
        if form is not None and typed:
            form.restore_values(typed)
        self.column.add_inset(self._notices, above=16)
        self.column.add_stretch()

    @property
    def form(self) -> AnySetupForm | OfficeRecoveryForm | None:
        """The form of the chosen setup; None before a choice."""
        return self._form

    def typed_values(self) -> dict[str, str]:
        return (self._form.typed_values() if self._form else {}) | {_CHOICE: self._choice}

    def focus_first(self) -> None:
        self._first.setFocus()

    def choose(self, choice: str) -> None:
        """Show the form of *choice*, or the choices if it is empty."""
        if self._is_busy:
            return
        if self.has_installation:
            self.closed.emit()
            return
        self._choice = choice
        self._show()
        self.focus_first()

    def start(self) -> None:
        form, button = self._form, self.start_button
        if form is None or button is None or button.is_busy:
            return
        invalid = form.check()
        if invalid is not None:
            invalid.setFocus()
            return
        self._notices.clear()
        button.set_busy(_choice_texts(self._choice).busy)
        self._context.runner.run(
            self, form.setup_job(self._context.folder), self._on_created, self._on_failed
        )

    def _on_created(self, installation: Installation) -> None:
        self.installation_created.emit(installation)

    def _on_failed(self, problem: Problem) -> None:
        if self.start_button is not None:
            self.start_button.set_idle()
        field = self._form.field_for(problem) if self._form is not None else None
        if field is None:
            self._notices.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))
            return
        field.show_problem(problems_words.passphrase_sentence(problem))
        field.setFocus()

    def _show(self) -> None:
        """Rebuild the thread for the current choice."""
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
        """Whether the installation is being created; the cover must stay until it is."""
        return self.start_button is not None and self.start_button.is_busy

    def _request_language(self) -> None:
        if not self._is_busy:
            self.language_requested.emit()

    def _add_language(self, steps: StepList) -> None:
        change = KeyButton(tr("Change"), kind=ButtonKind.QUIET)
        name = Language(self._context.language).own_name
        steps.add_step(StationState.DONE, tr("Language"), name, change)
        self._context.keyboard.bind(steps, Action.LANGUAGE, self._request_language, button=change)

    def _add_choice(self, steps: StepList) -> None:
        step = steps.add_step(
            StationState.HERE,
            tr("What is this computer?"),
            tr(
                "A trainer registers people and sends their records to head office. Head "
                "office receives from all laptops and replies to them."
            ),
        )
        buttons = []
        for choice in (InstallationRole.LAPTOP, InstallationRole.HEAD_OFFICE, RESTORE, RECOVER):
            kind = ButtonKind.QUIET if choice in (RESTORE, RECOVER) else ButtonKind.CHOICE
            button = KeyButton(_choice_texts(choice).name, kind=kind)
            button.clicked.connect(lambda _on=False, choice=choice: self.choose(choice))
            buttons.append(button)
        step.add_inset(button_row(*buttons[:2]), above=12)
        step.add_full_width(button_row(*buttons[2:]), above=8)
        self._first = buttons[0]

    def _add_form(self, steps: StepList) -> None:
        texts = _choice_texts(self._choice)
        back = KeyButton(tr("Choose something else"), kind=ButtonKind.QUIET)
        steps.add_step(StationState.DONE, tr("What is this computer?"), texts.name, back)
        self._context.keyboard.bind(steps, Action.LEAVE, lambda: self.choose(""), button=back)
        self._form = form = self._build_form(steps)
        last = steps.add_step(StationState.UPCOMING, texts.last_step, texts.last_line)
        start = KeyButton(texts.start, kind=ButtonKind.PRIMARY)
        last.add_inset(start, above=12)
        self._context.keyboard.bind(steps, Action.PRIMARY, self.start, button=start)
        self.start_button, self._first = start, form.first_widget

    def _build_form(self, steps: StepList) -> AnySetupForm | OfficeRecoveryForm:
        if self._choice == InstallationRole.LAPTOP:
            return LaptopSetupForm(self._context, steps, steps)
        if self._choice == InstallationRole.HEAD_OFFICE:
            return OfficeSetupForm(self._context, steps, steps)
        if self._choice == RECOVER:
            return OfficeRecoveryForm(self._context, steps, steps, is_there=self.has_installation)
        return RestoreBackupForm(self._context, steps, steps)


@dataclass(frozen=True, slots=True)
class _ChoiceTexts:
    name: str
    last_step: str
    last_line: str
    start: str
    busy: str


def _choice_texts(choice: str) -> _ChoiceTexts:
    ready, preparing = tr("Ready to begin"), tr("Preparing…")
    bring_back = tr("Bring the register back")
    restoring = tr("Restoring…")
    return {
        InstallationRole.LAPTOP: _ChoiceTexts(
            tr("A trainer’s laptop"),
            ready,
            tr("Work begins at once; head office confirms after the first exchange."),
            tr("Begin"),
            preparing,
        ),
        InstallationRole.HEAD_OFFICE: _ChoiceTexts(
            tr("Head office"),
            ready,
            tr(
                "Then invite the first laptop. Make a backup today: without one, the keys of"
                " head office exist only on this computer."
            ),
            tr("Begin"),
            preparing,
        ),
        RESTORE: _ChoiceTexts(
            tr("Restore from a backup"),
            bring_back,
            tr(
                "What was entered after the backup was made is not in it. Laptops send again"
                " what head office does not have."
            ),
            tr("Restore"),
            restoring,
        ),
        RECOVER: _ChoiceTexts(
            tr("Recover head office"),
            bring_back,
            tr(
                "It is the same head office for its laptops. Take in every laptop’s next two"
                " sticks; they bring what is missing here."
            ),
            tr("Recover"),
            restoring,
        ),
    }[choice]
