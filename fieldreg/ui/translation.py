"""Translation of sentences, from English as written in the code into the language in use.

``translate(context, sentence, "", count)`` chooses the plural form and fills in ``%n``. `make
translations` collects every call into ``resources/locale``.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def labelled(label: str, value: str) -> str:
    """Write *label* before *value*, with the colon as the language sets it."""
    pair = translate("Language", "{label}: {value}")
    return pair.format(label=label, value=value)


def join_parts(parts: Sequence[str], between: str = " · ") -> str:
    """Join the *parts* that are not empty."""
    return between.join(part for part in parts if part)
