"""Words of the exchange: what happened, what is safe, what to do.

Long because each step and each way it can break has sentences of its own, and a
translator wants them side by side.
"""

from PySide6.QtCore import QCoreApplication, QLocale

from fieldreg.domain.exchange import Phase
from fieldreg.domain.problems import Code
from fieldreg.ui.phrase import Phrase, phrase, strong

_translate = QCoreApplication.translate
_UNIT = 1000


def title() -> str:
    """Name the page."""
    return _translate("Exchange", "Exchange")


# The line under the title


def line_looking() -> str:
    """Say that no stick is there yet."""
    return _translate("Exchange", "First head office’s reply, then your bundle.")


def line_ready() -> str:
    """Say that a stick is there."""
    return _translate(
        "Exchange", "The stick is in. First head office’s reply, then your bundle."
    )


def line_running() -> str:
    """Say that it is going on."""
    return _translate("Exchange", "Please leave the stick in.")


def line_done() -> str:
    """Say that it is over."""
    return _translate("Exchange", "The exchange is done.")


def line_broken() -> str:
    """Say that it was cut short."""
    return _translate("Exchange", "The exchange was not completed.")


# The stick


def put_it_in() -> str:
    """Head the first step while no stick is there."""
    return _translate("Exchange", "Put the USB stick in")


def put_it_in_line() -> str:
    """Say that any folder will do."""
    return _translate(
        "Exchange", "It is recognised by itself. Any other folder will do as well."
    )


def found() -> str:
    """Head the first step once a stick is there."""
    return _translate("Exchange", "Stick found")


def several_found() -> str:
    """Head the first step where there are several."""
    return _translate("Exchange", "Several sticks found: choose one")


def sticks() -> str:
    """Name the list of sticks for a screen reader."""
    return _translate("Exchange", "Sticks")


def stick(name: str, free_bytes: int, *, is_read_only: bool) -> str:
    """Describe a stick: its name, its room where the system tells, and what is not done."""
    parts = [quoted(name)]
    if free_bytes >= 0:
        parts.append(free(free_bytes))
    if is_read_only:
        parts.append(_translate("Exchange", "can only be read"))
    else:
        parts.append(_translate("Exchange", "other files are not touched"))
    return " · ".join(parts)


def quoted(name: str) -> str:
    """Put a name into quotation marks."""
    return _translate("Exchange", "“{name}”").format(name=name)


def free(free_bytes: int) -> str:
    """Say how much room there is."""
    return _translate("Exchange", "{size} free").format(size=size(free_bytes))


def size(size_bytes: int) -> str:
    """Write a size as people say it."""
    number, places = float(size_bytes), 0
    units = (
        _translate("Exchange", "{number} bytes"),
        _translate("Exchange", "{number} kB"),
        _translate("Exchange", "{number} MB"),
        _translate("Exchange", "{number} GB"),
    )
    unit = units[0]
    for unit in units:
        if number < _UNIT or unit == units[-1]:
            break
        number, places = number / _UNIT, 1
    return unit.format(number=QLocale().toString(number, "f", places))


def other_folder() -> str:
    """Label the button that chooses any folder."""
    return _translate("Exchange", "Choose a folder")


# The reply


def reply_first() -> str:
    """Head the second step before it is taken."""
    return _translate("Exchange", "Head office’s reply")


def reply_first_line() -> str:
    """Say why it comes first."""
    return _translate("Exchange", "It says what has arrived, and brings corrections.")


def taking_reply() -> str:
    """Head the second step while the reply is looked for."""
    return _translate("Exchange", "Looking for head office’s reply")


def reply_looked_for() -> str:
    """Head the second step while the bundle is written."""
    return _translate("Exchange", "Head office’s reply comes first")


def reply_looked_for_line() -> str:
    """Say that whatever was there has been taken."""
    return _translate("Exchange", "Whatever lay on the stick for this laptop was taken in.")


def reply_taken() -> str:
    """Head the second step once it was taken."""
    return _translate("Exchange", "Head office’s reply was taken in")


def reply_written_on(day: str) -> str:
    """Say when it was written and that it is genuine."""
    return _translate("Exchange", "Written {day}, and the signature is right").format(
        day=day
    )


def no_reply() -> str:
    """Head the second step where none was there."""
    return _translate("Exchange", "No reply from head office was there")


def no_reply_line() -> str:
    """Say what follows."""
    return _translate("Exchange", "It will come with a later stick. Nothing is missing.")


def reply_refused() -> str:
    """Head the second step where the reply could not be used."""
    return _translate("Exchange", "The reply could not be used")


def reply_later() -> str:
    """Head the second step where the reply is taken at the next exchange."""
    return _translate("Exchange", "The reply is taken in next time")


def received(people: int) -> Phrase:
    """Count the people who are news at head office."""
    words = _translate("Exchange", "{number} people: head office has them", "", people)
    return phrase(words, number=strong(people))


def corrections(count: int) -> Phrase:
    """Count the corrections that came."""
    words = _translate("Exchange", "{number} corrections by head office", "", count)
    return phrase(words, number=strong(count))


def new_records(count: int) -> Phrase:
    """Count the records that are new here."""
    words = _translate(
        "Exchange", "{number} new entries: people, sessions, lists", "", count
    )
    return phrase(words, number=strong(count))


def set_aside(count: int) -> Phrase:
    """Count the changes that head office could not take in."""
    words = _translate(
        "Exchange", "{number} changes were set aside at head office", "", count
    )
    return phrase(words, number=strong(count))


def erased(people: int) -> Phrase:
    """Count the people whom head office ordered to be erased; nobody says who they were."""
    words = _translate(
        "Exchange", "{number} people were erased here by order of head office", "", people
    )
    return phrase(words, number=strong(people))


def renamed(count: int) -> Phrase:
    """Count own changes that have new codes, since this laptop exists twice."""
    words = _translate(
        "Exchange",
        "{number} of your entries have new codes: this laptop exists twice",
        "",
        count,
    )
    return phrase(words, number=strong(count))


def gone(what: str) -> Phrase:
    """Say what is out of sight since head office undid what had come in."""
    words = _translate("Exchange", "Undone by head office, no longer shown: {what}")
    return phrase(words, what=strong(what))


def back(what: str) -> Phrase:
    """Say what is in sight again."""
    words = _translate("Exchange", "Brought back by head office: {what}")
    return phrase(words, what=strong(what))


def nothing_new() -> str:
    """Say that a reply brought nothing."""
    return _translate("Exchange", "It brings nothing new.")


# The bundle


def bundle_next() -> str:
    """Head the third step before it begins."""
    return _translate("Exchange", "Your bundle")


def bundle_of(people: int) -> str:
    """Say what will go along."""
    if not people:
        return _translate(
            "Exchange",
            "Nothing new since the last reply; a bundle goes along all the same.",
        )
    return _translate(
        "Exchange",
        "The entries of %n people. Sealed: only head office can open it.",
        "",
        people,
    )


def writing(people: int) -> str:
    """Head the third step while it is written."""
    if not people:
        return _translate("Exchange", "The bundle is being written")
    return _translate("Exchange", "The bundle of %n people is being written", "", people)


def progress() -> str:
    """Name the bar for a screen reader."""
    return _translate("Exchange", "Progress of the exchange")


def phase(phase: Phase, place: int) -> str:
    """Name one phase of writing: as done (1), as going on (0), or as ahead (-1)."""
    ahead, now, done = {
        Phase.WRITING: (
            _translate("Exchange", "write"),
            _translate("Exchange", "writing"),
            _translate("Exchange", "written"),
        ),
        Phase.CLOSING: (
            _translate("Exchange", "close"),
            _translate("Exchange", "closing"),
            _translate("Exchange", "closed"),
        ),
        Phase.READING_BACK: (
            _translate("Exchange", "read it back"),
            _translate("Exchange", "reading back"),
            _translate("Exchange", "read back"),
        ),
        Phase.CHECKING: (
            _translate("Exchange", "check"),
            _translate("Exchange", "checking"),
            _translate("Exchange", "checked"),
        ),
        Phase.NAMING: (
            _translate("Exchange", "name"),
            _translate("Exchange", "naming"),
            _translate("Exchange", "named"),
        ),
    }[phase]
    return {-1: ahead, 0: now, 1: done}[place]


def sealing() -> str:
    """Say that the bundle is being put together."""
    return _translate("Exchange", "It is being put together and sealed.")


def written(people: int) -> str:
    """Head the third step once the bundle is safe on the stick."""
    if not people:
        return _translate("Exchange", "A bundle is on the stick")
    return _translate("Exchange", "The bundle of %n people is on the stick", "", people)


def written_line(sessions: int, changes: int, size_bytes: int, *, is_repeat: bool) -> str:
    """Say what is in it."""
    if is_repeat:
        first = _translate("Exchange", "nothing new since the last time")
    else:
        first = _translate("Exchange", "%n sessions", "", sessions)
    second = _translate("Exchange", "%n changes", "", changes)
    return " · ".join((first, second, size(size_bytes), _sealed()))


def _sealed() -> str:
    return _translate("Exchange", "sealed, read back and checked")


# What to do at the end


def remove_later() -> str:
    """Head the last step before the bundle is safe."""
    return _translate("Exchange", "Then you may remove the stick")


def remove_later_line() -> str:
    """Say how one knows."""
    return _translate("Exchange", "This page will say so.")


def leave_it_in() -> str:
    """Head the last step while it is written."""
    return _translate("Exchange", "Do not remove the stick yet")


def leave_it_in_line() -> str:
    """Say that a power cut does no harm."""
    return _translate("Exchange", "If the power goes, nothing is lost: begin again then.")


def may_remove() -> str:
    """Head the last step when all is done."""
    return _translate("Exchange", "You may remove the stick")


def may_remove_line(people: int) -> str:
    """Say what remains to be done, by whom, and what is not yet certain."""
    if not people:
        return _translate("Exchange", "Send it to head office.")
    return _translate(
        "Exchange",
        "Send it to head office. %n people count as on their way until its reply comes.",
        "",
        people,
    )


def exchange_now() -> str:
    """Label the button that begins."""
    return _translate("Exchange", "Exchange now")


def stop() -> str:
    """Label the button that stops."""
    return _translate("Exchange", "Stop")


def stopping() -> str:
    """Say that it stops at the next safe place."""
    return _translate("Exchange", "Stopping…")


def again() -> str:
    """Label the button that tries once more."""
    return _translate("Exchange", "Try again")


def later() -> str:
    """Label the button that leaves it."""
    return _translate("Exchange", "Later")


def anew() -> str:
    """Label the button that goes back to the beginning."""
    return _translate("Exchange", "Another exchange")


# When it did not work


def broken(code: Code) -> str:
    """Head the step that did not work."""
    return {
        Code.CANCELLED: _translate("Exchange", "Stopped"),
        Code.STICK_MISSING: _translate("Exchange", "The stick is not there"),
        Code.STICK_FULL: _translate("Exchange", "Not enough space on the stick"),
        Code.STICK_READ_ONLY: _translate("Exchange", "The stick can only be read"),
        Code.STICK_BUSY: _translate("Exchange", "Another program is using the stick"),
        Code.STICK_LIES: _translate("Exchange", "The stick did not keep what was written"),
    }.get(code, _translate("Exchange", "The copy is not complete"))


def safe(code: Code, people: int) -> str:
    """Say what happened and what is safe; nothing for a *code* that has no words here."""
    kept = (
        _translate(
            "Exchange",
            "The entries of %n people are whole on this computer, nothing is lost.",
            "",
            people,
        )
        if people
        else _translate("Exchange", "Nothing is lost.")
    )
    happened = {
        Code.CANCELLED: "",
        Code.STICK_GONE: _translate("Exchange", "The stick was removed too early."),
        Code.STICK_MISSING: _translate("Exchange", "The folder cannot be found any more."),
        Code.STICK_FULL: _translate("Exchange", "The bundle does not fit on it."),
        Code.STICK_READ_ONLY: _translate("Exchange", "Nothing could be written on it."),
        Code.STICK_BUSY: _translate("Exchange", "It did not let go in time."),
        Code.STICK_LIES: _translate(
            "Exchange", "What was read back is not what was written."
        ),
    }
    return f"{happened[code]} {kept}".strip() if code in happened else ""


def to_do(code: Code) -> str:
    """Head the last step: what to do now."""
    match code:
        case Code.STICK_FULL:
            return _translate("Exchange", "Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return _translate("Exchange", "Unlock the stick or take another one")
        case Code.STICK_LIES:
            return _translate("Exchange", "Take another stick")
        case Code.STICK_BUSY:
            return _translate("Exchange", "Close the other program, then try again")
        case Code.STICK_GONE | Code.STICK_MISSING:
            return _translate("Exchange", "Put the stick in again")
        case _:
            return _translate("Exchange", "Try again, or later")


def to_do_line(code: Code) -> str:
    """Say more about what to do now."""
    match code:
        case Code.STICK_GONE | Code.STICK_MISSING:
            return _translate(
                "Exchange", "It goes on by itself then. Another stick will do as well."
            )
        case Code.STICK_READ_ONLY:
            return _translate(
                "Exchange", "Some sticks have a small switch at the side against writing."
            )
        case Code.STICK_LIES:
            return _translate(
                "Exchange", "This one cannot be trusted, whatever size it says it has."
            )
        case Code.STICK_BUSY:
            return _translate(
                "Exchange", "Often it is a virus scanner that looks at the stick first."
            )
        case _:
            return _translate("Exchange", "Another stick or folder will do as well.")


# Earlier exchanges and other ways


def earlier() -> str:
    """Head the list of earlier exchanges."""
    return _translate("Exchange", "Earlier exchanges")


def none_earlier() -> str:
    """Say that there are none yet."""
    return _translate("Exchange", "None yet.")


def trip(carrier: str, people: int, state: str) -> str:
    """Say how one went, with whom, and how far it has come."""
    by = {
        "stick": _translate("Exchange", "stick"),
        "file": _translate("Exchange", "file"),
        "hub": _translate("Exchange", "hub"),
    }.get(carrier, carrier)
    how_far = {
        "held": _translate("Exchange", "head office has it"),
        "way": _translate("Exchange", "on its way"),
    }[state]
    return " · ".join((by, _translate("Exchange", "%n people", "", people), how_far))


def other_ways() -> str:
    """Head the other ways."""
    return _translate("Exchange", "Another way")


def other_ways_line() -> str:
    """Say what they are good for."""
    return _translate(
        "Exchange", "One sealed file can also go by message or any network there is."
    )


def write_file() -> str:
    """Label the button that writes one file."""
    return _translate("Exchange", "Write one sealed file")


def read_file() -> str:
    """Label the button that reads a reply file."""
    return _translate("Exchange", "Read a reply file")


def bundle_files() -> str:
    """Name the sealed files to choose from."""
    return _translate("Exchange", "Sealed files")


def file_written() -> str:
    """Head the last step once a file is written."""
    return _translate("Exchange", "The file may be sent")


def file_line(name: str) -> str:
    """Describe the file that is written instead of a stick."""
    return _translate("Exchange", "File: {name}").format(name=name)


def file_chosen() -> str:
    """Head the first step where a file was chosen."""
    return _translate("Exchange", "One sealed file")


def file_holds(people: int) -> str:
    """Head the third step once the file is written."""
    if not people:
        return _translate("Exchange", "The bundle is in the file")
    return _translate("Exchange", "The bundle of %n people is in the file", "", people)


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Exchange", "choose")
