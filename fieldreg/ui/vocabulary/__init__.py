"""Texts that several pages share."""

from collections.abc import Mapping
from typing import TypeVar

Key = TypeVar("Key")


def marked(_context: str, sentences: Mapping[Key, str]) -> Mapping[Key, str]:
    """Return *sentences*; `translations.py` collects the values. Nothing here loads Qt."""
    return sentences
