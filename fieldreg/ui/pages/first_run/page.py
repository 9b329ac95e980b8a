"""The first run: language, role, form."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import InstallationRole
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.first_run.forms import (
    LaptopSetupForm,
    OfficeSetupForm,
    RestoreBackupForm,
    SetupForm,
)
from fieldreg.ui.pages.first_run.office_recovery import OfficeRecoveryForm
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
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
    """

    closed = Signal()
    installation_created = Signal(object)
    language_requested = Signal()
    edition_requested = Signal()
    help_name = "first-run"
    form: SetupForm | None  # as the start button, None before a choice
    start_button: KeyButton | None

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
        self.column.add_inset(
            PageTitle(tr("Prepare this computer"), tr("Three minutes. No network is needed."))
        )
        self._notices = NoticeStack()
        self.has_installation = is_there
        self._choice = RECOVER if is_there else (typed or {}).get(_CHOICE, "")
        self._show()
        if self.form is not None and typed:
            self.form.restore_values(typed)
        self.column.add_inset(self._notices, above="part")
        self.column.add_stretch()

    def typed_values(self) -> dict[str, str]:
        return (self.form.typed_values() if self.form else {}) | {_CHOICE: self._choice}

    def focus_first(self) -> None:
        self._first.setFocus()

    def choose(self, choice: str) -> None:
        if self._is_busy:
            return
        if self.has_installation:
            self.closed.emit()
            return
        self._choice = choice
        self._show()
        self.focus_first()

    @override
    def take_invitation(self, path: str) -> None:
        if self._is_busy:
            return
        if self.has_installation:
            exists = problems_words.sentence(Problem(Code.INSTALLATION_EXISTS))
            self._notices.show_notice(Notice(Tone.FAILURE, exists))
            return
        if self._choice != InstallationRole.LAPTOP or self.form is None:
            self.choose(InstallationRole.LAPTOP)
        if self.form is not None:
            self.form.restore_values(self.form.typed_values() | {"path": path})

    def start(self) -> None:
        form, button = self.form, self.start_button
        if form is None or button is None or button.is_busy:
            return
        invalid = form.check()
        if invalid is not None:
            invalid.setFocus()
            return
        self._notices.clear()
        button.run(
            self._context.runner,
            _choice_texts(self._choice).busy,
            form.setup_job(self._context.folder),
            self.installation_created.emit,
            partial(self._on_failed, form),
        )

    def _on_failed(self, form: SetupForm, problem: Problem) -> None:
        field = form.field_for(problem)
        if field is None:
            self._notices.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))
        else:
            field.refuse(problems_words.passphrase_sentence(problem))

    def _show(self) -> None:
        steps = StepList()
        actions = Actions(self._context.keyboard, steps)
        self.form = self.start_button = None
        change = actions.add(
            tr("Change"), self._request_language, Action.LANGUAGE, kind=ButtonKind.QUIET
        )
        name = Language(self._context.language).own_name
        buttons = button_row(change, self.add_help(actions), spacing=0)
        steps.add_step(StationState.DONE, tr("Language"), name, buttons)
        if self._choice:
            self._add_form(steps, actions)
        else:
            self._add_choice(steps, actions)
        if self._steps is None:
            self.column.add_full_width(steps, above="section")
        else:
            column = self.column.layout()
            if column is not None:
                column.replaceWidget(self._steps, steps)
            steps.show()
            self._steps.hide()
            self._steps.deleteLater()
        self._steps = steps

    @property
    def _is_busy(self) -> bool:
        return self.start_button is not None and self.start_button.is_busy

    def _request_language(self) -> None:
        if not self._is_busy:
            self.language_requested.emit()

    def _add_choice(self, steps: StepList, actions: Actions) -> None:
        step = steps.add_step(
            StationState.HERE,
            tr("What is this computer?"),
            tr(
                "A trainer registers people and sends their records to head office. Head "
                "office receives from all laptops and replies to them."
            ),
        )
        laptop, office, restore, recover = (
            actions.add(_choice_texts(choice).name, partial(self.choose, choice), kind=kind)
            for choice, kind in (
                (InstallationRole.LAPTOP, ButtonKind.CHOICE),
                (InstallationRole.HEAD_OFFICE, ButtonKind.CHOICE),
                (RESTORE, ButtonKind.QUIET),
                (RECOVER, ButtonKind.QUIET),
            )
        )
        step.add_inset(button_row(laptop, office), above="group")
        step.add_full_width(button_row(restore, recover), above="near")
        edition = actions.add(
            *(translate("Edition", "Open a file of tables"), self.edition_requested.emit),
            Action.IMPORT,
            kind=ButtonKind.QUIET,
        )
        step.add_full_width(button_row(edition), above="near")
        self._first = laptop

    def _add_form(self, steps: StepList, actions: Actions) -> None:
        texts = _choice_texts(self._choice)
        back = actions.add(
            tr("Choose something else"),
            partial(self.choose, ""),
            Action.LEAVE,
            kind=ButtonKind.QUIET,
        )
        steps.add_step(StationState.DONE, tr("What is this computer?"), texts.name, back)
        self.form = self._build_form(steps)
        last = steps.add_step(StationState.UPCOMING, texts.last_step, texts.last_line)
        self.start_button = actions.add(
            texts.start, self.start, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        last.add_inset(self.start_button, above="group")
        self._first = self.form.first_widget

    def _build_form(self, steps: StepList) -> SetupForm:
        if self._choice == RECOVER:
            return OfficeRecoveryForm(self._context, steps, is_there=self.has_installation)
        build = {
            InstallationRole.LAPTOP: LaptopSetupForm,
            InstallationRole.HEAD_OFFICE: OfficeSetupForm,
            RESTORE: RestoreBackupForm,
        }
        return build[self._choice](self._context, steps)


@dataclass(frozen=True, slots=True)
class _ChoiceTexts:
    name: str
    last_step: str
    last_line: str
    start: str
    busy: str


def _choice_texts(choice: str) -> _ChoiceTexts:
    ready, bring_back = tr("Ready to begin"), tr("Bring the register back")
    return {
        InstallationRole.LAPTOP: _ChoiceTexts(
            tr("A trainer’s laptop"),
            ready,
            tr("Work begins at once; head office confirms after the first exchange."),
            *(tr("Begin"), tr("Preparing…")),
        ),
        InstallationRole.HEAD_OFFICE: _ChoiceTexts(
            tr("Head office"),
            ready,
            tr(
                "Then invite the first laptop. Make a backup today: without one, the keys of"
                " head office exist only on this computer."
            ),
            *(tr("Begin"), tr("Preparing…")),
        ),
        RESTORE: _ChoiceTexts(
            tr("Restore from a backup"),
            bring_back,
            tr(
                "What was entered after the backup was made is not in it. Laptops send again"
                " what head office does not have."
            ),
            tr("Restore"),
            tr("Restoring…"),
        ),
        RECOVER: _ChoiceTexts(
            tr("Recover head office"),
            bring_back,
            tr(
                "It is the same head office for its laptops. Take in every laptop’s next two"
                " sticks; they bring what is missing here."
            ),
            tr("Recover"),
            tr("Restoring…"),
        ),
    }[choice]
