"""The form with which two people recover head office from the escrow copy of its keys."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import EscrowDocument
from fieldreg.services import backups
from fieldreg.services.keys import disaster_recovery
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.first_run.forms import OwnerSetupForm, SetupJob
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.progress import StepList, StepPanel

tr = translator("FirstRun")


_SERVER_PROBLEMS: Final = (
    Code.DATABASE_ADDRESS_WRONG,
    Code.DATABASE_DRIVER_MISSING,
    Code.DATABASE_UNREACHABLE,
    Code.DATABASE_REFUSED,
    Code.DATABASE_UNFIT,
    Code.DATABASE_TAKEN,
)


class OfficeRecoveryForm(OwnerSetupForm):
    """The key sheet, two passphrases, an optional backup or server, and the new officer.

    If the register of head office *is_there*, it stays, and no backup or server is asked for.
    """

    def __init__(
        self, context: LockedContext, steps: StepList, parent: QWidget, *, is_there: bool
    ) -> None:
        super().__init__(steps, parent)
        self._context = context
        self._escrow: EscrowDocument | None = None
        self._sheet_path = self._backup_path = ""
        self.open_button = KeyButton(tr("Open the sheet"))
        self.first_widget = self.open_button
        self._sheet_step = steps.add_step(
            StationState.HERE,
            tr("The sheet of the keys"),
            tr("The page that three people made, or a plain text file with its lines typed again."),
            self.open_button,
        )
        self._people_step = steps.add_step(StationState.UPCOMING, tr("Two of the three people"))
        self.first_passphrase = self._add_hidden_field(
            tr("Passphrase of the first person"), self._people_step
        )
        self.second_passphrase = self._add_hidden_field(
            tr("Passphrase of the second person"), self._people_step
        )
        context.keyboard.bind(parent, Action.IMPORT, self.choose_sheet, button=self.open_button)
        self._backup_step: StepPanel | None = None
        self.server_url: FormField | None = None
        if not is_there:
            button = KeyButton(tr("Choose the backup"))
            self._backup_step = steps.add_step(
                StationState.UPCOMING,
                tr("The backup"),
                tr(
                    "Only if there is a backup. You do not need its passphrase. Without a "
                    "backup, the laptops send back what they have, or the register on a server "
                    "is opened."
                ),
                button,
            )
            context.keyboard.bind(parent, Action.CHOOSE_FOLDER, self.choose_backup, button=button)
            edit = LineEdit("postgresql://name:password@server/database")
            # The address contains a password, so it is visible only while it is typed.
            edit.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
            self.server_url = self._field(
                "server",
                tr("Address of the database, where it is on a server"),
                self._backup_step,
                edit,
            )
        self._add_person(context.keyboard, context.tools, context.language)

    def choose_sheet(self) -> None:
        kinds = [(tr("Sheets"), "*.html *.txt")]
        path = self._context.dialogs.open_file(tr("Open the sheet"), kinds)
        if path:
            self._read(str(path))

    def choose_backup(self) -> None:
        kinds = [(tr("Backups"), f"*{backups.BACKUP_SUFFIX}")]
        path = self._context.dialogs.open_file(tr("Choose the backup"), kinds)
        if path:
            self._set_backup(str(path))

    def check(self) -> QWidget | None:
        if self._escrow is None:
            self._sheet_step.set_line(tr("Open the sheet first."), "bad")
            return self.open_button
        for field in (self.first_passphrase, self.second_passphrase):
            if not field.text().strip():
                field.show_problem(tr("Your passphrase"))
                return field
        return self._check_person()

    @override
    def field_for(self, problem: Problem) -> FormField | None:
        return self.server_url if problem.code in _SERVER_PROBLEMS else None

    def setup_job(self, folder: Path) -> SetupJob:
        escrow, tools = self._escrow, self._context.tools
        assert escrow is not None  # noqa: S101  `check` passed
        first, second = self.first_passphrase.text(), self.second_passphrase.text()
        url = self.server_url.text().strip() if self.server_url is not None else ""
        target = RecoveryTarget(self.person.text(), self.passphrase.text, url or None)
        backup = Path(self._backup_path) if self._backup_path else None
        return lambda: (
            disaster_recovery.recover_head_office(
                folder, escrow, first, second, tools, target=target, backup=backup
            ).installation
        )

    @override
    def typed_values(self) -> dict[str, str]:
        paths = {"sheet": self._sheet_path, "backup": self._backup_path}
        return super().typed_values() | paths

    @override
    def restore_values(self, typed: dict[str, str]) -> None:
        super().restore_values(typed)
        if typed.get("backup"):
            self._set_backup(typed["backup"])
        if typed.get("sheet"):
            self._read(typed["sheet"])

    @override
    def show_progress(self) -> None:
        super().show_progress()
        is_read = self._escrow is not None
        self._sheet_step.set_state(StationState.DONE if is_read else StationState.HERE)
        are_two = bool(self.first_passphrase.text() and self.second_passphrase.text())
        self._people_step.set_state(StationState.DONE if are_two else StationState.HERE)

    def _add_hidden_field(self, label: str, step: StepPanel) -> FormField:
        edit = LineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        field = FormField(label, edit)
        field.changed.connect(field.clear_problem)
        field.changed.connect(self.changed)
        step.add_inset(field, above=8)
        return field

    def _read(self, path: str) -> None:
        def done(escrow: EscrowDocument) -> None:
            self._escrow, self._sheet_path = escrow, path
            self._sheet_step.set_line(Path(path).name)
            self.changed.emit()
            self.first_passphrase.setFocus()

        def failed(problem: Problem) -> None:
            self._escrow = None
            line = problem.facts.get("line")  # of a sheet that was typed again
            text = (
                tr("Compare this line with the sheet: {line}").format(line=line)
                if isinstance(line, int)
                else problems_words.sentence(problem)
            )
            self._sheet_step.set_line(text, "bad")
            self.changed.emit()

        self._context.runner.run(
            self, lambda: disaster_recovery.read_key_escrow(Path(path)), done, failed
        )

    def _set_backup(self, path: str) -> None:
        self._backup_path = path
        if self._backup_step is not None:
            self._backup_step.line.set_text(Path(path).name)
            self._backup_step.set_state(StationState.DONE)
