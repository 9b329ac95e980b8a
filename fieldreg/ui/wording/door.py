"""Words of the door, where people come in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page for a screen reader."""
    return _translate("Door", "Door")


def back_to_session() -> str:
    """Say where Esc leads."""
    return _translate("Door", "Session")


def half_day(number: int) -> str:
    """Name the half-day people are marked at."""
    return _translate("Door", "half-day {number}").format(number=number)


def search() -> str:
    """Say in the empty search field what may be typed."""
    return _translate("Door", "Letters of a name, birth year or phone")


def found(count: int) -> str:
    """Say how many people were found."""
    return _translate("Door", "people found: {count}").format(count=count)


def found_near(count: int, soum: str) -> str:
    """Say how many people were found, and that those of one soum stand first."""
    return _translate("Door", "people found: {count} · soum first: {soum}").format(
        count=count, soum=soum
    )


def any_spelling() -> str:
    """Say that either alphabet will do."""
    return _translate("Door", "Cyrillic or Latin, any spelling")


def nobody_found() -> str:
    """Say that nobody was found, and what to do."""
    return _translate("Door", "Nobody found. Ins registers a new person.")


def nobody_so_far() -> str:
    """Say that nobody was found where the search was broken off, and what to do."""
    return _translate("Door", "Nobody found so far. More letters look further.")


def expected(count: int) -> str:
    """Say that the people below are on the list and not marked yet."""
    return _translate("Door", "on the list and not marked yet: {count}").format(count=count)


def list_of_people() -> str:
    """Name the list of people found for a screen reader."""
    return _translate("Door", "People found")


def list_of_present() -> str:
    """Name the list of those present for a screen reader."""
    return _translate("Door", "Present")


def never_here() -> str:
    """Say that somebody was in no session yet."""
    return _translate("Door", "not seen before")


def today() -> str:
    """Say that somebody's last session is the one of today."""
    return _translate("Door", "today")


def present() -> str:
    """Mark somebody who is here already; also what Enter does."""
    return _translate("Door", "present")


def alike() -> str:
    """Mark somebody who resembles the person being typed."""
    return _translate("Door", "alike")


def age(years: int) -> str:
    """Tell the age of a minor."""
    return _translate("Door", "age {years}").format(years=years)


def new_person() -> str:
    """Head the row of fields."""
    return _translate("Door", "New person")


def new_person_hint() -> str:
    """Say what Ins does."""
    return _translate("Door", "new person")


def may_follow() -> str:
    """Say that not everything need be known now."""
    return _translate("Door", "What is missing can follow later")


def register_as_present() -> str:
    """Say what Enter does in the row of fields."""
    return _translate("Door", "Register as present")


def back_to_search() -> str:
    """Say what Esc does in the row of fields."""
    return _translate("Door", "Search")


def registering() -> str:
    """Say that it is being saved."""
    return _translate("Door", "Registering…")


def undo() -> str:
    """Say what Ctrl+Z does."""
    return _translate("Door", "undo")


def next_half_day() -> str:
    """Say what PgDn does."""
    return _translate("Door", "next half-day")


def previous_half_day() -> str:
    """Say what PgUp does."""
    return _translate("Door", "half-day before")


def count_of(seats: int | None) -> str:
    """Follow the number of people present: what it counts, and how many seats there are."""
    if seats is None:
        return _translate("Door", "present")
    return _translate("Door", "present · seats: {seats}").format(seats=seats)


def legend(present_count: int, expected_count: int, free: int) -> Sequence[str]:
    """Name the stitches: present, expected, free seats."""
    return (
        _translate("Door", "present {count}").format(count=present_count),
        _translate("Door", "expected {count}").format(count=expected_count),
        _translate("Door", "free {count}").format(count=free),
    )


def nobody_yet() -> str:
    """Say what to do while nobody is here."""
    return _translate(
        "Door", "Nobody yet. Type letters of a name; Enter marks her present."
    )


def all_kept(time: str) -> str:
    """Say since when everything is on the disk."""
    return _translate("Door", "All saved · {time}").format(time=time)


def marked(name: str) -> str:
    """Say who was marked present."""
    return _translate("Door", "Present: {name}").format(name=name)


def here_already(name: str) -> str:
    """Say that somebody was marked present before."""
    return _translate("Door", "Present already: {name}").format(name=name)


def registered(name: str) -> str:
    """Say who was registered and marked present."""
    return _translate("Door", "Registered and present: {name}").format(name=name)


def undone(name: str) -> str:
    """Say whose mark was taken back."""
    return _translate("Door", "No longer marked here: {name}").format(name=name)


def nothing_to_undo() -> str:
    """Say that nothing was marked since the page was opened."""
    return _translate("Door", "There is nothing to take back")


def go_on_with(kept: int, name: str) -> str:
    """Say after a power cut how much is safe, and with whom to go on."""
    return _translate("Door", "People kept: {count}. Go on with: {name}").format(
        count=kept, name=name
    )


def nameless() -> str:
    """Stand for somebody of whom no name was typed yet."""
    return _translate("Door", "the person you were typing")


def is_closed() -> str:
    """Say that nobody can come in any more."""
    return _translate("Door", "This session is closed. Open it again to mark people.")
