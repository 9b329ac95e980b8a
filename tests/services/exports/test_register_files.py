"""Files of the whole register, each read as its own program reads it."""

import csv
import io
import json
import re
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest
from python_calamine import CalamineWorkbook

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentState,
    DayPart,
    Gender,
    Purpose,
    SessionMode,
    SessionState,
)
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.exports import calendars, plaintext_exports, register_files
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.mission_tables import list_columns, name_table
from fieldreg.services.exports.register_tables import PEOPLE_COLUMNS, SESSION_COLUMNS
from fieldreg.services.figures import aggregates, hxl_tags
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reports import answer_files
from fieldreg.services.reports.report_words import ReportWords
from tests.support.reports import TEXTS

LINK: Final = "https://meet.example.mn/1"
BOLD: Final = {
    "given_name": "Болд",
    "birth_date": "2007-03-14",
    "gender": "male",
    "phone": "+976 99112233",
    "aimag": "65",
    "soum": "6525",
    "school": "=1+1",
}
SARA: Final = {"given_name": "Сараа", "birth_date": "2008", "gender": "female"}
TABLES: Final = ["people", "sessions", *map(name_table, kinds.PLAIN_KINDS)]
COURSE, SECRET = "Хүний эрх, хамгаалал; 1", "Сэтгэлийн тайвшрал"
PASSPHRASE: Final = "нэг хоёр гурав"  # noqa: S105  of nothing
HXL_TAG: Final = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")  # HXL 1.1, "Tag format"
HXL_HASHTAGS: Final = {
    *("#activity", "#adm1", "#adm2", "#adm3", "#contact", "#date", "#description", "#loc"),
    *("#beneficiary", "#meta", "#modality", "#org", "#output", "#reached", "#status", "#subsector"),
}


def words(language="mn"):
    return ExportWords.read(wiring.read_export_words(), language)


@pytest.fixture
def session(desk):
    people = [registration.register_person(desk, values, ()) for values in (BOLD, SARA)]
    place = {"date": desk.day, "soum": "6525", "venue": "Соёлын төв"}
    more = {"half_days": 2, "link": LINK, "headcount": 7}
    made = training_sessions.plan_session(desk, COURSE, {**place, **more}, ["Хамт олон", "Сан"])
    secret = training_sessions.plan_session(desk, SECRET, place)
    with desk.writing() as writing:
        course = desk.store.sessions.find(secret).course_id
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    mark = training_sessions.mark_attendance
    for each in (made, secret):
        mark(desk, each, people, AttendanceMark.PRESENT, shown=AS_STORED)
    return made


def export(desk, path: Path, form: DataFormat, language="mn") -> bytes:
    assert register_files.export_register(desk, path, form, words(language), reason="тайлан") == 2
    return path.read_bytes()


def read_zip(data: bytes, name: str, encoding: str) -> list[dict[str, str]]:
    text = zipfile.ZipFile(io.BytesIO(data)).read(name).decode(encoding)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_workbook_is_in_the_readers_language_with_days_as_days(desk, session, tmp_path):
    export(desk, tmp_path / "all.xlsx", DataFormat.WORKBOOK)
    book = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    assert (*book.sheet_names[:2], *book.sheet_names[-2:]) == (
        *("Хүмүүс", "Сургалт, ирц", "Сургалтын материал", "Тайлбар"),
    )
    heads, bold, sara = book.get_sheet_by_index(0).to_python()
    told = dict(zip(heads, bold, strict=True))
    assert (told["Хүйс"], told["Утас"], told["Төрсөн огноо"], told["Сум"]) == (
        *("эрэгтэй", "+976 99112233", date(2007, 3, 14), "Тариат"),
    )
    assert told["Сургууль, байгууллага"] == "=1+1"  # as text, which calculates nothing
    assert dict(zip(heads, sara, strict=True))["Төрсөн огноо"] == "2008"
    rows = book.get_sheet_by_index(1).to_python()
    at = {head: place for place, head in enumerate(rows[0])}
    shown = {row[at["Сургалтын код"]] for row in rows[1:] if row[at["Нэр"]]}
    assert shown == {short_code(session)}  # nobody of the confidential course
    assert {row[at["Ирц"]] for row in rows[1:]} == {"ирсэн", ""}
    heads = ("Хамтрагч байгууллага", "Холбоос", "Бүртгүүлээгүй хүний тоо")
    told = {tuple(row[at[head]] for head in heads) for row in rows[1:] if row[at["Нэр"]]}
    assert told == {("Хамт олон; Сан", LINK, 7)}
    explained = book.get_sheet_by_name("Тайлбар").to_python()
    for code in (["Ирц", "ирсэн", "present"], ["Төлөв", "биелүүлсэн", "kept"]):
        assert code in explained
    packed = zipfile.ZipFile(tmp_path / "all.xlsx").read("xl/worksheets/sheet1.xml")
    assert b"<autoFilter" in packed


@pytest.mark.usefixtures("session")
def test_a_locked_workbook_leaves_no_entry_and_others_are_not_locked(desk, tmp_path):
    path = tmp_path / "all.xlsx"
    register_files.export_register(desk, path, DataFormat.WORKBOOK, words(), passphrase=PASSPHRASE)
    assert not path.read_bytes().startswith(b"PK")
    assert plaintext_exports.list_plaintext_exports(desk) == []
    for form, code in ((DataFormat.HXL, Code.LOCKED_IS_WORKBOOK), (None, Code.ENDING_UNKNOWN)):
        with pytest.raises(Problem) as refused:
            register_files.export_register(
                desk, path, form or DataFormat.CSV, words(), passphrase=PASSPHRASE if form else ""
            )
        assert refused.value.code is code


@pytest.mark.usefixtures("session")
def test_it_is_stopped_among_people_and_among_sessions_and_leaves_no_file(desk, tmp_path):
    told = []
    for last in (0, 3):  # among the two people, and after them

        def stop(done, total, last=last):
            told.append((done, total))
            if done >= last:
                raise Problem(Code.CANCELLED)

        with pytest.raises(Problem) as stopped:
            register_files.export_register(
                desk, tmp_path / "all.json", DataFormat.JSON, words(), on_progress=stop
            )
        assert stopped.value.code is Code.CANCELLED
        assert list(tmp_path.glob("all*")) == []
        assert plaintext_exports.list_plaintext_exports(desk) == []
    assert told[0] == (0, told[0][1])


@pytest.mark.usefixtures("session")
def test_zipped_tables_have_a_mark_and_calculate_nothing(desk, tmp_path):
    data = export(desk, tmp_path / "all.zip", DataFormat.CSV, "fr")
    text = zipfile.ZipFile(io.BytesIO(data)).read("people.csv")
    assert text.startswith(b"\xef\xbb\xbf")
    bold, _ = read_zip(data, "people.csv", "utf-8-sig")
    assert (bold["Téléphone"], bold["Genre"]) == ("'+976 99112233", "homme")
    assert len(read_zip(data, "sessions.csv", "utf-8-sig")) == 3


@pytest.mark.usefixtures("session")
def test_json_has_names_and_codes_as_they_are_kept(desk, tmp_path):
    found = json.loads(export(desk, tmp_path / "all.json", DataFormat.JSON))
    assert [tuple(found["people"][0]), tuple(found["sessions"][0])] == [
        PEOPLE_COLUMNS,
        SESSION_COLUMNS,
    ]
    assert (found["people"][0]["school"], found["as_of"]) == ("=1+1", desk.day)
    marks = [row["mark"] for row in found["sessions"]]
    assert sorted(marks, key=str) == [None, "present", "present"]


def test_further_records_leave_by_name_and_code_and_nothing_ties_a_person_to_secrets(
    desk, session, tmp_path
):
    bold, sara = (short_code(row.id) for row in desk.store.people.list_page(0, 2))
    [secret] = [row for row in desk.store.sessions.list_page() if row.id != session]
    here, there = short_code(session), short_code(secret.id)
    noted = [
        *(
            (kinds.CONTRIBUTION, {"session": at, "trainee": bold, "part": "lead"})
            for at in (here, there)
        ),
        (kinds.CONTRIBUTION, {"session": there, "name": "Гадны хүн", "part": "helper"}),
        *(
            (kinds.PROMISE, {"session": at, "trainee": bold, "text": "Заана"})
            for at in (here, there)
        ),
        *(
            (kinds.RESIDENCE, {"trainee": who, "day": desk.day, "soum": "6525", "reason": "moved"})
            for who in (bold, sara)
        ),
        (kinds.PARTNER_PART, {"session": here, "partner": "Сан", "part": "planning"}),
        (kinds.PARTNERSHIP, {"partner": "Сан", "day": desk.day, "event": "begun"}),
    ]
    [*_, promise, _, _, part, _] = [plain_records.add_record(desk, *each) for each in noted]
    plain_records.change_record(desk, promise, {"kept_by": there}, shown=AS_STORED)
    plain_records.withdraw_records(desk, part)
    [gone] = desk.resolve_short_code(sara)
    consent_records.withdraw_consent(desk, gone, Purpose.KEEP, shown=AS_STORED)
    path = tmp_path / "all.json"
    assert register_files.export_register(desk, path, DataFormat.JSON, words(), reason="т") == 1
    found = json.loads(path.read_bytes())
    assert [*found] == ["as_of", *TABLES]
    [led] = found["contributions"]
    assert (led["session"], led["person"], led["part"]) == (here, bold, "lead")
    promises = {(row["person"], row["session"], row["kept_by"]) for row in found["promises"]}
    assert promises == {(bold, here, None), (bold, None, None)}
    assert {(row["person"], row["soum_name"]) for row in found["residences"]} == {(bold, "Тариат")}
    [taken] = found["parts"]
    assert (taken["partner"], taken["part"], taken["retired"]) == ("Сан", "planning", 1)
    assert {row["name"]: row["is_confidential"] for row in found["courses"]}[SECRET] == "yes"
    told = [row for name in TABLES[2:] for row in found[name] if name != "courses"]
    assert there not in json.dumps(told)
    assert "Гадны" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.usefixtures("session")
def test_hxl_has_a_row_of_hashtags_that_its_standard_knows(desk, tmp_path):
    export(desk, tmp_path / "all.xlsx", DataFormat.HXL)
    book = CalamineWorkbook.from_path(tmp_path / "all.xlsx")
    assert book.sheet_names == TABLES
    for name in TABLES:
        heads, tags, *rows = book.get_sheet_by_name(name).to_python()
        require_tags(tags)
        assert len(heads) == len(tags)
        assert rows or name not in ("people", "sessions")
    path = tmp_path / "figures.hxl"
    for measure, by in (
        (Measure.PEOPLE, (Dimension.AIMAG, Dimension.GENDER, Dimension.NEW)),
        (Measure.SESSIONS, (Dimension.HELD_SOUM, Dimension.QUARTER)),
    ):
        question = Question(measure, by)
        answer_files.export_answer(
            desk, path, Question(measure, by[:1]), ReportWords("mn", TEXTS), reason="тайлан"
        )
        lines = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
        assert lines[1] == list(hxl_tags.list_tags(Question(measure, by[:1])))
        require_tags(list(hxl_tags.list_tags(question)))
    for dimension in Dimension:
        require_tags([*hxl_tags.list_tags(Question(Measure.PEOPLE, (dimension,)))])


def require_tags(tags: list[str]) -> None:
    assert all(HXL_TAG.fullmatch(tag) for tag in tags), tags
    assert {tag.partition("+")[0] for tag in tags} <= HXL_HASHTAGS
    assert len(set(tags)) == len(tags)


@pytest.mark.usefixtures("session")
def test_a_data_package_holds_to_what_it_says_of_itself(desk, tmp_path):
    """The rules of Tabular Data Package and Table Schema (specs.frictionlessdata.io)."""
    data = export(desk, tmp_path / "all.zip", DataFormat.PACKAGE)
    package = json.loads(zipfile.ZipFile(io.BytesIO(data)).read("datapackage.json"))
    assert (package["profile"], len(package["resources"])) == (
        *("tabular-data-package", len(TABLES)),
    )
    casts = {"string": str, "integer": int, "date": date.fromisoformat}
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        schema = resource["schema"]
        rows = read_zip(data, resource["path"], "utf-8")
        heads = zipfile.ZipFile(io.BytesIO(data)).read(resource["path"]).decode().splitlines()[0]
        assert heads.split(",") == [field["name"] for field in schema["fields"]]
        for field in schema["fields"]:
            values = [
                casts[field["type"]](row[field["name"]]) for row in rows if row[field["name"]]
            ]
            assert {*values} <= {*field.get("constraints", {}).get("enum", values)}
        if key := schema.get("primaryKey"):
            assert len({row[key] for row in rows}) == len(rows)
    people = read_zip(data, "people.csv", "utf-8")
    assert people[0]["school"] == "=1+1"


@pytest.mark.usefixtures("session")
def test_aggregates_are_a_data_value_set(desk, tmp_path):
    """The document of POST /api/dataValueSets (DHIS2 developer guide, "Data values")."""
    path = tmp_path / "dhis2.json"
    count = aggregates.export_aggregates(desk, path, reason="тайлан")
    found = json.loads(path.read_text())
    assert (found["dataSet"], len(found["dataValues"])) == ("FIELDREG", count)
    keys = ("dataElement", "period", "orgUnit", "categoryOptionCombo")
    for value in found["dataValues"]:
        assert {*value} <= {*keys, "value"}
        assert re.fullmatch(r"\d{4}Q[1-4]", value["period"])
        assert re.fullmatch(r"MN(\d\d)?", value["orgUnit"])
        assert value["value"].isdecimal()
    told = {tuple(value.get(key) for key in keys): value["value"] for value in found["dataValues"]}
    assert len(told) == count
    quarter = f"{desk.day[:4]}Q{(int(desk.day[5:7]) + 2) // 3}"
    assert told["FIELDREG_PEOPLE", quarter, "MN65", "FIELDREG_MALE"] == "1"
    assert told["FIELDREG_PEOPLE", quarter, "MN", "FIELDREG_FEMALE"] == "1"
    assert told["FIELDREG_HALF_DAYS", quarter, "MN65", None] == "3"
    (listed,) = plaintext_exports.list_plaintext_exports(desk)
    assert (listed.what, listed.rows) == ("figures", count)


def test_a_calendar_has_what_is_planned_and_nothing_secret(desk, session, tmp_path):
    """RFC 5545: lines of at most 75 bytes, texts escaped, the end is the day after."""
    data = tmp_path / "plan.ics"
    assert calendars.export_calendar(desk, data, words(), reason="утсанд") == 1
    lines = data.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    text = data.read_bytes().decode().replace("\r\n ", "")
    assert SECRET not in text
    day = date.fromisoformat(desk.day)
    entry = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    assert entry["SUMMARY"] == r"Хүний эрх\, хамгаалал\; 1"
    assert entry["LOCATION"] == r"Соёлын төв\, Тариат"
    assert entry["DTSTART;VALUE=DATE"] == f"{day:%Y%m%d}"
    assert entry["DTEND;VALUE=DATE"] == f"{day + timedelta(days=1):%Y%m%d}"
    training_sessions.close_sessions(desk, session, lets_follow=True)
    assert calendars.export_calendar(desk, tmp_path / "b.ics", words(), reason="утсанд") == 0


def test_every_column_and_code_has_its_word_in_each_language():
    for language in INTERFACE_LANGUAGES:
        for name in dict.fromkeys((*PEOPLE_COLUMNS, *SESSION_COLUMNS)):
            assert words(language).column(name).heading
        for kind in kinds.PLAIN_KINDS:
            columns = [words(language).column(name, kind.name) for name in list_columns(kind)]
            assert len({column.heading for column in columns}) == len(columns)
        assert len({words(language).say(name) for name in TABLES}) == len(TABLES)
    groups = {
        "gender": Gender,
        "consent": ConsentState,
        "mode": SessionMode,
        "starts": DayPart,
        "state": SessionState,
        "mark": AttendanceMark,
    }
    shown = json.loads(wiring.read_export_words())["values"]
    for kind in kinds.PLAIN_KINDS:
        for field in kind.fields:
            if codes := {*field.choices} - {""}:
                group = words().column(field.name, kind.name).values
                assert {f"{group}.{code}" for code in codes} <= shown.keys(), (kind.name, field)
    for group, codes in groups.items():
        assert {f"{group}.{code}" for code in codes} <= shown.keys()
    assert all({*each} == {*INTERFACE_LANGUAGES} for each in shown.values())
