"""The part of the settings page about backups: the day of the last one, and a new one."""

from pathlib import Path

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Problem
from fieldreg.services import backups
from fieldreg.services.settings.installation_settings import InstallationSettings
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Settings")


class BackupPanel(Column):
    """Makes a backup in a folder that the user chooses.

    Signals:
        backed_up(str): the backup was made and opened; the name of its file.
        failed(Problem): no backup was made.
    """

    backed_up = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._last = wrapped_label("", "ink")
        self._due = wrapped_label(
            tr("Make one now, on a stick that is kept apart from this computer."), "warn"
        )
        self.backup_button = KeyButton(tr("Back up now"))
        about = tr("One locked file with everything. Nobody can open it without your passphrase.")
        self.add_inset(SectionTitle(tr("Backup")))
        self.add_inset(self._last, above=6)
        self.add_inset(self._due, above=2)
        self.add_inset(wrapped_label(about), above=2)
        self.add_inset(button_row(self.backup_button), above=10)

    def show_settings(self, settings: InstallationSettings) -> None:
        day = dates.format_date(settings.backed_up_on)
        self._last.set_text(
            tr("Last backup: {day}").format(day=day) if day else tr("No backup was made yet.")
        )
        self._due.setVisible(settings.is_backup_due)

    def back_up(self) -> None:
        folder = self._context.dialogs.open_folder(tr("Where should the backup go?"))
        if not folder:
            return
        installation, target = self._context.installation, Path(folder)
        self.backup_button.set_busy(tr("Backing up…"))
        self._context.runner.run(
            self,
            lambda: backups.create_backup(installation, target),
            self._on_backed_up,
            self._on_failed,
        )

    def _on_backed_up(self, path: Path) -> None:
        self.backup_button.set_idle()
        self.backed_up.emit(path.name)

    def _on_failed(self, problem: Problem) -> None:
        self.backup_button.set_idle()
        self.failed.emit(problem)
