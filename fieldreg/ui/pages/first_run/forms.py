"""The forms of the first run, one for each kind of setup."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.invitation_files import INVITATION_SUFFIXES
from fieldreg.keys.devices.certificates import Invitation
from fieldreg.services import backups, officers
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.ui.context import LockedContext
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.progress import StepList, StepPanel

tr = translator("FirstRun")

SetupJob = Callable[[], Installation]


class SetupForm(QObject):
    """A form whose steps are added to *steps*.

    Typed values outlive a change of language.
    """

    changed = Signal()

    def __init__(self, context: LockedContext, steps: StepList) -> None:
        super().__init__(steps)
        self.context, self.steps = context, steps
        self.first_widget: QWidget = steps
        self.actions = Actions(context.keyboard, steps)
        self._fields: dict[str, FormField] = {}
        self._files: dict[str, FileStep] = {}
        self._conditions: list[tuple[StepPanel, Callable[[], bool]]] = []
        self.changed.connect(self._show_progress)

    def check(self) -> QWidget | None:
        """Return the widget to correct."""
        raise NotImplementedError

    def setup_job(self, folder: Path) -> SetupJob:
        """Return the job that creates the installation; call `check` before."""
        raise NotImplementedError

    def field_for(self, problem: Problem) -> FormField | None:  # noqa: ARG002  each form its own
        return None

    def typed_values(self) -> dict[str, str]:
        typed = {name: field.text() for name, field in self._fields.items()}
        return typed | {name: step.path for name, step in self._files.items()}

    def restore_values(self, typed: dict[str, str]) -> None:
        for name, field in self._fields.items():
            field.set_text(typed.get(name, ""))
        for name, step in self._files.items():
            if typed.get(name):
                step.take(typed[name])

    def _add_step(
        self, title: str, is_done: Callable[[], bool], state: StationState = StationState.UPCOMING
    ) -> StepPanel:
        step = self.steps.add_step(state, title)
        self._conditions.append((step, is_done))
        return step

    def _add_field(
        self, label: str, step: StepPanel, edit: LineEdit | None = None, *, name: str = ""
    ) -> FormField:
        field = FormField(label, edit)
        field.changed.connect(field.clear_problem)
        step.add_inset(field, above="near")
        self._follow(name, field)
        return field

    def _follow(self, name: str, field: FormField) -> None:
        field.changed.connect(self.changed)
        if name:
            self._fields[name] = field

    def _show_progress(self) -> None:
        for step, is_done in self._conditions:
            step.set_state(StationState.DONE if is_done() else StationState.HERE)


class FileTexts(NamedTuple):
    """*kind* and *pattern* are for a dialog, whose title is the *button*'s text."""

    title: str
    line: str
    button: str
    kind: str
    pattern: str


class FileStep:
    """Without *take*, which gets the path, now or again in another language, a file is accepted."""

    def __init__(
        self,
        form: SetupForm,
        texts: FileTexts,
        take: Callable[[str], object] | None = None,
        *,
        action: Action = Action.IMPORT,
        state: StationState = StationState.HERE,
    ) -> None:
        self.path, self.take = "", take or self.accept
        self._form, self._texts = form, texts
        self.button = form.actions.add(texts.button, self._choose, action)
        self.panel = form.steps.add_step(state, texts.title, texts.line, self.button)

    def accept(self, path: str, line: str = "") -> None:
        self.path = path
        self.panel.set_line(line or Path(path).name)
        self.panel.set_state(StationState.DONE)
        self._form.changed.emit()

    def refuse(self, sentence: str) -> None:
        self.path = ""
        self.ask(sentence)
        self.panel.set_state(StationState.HERE)
        self._form.changed.emit()

    def ask(self, sentence: str) -> QWidget:
        """Return the button to press."""
        self.panel.set_line(sentence, "bad")
        return self.button

    def _choose(self) -> None:
        texts = self._texts
        path = self._form.context.dialogs.open_file(texts.button, [(texts.kind, texts.pattern)])
        if path:
            self.take(str(path))


class OwnerSetupForm(SetupForm):
    def _add_person(self) -> None:
        context = self.context
        self.passphrase = PassphraseFields(
            partial(officers.propose_passphrase, context.tools, context.language)
        )
        button = self.passphrase.propose_button
        self.actions.adopt(button, self.passphrase.propose, Action.PROPOSE)
        step = self.steps.add_step(StationState.UPCOMING, tr("You"), "", button)
        self.person = self._add_field(
            tr("Your name; every entry says who made it"), step, name="person"
        )
        self._conditions.append(
            (step, lambda: self.passphrase.is_valid and bool(self.person.text().strip()))
        )
        step.add_inset(self.passphrase, above="near")
        self._follow("passphrase", self.passphrase.first_field)
        self._follow("again", self.passphrase.repeat_field)

    def _check_person(self) -> QWidget | None:
        if not self.person.text().strip():
            self.person.show_problem(tr("Write the name here."))
            return self.person
        return self.passphrase.check()


class LaptopSetupForm(OwnerSetupForm):
    def __init__(self, context: LockedContext, steps: StepList) -> None:
        super().__init__(context, steps)
        self._invitation: Invitation | None = None
        texts = FileTexts(
            tr("Head office’s invitation"),
            tr("Head office gave you a file, on a stick or in a message."),
            tr("Open the invitation"),
            tr("Invitations"),
            " ".join(f"*{suffix}" for suffix in INVITATION_SUFFIXES),
        )
        self._file_step = FileStep(self, texts, self._read)
        self._files["path"] = self._file_step
        self._add_person()
        self.first_widget = self.open_button = self._file_step.button

    @override
    def check(self) -> QWidget | None:
        if self._invitation is None:
            return self._file_step.ask(tr("Open the invitation first."))
        return self._check_person()

    @override
    def setup_job(self, folder: Path) -> SetupJob:
        assert self._invitation is not None  # noqa: S101  `check` passed
        document, tools = self._invitation.document, self.context.tools
        trainer, passphrase = self.person.text(), self.passphrase.text
        return lambda: opening.create_laptop(
            folder, passphrase, tools, invitation=document, trainer=trainer
        )

    def _read(self, path: str) -> None:
        def done(invitation: Invitation) -> None:
            self._invitation = invitation
            places, language = self.context.tools.places, self.context.language
            provinces = [places.name(code, language) for code in invitation.scope.provinces]
            self._file_step.accept(
                path,
                join_parts(
                    [invitation.laptop_name, ", ".join(provinces), invitation.head_office_name]
                ),
            )
            self.person.setFocus()

        def failed(problem: Problem) -> None:
            self._invitation = None
            self._file_step.refuse(problems_words.sentence(problem))

        job = partial(invitations.read_invitation, Path(path))
        self.context.runner.run(self, job, done, failed)


class OfficeSetupForm(OwnerSetupForm):
    def __init__(self, context: LockedContext, steps: StepList) -> None:
        super().__init__(context, steps)
        step = self._add_step(
            tr("The name of head office"),
            lambda: bool(self.office_name.text().strip()),
            StationState.HERE,
        )
        self.office_name = self._add_field(tr("As laptops will show it"), step, name="office")
        self._add_person()
        self.first_widget = self.office_name

    @override
    def check(self) -> QWidget | None:
        if not self.office_name.text().strip():
            self.office_name.show_problem(tr("Write the name here."))
            return self.office_name
        return self._check_person()

    @override
    def setup_job(self, folder: Path) -> SetupJob:
        tools, passphrase = self.context.tools, self.passphrase.text
        name, officer = self.office_name.text().strip(), self.person.text()
        return lambda: opening.create_head_office(
            folder, passphrase, tools, name=name, officer=officer
        )


class RestoreBackupForm(SetupForm):
    def __init__(self, context: LockedContext, steps: StepList) -> None:
        super().__init__(context, steps)
        texts = FileTexts(
            tr("The backup"),
            tr(
                "A backup is one file whose name ends in .frk. The passphrase is the one that"
                " was used when it was made."
            ),
            tr("Choose the backup"),
            tr("Backups"),
            f"*{backups.BACKUP_SUFFIX}",
        )
        self._file_step = FileStep(self, texts, self._take_backup)
        self._files["path"] = self._file_step
        self.first_widget = self._file_step.button
        step = self._add_step(tr("Your passphrase"), lambda: bool(self.passphrase.text()))
        self.passphrase = self._add_field(tr("Passphrase"), step, name="passphrase")

    def _take_backup(self, path: str) -> None:
        self._file_step.accept(path)
        self.passphrase.setFocus()

    @override
    def check(self) -> QWidget | None:
        if not self._file_step.path:
            return self._file_step.ask(tr("Choose the backup first."))
        if not self.passphrase.text().strip():
            self.passphrase.show_problem(tr("Your passphrase"))
            return self.passphrase
        return None

    @override
    def field_for(self, problem: Problem) -> FormField | None:
        return self.passphrase if problem.code is Code.WRONG_PASSPHRASE else None

    @override
    def setup_job(self, folder: Path) -> SetupJob:
        backup, tools = Path(self._file_step.path), self.context.tools
        return partial(backups.restore_backup, folder, backup, self.passphrase.text(), tools)
