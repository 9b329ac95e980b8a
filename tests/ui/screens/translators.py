"""Silence: the application as it was before a program spoke a language."""

from PySide6.QtCore import QLocale, QTranslator


def remove_translators(app) -> None:
    """Take every catalogue off *app*; sentences are the source text again."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(QLocale.c())
