"""Words of the unlock page: nothing here names or counts anybody."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def motto() -> str:
    """Say under the name of the program what it is for."""
    return _translate("Unlock", "Anywhere, with no network, nobody left out.")


def how_kept() -> str:
    """Say at the foot of the cover how data is kept."""
    return _translate(
        "Unlock",
        "What is registered is kept locked on this computer. Nobody can open it"
        " without your passphrase.",
    )


def how_kept_with_keystore() -> str:
    """Say the same where the system's key store opens it too."""
    return _translate(
        "Unlock",
        "What is registered is kept locked on this computer. A passphrase opens it, and"
        " so does whoever has this session of the system open.",
    )


def title() -> str:
    """Greet whoever sits here."""
    return _translate("Unlock", "Hello")


def line() -> str:
    """Say that it is locked."""
    return _translate("Unlock", "The register on this computer is locked.")


def passphrase() -> str:
    """Label the field."""
    return _translate("Unlock", "Passphrase")


def enter_passphrase() -> str:
    """Say what to do where nothing was typed."""
    return _translate("Unlock", "Enter your passphrase.")


def enter_alone() -> str:
    """Say that the system's key store opens it."""
    return _translate(
        "Unlock",
        "Enter alone opens it by this system’s key store; a passphrase says who comes.",
    )


def open_it() -> str:
    """Label the button."""
    return _translate("Unlock", "Unlock")


def opening() -> str:
    """Say that it is being unlocked."""
    return _translate("Unlock", "Unlocking…")


def show_letters() -> str:
    """Label the button that shows what was typed."""
    return _translate("Unlock", "Show the letters")


def hide_letters() -> str:
    """Label the button that hides what was typed."""
    return _translate("Unlock", "Hide the letters")


def language(name: str) -> str:
    """Label the button that changes the language, *name* being that of now."""
    return _translate("Unlock", "Language: {name}").format(name=name)


def wrong() -> str:
    """Say that the passphrase did not fit."""
    return _translate(
        "Unlock",
        "The passphrase did not fit. Nothing was changed. Look whether the keyboard"
        " is set to the right language, and try again.",
    )
