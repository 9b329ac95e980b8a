"""Words of the first run: preparing a laptop or head office, or restoring either."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fieldreg.ui.phrase import Phrase, phrase, strong

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("FirstRun", "Prepare this computer")


def line() -> str:
    """Say how long it takes."""
    return _translate("FirstRun", "Three minutes. No network is needed.")


def below() -> str:
    """Say at the foot of the cover what is being made."""
    return _translate(
        "FirstRun",
        "Whatever is registered here is kept locked. Only your passphrase opens it,"
        " so choose one that you will remember.",
    )


def language() -> str:
    """Head the first step."""
    return _translate("FirstRun", "Language")


def change() -> str:
    """Label the button that changes the language."""
    return _translate("FirstRun", "Change")


def purpose() -> str:
    """Head the step that asks what this computer is."""
    return _translate("FirstRun", "What is this computer?")


def purpose_line() -> str:
    """Say what the difference is."""
    return _translate(
        "FirstRun",
        "A trainer registers people and sends them to head office. Head office"
        " receives from all laptops and answers them.",
    )


def laptop() -> str:
    """Label the choice of a trainer."""
    return _translate("FirstRun", "A trainer’s laptop")


def head_office() -> str:
    """Label the choice of head office."""
    return _translate("FirstRun", "Head office")


def restore() -> str:
    """Label the choice of whoever has a backup."""
    return _translate("FirstRun", "Restore from a backup")


def recover() -> str:
    """Label the choice of two people who hold the copy of head office's keys."""
    return _translate("FirstRun", "Recover head office")


def sheet() -> str:
    """Head the step of the key copy."""
    return _translate("FirstRun", "The sheet of the keys")


def sheet_line() -> str:
    """Say what the sheet is."""
    return _translate(
        "FirstRun",
        "The page that three people made, or a plain text file with its lines typed again.",
    )


def open_sheet() -> str:
    """Label the button that opens it."""
    return _translate("FirstRun", "Open the sheet")


def sheet_files() -> str:
    """Name the files to choose from."""
    return _translate("FirstRun", "Sheets")


def sheet_wanted() -> str:
    """Say that the sheet comes first."""
    return _translate("FirstRun", "Open the sheet first.")


def sheet_slip(line: int) -> str:
    """Say in which line of the sheet a slip is."""
    return _translate("FirstRun", "Compare this line with the sheet: {line}").format(
        line=line
    )


def two_people() -> str:
    """Head the step of the two people."""
    return _translate("FirstRun", "Two of the three people")


def first_person() -> str:
    """Label the passphrase of the first of them."""
    return _translate("FirstRun", "Passphrase of the first person")


def second_person() -> str:
    """Label the passphrase of the second."""
    return _translate("FirstRun", "Passphrase of the second person")


def if_there_is_one() -> str:
    """Say that a backup is welcome and not needed."""
    return _translate(
        "FirstRun",
        "If there is one. Its passphrase is not needed; without one, laptops bring back"
        " what they have, or the register that stands on a server is opened.",
    )


def server() -> str:
    """Label the address of the database on a server."""
    return _translate("FirstRun", "Address of the database, where it is on a server")


def server_hint() -> str:
    """Show how such an address is written."""
    return "postgresql://name:password@server/database"


def chosen(name: str) -> str:
    """Give the name of what was chosen, for the step that is done."""
    return {
        "laptop": laptop(),
        "head-office": head_office(),
        "restore": restore(),
        "recover": recover(),
    }[name]


def change_choice() -> str:
    """Label the button that goes back to the choice."""
    return _translate("FirstRun", "Choose something else")


def invitation() -> str:
    """Head the step of the invitation."""
    return _translate("FirstRun", "Head office’s invitation")


def invitation_line() -> str:
    """Say what an invitation is."""
    return _translate(
        "FirstRun", "Head office gave you a file, on a stick or in a message."
    )


def open_invitation() -> str:
    """Label the button that opens the file."""
    return _translate("FirstRun", "Open the invitation")


def invitation_files() -> str:
    """Name the files to choose from."""
    return _translate("FirstRun", "Invitations")


def invited(laptop_name: str, provinces: Sequence[str], office: str) -> str:
    """Say what the invitation holds."""
    return " · ".join(filter(None, (laptop_name, ", ".join(provinces), office)))


def invitation_wanted() -> str:
    """Say that the invitation comes first."""
    return _translate("FirstRun", "Open the invitation first.")


def backup() -> str:
    """Head the step of the backup."""
    return _translate("FirstRun", "The backup")


def backup_line() -> str:
    """Say what a backup is and what follows from restoring it."""
    return _translate(
        "FirstRun",
        "A backup is one file whose name ends in .frk. The passphrase is the one that"
        " was used when it was made.",
    )


def open_backup() -> str:
    """Label the button that chooses the file."""
    return _translate("FirstRun", "Choose the backup")


def backup_files() -> str:
    """Name the files to choose from."""
    return _translate("FirstRun", "Backups")


def backup_wanted() -> str:
    """Say that the backup comes first."""
    return _translate("FirstRun", "Choose the backup first.")


def office_name() -> str:
    """Label the name of head office."""
    return _translate("FirstRun", "As laptops will show it")


def who() -> str:
    """Head the step about the person."""
    return _translate("FirstRun", "You")


def office_step() -> str:
    """Head the step about head office."""
    return _translate("FirstRun", "The name of head office")


def trainer_name() -> str:
    """Label the name of whoever works here."""
    return _translate("FirstRun", "Your name; every entry says who made it")


def name_wanted() -> str:
    """Say that a name is needed."""
    return _translate("FirstRun", "Write the name here.")


def passphrase_step() -> str:
    """Head the step of the passphrase of a backup."""
    return _translate("FirstRun", "Your passphrase")


def passphrase_hint() -> str:
    """Say in the empty field what makes a good one."""
    return _translate("FirstRun", "four words or more, a picture that only you know")


def passphrase() -> str:
    """Label the passphrase."""
    return _translate("FirstRun", "Passphrase")


def again() -> str:
    """Label the repetition."""
    return _translate("FirstRun", "Once more")


def strength(word_count: int, reason: str) -> str:
    """Say how good a passphrase is; an empty *reason* means that it will do."""
    judged = {
        "": _translate("FirstRun", "strong"),
        "short": _translate("FirstRun", "too short: twelve letters or more"),
        "digits": _translate("FirstRun", "digits alone are easily tried through"),
        "repeated": _translate("FirstRun", "too much of it is repeated"),
        "run": _translate("FirstRun", "a row of the keyboard or alphabet is easily tried"),
    }[reason]
    counted = _translate("FirstRun", "%n words", "", word_count)
    return f"{counted} · {judged}"


def propose() -> str:
    """Label the button that proposes a passphrase."""
    return _translate("FirstRun", "Propose six words")


def propose_another() -> str:
    """Label the same button once it has."""
    return _translate("FirstRun", "Propose others")


def proposed(passphrase: str) -> Phrase:
    """Show what is proposed."""
    return phrase("{passphrase}", passphrase=strong(passphrase))


def proposed_line() -> str:
    """Say what to do with it."""
    return _translate(
        "FirstRun",
        "Drawn by chance: nobody guesses it. Write it on paper that stays away from this"
        " computer, then type it once more.",
    )


def not_the_same() -> str:
    """Say that the repetition differs."""
    return _translate("FirstRun", "It differs from the passphrase above.")


def last_step(name: str) -> str:
    """Head the last step."""
    if name in ("restore", "recover"):
        return _translate("FirstRun", "Bring the register back")
    return _translate("FirstRun", "Ready to begin")


def last_line(name: str) -> str:
    """Say what happens next."""
    return {
        "laptop": _translate(
            "FirstRun",
            "Work begins at once; head office confirms after the first exchange.",
        ),
        "head-office": _translate(
            "FirstRun",
            "Then invite the first laptop. Make a backup today: without one, the keys of"
            " head office exist only on this computer.",
        ),
        "restore": _translate(
            "FirstRun",
            "What was entered after the backup was made is not in it. Laptops send again"
            " what head office does not have.",
        ),
        "recover": _translate(
            "FirstRun",
            "It is the same head office for its laptops. Take in every laptop’s next two"
            " sticks; they bring what is missing here.",
        ),
    }[name]


def start(name: str) -> str:
    """Label the button."""
    if name == "restore":
        return _translate("FirstRun", "Restore")
    if name == "recover":
        return _translate("FirstRun", "Recover")
    return _translate("FirstRun", "Begin")


def starting(name: str) -> str:
    """Say that it is being done."""
    if name in ("restore", "recover"):
        return _translate("FirstRun", "Restoring…")
    return _translate("FirstRun", "Preparing…")
