"""A whole day with planted names, and the search for them in all that is left of it.

``python -m tests.support.leak_scan ENGINE FOLDER``: whoever starts it gives it a home and a
folder for temporary files of its own, and looks through these afterwards. Two hundred
texts are planted: given names, patronymics, notes, phones and schools of forty people,
who are registered, imported, searched for, exported, carried to head office, asked about,
listed, set in conflict, consented for, answered for and opened, erased, left at a hub,
backed up and restored, by command and by window, with faults and a kill in the middle.
"""

import contextlib
import csv
import io
import json
import os
import signal
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreg import cli
from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.installation import model, opening
from tests.bench.peers import Plain
from tests.support.installations import PASSPHRASE, fake_tools

if TYPE_CHECKING:
    from tests.support.ui.app_driver import ScriptedAppDriver

PEOPLE = 40
# How each sort of plant begins: rare letters, all of which CP1251 has, and an й, which
# two writings of one text write differently.
VALUE_KINDS = {
    "given_name": "Жъайн{}ат",
    "patronymic": "Щъойм{}ын",
    "notes": "Ёъэйр{} хэлсэн",
    "school": "Эъёйл{}-р сургууль",
    "phone": "9917{}",
}
_LETTERS = "абвгдежзик"
_OPEN_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def planted_values() -> list[dict[str, str]]:
    people = []
    for number in range(PEOPLE):
        figures = f"{number * 31 % 1000:04}"
        letters = "".join(_LETTERS[int(one)] for one in figures)
        people.append(
            {
                sort: form.format(figures if sort == "phone" else letters)
                for sort, form in VALUE_KINDS.items()
            }
        )
    return people


def encoded_forms(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield *text* in each encoding in which it could be left, by the name of that."""
    for case, one in (("", text), (" lower", text.lower())):
        for form in ("NFC", "NFD"):
            written = unicodedata.normalize(form, one)
            yield f"UTF-8 {form}{case}", written.encode()
            yield f"UTF-16LE {form}{case}", written.encode("utf-16-le")
        yield f"CP1251{case}", one.encode("cp1251")
        yield f"escaped{case}", json.dumps(one)[1:-1].encode()


def _needles() -> dict[bytes, dict[bytes, tuple[str, str]]]:
    """Return every plant in every form, under the bytes with which many of them begin."""
    found: dict[bytes, dict[bytes, tuple[str, str]]] = {}
    for person in planted_values():
        for sort, text in person.items():
            begins = dict(encoded_forms(VALUE_KINDS[sort].partition("{")[0]))
            for encoding, needle in encoded_forms(text):
                found.setdefault(begins[encoding], {})[needle] = (text, encoding)
    return found


SEARCHED_FORMS = _needles()


def find_planted(data: bytes) -> set[tuple[str, str]]:
    found = set()
    for begins, needles in SEARCHED_FORMS.items():
        at = data.find(begins)
        while at >= 0:
            found |= {told for one, told in needles.items() if data.startswith(one, at)}
            at = data.find(begins, at + 1)
    return found


def find_leaks(folder: Path) -> dict[str, set[tuple[str, str]]]:
    """Look through everything in *folder*, names of files and packed ones included."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        told = find_planted(name.encode())
        if path.is_file() and not path.is_symlink():
            told |= find_planted(path.read_bytes())
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as inside:
                    told |= find_planted(b"".join(map(inside.read, inside.namelist())))
        if told:
            found[name] = told
    return found


def write_table(path: Path, times: int = 1) -> None:
    """Write a table with everybody in it, some of whose cells an import has to explain."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, [*VALUE_KINDS, "birth_date", "soum"])
        rows.writeheader()
        for one in planted_values() * times:
            rows.writerow(one | {"birth_date": one["notes"], "soum": one["school"]})


class LeakDay:
    """The day, in the *folder* that it is given, where a table lies already."""

    def __init__(self, folder: Path, engine: str) -> None:
        self.folder, self.engine = folder, engine
        self.stick, self.out, self.hub = folder / "stick", folder / "out", folder / "hub"
        for one in (self.stick, self.out):
            one.mkdir(exist_ok=True)
        self._seed = 0

    def tools(self) -> model.Tools:
        self._seed += 1
        made = fake_tools(self._seed)
        return made if self.engine == "sealed" else replace(made, connect=Plain)

    def call(self, home: str, *args: str | Path, ends: int = 0) -> None:
        whole = ["--home", str(self.folder / home), *map(str, args)]
        code = root_command.main(whole, standalone_mode=False, obj=CommandContext(self.tools()))
        assert code == ends, (args, code)

    def ask(self, home: str, *args: str | Path) -> Any:
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.call(home, "--json", *args)
        return json.loads(said.getvalue())

    def run(self) -> None:
        self.begin()
        self.by_command()
        if self.engine == "sealed":
            self.by_window()
        self.killed()
        self.carry()
        self.at_head_office()
        if self.engine == "sealed":
            self.visit_office_window()
        self.end()

    def begin(self) -> None:
        # By the door itself, which sees to what a fault may print.
        with contextlib.suppress(SystemExit):
            cli.main(["--home", str(self.folder / "office"), "hq", "init"], self.tools())
        invitation = self.folder / "a.fri"
        self.call(
            "office", "hq", "invite", *("--name", "A2", "--province", "65", "--out"), invitation
        )
        self.call("laptop", "laptop", "init", *("--trainer", "Ану", "--invitation"), invitation)

    def by_command(self) -> None:
        table = self.folder.parent / "people.csv"
        report = self.out / "report.xlsx"
        with contextlib.redirect_stdout(io.StringIO()):  # its passphrase is shown
            self.call("laptop", "people", "import", table, "--report", report, "--lock")
            self.call("laptop", "people", "export", self.out / "a.xlsx", "--lock")
            self.call("laptop", "people", "find", planted_values()[0]["given_name"])
        self.call("laptop", "people", "export", self.out / "people.pdf", ends=1)
        self.call("laptop", "people", "export", self.out / "none/people.csv", ends=1)

    def by_window(self) -> None:
        from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415

        from fieldreg import app  # noqa: PLC0415  Qt only here
        from tests.support.ui.app_driver import ScriptedAppDriver  # noqa: PLC0415

        seat = ScriptedAppDriver(self.folder / "laptop", self.tools(), self.out / "b.xlsx")
        qInstallMessageHandler(app.log_qt_message)
        sys.excepthook = seat.desktop.excepthook
        try:
            self._work(seat)
        finally:
            seat.close()  # or its thread would keep the process

    def _work(self, seat: "ScriptedAppDriver") -> None:
        from PySide6.QtCore import QTimer, qWarning  # noqa: PLC0415

        first, second, third = planted_values()[:3]
        seat.unlock()
        seat.press("Alt+3")
        seat.type(first["given_name"])
        seat.press("Ctrl+E", "Enter", "Esc")
        seat.type(second["given_name"])
        seat.press("Ins", "Enter", "Esc", "Ins")
        seat.type(third["patronymic"])  # and is not saved
        for one in (first, second):
            seat.runner.run(seat.desktop, lambda one=one: {}[one["given_name"]])
            QTimer.singleShot(0, lambda one=one: {}[one["notes"]])
            qWarning(one["school"])
        seat.settle()
        seat.sticks.append(self.stick)
        seat.press("Alt+4", "Enter", "Ctrl+L")

    def killed(self) -> None:
        module = ["-m", "tests.support.leak_scan", f"{self.engine}-killed", str(self.folder)]
        died = subprocess.run([sys.executable, *module], check=False).returncode
        assert died == -signal.SIGKILL, died

    def kill(self) -> None:
        """Import, and die when half of it is written and nothing is committed."""
        home = self.folder / "laptop"
        laptop = opening.unlock(home, PASSPHRASE, self.tools())
        table = read_table(self.folder.parent / "many.csv")
        seen = []

        def die(done: int, _total: int) -> None:
            seen.append(done)
            if done >= 1_000:
                os.kill(os.getpid(), signal.SIGKILL)

        import_people(laptop.user_session(), table, map_columns(table.columns), on_progress=die)

    def carry(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()):  # questions come with it
            self.call("laptop", "exchange", "--stick", self.stick)
            self.call("office", "hq", "receive", self.stick)
            self.call("laptop", "exchange", "--stick", self.stick)

    def at_head_office(self) -> None:
        """Do by command whatever has a name in it, at head office and for it."""
        first, second, third = planted_values()[3:6]
        words = self.ask("laptop", "laptop", "words")["words"]
        confirm = ("hq", "confirm", "A2", "--words", " ".join(words))
        her, other = (
            self.ask("office", "people", "find", one["given_name"])["people"][0]["code"]
            for one in (first, second)
        )
        answers = json.dumps({"health": first["notes"], "ethnicity": second["school"]})
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.call("office", *confirm)
            self.call("office", "hq", "desk", "begin")
            for kind in ("courses", "partners"):
                self.call("office", "lists", "add", kind, first["school"])
            ask = ("questions", "ask", first["notes"], "--laptop", "A2", "--about", her)
            self.call("office", *ask)
            self.call("office", "people", "correct", her, f"notes={third['notes']}")
            self.call("laptop", "people", "correct", her, f"notes={second['notes']}")
            with feed_stdin(answers):
                self.call("laptop", "people", "answer", her, "--language", "mn")
        self.carry()
        asked = self.ask("laptop", "questions")["questions"][0]["code"]
        where = ("--date", "2026-03-14", "--soum", "6501")
        plan = ("session", "plan", "--course", first["school"], *where)
        held = self.ask("laptop", *plan, "--partner", second["school"])["code"]
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.call("laptop", "questions", "answer", asked, second["notes"])
            self.call("laptop", "session", "mark", held, her, other, "--as", "present")
            given = ("--for", "contact", "--as", "given", "--how", "spoken")
            by = ("--by", second["patronymic"])
            self.call("laptop", "people", "consent", her, *given, *by)
            sheet = ("consents", "sheet", held, "--out", self.out / "sheet.pdf")
            self.call("laptop", *sheet)
            self.call("laptop", "people", "erase", other, "--confirm", other)
        self.carry()
        with contextlib.redirect_stdout(io.StringIO()) as said:
            for shown in (
                ("questions",),
                ("conflicts",),
                ("arrivals",),
                ("people", "show", her),
                ("--json", "people", "see", her),
                ("history", her),
                ("hq", "exposed", "A2"),
                ("hq", "desk", "open", her, "--reason", third["notes"]),
                ("hq", "desk", "log"),
                ("erasures",),
                ("people", "erase", her, "--dry-run"),
            ):
                self.call("office", *shown)
            came = str(self.ask("office", "arrivals")["bundles"][0]["id"])
            for act in ("undo", "redo"):
                self.call("office", "arrivals", act, came, "--reason", third["notes"])
            sessions = self.out / "sessions.xlsx"
            self.call("office", "session", "export", sessions, "--lock")
            hub = ("hq", "hub", "--url", "https://127.0.0.1:9", "--out", self.hub)
            self.call("office", *hub)
            self.call("office", "hq", "receive", self.hub)
        # They were there, and are not merely missing from what was done.
        assert first["notes"] in said.getvalue()

    def visit_office_window(self) -> None:
        """Look at every page of head office, at somebody and at what erasing her takes."""
        from tests.support.ui.app_driver import ScriptedAppDriver  # noqa: PLC0415

        seat = ScriptedAppDriver(self.folder / "office", self.tools())
        try:
            seat.unlock()
            for number in range(1, 9):
                seat.press(f"Alt+{number}")
            for page in ("questions", "lists", "consents", "erasures"):
                seat.window.show_page(page)
                seat.settle()
            seat.press("Alt+4")
            seat.type(planted_values()[3]["given_name"])
            seat.press("Enter", "H", "F3")
            assert planted_values()[3]["given_name"] in seat.words
            seat.press("Ctrl+L")
        finally:
            seat.close()

    def end(self) -> None:
        """Erase somebody, and keep and restore what is left."""
        code = self.ask("office", "people", "find", planted_values()[6]["given_name"])["people"][0]
        with contextlib.redirect_stdout(io.StringIO()):
            gone = ("people", "erase", code["code"], "--confirm", code["code"])
            self.call("office", *gone)
        with contextlib.redirect_stdout(io.StringIO()):  # the path, and so the day
            self.call("office", "backup", "--to", self.folder / "backups")
        (backup,) = (self.folder / "backups").glob("*.frk")
        self.call("again", "restore", backup)
        self.call("again", "doctor")


@contextlib.contextmanager
def feed_stdin(text: str) -> Iterator[None]:
    former, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        yield
    finally:
        sys.stdin = former


def watch_writes(folder: Path) -> list[str]:
    """Note from now on which files outside of *folder* Python writes to."""
    outside: list[str] = []

    def hear(event: str, args: tuple[object, ...]) -> None:
        is_writing = event == "open" and isinstance(args[2], int)
        if is_writing and args[2] & _OPEN_FOR_WRITING and isinstance(args[0], str | bytes):
            path = os.fsdecode(args[0])
            if not Path(path).is_relative_to(folder) and path != os.devnull:
                outside.append(path)
        elif event in ("os.mkdir", "os.rename", "tempfile.mkstemp", "tempfile.mkdtemp"):
            path = os.fsdecode(args[int(event == "os.rename")])  # type: ignore[arg-type]
            if not Path(path).is_relative_to(folder):
                outside.append(path)

    sys.addaudithook(hear)
    return outside


def main(engine: str, folder: Path) -> None:
    """Play the day, or the part of it that is killed."""
    if engine.endswith("-killed"):
        LeakDay(folder, engine.removesuffix("-killed")).kill()
    outside = watch_writes(folder)
    LeakDay(folder, engine).run()
    assert not outside, outside


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
