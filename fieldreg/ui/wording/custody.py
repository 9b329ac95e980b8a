"""Words of head office's keys: the copy that three people hold, and the key to seal to."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Custody", "Head office’s keys")


def line() -> str:
    """Say what they are."""
    return _translate("Custody", "They alone open what laptops send.")


def choose() -> str:
    """Name the arrows in a list."""
    return _translate("Custody", "choose")


def back() -> str:
    """Label the button that goes back to the settings."""
    return _translate("Custody", "Back")


# The copy


def copy() -> str:
    """Head the part about the copy."""
    return _translate("Custody", "The copy on paper")


def no_copy() -> str:
    """Say that nobody could get the keys back."""
    return _translate(
        "Custody",
        "No copy holds the keys of today. If this computer is lost and nobody can open its"
        " last backup, nobody gets them back.",
    )


def copied(day: str, names: Sequence[str]) -> str:
    """Say when the last copy was made, and who hold it."""
    return _translate("Custody", "Made on {day}, held by: {names}").format(
        day=day, names=", ".join(names)
    )


def copy_line() -> str:
    """Say what a copy is."""
    return _translate(
        "Custody",
        "A page to print. Three people each choose a passphrase of their own; any two of"
        " them get head office back with it, one alone does not.",
    )


def make_copy() -> str:
    """Label the button that makes one."""
    return _translate("Custody", "Make a copy for three people")


# The key to seal to


def sealing() -> str:
    """Head the part about the key."""
    return _translate("Custody", "The key that laptops seal to")


def laptops() -> str:
    """Name the list for who cannot see it."""
    return _translate("Custody", "Who knows it")


def no_laptops() -> str:
    """Say that nobody was invited."""
    return _translate("Custody", "No laptop was invited yet.")


def known_since(day: str) -> str:
    """Say since when a laptop knows it."""
    return _translate("Custody", "knows it since {day}").format(day=day)


def not_known() -> str:
    """Say that it is not known whether a laptop knows it."""
    return _translate("Custody", "not known to have it yet")


def left_on(day: str) -> str:
    """Name a former key."""
    return _translate("Custody", "Former key, changed on {day}").format(day=day)


def still_needed(names: Sequence[str]) -> str:
    """Say who needs it."""
    return _translate("Custody", "Still needed by: {names}").format(names=", ".join(names))


def days_left(count: int) -> str:
    """Say how long it is kept in any case."""
    return _translate("Custody", "kept for %n days more", "", count)


def not_needed() -> str:
    """Say that it may be destroyed."""
    return _translate("Custody", "Nobody needs it any more")


def destroyed_on(day: str) -> str:
    """Say when a former key was destroyed."""
    return _translate("Custody", "A former key was destroyed on {day}").format(day=day)


def rotate() -> str:
    """Label the button that draws another key."""
    return _translate("Custody", "Change the key")


def destroy() -> str:
    """Label the button that destroys what nobody needs."""
    return _translate("Custody", "Destroy the former key")


def gone() -> str:
    """Say that it is done."""
    return _translate("Custody", "The former key is destroyed.")


def gone_line() -> str:
    """Say where it still is."""
    return _translate(
        "Custody",
        "It is still in earlier backups and on earlier sheets: destroy those too.",
    )


# Three people in turn


def turn(number: int) -> str:
    """Head the turn of one of the three."""
    return _translate("Custody", "Person {number} of three").format(number=number)


def turn_line() -> str:
    """Say how it is done."""
    return _translate(
        "Custody",
        "The other two look away. The passphrase is written down nowhere, and nobody but"
        " this person knows it.",
    )


def rotation_line() -> str:
    """Say what else happens where the key is changed."""
    return _translate(
        "Custody",
        "The key is changed once a copy holds the new one, so the three are needed.",
    )


def person() -> str:
    """Label the name."""
    return _translate("Custody", "Name")


def name_wanted() -> str:
    """Say that the name is missing."""
    return _translate("Custody", "Write the name here.")


def next_person() -> str:
    """Label the button that ends a turn."""
    return _translate("Custody", "Next person")


def save() -> str:
    """Label the button that ends the last turn."""
    return _translate("Custody", "Save the page to print")


def desk() -> str:
    """Label the passphrase of the protected desk."""
    return _translate("Custody", "Passphrase of the protected desk")


def desk_line() -> str:
    """Say why it is asked for."""
    return _translate("Custody", "The key of sealed answers goes along.")


def desk_wrong() -> str:
    """Say that it did not fit."""
    return _translate("Custody", "This is not the passphrase of the protected desk.")


def cancel() -> str:
    """Label the button that leaves it."""
    return _translate("Custody", "Cancel")


def saving() -> str:
    """Say that it is being made."""
    return _translate("Custody", "Making and proving…")


def sheet_files() -> str:
    """Name the files to choose from."""
    return _translate("Custody", "Pages to print")


def sheet_name(day: str) -> str:
    """Propose a name for the file; it says nothing but the day."""
    return f"fieldreg-{day}.html"


def made(name: str) -> str:
    """Say that it was made."""
    return _translate(
        "Custody", "The copy is made, and each pair of the three has opened it: {name}"
    ).format(name=name)


def made_line() -> str:
    """Say what is to be done with it."""
    return _translate(
        "Custody", "Print it three times, burn earlier sheets, and make a backup now."
    )
