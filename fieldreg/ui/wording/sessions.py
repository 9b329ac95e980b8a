"""Words of the list of sessions, and of planning one."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.problems import Code

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Sessions", "Sessions")


def line(count: int) -> str:
    """Count all sessions."""
    return _translate("Sessions", "sessions: {count}").format(count=count)


def coming() -> str:
    """Name the sessions of today and later."""
    return _translate("Sessions", "today and later")


def left_open() -> str:
    """Name the sessions that are over and not closed."""
    return _translate("Sessions", "over, not closed")


def closed() -> str:
    """Name the sessions that are closed or were called off."""
    return _translate("Sessions", "closed")


def called_off() -> str:
    """Name the state of a session that does not take place."""
    return _translate("Sessions", "called off")


def people(participants: int, capacity: int | None) -> str:
    """Count the participants, and the seats where they are limited."""
    if capacity is None:
        return _translate("Sessions", "participants: {count}").format(count=participants)
    return _translate("Sessions", "participants: {count} of {seats}").format(
        count=participants, seats=capacity
    )


def is_today() -> str:
    """Say that a session is held today."""
    return _translate("Sessions", "today")


def half_days(count: int) -> str:
    """Count the half-days."""
    return _translate("Sessions", "half-days: {count}").format(count=count)


def online() -> str:
    """Say that a session is online."""
    return _translate("Sessions", "online")


def no_course() -> str:
    """Stand for a course that is not known here yet."""
    return _translate("Sessions", "course unknown")


def new() -> str:
    """Say what Ctrl+N does."""
    return _translate("Sessions", "New session")


def new_hint() -> str:
    """Say what Ctrl+N does, in the hint bar."""
    return _translate("Sessions", "new session")


def attendance() -> str:
    """Say what Enter does."""
    return _translate("Sessions", "Attendance")


def door() -> str:
    """Say what Ins does."""
    return _translate("Sessions", "Door")


def change() -> str:
    """Say what F2 does."""
    return _translate("Sessions", "Change")


def close() -> str:
    """Say what F9 does: it only asks."""
    return _translate("Sessions", "Close")


def reopen() -> str:
    """Say what the button does with a closed session."""
    return _translate("Sessions", "Open again")


def was_closed(course: str) -> str:
    """Say which session was closed."""
    return _translate("Sessions", "Closed: {course}").format(course=course)


def was_reopened(course: str) -> str:
    """Say which session is open again."""
    return _translate("Sessions", "Open again: {course}").format(course=course)


def none_yet() -> str:
    """Head the empty page."""
    return _translate("Sessions", "No sessions yet")


def none_yet_line() -> str:
    """Say what to do then."""
    return _translate(
        "Sessions",
        "Plan the first session and register people at its door. What was noted on paper"
        " can be entered afterwards, by line numbers.",
    )


def none_of_these() -> str:
    """Say that there is no session of the sort that is shown."""
    return _translate("Sessions", "There are none")


# Planning


def plan() -> str:
    """Head the form for a new session."""
    return _translate("Sessions", "New session")


def plan_line() -> str:
    """Say what is needed."""
    return _translate("Sessions", "Course and date are enough. The rest can follow.")


def changing() -> str:
    """Head the form for a session that is there."""
    return _translate("Sessions", "Change the session")


def changing_line() -> str:
    """Say what a change does not do."""
    return _translate("Sessions", "Attendance that was marked stays as it is.")


def field(name: str) -> str:
    """Name a field of the form."""
    return {
        "course": _translate("Sessions", "Course"),
        "date": _translate("Sessions", "Date"),
        "half_days": _translate("Sessions", "Half-days"),
        "starts": _translate("Sessions", "Begins in the"),
        "capacity": _translate("Sessions", "Seats"),
        "soum": _translate("Sessions", "Soum"),
        "venue": _translate("Sessions", "Place"),
        "mode": _translate("Sessions", "How it is held"),
        "facilitators": _translate("Sessions", "Facilitators"),
        "partners": _translate("Sessions", "Partner organisations"),
        "parent": _translate("Sessions", "Grew out of the session"),
        "notes": _translate("Sessions", "Notes"),
    }[name]


def hint(name: str) -> str:
    """Say inside an empty field how it may be filled."""
    return {
        "course": _translate("Sessions", "from the list, or a new one"),
        "date": _translate("Sessions", "2026.03.14"),
        "capacity": _translate("Sessions", "no limit"),
        "venue": _translate("Sessions", "school, hall"),
        "partners": _translate("Sessions", "with commas or ; between"),
        "parent": _translate("Sessions", "if it was promised there"),
    }.get(name, "")


def morning() -> str:
    """Name the half of the day in which it begins."""
    return _translate("Sessions", "morning")


def afternoon() -> str:
    """Name the other half."""
    return _translate("Sessions", "afternoon")


def in_person() -> str:
    """Say that people meet."""
    return _translate("Sessions", "in person")


def problem(name: str, code: Code) -> str:
    """Say what to do about a field; what was typed stays."""
    if name == "course":
        if code is Code.NOT_FOUND:
            return _translate("Sessions", "Choose a course from the list")
        return _translate("Sessions", "A course is needed")
    if name in ("partners", "parent"):
        return _translate("Sessions", "Not in the list: choose one that is")
    return {
        "date": _translate("Sessions", "A day is needed, such as 2026.03.14"),
        "half_days": _translate("Sessions", "A number from 1 to 60"),
        "capacity": _translate("Sessions", "A number, or leave it empty"),
    }.get(
        name, _translate("Sessions", "This cannot be kept. Shorten it or leave it empty.")
    )


def half_day_has_marks(number: int) -> str:
    """Say why a session cannot become shorter."""
    return _translate("Sessions", "Half-day {number} has marks").format(number=number)


def save_plan() -> str:
    """Say what Enter does in the form for a new session."""
    return _translate("Sessions", "Plan the session")


def save_change() -> str:
    """Say what Enter does in the form, in the hint bar and where a session is changed."""
    return _translate("Sessions", "Save")


def saving() -> str:
    """Say that it is being saved."""
    return _translate("Sessions", "Saving…")


def leave() -> str:
    """Say what Esc does in the form: what was typed is kept as a draft."""
    return _translate("Sessions", "Not now")


def drop_typed() -> str:
    """Say that what was typed and not saved can be dropped."""
    return _translate("Sessions", "Drop what was typed")


def draft_is_back() -> str:
    """Say that what was typed earlier stands in the form again."""
    return _translate(
        "Sessions", "What you typed earlier is here again. It is not saved yet."
    )


def was_planned(course: str, day: str) -> str:
    """Say which session was planned."""
    return _translate("Sessions", "Planned: {course}, {day}").format(course=course, day=day)


def was_changed() -> str:
    """Say that the change is on the disk."""
    return _translate("Sessions", "The session is changed")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Sessions", "choose")
