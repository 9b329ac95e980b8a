"""The table of meaning and key; pages bind a meaning, never a key.

**Twins.** Small laptops hide the F-keys behind Fn. F1 to F9 are therefore also
Ctrl+1 to Ctrl+9, and F10 is Ctrl+0: the same figure, nothing to learn.
"""

from enum import StrEnum


class Act(StrEnum):
    """What a key means; two acts of one key never meet on a page."""

    KEYS = "keys"
    CORRECT = "correct"
    ANOTHER_VALUE = "another_value"
    ALL_EXCEPT = "all_except"
    SINCE = "since"
    COMPARE = "compare"
    DIFFERENT = "different"
    UPPER = "upper"
    SAME = "same"
    LOWER = "lower"
    ATTENDANCE = "attendance"
    AS_TABLE = "as_table"
    ADD = "add"
    HAND_OVER = "hand_over"
    ASK = "ask"
    LATER = "later"
    READ = "read"
    CLOSE = "close"
    EARLIER = "earlier"
    LANGUAGE = "language"
    PRIMARY = "primary"
    NEW_PERSON = "new_person"
    INVITE = "invite"
    PRESENT = "present"
    ABSENT = "absent"
    DELETE = "delete"
    LATE = "late"
    LEFT_EARLY = "left_early"
    EXCUSED = "excused"
    LEAVE = "leave"
    PART = "part"
    HISTORY = "history"
    BOTH = "both"
    WRITE_VALUE = "write_value"
    NEXT = "next"
    PREVIOUS = "previous"
    NEW_SESSION = "new_session"
    FIND = "find"
    UNDO = "undo"
    REDO = "redo"
    LOCK = "lock"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    FOLDER = "folder"
    BACK_UP = "back_up"
    CHECK = "check"
    TAKE_OUT = "take_out"
    PUT_AWAY = "put_away"
    SHOW = "show"
    PROPOSE = "propose"
    LET_IN = "let_in"
    CUSTODY = "custody"
    QUESTIONS = "questions"
    LISTS = "lists"
    THE_RECORD = "the_record"
    FORGOTTEN = "forgotten"
    BY_NETWORK = "by_network"
    BY_FOLDER = "by_folder"
    SHARED_FOLDER = "shared_folder"
    NOT_NOW = "not_now"
    NEW_VERSION = "new_version"
    ERASE = "erase"
    ERASURES = "erasures"
    DECLINE = "decline"
    SEE_ALL = "see_all"
    BACK = "back"
    PAGE_1 = "page_1"
    PAGE_2 = "page_2"
    PAGE_3 = "page_3"
    PAGE_4 = "page_4"
    PAGE_5 = "page_5"
    PAGE_6 = "page_6"
    PAGE_7 = "page_7"
    PAGE_8 = "page_8"
    PAGE_9 = "page_9"
    TAKE_1 = "take_1"
    TAKE_2 = "take_2"
    TAKE_3 = "take_3"
    TAKE_4 = "take_4"
    TAKE_5 = "take_5"
    TAKE_6 = "take_6"
    TAKE_7 = "take_7"
    TAKE_8 = "take_8"
    TAKE_9 = "take_9"
    # Keys that widgets answer by themselves; bound only to stand in the hint bar.
    CHOOSE = "choose"
    ACROSS = "across"
    NEXT_PART = "next_part"


KEYS: dict[Act, str] = {
    Act.KEYS: "F1",
    Act.CORRECT: "F2",
    Act.ANOTHER_VALUE: "F2",
    Act.ALL_EXCEPT: "F3",
    Act.SINCE: "F3",
    Act.COMPARE: "F4",
    Act.DIFFERENT: "F5",
    Act.UPPER: "F5",
    Act.SAME: "F6",
    Act.LOWER: "F6",
    Act.ATTENDANCE: "F6",
    Act.AS_TABLE: "F6",
    Act.ADD: "F6",
    Act.HAND_OVER: "F7",
    Act.ASK: "F8",
    Act.LATER: "F8",
    Act.READ: "F8",
    Act.CLOSE: "F9",
    Act.EARLIER: "F9",
    Act.LANGUAGE: "F10",
    Act.PRIMARY: "Enter",
    Act.NEW_PERSON: "Ins",
    Act.INVITE: "Ins",
    Act.PRESENT: "Space",
    Act.ABSENT: "Del",
    Act.DELETE: "Del",
    Act.LATE: "L",
    Act.LEFT_EARLY: "E",
    Act.EXCUSED: "X",
    Act.LEAVE: "Esc",
    Act.PART: "U",
    Act.HISTORY: "H",
    Act.BOTH: "B",
    Act.WRITE_VALUE: "E",
    Act.NEXT: "PgDn",
    Act.PREVIOUS: "PgUp",
    Act.NEW_SESSION: "Ctrl+N",
    Act.FIND: "Ctrl+F",
    Act.UNDO: "Ctrl+Z",
    Act.REDO: "Ctrl+Y",
    Act.LOCK: "Ctrl+L",
    Act.PRINT: "Ctrl+P",
    Act.EXPORT: "Ctrl+E",
    Act.IMPORT: "Ctrl+O",
    Act.FOLDER: "Ctrl+G",
    Act.BACK_UP: "Ctrl+B",
    Act.CHECK: "Ctrl+H",
    Act.TAKE_OUT: "Ctrl+R",
    Act.PUT_AWAY: "Ctrl+W",
    Act.SHOW: "Ctrl+T",
    Act.PROPOSE: "Ctrl+J",
    Act.LET_IN: "Ins",
    Act.CUSTODY: "Ctrl+M",
    Act.QUESTIONS: "Ctrl+Q",
    Act.LISTS: "Ctrl+I",
    Act.THE_RECORD: "Ctrl+Q",
    Act.FORGOTTEN: "F8",
    Act.BY_NETWORK: "Ctrl+S",
    Act.BY_FOLDER: "F6",
    Act.SHARED_FOLDER: "F2",
    Act.NOT_NOW: "Ctrl+U",
    Act.NEW_VERSION: "F4",
    Act.ERASE: "F3",
    Act.ERASURES: "F3",
    Act.DECLINE: "F5",
    Act.SEE_ALL: "Ctrl+I",
    Act.BACK: "Alt+Left",
    **{Act(f"page_{number}"): f"Alt+{number}" for number in range(1, 10)},
    **{Act(f"take_{number}"): str(number) for number in range(1, 10)},
    Act.CHOOSE: "Up Down",
    Act.ACROSS: "Left Right",
    Act.NEXT_PART: "Tab",
}

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_EN_SPACE = "\u2002"


def key_of(act: Act) -> str:
    """Give the key of *act* as people read it: ``F2``, ``Ctrl N``, ``Alt ←``."""
    return _readable(KEYS[act])


def twin_of(act: Act) -> str:
    """Give the Ctrl twin of an F-key as people read it; empty for other keys."""
    key = KEYS[act]
    is_function = key[0] == "F" and key[1:].isdigit()
    return f"Ctrl {int(key[1:]) % 10}" if is_function else ""


def page_act(number: int) -> Act:
    """Give the act that opens page *number* of the rail, 1 to 9."""
    return Act(f"page_{number}")


def take_act(number: int) -> Act:
    """Give the act that keeps value *number* of a conflict, 1 to 9."""
    return Act(f"take_{number}")


def _readable(key: str) -> str:
    parts = key.replace("+", " ").split()
    # Two arrows would run together with no more than a space between them.
    between = _EN_SPACE if all(part in _ARROWS for part in parts) else " "
    return between.join(_ARROWS.get(part, part) for part in parts)
