"""What leaves for other programs, read by the tools of their standards.

They have an environment of their own, which ``make peers`` makes.
"""

import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.exports import register_files
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.figures import aggregates
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reports import answer_files
from fieldreg.services.reports.report_words import ReportWords
from tests.support.pins import ROOT

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
PEER = ROOT / ".venv" / "peers" / "bin" / "python"
BOLD = {"given_name": "Болд", "birth_date": "2007-03-14", "gender": "male", "phone": "99112233"}
PEOPLE = (
    {**BOLD, "aimag": "65", "soum": "6525", "school": "=1+1"},
    {"given_name": "Сараа", "birth_date": "2008", "gender": "female"},
    {"given_name": "Ану"},
)
BENT = {
    "word.hxl": ("people.hxl", r"(\n.*),3,3,0,0\r", r"\1,many,3,0,0\r"),
    "day.hxl": ("people.hxl", r"2026-?Q1", "spring"),
    "tag.hxl": ("people.hxl", r"#", ""),
    "number.json": ("values.json", r'"value": "(\d+)"', r'"value": \1'),
    "unit.json": ("values.json", r'"orgUnit": "[^"]*",\s*', ""),
    "quarter.json": ("values.json", r"2026Q1", "2026-Q1"),
    "name.json": ("values.json", r'"dataElement"', '"element"'),
    "code.zip": ("package.zip", r"male", "mail"),
    "first.zip": ("package.zip", r"2026-03-\d\d", "in March"),
    "head.zip": ("package.zip", r"\bgiven_name,", "first,"),
}
"""For each bent file, the true one, and the text in it that is replaced."""


@pytest.fixture
def files(desk, tmp_path):
    people = [registration.register_person(desk, values, ()) for values in PEOPLE]
    plan = {"date": desk.day, "soum": "6525", "venue": "Соёлын төв", "half_days": 2}
    session = training_sessions.plan_session(desk, "Хүний эрх", plan, ["Хамт олон"])
    training_sessions.plan_session(desk, "Сэтгэл зүй", {"date": desk.day}, [])
    present = AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, people, present, shown=AS_STORED)
    bold, here = short_code(people[0]), short_code(session)
    for kind, values in (
        (kinds.CONTRIBUTION, {"session": here, "trainee": bold, "part": "lead"}),
        (kinds.PROMISE, {"session": here, "trainee": bold, "text": "Заана", "due": desk.day}),
        (kinds.RESIDENCE, {"trainee": bold, "day": desk.day, "soum": "6525", "reason": "moved"}),
        (kinds.PARTNER_PART, {"session": here, "partner": "Хамт олон", "part": "planning"}),
        (kinds.PARTNERSHIP, {"partner": "Хамт олон", "day": desk.day, "event": "begun"}),
    ):
        plain_records.add_record(desk, kind, values)
    folder = tmp_path / "files"
    folder.mkdir()
    words = ExportWords.read(wiring.read_export_words(), "mn")
    for name, form in (("all.xlsx", DataFormat.HXL), ("package.zip", DataFormat.PACKAGE)):
        register_files.export_register(desk, folder / name, form, words, reason="тайлан")
    by_each = {f"{each}.hxl": Question(Measure.PEOPLE, (each,)) for each in Dimension}
    by_quarter = {f"{each}.hxl": Question(each, (Dimension.QUARTER,)) for each in Measure}
    shown = ReportWords("mn", wiring.load_report_texts())
    for name, question in (by_each | by_quarter).items():
        answer_files.export_answer(desk, folder / name, question, shown, reason="тайлан")
    aggregates.export_aggregates(desk, folder / "values.json", reason="тайлан")
    return folder


def validate(folder):
    assert PEER.exists(), "`make peers` installs the tools of other programs"
    command = [PEER, HERE / "validate.py", folder]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(found.stdout)


def bend(true, bent, old, new):
    if true.suffix != ".zip":
        text, count = re.subn(old, new, true.read_bytes().decode())
        bent.write_bytes(text.encode())
        assert count
        return
    with zipfile.ZipFile(true) as source, zipfile.ZipFile(bent, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, re.sub(old, new, text) if name.endswith(".csv") else text)


def test_the_tools_of_other_programs_find_no_fault_and_find_those_that_are_made(files):
    true = sorted(path.name for path in files.iterdir())
    for name, (source, old, new) in BENT.items():
        bend(files / source, files / name, old, new)
    found = validate(files)
    assert {name: faults for name, faults in found.items() if name in true and faults} == {}
    assert {name for name in BENT if not found[name]} == set()
    assert found.keys() == {*true, *BENT}
