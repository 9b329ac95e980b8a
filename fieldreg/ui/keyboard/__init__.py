"""The keyboard: one table of meanings and keys for every page.

A page binds an `Action`; the hint bar and the list of keys behind F1 read the same bindings.
"""

from fieldreg.ui.keyboard.bindings import KeyBinding, KeyHint, Need, Permits, open_context_menu
from fieldreg.ui.keyboard.key_events import chord_of, digit_of
from fieldreg.ui.keyboard.key_map import (
    KEYS,
    Action,
    assign_keys,
    ctrl_key_label,
    keep_value_action,
    key_label,
    page_action,
)
from fieldreg.ui.keyboard.keyboard import Keyboard

__all__ = [
    "KEYS",
    "Action",
    "KeyBinding",
    "KeyHint",
    "Keyboard",
    "Need",
    "Permits",
    "assign_keys",
    "chord_of",
    "ctrl_key_label",
    "digit_of",
    "keep_value_action",
    "key_label",
    "open_context_menu",
    "page_action",
]
