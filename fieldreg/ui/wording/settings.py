"""Words of the settings: how it looks, when it locks, the backup, and the check."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from fieldreg.services.doctor import Check, State

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Settings", "Settings")


def line() -> str:
    """Say that nothing needs to be saved."""
    return _translate("Settings", "Every choice holds at once.")


# How it looks


def looks() -> str:
    """Head the part about the window."""
    return _translate("Settings", "How it looks")


def language() -> str:
    """Label the language."""
    return _translate("Settings", "Language")


def scheme() -> str:
    """Label the colours."""
    return _translate("Settings", "Colours")


def scheme_name(name: str) -> str:
    """Name a set of colours."""
    return {
        "system": _translate("Settings", "as the computer has them"),
        "light": _translate("Settings", "light"),
        "dark": _translate("Settings", "dark"),
        "high_contrast": _translate("Settings", "high contrast"),
    }[name]


def text_size() -> str:
    """Label the size of texts."""
    return _translate("Settings", "Size of texts")


def percent(number: int) -> str:
    """Write a size."""
    return f"{number} %"


def next_start() -> str:
    """Say when another size of texts holds."""
    return _translate("Settings", "It holds from the next start of the program on.")


# Locking


def locking() -> str:
    """Head the part about locking."""
    return _translate("Settings", "Lock and passphrase")


def lock_after() -> str:
    """Label the time after which the window locks itself."""
    return _translate("Settings", "Lock by itself after")


def minutes(count: int) -> str:
    """Write a time."""
    return _translate("Settings", "%n minutes without a key", "", count)


def access() -> str:
    """Label the button that shows who opens this computer."""
    return _translate("Settings", "Passphrases and trainers")


# The backup


def backup() -> str:
    """Head the part about backups."""
    return _translate("Settings", "Backup")


def backed_up_on(day: str) -> str:
    """Say when the last backup was made."""
    if not day:
        return _translate("Settings", "No backup was made yet.")
    return _translate("Settings", "Last backup: {day}").format(day=day)


def backup_due() -> str:
    """Say that it is time for one."""
    return _translate(
        "Settings", "Make one now, on a stick that is kept apart from this computer."
    )


def backup_line() -> str:
    """Say what a backup is good for."""
    return _translate(
        "Settings",
        "One locked file with everything. Nobody can open it without your passphrase.",
    )


def back_up() -> str:
    """Label the button that makes one."""
    return _translate("Settings", "Back up now")


def backing_up() -> str:
    """Say that it is being made."""
    return _translate("Settings", "Backing up…")


def backup_folder() -> str:
    """Head the question where to."""
    return _translate("Settings", "Where should the backup go?")


def backup_made(name: str) -> str:
    """Say that it was made."""
    return _translate(
        "Settings", "The backup is made and was opened to prove it: {name}"
    ).format(name=name)


# About


def about() -> str:
    """Head the part about this installation."""
    return _translate("Settings", "This installation")


def role(name: str) -> str:
    """Name what this installation is."""
    return {
        "laptop": _translate("Settings", "Trainer’s laptop"),
        "head-office": _translate("Settings", "Head office"),
    }[name]


def version(number: str) -> str:
    """Say which version this is."""
    return _translate("Settings", "fieldreg {number}").format(number=number)


def places_version(number: str) -> str:
    """Say which list of places is used."""
    return _translate("Settings", "List of places: {number}").format(number=number)


def journal_place(path: str) -> str:
    """Say where faults of the program are noted; a long path may break at its folders."""
    return _translate("Settings", "Faults of the program, without names: {file}").format(
        file=path.replace("/", "/\u200b")
    )


def licence() -> str:
    """Say under which licence it is."""
    return _translate("Settings", "Free software under the Apache License 2.0")


# The check


def check() -> str:
    """Label the button that checks the installation."""
    return _translate("Settings", "Check this installation")


def checking() -> str:
    """Say that it is being checked."""
    return _translate("Settings", "Checking…")


def all_well(names: Sequence[str]) -> str:
    """Say what is as it should be."""
    return _translate("Settings", "All is well with: {names}").format(
        names=", ".join(names)
    )


def check_name(check: Check) -> str:
    """Name what was looked at."""
    return {
        Check.OPENING: _translate("Settings", "Opening"),
        Check.CONTINUITY: _translate("Settings", "Continuity"),
        Check.ERASED: _translate("Settings", "List of who was erased"),
        Check.FOLDER: _translate("Settings", "Folder"),
        Check.ROOM: _translate("Settings", "Room on the disk"),
        Check.DAMAGE: _translate("Settings", "Register"),
        Check.KEYS: _translate("Settings", "Keys"),
        Check.OUTBOX: _translate("Settings", "Entries on their way"),
        Check.ARRIVALS: _translate("Settings", "Bundles that came in"),
        Check.BACKUP: _translate("Settings", "Backup"),
        Check.CLOCK: _translate("Settings", "Calendar"),
        Check.PLACES: _translate("Settings", "List of places"),
        Check.SECRECY: _translate("Settings", "Encryption of the disk"),
        Check.JOURNAL: _translate("Settings", "Faults of the program"),
    }[check]


def finding(check: Check, state: State, facts: Mapping[str, str | int]) -> str:
    """Say what was found, and what to do where there is something to do."""
    found = _found(check, is_dated=bool(facts.get("on"))).format(**facts)
    if state is not State.ADVICE or check not in _ADVISED:
        return found
    return f"{found} {_advice(check).format(**facts)}"


_ADVISED = frozenset(
    {
        Check.SECRECY,
        Check.ROOM,
        Check.KEYS,
        Check.OUTBOX,
        Check.BACKUP,
    }
)


def _found(check: Check, *, is_dated: bool) -> str:
    return {
        Check.OPENING: _translate("Settings", "It opens with your passphrase."),
        Check.CONTINUITY: _translate("Settings", "It is the one that wrote here last."),
        Check.ERASED: _translate("Settings", "It is the one that was kept."),
        Check.FOLDER: _translate("Settings", "It lies on this computer’s own disk."),
        Check.ROOM: _translate(
            "Settings", "{free_mib} MB are free, the register takes {store_mib} MB."
        ),
        Check.DAMAGE: _translate("Settings", "Every page was read and is whole."),
        Check.KEYS: _translate("Settings", "All keys are there."),
        Check.OUTBOX: _translate(
            "Settings",
            "People on this computer only: {here}, on the way: {way}, at head office: {held}.",
        ),
        Check.ARRIVALS: _translate(
            "Settings",
            "Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}.",
        ),
        Check.BACKUP: (
            _translate("Settings", "Last made {on}.")
            if is_dated
            else _translate("Settings", "None was made yet.")
        ),
        Check.CLOCK: _translate("Settings", "It says {today}."),
        Check.PLACES: _translate("Settings", "Version {version}."),
        # Said only where something is amiss.
        Check.SECRECY: _translate(
            "Settings", "This computer’s disk or its swap is not encrypted."
        ),
        Check.JOURNAL: _translate("Settings", "Noted so far: {faults}."),
    }[check]


def _advice(check: Check) -> str:
    return {
        Check.SECRECY: _translate(
            "Settings",
            "The register is, but the system may write what is on the screen to the disk"
            " when memory is tight or the computer sleeps. Have the disk encrypted.",
        ),
        Check.ROOM: _translate("Settings", "Make room before the disk is full."),
        Check.KEYS: _translate("Settings", "No copy on paper holds them; make one."),
        Check.OUTBOX: _translate("Settings", "Exchange when a stick goes that way."),
        Check.BACKUP: _translate("Settings", "Make one now."),
    }[check]


# Laptops and head office


def own_words() -> str:
    """Head the eight words of this laptop."""
    return _translate("Settings", "The eight words of this laptop")


def own_words_line() -> str:
    """Say what they are for."""
    return _translate(
        "Settings",
        "Read them to head office when it asks, and only when you know the voice.",
    )


def custody() -> str:
    """Label the button that opens the page of head office's keys."""
    return _translate("Settings", "Head office’s keys")


def new_laptops() -> str:
    """Head the choice about laptops that are not confirmed."""
    return _translate("Settings", "Laptops that are not confirmed")


def unconfirmed() -> str:
    """Label the choice."""
    return _translate("Settings", "What they bring")


def holds(*, is_so: bool) -> str:
    """Name one of the two choices."""
    if is_so:
        return _translate("Settings", "waits until the laptop is confirmed")
    return _translate("Settings", "goes in, and can be undone")
