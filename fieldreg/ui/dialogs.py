"""Dialogs: the only place that may open one.

**Fault 66.** The file dialog is Qt's own, since the desktop's lists of recent files cannot be
cleared. Qt's list is emptied before the dialog is destroyed. The last folder is remembered in
memory alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import shiboken6
from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import FocusRing
from fieldreg.ui.widgets.labels import Label

FileTypes = Sequence[tuple[str, str]]

_ROOT: Final = Path("/")
_MOUNTED: Final = ("media/*/*", "run/media/*/*")  # sticks of Linux; Windows shows its drives itself
_Location = QStandardPaths.StandardLocation


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One action, a verb and its object; the other answer is not to act."""

    heading: str
    sentence: DisplayText
    action: str


class Dialogs(Protocol):
    def open_file(self, title: str, kinds: FileTypes) -> Path | None: ...

    def save_file(self, title: str, name: str, kinds: FileTypes) -> Path | None: ...

    def open_folder(self, title: str) -> Path | None: ...

    def confirm(self, question: Confirmation) -> bool: ...


class QtDialogs:
    """They begin in the folder chosen last, at first in the user's documents."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def open_file(self, title: str, kinds: FileTypes) -> Path | None:
        dialog = self._prepare(_dialog(title), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._exec(dialog)

    def save_file(self, title: str, name: str, kinds: FileTypes) -> Path | None:
        dialog = self._prepare(SaveDialog(title, kinds), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        return self._exec(dialog)

    def open_folder(self, title: str) -> Path | None:
        dialog = self._prepare(_dialog(title), ())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._exec(dialog)

    def _prepare(self, dialog: QFileDialog, kinds: FileTypes) -> QFileDialog:
        former = self._folder
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(former if former and former.is_dir() else _documents()))
        dialog.setSidebarUrls([QUrl("file:"), *map(QUrl.fromLocalFile, _list_places())])
        dialog.setNameFilters([_filter(*kind) for kind in kinds])
        Theme.current().style_window(dialog)
        return dialog

    def _exec(self, dialog: QFileDialog) -> Path | None:
        answer = dialog.exec() == QDialog.DialogCode.Accepted
        files = dialog.selectedFiles()
        # All that Qt would write down when the dialog is destroyed.
        dialog.setHistory([])
        dialog.setSidebarUrls([])
        dialog.setDirectory(QDir.root())
        shiboken6.delete(dialog)
        if not answer or not files:
            return None
        path = Path(files[0])
        self._folder = path if path.is_dir() else path.parent
        return path

    def confirm(self, question: Confirmation) -> bool:
        dialog = ConfirmationDialog(question, QApplication.activeWindow())
        answer = dialog.exec() == QDialog.DialogCode.Accepted
        shiboken6.delete(dialog)
        return answer


class ConfirmationDialog(QDialog):
    def __init__(self, question: Confirmation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("fieldreg")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAccessibleName(question.heading)
        self.cancel_button = KeyButton(translate("Dialogs", "Cancel"), "Esc")
        self.confirm_button = KeyButton(question.action, kind=ButtonKind.QUIET)
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 24, 32, 24)
        box.setSpacing(8)
        box.addWidget(Label(question.heading, "h2", wraps=True))
        sentence = Label(question.sentence, "body", "ink2", wraps=True)
        sentence.setMinimumWidth(420)
        box.addWidget(sentence)
        box.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.confirm_button)
        buttons.addStretch(1)
        box.addLayout(buttons)
        Theme.current().style_window(self)
        self.ring = FocusRing(self)
        self.cancel_button.setFocus()


class SaveDialog(QFileDialog):
    """Appends the suffix before Qt asks about replacing a file."""

    def __init__(self, title: str, kinds: FileTypes) -> None:
        super().__init__(QApplication.activeWindow(), title)
        self._endings = {_filter(*kind): Path(kind[1]).suffix for kind in kinds}

    @override
    def accept(self) -> None:
        path = Path(self.selectedFiles()[0])
        has_ending = path.suffix.lower() in self._endings.values()
        if not has_ending and not path.is_dir():
            self.selectFile(f"{path}{self._endings[self.selectedNameFilter()]}")
        super().accept()


def _filter(name: str, pattern: str) -> str:
    return f"{name} ({pattern})"


def _dialog(title: str) -> QFileDialog:
    return QFileDialog(QApplication.activeWindow(), title)


def _list_places() -> list[str]:
    """Return the user's own folders, and sticks.

    Only the folder above a stick is read: a stick may not answer.
    """
    named = (
        *(_Location.HomeLocation, _Location.DesktopLocation),
        *(_Location.DocumentsLocation, _Location.DownloadLocation),
    )
    own = dict.fromkeys(filter(None, map(QStandardPaths.writableLocation, named)))
    sticks = sorted(str(path) for pattern in _MOUNTED for path in _ROOT.glob(pattern))
    return [*(path for path in own if Path(path).is_dir()), *sticks]


def _documents() -> Path:
    documents = QStandardPaths.writableLocation(_Location.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
