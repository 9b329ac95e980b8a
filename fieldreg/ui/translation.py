"""Translation of sentences, from English as written in the code.

A module names its context once, ``tr = translator("People")``, and writes each sentence where it is
shown.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Translate(Protocol):
    def __call__(self, sentence: str, count: int = -1, /) -> str: ...


def translator(context: str) -> Translate:
    def tr(sentence: str, count: int = -1, /) -> str:
        return translate(context, sentence, "", count)

    return tr


def labelled(label: str, value: str) -> str:
    """Write *label* before *value*, with the colon of the language."""
    pair = translate("Language", "{label}: {value}")
    return pair.format(label=label, value=value)


def join_parts(parts: Sequence[str], between: str = " · ") -> str:
    return between.join(part for part in parts if part)
