"""The forms of the first run, one for each kind of setup.

A form adds its steps to the thread of the page, marks the field to correct, and returns the
job that creates the installation.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.devices.certificates import Invitation
from fieldreg.services import backups, officers
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.ui.context import LockedContext
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.progress import StepList, StepPanel

tr = translator("FirstRun")


SetupJob = Callable[[], Installation]


class SetupForm(QObject):
    """A form whose steps are added to *steps*.

    Signals:
        changed(): a field was edited, or a file was read.
    """

    changed = Signal()

    def __init__(self, steps: StepList, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps = steps
        self.first_widget: QWidget = parent
        self._fields: dict[str, FormField] = {}

    def typed_values(self) -> dict[str, str]:
        """Return typed and chosen values, to be restored after a change of language."""
        return {name: field.text() for name, field in self._fields.items()}

    def restore_values(self, typed: dict[str, str]) -> None:
        for name, field in self._fields.items():
            field.set_text(typed.get(name, ""))

    def field_for(self, problem: Problem) -> FormField | None:  # noqa: ARG002  each form its own
        """Return the field to correct because of *problem*, if it is in this form."""
        return None

    def _field(
        self, name: str, label: str, step: StepPanel, edit: LineEdit | None = None
    ) -> FormField:
        field = FormField(label, edit)
        field.changed.connect(field.clear_problem)
        self._follow(name, field)
        step.add_inset(field, above=8)
        return field

    def _follow(self, name: str, field: FormField) -> None:
        field.changed.connect(self.changed)
        self._fields[name] = field


class OwnerSetupForm(SetupForm):
    """A form that ends with a person and a new passphrase."""

    def show_progress(self) -> None:
        is_done = self.passphrase.is_valid and bool(self.person.text().strip())
        self._person_step.set_state(StationState.DONE if is_done else StationState.HERE)

    def _add_person(self, keyboard: Keyboard, tools: Tools, language: str) -> None:
        self.passphrase = PassphraseFields(partial(officers.propose_passphrase, tools, language))
        button = self.passphrase.propose_button
        self._person_step = self.steps.add_step(StationState.UPCOMING, tr("You"), "", button)
        keyboard.bind(self.steps, Action.PROPOSE, self.passphrase.propose, button=button)
        self.person = self._field(
            "person", tr("Your name; every entry says who made it"), self._person_step
        )
        self._person_step.add_inset(self.passphrase, above=8)
        self._follow("passphrase", self.passphrase.first_field)
        self._follow("again", self.passphrase.repeat_field)
        self.changed.connect(self.show_progress)

    def _check_person(self) -> QWidget | None:
        if not self.person.text().strip():
            self.person.show_problem(tr("Write the name here."))
            return self.person
        return self.passphrase.check()


class LaptopSetupForm(OwnerSetupForm):
    def __init__(self, context: LockedContext, steps: StepList, parent: QWidget) -> None:
        super().__init__(steps, parent)
        self._context = context
        self._invitation: Invitation | None = None
        self._path = ""
        self.open_button = KeyButton(tr("Open the invitation"))
        self._file_step = steps.add_step(
            StationState.HERE,
            tr("Head office’s invitation"),
            tr("Head office gave you a file, on a stick or in a message."),
            self.open_button,
        )
        self._add_person(context.keyboard, context.tools, context.language)
        self.first_widget = self.open_button
        context.keyboard.bind(
            parent, Action.IMPORT, self.choose_invitation, button=self.open_button
        )

    def choose_invitation(self) -> None:
        kinds = [(tr("Invitations"), "*.fri")]
        path = self._context.dialogs.open_file(tr("Open the invitation"), kinds)
        if path:
            self._read(str(path))

    def check(self) -> QWidget | None:
        if self._invitation is None:
            self._file_step.set_line(tr("Open the invitation first."), "bad")
            return self.open_button
        return self._check_person()

    def setup_job(self, folder: Path) -> SetupJob:
        assert self._invitation is not None  # noqa: S101  `check` passed
        document, tools = self._invitation.document, self._context.tools
        trainer, passphrase = self.person.text(), self.passphrase.text
        return lambda: opening.create_laptop(
            folder, passphrase, tools, invitation=document, trainer=trainer
        )

    @override
    def typed_values(self) -> dict[str, str]:
        return super().typed_values() | {"path": self._path}

    @override
    def restore_values(self, typed: dict[str, str]) -> None:
        super().restore_values(typed)
        if typed.get("path"):
            self._read(typed["path"])

    @override
    def show_progress(self) -> None:
        super().show_progress()
        is_read = self._invitation is not None
        self._file_step.set_state(StationState.DONE if is_read else StationState.HERE)

    def _read(self, path: str) -> None:
        def done(invitation: Invitation) -> None:
            self._invitation, self._path = invitation, path
            places = self._context.tools.places
            provinces = ", ".join(
                places.name(code, self._context.language) for code in invitation.scope.provinces
            )
            self._file_step.set_line(
                join_parts([invitation.laptop_name, provinces, invitation.head_office_name])
            )
            self.changed.emit()
            self.person.setFocus()

        def failed(problem: Problem) -> None:
            self._invitation = None
            self._file_step.set_line(problems_words.sentence(problem), "bad")
            self.changed.emit()

        job = partial(invitations.read_invitation, Path(path))
        self._context.runner.run(self, job, done, failed)


class OfficeSetupForm(OwnerSetupForm):
    def __init__(self, context: LockedContext, steps: StepList, parent: QWidget) -> None:
        super().__init__(steps, parent)
        self._context = context
        self._office_step = steps.add_step(StationState.HERE, tr("The name of head office"))
        self.office_name = self._field("office", tr("As laptops will show it"), self._office_step)
        self._add_person(context.keyboard, context.tools, context.language)
        self.first_widget = self.office_name

    def check(self) -> QWidget | None:
        if not self.office_name.text().strip():
            self.office_name.show_problem(tr("Write the name here."))
            return self.office_name
        return self._check_person()

    def setup_job(self, folder: Path) -> SetupJob:
        tools, passphrase = self._context.tools, self.passphrase.text
        name, officer = self.office_name.text().strip(), self.person.text()
        return lambda: opening.create_head_office(
            folder, passphrase, tools, name=name, officer=officer
        )

    @override
    def show_progress(self) -> None:
        super().show_progress()
        is_named = bool(self.office_name.text().strip())
        self._office_step.set_state(StationState.DONE if is_named else StationState.HERE)


class RestoreBackupForm(SetupForm):
    def __init__(self, context: LockedContext, steps: StepList, parent: QWidget) -> None:
        super().__init__(steps, parent)
        self._context = context
        self._path = ""
        self.open_button = KeyButton(tr("Choose the backup"))
        self.first_widget = self.open_button
        self._file_step = steps.add_step(
            StationState.HERE,
            tr("The backup"),
            tr(
                "A backup is one file whose name ends in .frk. The passphrase is the one that"
                " was used when it was made."
            ),
            self.open_button,
        )
        self._secret_step = steps.add_step(StationState.UPCOMING, tr("Your passphrase"))
        self.passphrase = self._field("passphrase", tr("Passphrase"), self._secret_step)
        self.changed.connect(self.show_progress)
        context.keyboard.bind(parent, Action.IMPORT, self.choose_backup, button=self.open_button)

    def choose_backup(self) -> None:
        kinds = [(tr("Backups"), f"*{backups.BACKUP_SUFFIX}")]
        path = self._context.dialogs.open_file(tr("Choose the backup"), kinds)
        if path:
            self._set_backup(str(path))
            self.passphrase.setFocus()

    def check(self) -> QWidget | None:
        if not self._path:
            self._file_step.set_line(tr("Choose the backup first."), "bad")
            return self.open_button
        if not self.passphrase.text().strip():
            self.passphrase.show_problem(tr("Your passphrase"))
            return self.passphrase
        return None

    @override
    def field_for(self, problem: Problem) -> FormField | None:
        return self.passphrase if problem.code is Code.WRONG_PASSPHRASE else None

    def setup_job(self, folder: Path) -> SetupJob:
        backup, passphrase, tools = Path(self._path), self.passphrase.text(), self._context.tools
        return lambda: backups.restore_backup(folder, backup, passphrase, tools)

    @override
    def typed_values(self) -> dict[str, str]:
        return super().typed_values() | {"path": self._path}

    @override
    def restore_values(self, typed: dict[str, str]) -> None:
        super().restore_values(typed)
        if typed.get("path"):
            self._set_backup(typed["path"])

    def show_progress(self) -> None:
        self._file_step.set_state(StationState.DONE if self._path else StationState.HERE)
        is_typed = bool(self.passphrase.text())
        self._secret_step.set_state(StationState.DONE if is_typed else StationState.HERE)

    def _set_backup(self, path: str) -> None:
        self._path = path
        self._file_step.set_line(Path(path).name)
        self.changed.emit()


AnySetupForm = LaptopSetupForm | OfficeSetupForm | RestoreBackupForm
