"""The languages of the interface and their installation.

English is the source text; its catalogue holds plural forms only. Three catalogues are installed on
top of each other: Qt's own, ours for the texts that Qt lacks (there is no Mongolian Qt) or gets
wrong (its Kazakh "Discard" means "ignore"), and the interface's.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class Language(StrEnum):
    MONGOLIAN = "mn"
    ENGLISH = "en"
    FRENCH = "fr"
    KAZAKH = "kk"

    @property
    def own_name(self) -> str:
        """The name in the language itself; never translated."""
        return _OWN_NAMES[self]

    @property
    def locale(self) -> QLocale:
        return QLocale(_LOCALES[self])


_OWN_NAMES = {
    Language.MONGOLIAN: "Монгол",
    Language.ENGLISH: "English",
    Language.FRENCH: "Français",
    Language.KAZAKH: "Қазақша",
}
_LOCALES = {
    Language.MONGOLIAN: "mn_MN",
    Language.ENGLISH: "en_GB",
    Language.FRENCH: "fr_FR",
    Language.KAZAKH: "kk_KZ",
}


def install_language(app: QApplication, language: Language, catalogues: Path) -> None:
    """Set the language of texts drawn from now on.

    Raises:
        FileNotFoundError: there is no compiled catalogue of *language*.
    """
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    QLocale.setDefault(language.locale)
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
