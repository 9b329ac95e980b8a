"""Installing the language of the interface.

Three catalogues are installed: Qt's own, ours for texts that Qt lacks or gets wrong, and the
interface's.
"""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from fieldreg.domain.languages import Language


def install_language(app: QApplication, language: Language, catalogues: Path) -> None:
    """Raise FileNotFoundError without catalogue."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    QLocale.setDefault(QLocale(language.locale_name))
    from_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path, is_needed in (
        (from_qt / f"qtbase_{language}.qm", False),
        (catalogues / f"qt_{language}.qm", False),
        (catalogues / f"fieldreg_{language}.qm", True),
    ):
        translator = QTranslator(app)
        if path.exists() and translator.load(str(path)):
            app.installTranslator(translator)
        elif is_needed:
            raise FileNotFoundError(path.name)
