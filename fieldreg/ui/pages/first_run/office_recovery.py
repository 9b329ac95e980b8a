"""What is asked of two people who get head office back from the copy of its keys."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import EscrowDocument
from fieldreg.services.backups import backup_files
from fieldreg.services.keys import disaster_recovery
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from fieldreg.ui.context import LockedContext
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.first_run.forms import OwnerSetupForm, SetupJob
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.progress import StepList, StepPanel

_OF_SERVER: Final = (
    Code.DATABASE_ADDRESS_WRONG,
    Code.DATABASE_DRIVER_MISSING,
    Code.DATABASE_UNREACHABLE,
    Code.DATABASE_REFUSED,
    Code.DATABASE_UNFIT,
    Code.DATABASE_TAKEN,
)


class OfficeRecoveryForm(OwnerSetupForm):
    """The sheet, two passphrases, a backup and a server if there are, and who sits here then.

    Where head office's register *is_there*, nothing takes its place.
    """

    def __init__(
        self, context: LockedContext, steps: StepList, parent: QWidget, *, is_there: bool
    ) -> None:
        super().__init__(steps, parent)
        self._context = context
        self._copy: EscrowDocument | None = None
        self._sheet = self._backup = ""
        self.open_button = KeyButton(translate("FirstRun", "Open the sheet"))
        self.first_widget = self.open_button
        self._sheet_step = steps.add_step(
            StationState.HERE,
            translate("FirstRun", "The sheet of the keys"),
            translate(
                "FirstRun",
                "The page that three people made, or a plain text file with its lines typed again.",
            ),
            self.open_button,
        )
        self._people_step = steps.add_step(
            StationState.UPCOMING, translate("FirstRun", "Two of the three people")
        )
        self.first_passphrase = self._hidden(
            translate("FirstRun", "Passphrase of the first person"), self._people_step
        )
        self.second_passphrase = self._hidden(
            translate("FirstRun", "Passphrase of the second person"), self._people_step
        )
        context.keyboard.bind(parent, Action.IMPORT, self.choose_sheet, button=self.open_button)
        self._backup_step: StepPanel | None = None
        self.server_url: FormField | None = None
        if not is_there:
            button = KeyButton(translate("FirstRun", "Choose the backup"))
            self._backup_step = steps.add_step(
                StationState.UPCOMING,
                translate("FirstRun", "The backup"),
                translate(
                    "FirstRun",
                    "If there is one. Its passphrase is not needed; without one, laptops bring back"
                    " what they have, or the register that stands on a server is opened.",
                ),
                button,
            )
            context.keyboard.bind(parent, Action.CHOOSE_FOLDER, self.choose_backup, button=button)
            edit = LineEdit(_server_hint())
            # A password is in it: it is seen while it is typed, and no longer.
            edit.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
            self.server_url = self._field(
                "server",
                translate("FirstRun", "Address of the database, where it is on a server"),
                self._backup_step,
                edit,
            )
        self._add_person(context.keyboard, context.tools, context.language)

    def choose_sheet(self) -> None:
        """Let the person choose the file of the sheet and read it."""
        kinds = [(translate("FirstRun", "Sheets"), "*.html *.txt")]
        path = self._context.dialogs.open_file(translate("FirstRun", "Open the sheet"), kinds)
        if path:
            self._read(str(path))

    def choose_backup(self) -> None:
        """Let the person choose a backup."""
        kinds = [(translate("FirstRun", "Backups"), f"*{backup_files.BACKUP_SUFFIX}")]
        path = self._context.dialogs.open_file(translate("FirstRun", "Choose the backup"), kinds)
        if path:
            self._take(str(path))

    def check(self) -> QWidget | None:
        """Mark what is to be mended first and give it, or None."""
        if self._copy is None:
            self._say(translate("FirstRun", "Open the sheet first."), "bad")
            return self.open_button
        for field in (self.first_passphrase, self.second_passphrase):
            if not field.text().strip():
                field.show_problem(translate("FirstRun", "Your passphrase"))
                return field
        return self._check_person()

    @override
    def field_for(self, problem: Problem) -> FormField | None:
        """Give the field of the server where that is what does not work."""
        return self.server_url if problem.code in _OF_SERVER else None

    def setup_job(self, folder: Path) -> SetupJob:
        """Give the job that makes head office work again."""
        copy = self._copy
        assert copy is not None  # noqa: S101  `check` said so
        tools, first, second = (
            self._context.tools,
            self.first_passphrase.text(),
            self.second_passphrase.text(),
        )
        url = self.server_url.text().strip() if self.server_url is not None else ""
        target = RecoveryTarget(self.person.text(), self.passphrase.text, url or None)
        backup = Path(self._backup) if self._backup else None
        return lambda: (
            disaster_recovery.recover_head_office(
                folder, copy, first, second, tools, target=target, backup=backup
            ).installation
        )

    @override
    def typed_values(self) -> dict[str, str]:
        """Give what was typed, and which files were chosen."""
        return super().typed_values() | {"sheet": self._sheet, "backup": self._backup}

    @override
    def restore_values(self, typed: dict[str, str]) -> None:
        """Put back what was typed, and read the sheet again."""
        super().restore_values(typed)
        if typed.get("backup"):
            self._take(typed["backup"])
        if typed.get("sheet"):
            self._read(typed["sheet"])

    @override
    def show_progress(self) -> None:
        """Draw the thread as far as the form is filled in."""
        super().show_progress()
        is_read = self._copy is not None
        self._sheet_step.set_state(StationState.DONE if is_read else StationState.HERE)
        are_two = bool(self.first_passphrase.text() and self.second_passphrase.text())
        self._people_step.set_state(StationState.DONE if are_two else StationState.HERE)

    def _hidden(self, label: str, step: StepPanel) -> FormField:
        edit = LineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        field = FormField(label, edit)
        field.changed.connect(field.clear_problem)
        field.changed.connect(self.changed)
        step.add_inset(field, above=8)
        return field

    def _read(self, path: str) -> None:
        def done(copy: EscrowDocument) -> None:
            self._copy, self._sheet = copy, path
            self._say(Path(path).name)
            self.changed.emit()
            self.first_passphrase.setFocus()

        def failed(problem: Problem) -> None:
            self._copy = None
            line = problem.facts.get("line")
            is_slip = isinstance(line, int)
            self._say(
                translate("FirstRun", "Compare this line with the sheet: {line}").format(
                    line=int(line or 0)
                )
                if is_slip
                else problems_words.sentence(problem),
                "bad",
            )
            self.changed.emit()

        self._context.runner.run(
            self, lambda: disaster_recovery.read_key_escrow(Path(path)), done, failed
        )

    def _take(self, path: str) -> None:
        self._backup = path
        if self._backup_step is not None:
            self._backup_step.line.set_text(Path(path).name)
            self._backup_step.set_state(StationState.DONE)

    def _say(self, sentence: str, role: str = "ink2") -> None:
        self._sheet_step.line.set_text(sentence)
        self._sheet_step.line.set_ink(role)


def _server_hint() -> str:
    """Show how such an address is written."""
    return "postgresql://name:password@server/database"
