"""Words of the attendance sheet: people by half-days."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.records import Mark, Starts

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page for a screen reader."""
    return _translate("Register", "Attendance")


def participants(count: int) -> str:
    """Count the participants."""
    return _translate("Register", "participants: {count}").format(count=count)


def half_days(count: int) -> str:
    """Count the half-days."""
    return _translate("Register", "half-days: {count}").format(count=count)


def part_of_day(part: Starts) -> str:
    """Name a half of a day."""
    if part is Starts.MORNING:
        return _translate("Register", "morning")
    return _translate("Register", "afternoon")


def part_of_day_short(part: Starts) -> str:
    """Name a half of a day where there is little room."""
    if part is Starts.MORNING:
        return _translate("Register", "a.m.")
    return _translate("Register", "p.m.")


def half_day(day: str, part: Starts) -> str:
    """Name a half-day in a sentence: the day, and which half of it."""
    return f"{day} {part_of_day(part)}"


def mark(value: str) -> str:
    """Name a mark."""
    return {
        Mark.PRESENT: _translate("Register", "present"),
        Mark.LATE: _translate("Register", "late"),
        Mark.LEFT_EARLY: _translate("Register", "left early"),
        Mark.EXCUSED: _translate("Register", "excused"),
        Mark.ABSENT: _translate("Register", "absent"),
        Mark.EXPECTED: _translate("Register", "not marked yet"),
    }[Mark(value)]


def line_number() -> str:
    """Head the line numbers, as they stand on paper."""
    return _translate("Register", "No.")


def patronymic() -> str:
    """Head the patronymics."""
    return _translate("Register", "Patronymic")


def given_name() -> str:
    """Head the given names."""
    return _translate("Register", "Given name")


def soum() -> str:
    """Head the places people live in."""
    return _translate("Register", "Soum")


def present_count() -> str:
    """Head the counts of half-days somebody was there."""
    return _translate("Register", "Present")


def all_except(half_day_name: str) -> str:
    """Begin the sentence that the line numbers end."""
    return _translate("Register", "{half_day}: everyone present, except").format(
        half_day=half_day_name
    )


def line_numbers() -> str:
    """Say what is typed after it."""
    return _translate("Register", "line numbers, such as 4, 7, 12-14")


def all_except_hint() -> str:
    """Say what F3 does."""
    return _translate("Register", "all present, except…")


def mark_them() -> str:
    """Say what Enter does after the line numbers."""
    return _translate("Register", "mark everyone")


def no_such_line(number: str, last: int) -> str:
    """Say that there is no such line on the list."""
    return _translate(
        "Register", "Line {number} is not on the list; the last is {last}"
    ).format(number=number, last=last)


def not_a_number(text: str) -> str:
    """Say that this cannot be read as a line number."""
    return _translate("Register", "Not a line number: {text}").format(text=text)


def all_marked(present: int, absent: Sequence[str]) -> str:
    """Say what has been marked."""
    if not absent:
        return _translate("Register", "Marked present: {count}").format(count=present)
    return _translate("Register", "Marked present: {count}. Absent: {names}").format(
        count=present, names=", ".join(absent)
    )


def add_people() -> str:
    """Say what Ins does."""
    return _translate("Register", "add people")


def undo() -> str:
    """Say what Ctrl+Z does."""
    return _translate("Register", "undo")


def nothing_to_undo() -> str:
    """Say that nothing was marked since the page was opened."""
    return _translate("Register", "There is nothing to take back")


def undone() -> str:
    """Say that the last mark was taken back."""
    return _translate("Register", "The last mark is taken back")


def take_off() -> str:
    """Say what the quiet button does with the person of the current line."""
    return _translate("Register", "Take off the list")


def taken_off(name: str) -> str:
    """Say who is no longer on the list."""
    return _translate("Register", "No longer on the list: {name}").format(name=name)


def change_plan() -> str:
    """Say what F2 does."""
    return _translate("Register", "Change")


def open_person() -> str:
    """Say what Enter does."""
    return _translate("Register", "open the person")


def nobody_yet() -> str:
    """Head the empty list."""
    return _translate("Register", "Nobody is on the list yet")


def nobody_yet_line() -> str:
    """Say what to do then."""
    return _translate(
        "Register",
        "Find or register people at the door; each of them is marked present there."
        " What was written on paper can be entered here afterwards, by line numbers.",
    )


def open_door() -> str:
    """Say what the button on the empty page does."""
    return _translate("Register", "Open the door")


# Closing


def close() -> str:
    """Say what F9 does: it only asks."""
    return _translate("Register", "Close the session")


def reopen() -> str:
    """Say how a closed session is opened again."""
    return _translate("Register", "Open again")


def close_now() -> str:
    """Ask whether to close."""
    return _translate("Register", "Close this session now?")


def all_is_marked() -> str:
    """Say that nothing is missing."""
    return _translate("Register", "Everyone is marked. It can be opened again at any time.")


def not_yet() -> str:
    """Say what Esc does with the question."""
    return _translate("Register", "Not yet")


def not_marked(count: int) -> str:
    """Count the places on the sheet that nobody marked."""
    return _translate("Register", "not marked: {count}").format(count=count)


def to_follow(names: Sequence[str]) -> str:
    """Say whose guardian's consent is still to follow."""
    return _translate("Register", "Guardian’s consent to follow: {names}").format(
        names=", ".join(names)
    )


def unasked(names: Sequence[str]) -> str:
    """Say of whom no guardian was asked, and what closing does about it."""
    return _translate(
        "Register",
        "Under 18, or of unknown age, and no guardian was asked. Closing marks this as to"
        " follow: {names}",
    ).format(names=", ".join(names))


def note_it() -> str:
    """Say what F8 does about it."""
    return _translate("Register", "Note it")


def closed() -> str:
    """Name the state of a session."""
    return _translate("Register", "closed")


def was_closed() -> str:
    """Say that it was done."""
    return _translate("Register", "The session is closed")


def was_reopened() -> str:
    """Say that it was undone."""
    return _translate("Register", "The session is open again")
