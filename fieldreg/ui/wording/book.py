"""Words around the pages once it is unlocked: the foot, and what stands at its right."""

from PySide6.QtCore import QCoreApplication, QLocale

_translate = QCoreApplication.translate


def here() -> str:
    """Name the first state of a laptop's entries."""
    return _translate("Book", "on this computer")


def way() -> str:
    """Name the second state of a laptop's entries."""
    return _translate("Book", "on the way")


def held() -> str:
    """Name the third state of a laptop's entries."""
    return _translate("Book", "head office has them")


def answers_ready() -> str:
    """Name the first state of head office's answers."""
    return _translate("Book", "answers ready to be written")


def answers_on_way() -> str:
    """Name the second state of head office's answers."""
    return _translate("Book", "answers on the way")


def answers_held() -> str:
    """Name the third state of head office's answers."""
    return _translate("Book", "laptops have theirs")


def number(count: int) -> str:
    """Write a number."""
    return QLocale().toString(count)


def last_reply(day: str) -> str:
    """Say when head office last answered this laptop."""
    if not day:
        return _translate("Book", "No answer from head office yet")
    return _translate("Book", "Last answer from head office: {day}").format(day=day)


def office(people: int, backed_up_on: str) -> str:
    """Say how many people head office knows, and when it was last backed up."""
    counted = _translate("Book", "people: {count}").format(count=number(people))
    backup = (
        _translate("Book", "last backup: {day}").format(day=backed_up_on)
        if backed_up_on
        else _translate("Book", "no backup yet")
    )
    return f"{counted} · {backup}"


def hub_not_told() -> str:
    """Say that the hub does not know yet whom it may let in."""
    return _translate(
        "Book",
        "The hub does not know yet whom you let in or cut off. "
        "It hears of it when you next receive from it.",
    )


def last_entry(day: str) -> str:
    """Say how far a register reaches that is older than what was saved."""
    return _translate("Book", "The last entry that is here is of {day}.").format(day=day)
