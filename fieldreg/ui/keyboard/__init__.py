"""The keyboard: one table of meaning and key for every page.

A page binds an `Act`, and the hint bar and the list of keys behind F1 read the same
bindings, so that what is shown is what works. `table` says which key means what,
`pressed` which key was pressed whatever the layout, `binding` whose act that is.
"""

from fieldreg.ui.keyboard.bindings import KeyBinding, Keyboard, KeyHint
from fieldreg.ui.keyboard.key_events import chord_of, digit_of
from fieldreg.ui.keyboard.key_map import (
    KEYS,
    Action,
    ctrl_key_label,
    keep_value_action,
    key_label,
    page_action,
)

__all__ = [
    "KEYS",
    "Action",
    "KeyBinding",
    "KeyHint",
    "Keyboard",
    "chord_of",
    "ctrl_key_label",
    "digit_of",
    "keep_value_action",
    "key_label",
    "page_action",
]
