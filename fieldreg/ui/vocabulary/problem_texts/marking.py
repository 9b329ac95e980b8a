"""The mark of a sentence for translation, without Qt: the command line reads these tables too."""


def QT_TRANSLATE_NOOP(_context: str, sentence: str) -> str:
    """Return *sentence*; `translations.py` collects calls of this name, which is Qt's."""
    return sentence
