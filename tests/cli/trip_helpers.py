"""What machines do that trade sticks, and what they know of each other."""

import shutil
from contextlib import closing

from fieldreg.domain.log.ids import parse_short_code
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE, copy_clone_marker


def register_and_carry(office, laptop, stick, *names):
    for name in names:
        laptop.done("people", "import", one_person_file(stick.parent, name))
    laptop.done("exchange", "--stick", stick)
    return office.run("--json", "hq", "receive", stick)


def roll_back_office(office, laptop, twin, folder):
    """Let *twin* be *office* before *laptop* brought anything, and get what it says last.

    Gives the file with what is missing there, and the id of the bundle that waits.
    """
    first, second, stick = folder / "first.frb", folder / "second.frb", folder / "on"
    stick.mkdir()
    laptop.done("people", "correct", "S2", "email=first@example.mn")
    laptop.done("exchange", "--file", first)
    shutil.copytree(office.home, twin.home)
    for _ in range(2):
        laptop.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
    laptop.clock.go_on(days=2)
    laptop.done("people", "correct", "S2", "email=second@example.mn")
    laptop.done("exchange", "--file", second)
    twin.run("hq", "receive", second)
    (waiting,) = (one for one in twin.ask("arrivals")["bundles"] if one["state"] == "held")
    return first, waiting["id"]


def clone(laptop, twin):
    shutil.copytree(laptop.home, twin.home)
    copy_clone_marker(laptop.tools, laptop.home, twin.home)
    twin.tools = laptop.tools


def one_person_file(folder, name):
    """Write a table with one person of Arkhangai in it."""
    file = folder / "one.csv"
    file.write_text(f"source_ref,given_name,aimag\n{name},{name},65\n", "utf-8")
    return file


def laptop_line(office, name):
    found = office.ask("hq", "laptops")["laptops"]
    return next(line for line in found if line["laptop"] == name)


def laptop_states(office):
    """Return how far head office knows each laptop."""
    return {line["laptop"]: line["state"] for line in office.ask("hq", "laptops")["laptops"]}


def shown_words(laptop):
    return laptop.done("laptop", "words").strip()


def known_people(machine):
    return {
        person["given_name"]
        for name in ("Болд", "Сараа", "Тэмүүлэн", "Нараа")
        for person in machine.ask("people", "find", name)["people"]
    }


def note_quarantined(laptop, code, reason):
    """Let head office's last reply have said that it set the change *code* aside."""
    with closing(opening.unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        store = installation.store
        with store.transaction():
            store.quarantine_notices.replace_all({parse_short_code(code): reason})
