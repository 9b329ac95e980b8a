"""The table of meaning and key; pages bind a meaning, never a key.

The grammar is in `docs/decisions/0006-one-grammar-of-keys.md`. Small laptops hide the F-keys behind
Fn, so F1 to F10 are also Ctrl+1 to Ctrl+0.
"""

# ruff: noqa: PIE796  several actions share a key; their values are numbers

from collections.abc import Mapping
from enum import Enum
from typing import Final, Self

_assigned: dict[str, str] = {}


class Action(Enum):
    """The meaning of a key. Two actions of one key are never active on one widget."""

    default_key: str

    def __new__(cls, key: str) -> Self:
        action = object.__new__(cls)
        action._value_ = len(cls.__members__)  # several actions share a key
        action.default_key = key
        return action

    @property
    def key(self) -> str:
        return _assigned.get(self.default_key, self.default_key)

    HELP = "F1"
    CORRECT = "F2"
    ANOTHER_VALUE = "F2"
    OTHER_WAY = "F2"
    ALL_EXCEPT = "F3"
    ALL_OF_KIND = "F3"
    EXPECT = "F3"
    SHOW_SINCE = "F3"
    FILTER = "F3"
    COMPARE = "F4"
    VERIFY = "F4"
    DIFFERENT_PERSON = "F5"
    KEEP_UPPER = "F5"
    SAME_PERSON = "F6"
    KEEP_LOWER = "F6"
    ATTENDANCE = "F6"
    ADD = "F6"
    HAND_OVER = "F7"
    PIN = "F7"
    ASK = "F8"
    DECIDE_LATER = "F8"
    READ_TEXT = "F8"
    REQUEST = "F8"
    CLOSE = "F9"
    ISSUE = "F9"
    CALL_OFF = "F5"
    ANSWER_1 = "F5"
    ANSWER_2 = "F6"
    ANSWER_3 = "F7"
    SHOW_EARLIER = "F9"
    SAVED = "F9"
    LANGUAGE = "F10"
    PRIMARY = "Enter"
    SEND = "Ctrl+Enter"
    NEW_PERSON = "Ins"
    INVITE = "Ins"
    PRESENT = "Space"
    ABSENT = "Del"
    DELETE = "Del"
    LATE = "L"
    LEFT_EARLY = "E"
    EXCUSED = "X"
    LEAVE = "Esc"
    PARTIAL = "U"
    UNSURE = "U"
    HISTORY = "H"
    KEEP_BOTH = "B"
    WRITE_VALUE = "E"
    NEXT = "PgDn"
    PREVIOUS = "PgUp"
    NEW_SESSION = "Ctrl+N"
    FIND = "Ctrl+F"
    SAVE = "Ctrl+S"
    CLOSE_WINDOW = "Ctrl+W"
    QUIT = "Ctrl+Q"
    COPY = "Ctrl+C"
    UNDO = "Ctrl+Z"
    REDO = "Ctrl+Y"
    LOCK = "Ctrl+L"
    PRINT = "Ctrl+P"
    EXPORT = "Ctrl+E"
    IMPORT = "Ctrl+O"
    CHOOSE_FOLDER = "Ctrl+G"
    BACK_UP = "Ctrl+B"
    RUN_CHECK = "Ctrl+H"
    REMOVE = "Ctrl+R"
    DISMISS = "Alt+0"
    SHOW = "Ctrl+T"
    PARTNERS = "Ctrl+T"
    EDITION = "Ctrl+T"
    PROPOSE = "Ctrl+J"
    FORCE_IMPORT = "Ins"
    KEY_ESCROW = "Ctrl+M"
    QUESTIONS = "Ctrl+U"
    LISTS = "Ctrl+I"
    RECORDS = "Ctrl+J"
    REPORTS = "Ctrl+J"
    REPEAT = "F8"
    KEEP_PROMISE = "F4"
    OWN_RECORD = "F4"
    OPEN_RECORD = "Ctrl+U"
    FORGOTTEN = "F8"
    SYNC_HUB = "Ctrl+H"
    SYNC_FOLDER = "F6"
    CHOOSE_SYNC_FOLDER = "F2"
    POSTPONE_SYNC = "Ctrl+U"
    NEW_VERSION = "F4"
    SHOW_STEPS = "F4"
    ERASE = "F3"
    ERASURES = "F3"
    DECLINE = "F5"
    PUT_AWAY = "F5"
    TAKE_IN = "F6"
    ATTACH = "F3"
    PUT_ALL_AWAY = "F4"
    ERASE_SEVERAL = "F4"
    SHOW_LIST = "F6"
    ACCESS_REPORT = "Ctrl+I"
    BACK = "Alt+Left"
    PAGE_1 = "Alt+1"
    PAGE_2 = "Alt+2"
    PAGE_3 = "Alt+3"
    PAGE_4 = "Alt+4"
    PAGE_5 = "Alt+5"
    PAGE_6 = "Alt+6"
    PAGE_7 = "Alt+7"
    PAGE_8 = "Alt+8"
    PAGE_9 = "Alt+9"
    TAKE_1 = "1"
    TAKE_2 = "2"
    TAKE_3 = "3"
    TAKE_4 = "4"
    TAKE_5 = "5"
    TAKE_6 = "6"
    TAKE_7 = "7"
    TAKE_8 = "8"
    TAKE_9 = "9"
    # Keys that widgets answer by themselves; bound only to stand in the hint bar.
    MOVE_ROW = "Up Down"
    MOVE_ACROSS = "Left Right"
    NEXT_PART = "Tab"


KEYS: Final = {action: action.default_key for action in Action}

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_EN_SPACE = "\u2002"


def assign_keys(swaps: Mapping[str, str]) -> None:
    _assigned.clear()
    _assigned.update(swaps)


def key_label(action: Action) -> str:
    """Return the key as people read it: ``F2``, ``Ctrl N``, ``Alt ←``."""
    parts = action.key.replace("+", " ").split()
    # Two arrows would run together with no more than a space between them.
    between = _EN_SPACE if all(part in _ARROWS for part in parts) else " "
    return between.join(_ARROWS.get(part, part) for part in parts)


def ctrl_key_label(action: Action) -> str:
    key = action.key
    has_twin = key[0] == "F" and key[1:].isdigit() and int(key[1:]) <= 10  # noqa: PLR2004
    return f"Ctrl {int(key[1:]) % 10}" if has_twin else ""


def page_action(number: int) -> Action:
    return Action[f"PAGE_{number}"]


def keep_value_action(number: int) -> Action:
    return Action[f"TAKE_{number}"]
