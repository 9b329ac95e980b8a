"""The keyboard: one table of meaning and key for every page.

A page binds an `Act`, and the hint bar and the list of keys behind F1 read the same
bindings, so that what is shown is what works. `table` says which key means what,
`pressed` which key was pressed whatever the layout, `binding` whose act that is.
"""

from fieldreg.ui.keyboard.bindings import Binding, Hint, Keyboard
from fieldreg.ui.keyboard.key_events import chord_of, digit_of
from fieldreg.ui.keyboard.key_map import KEYS, Act, key_of, page_act, take_act, twin_of

__all__ = [
    "KEYS",
    "Act",
    "Binding",
    "Hint",
    "Keyboard",
    "chord_of",
    "digit_of",
    "key_of",
    "page_act",
    "take_act",
    "twin_of",
]
