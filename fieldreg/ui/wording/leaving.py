"""Words of what leaves the register as a file, and of the files that lie open."""

from PySide6.QtCore import QCoreApplication, QLocale

from fieldreg.ui.phrase import Words, phrase, strong

_translate = QCoreApplication.translate


def title() -> str:
    """Head the form before anybody has said what is to leave."""
    return _translate("Leaving", "Files from the register")


def everyone() -> str:
    """Say that everyone is to leave."""
    return _translate("Leaving", "Export everyone")


def report() -> str:
    """Say that the report of an import is to leave."""
    return _translate("Leaving", "Save the report of the import")


# The form


def how() -> str:
    """Label the choice of how it leaves."""
    return _translate("Leaving", "Form")


def form(name: str) -> str:
    """Name a form in which it can leave."""
    return {
        "locked": _translate("Leaving", "Workbook, locked by a passphrase"),
        "workbook": _translate("Leaving", "Workbook, open to whoever has it"),
        "table": _translate("Leaving", "Text table, open to whoever has it"),
        "json": _translate("Leaving", "JSON, open to whoever has it"),
        "page": _translate("Leaving", "Page, open to whoever has it"),
        "pdf": _translate("Leaving", "PDF to print, open to whoever has it"),
    }[name]


def locked_line() -> str:
    """Say what locked means."""
    return _translate(
        "Leaving", "The passphrase is shown here once. Excel and LibreOffice ask for it."
    )


def open_line() -> str:
    """Say what not being locked means."""
    return _translate(
        "Leaving",
        "It is noted in the register and stays on the list of open files until deleted.",
    )


def reason() -> str:
    """Label the reason for which it is not locked."""
    return _translate("Leaving", "Reason")


def reason_line() -> str:
    """Say what a reason may be."""
    return _translate("Leaving", "Whom it is for, and what they need it for.")


def reason_wanted() -> str:
    """Say that a reason is wanted."""
    return _translate("Leaving", "Say why it has to leave without a passphrase.")


def write() -> str:
    """Say what Enter does."""
    return _translate("Leaving", "Choose where to write it")


def write_hint() -> str:
    """Say what Enter does, in the hint bar."""
    return _translate("Leaving", "write the file")


def leave() -> str:
    """Say what Esc does."""
    return _translate("Leaving", "Back")


def leave_hint() -> str:
    """Say what Esc does, in the hint bar."""
    return _translate("Leaving", "back")


def where() -> str:
    """Head the choice of where to write it."""
    return _translate("Leaving", "Where to write the file")


def writing(so_many: int, of_so_many: int) -> str:
    """Say that it is being written, and how far it is."""
    share = 100 * so_many // max(of_so_many, 1)
    return _translate("Leaving", "Writing… {share} %").format(
        share=QLocale().toString(share)
    )


def stopped() -> str:
    """Say that nothing was written."""
    return _translate("Leaving", "Stopped. No file was written.")


def is_locked() -> str:
    """Say what to mind about a file that is locked."""
    return _translate("Leaving", "Write the passphrase down before you go on.")


def is_open() -> str:
    """Say what to mind about a file that is not locked."""
    return _translate(
        "Leaving", "Whoever has the file can read it. Delete it when it was used."
    )


def passphrase_line() -> str:
    """Say what to do with the passphrase."""
    return _translate(
        "Leaving",
        "This passphrase opens the file. It is kept nowhere and is not shown again: write it"
        " down, and give it to whom the file is for by another way than the file.",
    )


# The files that lie open


def lying() -> str:
    """Head the list of files that lie open."""
    return _translate("Leaving", "Files that lie open")


def lying_line() -> str:
    """Say what the list is for."""
    return _translate("Leaving", "Whoever gets at this computer can read them.")


def nothing_lies() -> str:
    """Say that the list is empty."""
    return _translate("Leaving", "No file that was written here lies open.")


def day() -> str:
    """Head the column of days."""
    return _translate("Leaving", "Day")


def file() -> str:
    """Head the column of files."""
    return _translate("Leaving", "File")


def what() -> str:
    """Head the column that says what is in it."""
    return _translate("Leaving", "Contents")


def rows() -> str:
    """Head the column that counts the rows."""
    return _translate("Leaving", "Rows")


def by() -> str:
    """Head the column of who wrote it."""
    return _translate("Leaving", "By")


def number(count: int) -> str:
    """Write a number as people here do."""
    return QLocale().toString(count)


def sort(name: str) -> str:
    """Name what is in a file."""
    return {
        "people": _translate("Leaving", "everyone"),
        "sessions": _translate("Leaving", "sessions and marks"),
        "import-report": _translate("Leaving", "report of an import"),
        "consent-sheet": _translate("Leaving", "consent sheet with names"),
        "seen": _translate("Leaving", "all about one person"),
    }[name]


def choose_hint() -> str:
    """Say what the arrows do, in the hint bar."""
    return _translate("Leaving", "choose")


def delete() -> str:
    """Say what Del does."""
    return _translate("Leaving", "Delete the file")


def delete_hint() -> str:
    """Say what Del does, in the hint bar."""
    return _translate("Leaving", "delete the file")


def delete_question(name: str, folder: str) -> Words:
    """Ask whether to delete a file."""
    return phrase(
        _translate(
            "Leaving",
            "{file} in {folder} goes for good, if it is still the file that was written."
            " What is in the register stays.",
        ),
        file=strong(name),
        folder=folder,
    )


def deleted(name: str) -> str:
    """Say that a file is gone."""
    return _translate("Leaving", "{file} is deleted.").format(file=name)


def not_wiped() -> str:
    """Say what deleting cannot do."""
    return _translate(
        "Leaving",
        "From a stick or a flash disk it can perhaps be read again; nobody can promise"
        " otherwise.",
    )
