"""Words of Today: the session of the day, and what waits for somebody."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldreg.ui.phrase import Phrase, phrase, strong

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Today", "Today")


def weekday(text: str) -> str:
    """Name the weekday of the day *text*, in a running line."""
    return (
        _translate("Today", "Monday"),
        _translate("Today", "Tuesday"),
        _translate("Today", "Wednesday"),
        _translate("Today", "Thursday"),
        _translate("Today", "Friday"),
        _translate("Today", "Saturday"),
        _translate("Today", "Sunday"),
    )[date.fromisoformat(text).weekday()]


def line(day: str, weekday_name: str, place: str) -> str:
    """Say which day it is, and where the session is."""
    return " · ".join(filter(None, (f"{day}, {weekday_name}", place)))


def new_session() -> str:
    """Label the button that plans a session."""
    return _translate("Today", "New session")


def now(half_day: int, of: int) -> str:
    """Say above the session of today which half-day of it is now."""
    words = _translate("Today", "Today · half-day {number} of {all}")
    return words.format(number=half_day, all=of)


def next_on(day: str) -> str:
    """Say above the next session when it is."""
    return _translate("Today", "Next session: {day}").format(day=day)


def half_days(count: int) -> str:
    """Say how long a session is."""
    return _translate("Today", "%n half-days", "", count)


def unnamed_session() -> str:
    """Name a session whose course is unknown."""
    return _translate("Today", "Session without a course")


def facilitators(names: str) -> str:
    """Say who leads a session."""
    return _translate("Today", "Led by: {names}").format(names=names)


def seats(people: int, capacity: int | None) -> Phrase:
    """Say how many people are there, and of how many seats."""
    if capacity is None:
        return phrase(
            "{people}", people=strong(_translate("Today", "%n people", "", people))
        )
    words = _translate("Today", "{people} of {capacity} seats taken")
    return phrase("{words}", words=strong(words.format(people=people, capacity=capacity)))


def present(count: int) -> str:
    """Count who came, late ones and those who left early among them."""
    return _translate("Today", "present: {count}").format(count=count)


def not_marked(count: int) -> str:
    """Count who is on the list and not marked yet."""
    return _translate("Today", "not marked yet: {count}").format(count=count)


def absent(count: int) -> str:
    """Count who did not come."""
    return _translate("Today", "absent: {count}").format(count=count)


def excused(count: int) -> str:
    """Count who is absent with a reason."""
    return _translate("Today", "excused: {count}").format(count=count)


def free(count: int) -> str:
    """Count the seats that are free."""
    return _translate("Today", "free seats: {count}").format(count=count)


def begin_registering() -> str:
    """Label the primary act where nobody is there yet."""
    return _translate("Today", "Begin registering")


def go_on_registering() -> str:
    """Label the primary act."""
    return _translate("Today", "Go on registering")


def attendance() -> str:
    """Label the button that opens the attendance."""
    return _translate("Today", "Attendance")


def close_session() -> str:
    """Label the button that closes the session."""
    return _translate("Today", "Close the session")


def closed(course: str) -> str:
    """Say that the session was closed."""
    return _translate("Today", "Closed: {course}").format(course=course)


def undo() -> str:
    """Label the button that opens it again."""
    return _translate("Today", "Undo")


def opened_again(course: str) -> str:
    """Say that closing was undone."""
    return _translate("Today", "Open again: {course}").format(course=course)


def waiting() -> str:
    """Head the list of what waits."""
    return _translate("Today", "What waits for you")


def nothing_waits() -> str:
    """Say that the list is empty."""
    return _translate("Today", "Nothing waits for you.")


def left_open(course: str) -> Phrase:
    """Say that a session of an earlier day is still open."""
    words = _translate("Today", "{course}: still open")
    return phrase(words, course=strong(course))


def left_open_line(people: int) -> str:
    """Say what to do with it."""
    return _translate(
        "Today", "%n people. Complete the attendance and close the session.", "", people
    )


def to_follow(count: int) -> str:
    """Count the guardians' consents that are still to come."""
    return _translate("Today", "%Ln guardians’ consents outstanding", "", count)


def to_follow_line() -> str:
    """Say what is missing."""
    return _translate("Today", "The consent of a parent or guardian is still to follow.")


def refused(count: int) -> str:
    """Count the people who refused to be kept."""
    return _translate("Today", "%Ln people refuse to be kept", "", count)


def refused_line() -> str:
    """Say what is to be done about them."""
    return _translate(
        "Today", "Their records are used for nothing. Decide what becomes of them."
    )


def in_conflict(name: str) -> Phrase:
    """Say whose record has two versions."""
    return phrase("{name}", name=strong(name))


def in_conflict_line(fields: int) -> str:
    """Say what the conflict is."""
    return _translate(
        "Today",
        "Two versions of %n fields came together. Look which one is right.",
        "",
        fields,
    )


def conflict() -> str:
    """Name a conflict, at the right of its row."""
    return _translate("Today", "conflict")


def consent() -> str:
    """Name a consent to follow, at the right of its row."""
    return _translate("Today", "consent to follow")


def ahead() -> str:
    """Head the list of the sessions after this one."""
    return _translate("Today", "Next")


def none_ahead() -> str:
    """Say that there are none."""
    return _translate("Today", "No further session is planned.")


def exchange() -> str:
    """Head the part about head office."""
    return _translate("Today", "Exchange")


def exchange_line(here: int, way: int) -> str:
    """Say what head office has not got yet."""
    if here:
        return _translate(
            "Today", "The entries of %n people are only on this computer.", "", here
        )
    if way:
        return _translate(
            "Today", "The entries of %n people are on their way to head office.", "", way
        )
    return _translate("Today", "Head office has everything that was entered here.")


def open_exchange() -> str:
    """Label the button that opens the exchange."""
    return _translate("Today", "Open the exchange")


def no_session() -> str:
    """Head the page where no session is planned."""
    return _translate("Today", "No session is planned")


def no_session_line() -> str:
    """Say what to do where no session is planned."""
    return _translate(
        "Today",
        "Plan a session and people can be registered at its door, with no network."
        " People can also be registered without a session.",
    )


def register_person() -> str:
    """Label the button that registers somebody without a session."""
    return _translate("Today", "Register a person")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Today", "choose")


def open_it() -> str:
    """Say what Enter does on a row."""
    return _translate("Today", "open")


def find_person() -> str:
    """Say what Ctrl+F does."""
    return _translate("Today", "find a person")


# At head office


def take_in() -> str:
    """Label the primary act."""
    return _translate("Today", "Look through the sticks")


def nothing_waits_here() -> str:
    """Head the page where there is nothing to see to."""
    return _translate("Today", "Nothing waits for you")


def nothing_waits_here_line() -> str:
    """Say where work comes from."""
    return _translate(
        "Today",
        "Bundles that cannot go in and corrections that contradict each other are shown"
        " here as soon as they come with a stick.",
    )


def conflicts(count: int) -> str:
    """Count the conflicts."""
    return _translate("Today", "%n conflicts", "", count)


def conflicts_line() -> str:
    """Say what they are and what to do."""
    return _translate(
        "Today", "People wrote different things without seeing it. Decide which is right."
    )


def no_copy() -> str:
    """Say that head office's keys lie on this computer alone."""
    return _translate("Today", "The keys are not on paper")


def no_copy_line() -> str:
    """Say what that would mean."""
    return _translate(
        "Today", "If this computer is lost, nobody may get head office’s keys back."
    )


def copy_keys() -> str:
    """Label the button that leads to the copy."""
    return _translate("Today", "Copy the keys")


def bundles_held(count: int) -> str:
    """Count the bundles that wait."""
    return _translate("Today", "%n bundles are waiting", "", count)


def bundles_held_line() -> str:
    """Say for what."""
    return _translate("Today", "An earlier bundle of the same laptop is missing.")


def bundles_aside(count: int) -> str:
    """Count the bundles that were set aside."""
    return _translate("Today", "%n bundles were set aside", "", count)


def bundles_aside_line() -> str:
    """Say what to do with them."""
    return _translate("Today", "They are kept whole, each with the reason.")


def changes_aside(count: int) -> str:
    """Count the changes that were set aside alone."""
    return _translate("Today", "%n changes were set aside", "", count)


def changes_aside_line() -> str:
    """Say what to do with them."""
    return _translate("Today", "What came with them is in. They are kept with the reason.")


def answers() -> str:
    """Head the part about the laptops."""
    return _translate("Today", "Answers to the laptops")


def answers_line(ready: int, way: int) -> str:
    """Say what is to be written on sticks, and what laptops have not taken yet."""
    if ready:
        return _translate(
            "Today", "The answers to %n laptops are ready to be written.", "", ready
        )
    if way:
        return _translate("Today", "The answers to %n laptops are on their way.", "", way)
    return _translate("Today", "Every laptop has what head office has for it.")


def lying(count: int) -> str:
    """Count the files in the clear that were written here and lie about."""
    return _translate("Today", "%Ln files from the register lie open", "", count)


def lying_line() -> str:
    """Say what is to be done about them."""
    return _translate("Today", "Whoever has them can read them: delete what was used.")


def erasures_asked(count: int) -> str:
    """Count the erasures that laptops asked for."""
    return _translate("Today", "%n erasures are asked for", "", count)


def erasures_asked_line() -> str:
    """Say what is to be done about them."""
    return _translate("Today", "The person is hidden until somebody orders it or not.")


def erasures_waiting(count: int) -> str:
    """Count the orders of erasure that a laptop has not answered."""
    return _translate("Today", "%n erasures wait for laptops", "", count)


def erasures_waiting_line() -> str:
    """Say what is to be done about them."""
    return _translate("Today", "Look which laptop has not exchanged since.")
