"""The form that recovers head office from the escrow copy."""

from functools import partial
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
from fieldreg.ui.pages.first_run.forms import FileStep, FileTexts, OwnerSetupForm, SetupJob
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.progress import StepList

tr = translator("FirstRun")

_SERVER_PROBLEMS: Final = (
    Code.DATABASE_ADDRESS_WRONG,
    Code.DATABASE_INSECURE,
    Code.DATABASE_DRIVER_MISSING,
    Code.DATABASE_UNREACHABLE,
    Code.DATABASE_REFUSED,
    Code.DATABASE_UNFIT,
    Code.DATABASE_TAKEN,
)


class OfficeRecoveryForm(OwnerSetupForm):
    def __init__(self, context: LockedContext, steps: StepList, *, is_there: bool) -> None:
        super().__init__(context, steps)
        self._escrow: EscrowDocument | None = None
        self.server_url: FormField | None = None
        texts = FileTexts(
            tr("The sheet of the keys"),
            tr("The page that three people made, or a plain text file with its lines typed again."),
            tr("Open the sheet"),
            tr("Sheets"),
            "*.html *.txt",
        )
        self._sheet = FileStep(self, texts, self._read)
        self.first_widget = self._sheet.button
        step = self._add_step(tr("Two of the three people"), self._are_both_typed)
        self.first_passphrase, self.second_passphrase = (
            self._add_field(label, step, LineEdit(is_masked=True))
            for label in (
                tr("Passphrase of the first person"),
                tr("Passphrase of the second person"),
            )
        )
        if not is_there:
            self._add_backup()
        self._files["sheet"] = self._sheet
        self._add_person()

    def _add_backup(self) -> None:
        texts = FileTexts(
            tr("The backup"),
            tr(
                "Only if there is a backup. You do not need its passphrase. Without a "
                "backup, the laptops send back what they have, or the register on a server "
                "is opened."
            ),
            tr("Choose the backup"),
            tr("Backups"),
            f"*{backups.BACKUP_SUFFIX}",
        )
        backup = FileStep(self, texts, action=Action.CHOOSE_FOLDER, state=StationState.UPCOMING)
        self._files["backup"] = backup
        edit = LineEdit("postgresql://name:password@server/database?sslmode=verify-full")
        # The address contains a password, so it is visible only while it is typed.
        edit.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        label = tr("Address of the database, where it is on a server")
        self.server_url = self._add_field(label, backup.panel, edit, name="server")

    def _are_both_typed(self) -> bool:
        return bool(self.first_passphrase.text() and self.second_passphrase.text())

    @override
    def check(self) -> QWidget | None:
        if self._escrow is None:
            return self._sheet.ask(tr("Open the sheet first."))
        for field in (self.first_passphrase, self.second_passphrase):
            if not field.text().strip():
                field.show_problem(tr("Your passphrase"))
                return field
        return self._check_person()

    @override
    def field_for(self, problem: Problem) -> FormField | None:
        return self.server_url if problem.code in _SERVER_PROBLEMS else None

    @override
    def setup_job(self, folder: Path) -> SetupJob:
        escrow, tools = self._escrow, self.context.tools
        assert escrow is not None  # noqa: S101  `check` passed
        first, second = self.first_passphrase.text(), self.second_passphrase.text()
        url = self.server_url.text().strip() if self.server_url is not None else ""
        target = RecoveryTarget(self.person.text(), self.passphrase.text, url or None)
        backup = self._files["backup"].path if "backup" in self._files else ""
        path = Path(backup) if backup else None
        return lambda: (
            disaster_recovery.recover_head_office(
                folder, escrow, first, second, tools, target=target, backup=path
            ).installation
        )

    def _read(self, path: str) -> None:
        def done(escrow: EscrowDocument) -> None:
            self._escrow = escrow
            self._sheet.accept(path)
            self.first_passphrase.setFocus()

        def failed(problem: Problem) -> None:
            self._escrow = None
            line = problem.facts.get("line")  # of a sheet that was typed again
            self._sheet.refuse(
                tr("Compare this line with the sheet: {line}").format(line=line)
                if isinstance(line, int)
                else problems_words.sentence(problem)
            )

        job = partial(disaster_recovery.read_key_escrow, Path(path))
        self.context.runner.run(self, job, done, failed)
