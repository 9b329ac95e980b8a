"""Words about who opens this computer: passphrases, the system's key store, trainers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("Settings", "Who opens this computer")


def own_passphrase() -> str:
    """Head the part about one's own."""
    return _translate("Settings", "Your passphrase")


def back() -> str:
    """Label the button back to the other settings."""
    return _translate("Settings", "Back to the settings")


def change_passphrase() -> str:
    """Label the button that changes the passphrase."""
    return _translate("Settings", "Change the passphrase")


def old_passphrase() -> str:
    """Label the passphrase of now."""
    return _translate("Settings", "Passphrase until now")


def new_passphrase() -> str:
    """Label the new one."""
    return _translate("Settings", "New passphrase")


def again() -> str:
    """Label its repetition."""
    return _translate("Settings", "New passphrase once more")


def save_passphrase() -> str:
    """Label the button that makes the new one hold."""
    return _translate("Settings", "Let the new one hold")


def saving_passphrase() -> str:
    """Say that it is being done."""
    return _translate("Settings", "Changing…")


def cancel() -> str:
    """Label the button that leaves it as it is."""
    return _translate("Settings", "Cancel")


def passphrase_changed() -> str:
    """Say that the new one holds."""
    return _translate("Settings", "The new passphrase holds from now on.")


def wrong_passphrase() -> str:
    """Say that the old one did not fit."""
    return _translate("Settings", "This is not the passphrase until now.")


def not_the_same() -> str:
    """Say that the repetition differs."""
    return _translate("Settings", "It differs from the new passphrase.")


def opened_by() -> str:
    """Label the choice of what opens the register."""
    return _translate("Settings", "What opens the register")


def by_passphrase() -> str:
    """Name the usual answer."""
    return _translate("Settings", "a passphrase alone")


def by_keystore(keystore: str) -> str:
    """Name the other one, with what the system's key store is called."""
    named = f" ({keystore})" if keystore else ""
    return _translate("Settings", "this system’s key store too") + named


def keystore_off() -> str:
    """Say what the other answer would mean."""
    return _translate(
        "Settings",
        "The key store would open it with Enter alone, for anybody who has your session"
        " of this system open: a lost laptop is then safe only while that is locked.",
    )


def keystore_means() -> str:
    """Say what it means now."""
    return _translate(
        "Settings",
        "Enter alone opens it now. Whoever has your session of this system open can read"
        " everything; a lost laptop is safe only while that is locked.",
    )


# Trainers


def who_works_here() -> str:
    """Head the part about those who work here."""
    return _translate("Settings", "Who works at this computer")


def trainers(names: Sequence[str]) -> str:
    """List them."""
    return " · ".join(names)


def trainers_line() -> str:
    """Say what a name is for, and how one gives the computer to another."""
    return _translate(
        "Settings",
        "Each has a passphrase of their own, and every entry says whose it is. To hand"
        " over, lock (Ctrl L); what one began to type, another may finish.",
    )


def let_in() -> str:
    """Label the button for a further one."""
    return _translate("Settings", "Let another trainer in")


def trainer_name() -> str:
    """Label the name."""
    return _translate("Settings", "Name; every entry says who made it")


def save_trainer() -> str:
    """Label the button that lets them in."""
    return _translate("Settings", "Let in")


def trainer_let_in(name: str) -> str:
    """Say that it is done."""
    return _translate("Settings", "Works here from now on: {name}").format(name=name)


def leaving() -> str:
    """Label the choice of whom to take out."""
    return _translate("Settings", "Who works here no longer")


def take_out() -> str:
    """Label the button that does so."""
    return _translate("Settings", "Take out")


def trainer_taken_out(name: str) -> str:
    """Say that it is done."""
    return _translate(
        "Settings", "Opens this computer no longer: {name}. What they wrote stays."
    ).format(name=name)
