"""Languages: the four of the interface, and putting one on.

English is the source text; its catalogue holds plural forms only. Ours is installed
after Qt's own, so that our words for OK and Cancel are the ones that are shown:
there is no Mongolian Qt, and its Kazakh "Discard" means "ignore".
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class Language(StrEnum):
    """A language of the interface."""

    MONGOLIAN = "mn"
    ENGLISH = "en"
    FRENCH = "fr"
    KAZAKH = "kk"

    @property
    def own_name(self) -> str:
        """What its speakers call it; never translated."""
        return _OWN_NAMES[self]

    @property
    def locale(self) -> QLocale:
        """How it writes numbers and sorts words."""
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
    """Let *app* speak *language* from the compiled *catalogues*.

    What is drawn from now on is in it; windows that stand are made anew by whoever
    made them.

    Raises:
        FileNotFoundError: there is no compiled catalogue of *language*.
    """
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    QLocale.setDefault(language.locale)
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{language}", folder):
        app.installTranslator(qt)
    ours = QTranslator(app)
    path = catalogues / f"fieldreg_{language}.qm"
    if not ours.load(str(path)):
        raise FileNotFoundError(path.name)
    app.installTranslator(ours)
