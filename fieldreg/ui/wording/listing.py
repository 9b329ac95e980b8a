"""Words of the lists that head office keeps for everybody."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("Lists", "Lists")


def office_line() -> str:
    """Say whom they reach."""
    return _translate(
        "Lists", "What changes here reaches every laptop with its next answer."
    )


def laptop_line(day: str) -> str:
    """Say whose they are, and of which day."""
    if not day:
        return _translate(
            "Lists", "Head office keeps them; none of its answers is here yet."
        )
    return _translate("Lists", "Head office keeps them; as they were on {day}.").format(
        day=day
    )


def which() -> str:
    """Label the choice of the list."""
    return _translate("Lists", "List")


def list_name(which: str) -> str:
    """Name a list."""
    return {
        "courses": _translate("Lists", "Courses"),
        "partners": _translate("Lists", "Partners"),
        "places": _translate("Lists", "Places added to the national list"),
    }[which]


def nothing() -> str:
    """Say that a list is empty."""
    return _translate("Lists", "Nothing is listed here")


def name() -> str:
    """Label the name of an entry."""
    return _translate("Lists", "Name")


def code() -> str:
    """Label the code of a place."""
    return _translate("Lists", "Code")


def code_note() -> str:
    """Say how a code is made up."""
    return _translate("Lists", "Four digits of a soum or district, six of a bag or khoroo.")


def add() -> str:
    """Label the act that adds an entry."""
    return _translate("Lists", "Add an entry")


def rename() -> str:
    """Label the act that gives an entry another name."""
    return _translate("Lists", "Call it otherwise")


def take_out() -> str:
    """Label the act that takes an entry out of use."""
    return _translate("Lists", "Take out of use")


def take_back() -> str:
    """Label the act that takes an entry back into use."""
    return _translate("Lists", "Back into use")


def out_of_use() -> str:
    """Say that an entry is out of use."""
    return _translate("Lists", "out of use")


def save() -> str:
    """Label the button that saves."""
    return _translate("Lists", "Save")


def leave() -> str:
    """Label the button that leaves the form."""
    return _translate("Lists", "Leave it as it is")


def name_wanted() -> str:
    """Say that a name is missing."""
    return _translate("Lists", "Write the name first.")


def was_added() -> str:
    """Say that it is on the list."""
    return _translate("Lists", "Listed. The laptops hear of it with the next answers.")


def was_renamed() -> str:
    """Say that it is called otherwise."""
    return _translate("Lists", "It is called so now, wherever it stands.")


def was_taken_out() -> str:
    """Say that it is out of use, and what that means."""
    return _translate(
        "Lists", "Out of use. It is offered no more, and read where it stands."
    )


def was_taken_back() -> str:
    """Say that it is in use again."""
    return _translate("Lists", "In use again.")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Lists", "choose")


def next_part() -> str:
    """Say what Tab does."""
    return _translate("Lists", "next part")


def hint() -> str:
    """Say where the key leads."""
    return _translate("Lists", "courses, partners, places")
