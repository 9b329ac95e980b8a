"""The table of meaning and key; pages bind a meaning, never a key.

**Twins.** Small laptops hide the F-keys behind Fn. F1 to F9 are therefore also
Ctrl+1 to Ctrl+9, and F10 is Ctrl+0: the same figure, nothing to learn.
"""

from enum import StrEnum


class Action(StrEnum):
    """What a key means; two acts of one key never meet on a page."""

    SHOW_KEYS = "keys"
    CORRECT = "correct"
    ANOTHER_VALUE = "another_value"
    ALL_EXCEPT = "all_except"
    SHOW_SINCE = "since"
    COMPARE = "compare"
    DIFFERENT_PERSON = "different"
    KEEP_UPPER = "upper"
    SAME_PERSON = "same"
    KEEP_LOWER = "lower"
    ATTENDANCE = "attendance"
    AS_TABLE = "as_table"
    ADD = "add"
    HAND_OVER = "hand_over"
    ASK = "ask"
    DECIDE_LATER = "later"
    READ_TEXT = "read"
    CLOSE = "close"
    SHOW_EARLIER = "earlier"
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
    PARTIAL = "part"
    HISTORY = "history"
    KEEP_BOTH = "both"
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
    CHOOSE_FOLDER = "folder"
    BACK_UP = "back_up"
    RUN_CHECK = "check"
    REMOVE = "take_out"
    DISMISS = "put_away"
    SHOW = "show"
    PROPOSE = "propose"
    FORCE_IMPORT = "let_in"
    KEY_ESCROW = "custody"
    QUESTIONS = "questions"
    LISTS = "lists"
    OPEN_RECORD = "the_record"
    FORGOTTEN = "forgotten"
    SYNC_HUB = "by_network"
    SYNC_FOLDER = "by_folder"
    CHOOSE_SYNC_FOLDER = "shared_folder"
    POSTPONE_SYNC = "not_now"
    NEW_VERSION = "new_version"
    ERASE = "erase"
    ERASURES = "erasures"
    DECLINE = "decline"
    ACCESS_REPORT = "see_all"
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
    MOVE_ROW = "choose"
    MOVE_ACROSS = "across"
    NEXT_PART = "next_part"


KEYS: dict[Action, str] = {
    Action.SHOW_KEYS: "F1",
    Action.CORRECT: "F2",
    Action.ANOTHER_VALUE: "F2",
    Action.ALL_EXCEPT: "F3",
    Action.SHOW_SINCE: "F3",
    Action.COMPARE: "F4",
    Action.DIFFERENT_PERSON: "F5",
    Action.KEEP_UPPER: "F5",
    Action.SAME_PERSON: "F6",
    Action.KEEP_LOWER: "F6",
    Action.ATTENDANCE: "F6",
    Action.AS_TABLE: "F6",
    Action.ADD: "F6",
    Action.HAND_OVER: "F7",
    Action.ASK: "F8",
    Action.DECIDE_LATER: "F8",
    Action.READ_TEXT: "F8",
    Action.CLOSE: "F9",
    Action.SHOW_EARLIER: "F9",
    Action.LANGUAGE: "F10",
    Action.PRIMARY: "Enter",
    Action.NEW_PERSON: "Ins",
    Action.INVITE: "Ins",
    Action.PRESENT: "Space",
    Action.ABSENT: "Del",
    Action.DELETE: "Del",
    Action.LATE: "L",
    Action.LEFT_EARLY: "E",
    Action.EXCUSED: "X",
    Action.LEAVE: "Esc",
    Action.PARTIAL: "U",
    Action.HISTORY: "H",
    Action.KEEP_BOTH: "B",
    Action.WRITE_VALUE: "E",
    Action.NEXT: "PgDn",
    Action.PREVIOUS: "PgUp",
    Action.NEW_SESSION: "Ctrl+N",
    Action.FIND: "Ctrl+F",
    Action.UNDO: "Ctrl+Z",
    Action.REDO: "Ctrl+Y",
    Action.LOCK: "Ctrl+L",
    Action.PRINT: "Ctrl+P",
    Action.EXPORT: "Ctrl+E",
    Action.IMPORT: "Ctrl+O",
    Action.CHOOSE_FOLDER: "Ctrl+G",
    Action.BACK_UP: "Ctrl+B",
    Action.RUN_CHECK: "Ctrl+H",
    Action.REMOVE: "Ctrl+R",
    Action.DISMISS: "Ctrl+W",
    Action.SHOW: "Ctrl+T",
    Action.PROPOSE: "Ctrl+J",
    Action.FORCE_IMPORT: "Ins",
    Action.KEY_ESCROW: "Ctrl+M",
    Action.QUESTIONS: "Ctrl+Q",
    Action.LISTS: "Ctrl+I",
    Action.OPEN_RECORD: "Ctrl+Q",
    Action.FORGOTTEN: "F8",
    Action.SYNC_HUB: "Ctrl+S",
    Action.SYNC_FOLDER: "F6",
    Action.CHOOSE_SYNC_FOLDER: "F2",
    Action.POSTPONE_SYNC: "Ctrl+U",
    Action.NEW_VERSION: "F4",
    Action.ERASE: "F3",
    Action.ERASURES: "F3",
    Action.DECLINE: "F5",
    Action.ACCESS_REPORT: "Ctrl+I",
    Action.BACK: "Alt+Left",
    **{Action(f"page_{number}"): f"Alt+{number}" for number in range(1, 10)},
    **{Action(f"take_{number}"): str(number) for number in range(1, 10)},
    Action.MOVE_ROW: "Up Down",
    Action.MOVE_ACROSS: "Left Right",
    Action.NEXT_PART: "Tab",
}

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_EN_SPACE = "\u2002"


def key_label(act: Action) -> str:
    """Give the key of *act* as people read it: ``F2``, ``Ctrl N``, ``Alt ←``."""
    return _readable(KEYS[act])


def ctrl_key_label(act: Action) -> str:
    """Give the Ctrl twin of an F-key as people read it; empty for other keys."""
    key = KEYS[act]
    is_function = key[0] == "F" and key[1:].isdigit()
    return f"Ctrl {int(key[1:]) % 10}" if is_function else ""


def page_action(number: int) -> Action:
    """Give the act that opens page *number* of the rail, 1 to 9."""
    return Action(f"page_{number}")


def keep_value_action(number: int) -> Action:
    """Give the act that keeps value *number* of a conflict, 1 to 9."""
    return Action(f"take_{number}")


def _readable(key: str) -> str:
    parts = key.replace("+", " ").split()
    # Two arrows would run together with no more than a space between them.
    between = _EN_SPACE if all(part in _ARROWS for part in parts) else " "
    return between.join(_ARROWS.get(part, part) for part in parts)
