import csv
import io
import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.register_tables import PEOPLE_COLUMNS, export_people, export_sessions
from fieldreg.services.exports.table_writer import write_table
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import NoteReason, RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from tests.support.foreign_files.parsed_here import parse_file

ENDINGS = [".csv", ".xlsx", ".json"]
BOLD = {
    "given_name": "Болд",
    "patronymic": "Д.",
    "birth_date": "2007-03-14",
    "gender": "male",
    "phone": "+976 99112233",
    "aimag": "65",
    "soum": "6525",
    "school": "=1+1",
}


def everyone(desk: UserSession) -> list[tuple[dict[str, object], bool]]:
    people = desk.store.records.list_all(kinds.TRAINEE, retired=True)
    return [(one.values, one.is_retired) for one in people]


def import_all(desk: UserSession, path: Path):
    table = parse_file(path)
    return import_people(desk, table, map_columns(table.columns))


def test_csv_begins_with_a_mark_and_calculates_nothing(desk, tmp_path):
    identity = registration.register_person(desk, BOLD)
    assert export_people(desk, tmp_path / "people.csv") == 1
    data = (tmp_path / "people.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert tuple(row) == PEOPLE_COLUMNS
    assert row["code"] == short_code(identity)
    assert (row["phone"], row["school"]) == ("'+976 99112233", "'=1+1")
    assert (row["aimag_name"], row["soum_name"], row["bag_name"]) == ("Архангай", "Тариат", "")
    assert (row["birth_date"], row["retired"]) == ("2007-03-14", "0")


def test_a_sheet_has_text_for_phones_and_true_dates_where_the_day_is_known(desk, tmp_path):
    registration.register_person(desk, BOLD | {"phone": "000042"})
    registration.register_person(desk, {"given_name": "Оюун", "birth_date": "2006"})
    registration.register_person(desk, {"given_name": "Томас", "birth_date": "1630-08-01"})
    export_people(desk, tmp_path / "people.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "people.xlsx")
    header, *rows = book.get_sheet_by_index(0).to_python()
    born, phone = header.index("birth_date"), header.index("phone")
    assert [str(row[born]) for row in rows] == ["2007-03-14", "2006", "1630-08-01"]
    assert [type(row[born]).__name__ for row in rows] == ["date", "str", "str"]
    assert rows[0][phone] == "000042"
    assert rows[0][header.index("school")] == "=1+1"


def test_json_has_one_object_a_person_and_null_for_unknown(desk, tmp_path):
    registration.register_person(desk, BOLD)
    export_people(desk, tmp_path / "people.json", language="en")
    (person,) = json.loads((tmp_path / "people.json").read_text(encoding="utf-8"))
    assert tuple(person) == PEOPLE_COLUMNS
    assert (person["school"], person["email"], person["retired"]) == ("=1+1", None, 0)
    assert person["aimag_name"] == "Arkhangai"


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_register_is_an_empty_table(desk, tmp_path, ending):
    assert export_people(desk, tmp_path / f"people{ending}") == 0
    assert (tmp_path / f"people{ending}").exists()
    assert json.loads((tmp_path / "people.json").read_text()) == [] if ending == ".json" else True


@pytest.mark.parametrize("name", ["people.pdf", "people", "people.csv.exe"])
def test_an_ending_that_is_not_known_is_refused(desk, tmp_path, name):
    with pytest.raises(Problem) as refused:
        export_people(desk, tmp_path / name)
    assert refused.value.code is Code.ENDING_UNKNOWN
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_cancelled_export_leaves_the_file_that_was_there_and_no_other(desk, tmp_path, ending):
    with desk.writing() as writing:
        for n in range(1_200):
            writing.create(Trainee(given_name=f"Хүн {n}"))
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / f"people{ending}").write_text("before", encoding="utf-8")
    steps: list[tuple[int, int]] = []

    def stop_at_a_thousand(done, total):
        steps.append((done, total))
        if done == 1_000:
            raise Problem(Code.CANCELLED)

    with pytest.raises(Problem) as refused:
        export_people(desk, folder / f"people{ending}", on_progress=stop_at_a_thousand)
    assert refused.value.code is Code.CANCELLED
    assert steps == [(0, 1_200), (500, 1_200), (1_000, 1_200)]
    assert [path.name for path in folder.iterdir()] == [f"people{ending}"]
    assert (folder / f"people{ending}").read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_is_not_there_is_a_named_problem(desk, tmp_path, ending):
    with pytest.raises(Problem) as refused:
        export_people(desk, tmp_path / "nowhere" / f"people{ending}")
    assert refused.value.code is Code.FILE_NOT_WRITTEN


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_who_is_out_of_use_comes_back_out_of_use(laptops, tmp_path, ending):
    here, there = (laptop.desk for laptop in laptops)
    registration.register_person(here, BOLD)
    gone = registration.register_person(here, {"given_name": "Сүх"})
    registration.retire_person(here, gone, shown=AS_STORED)
    path = tmp_path / f"people{ending}"
    export_people(here, path)
    import_all(there, path)
    assert everyone(there) == everyone(here)
    assert there.store.people.count() == 1


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_our_own_export_taken_in_again_here_changes_nothing(desk, tmp_path, ending):
    for name in ("Болд", "Болд", "Оюун"):
        registration.register_person(desk, {"given_name": name})
    path = tmp_path / f"people{ending}"
    export_people(desk, path)
    before = desk.store.digest()
    assert import_all(desk, path).count_outcomes()[RowOutcome.KNOWN] == 3
    assert desk.store.digest() == before


def edited(path, *, without=(), **cells):
    """Do to the export at *path* what people do to it in a spreadsheet."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    rows[0] |= cells
    names = [name for name in reversed(rows[0]) if name not in without]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    "without", [(), ("clan_name", "source_ref", "retired"), ("aimag", "aimag_name", "phone")]
)
def test_an_export_that_was_edited_doubles_nobody_whose_code_is_known(desk, tmp_path, without):
    for name in ("Болд", "Болд", "Оюун"):
        registration.register_person(desk, {"given_name": name, "soum": "6525", "aimag": "65"})
    path = tmp_path / "people.csv"
    export_people(desk, path)
    edited(path, without=without, given_name="Болдоо", school="3-р сургууль")
    report = import_all(desk, path)
    assert [entry.outcome for entry in report.entries] == [
        *(RowOutcome.DIFFERS, RowOutcome.KNOWN, RowOutcome.KNOWN)
    ]
    assert report.entries[0].differs == ("given_name",)
    assert report.entries[0].fills == ("school",)
    assert desk.store.people.count() == 3
    assert "code" not in report.unmapped


def test_a_new_person_typed_over_a_row_of_an_export_is_not_left_out(desk, tmp_path):
    for name in ("Болд", "Оюун"):
        registration.register_person(
            desk, {"given_name": name, "patronymic": "Дорж", "birth_date": "2007-03-14"}
        )
    path = tmp_path / "people.csv"
    export_people(desk, path)
    edited(path, given_name="Сарантуяа", birth_date="2004-01-02")
    report = import_all(desk, path)
    assert [entry.outcome for entry in report.entries] == [RowOutcome.NEW, RowOutcome.KNOWN]
    assert [note.why for note in report.entries[0].notes] == [NoteReason.CODE_OF_ANOTHER]
    edited(path, given_name="Сарантуяа", birth_date="2007-03-14", school="шинэ")
    report = import_all(desk, path)
    assert report.entries[0].differs == ("given_name",)
    assert report.entries[0].fills == ("school",)
    assert desk.store.people.count() == 3


def test_an_export_of_another_register_makes_new_people_and_says_so(laptops, tmp_path):
    here, there = (laptop.desk for laptop in laptops)
    registration.register_person(here, BOLD)
    export_people(here, tmp_path / "people.csv")
    (entry,) = import_all(there, tmp_path / "people.csv").entries
    assert entry.outcome is RowOutcome.NEW
    assert NoteReason.CODE_NOT_HERE in [note.why for note in entry.notes]


def test_an_export_taken_in_again_lists_whom_it_calls_out_of_use(desk, tmp_path):
    identity = registration.register_person(desk, {"given_name": "Болд"})
    registration.retire_person(desk, identity, shown=AS_STORED)
    export_people(desk, tmp_path / "people.csv")
    registration.retire_person(desk, identity, retired=False, shown=AS_STORED)
    (entry,) = import_all(desk, tmp_path / "people.csv").entries
    assert (entry.outcome, entry.differs) == (RowOutcome.DIFFERS, ("retired",))
    assert desk.store.people.count() == 1


def test_a_sheet_shows_where_it_had_to_cut_and_refuses_more_rows_than_it_has(tmp_path):
    path = tmp_path / "notes.xlsx"
    with path.open("wb") as file:
        write_table(file, path.name, ["notes"], [["x" * 40_000]], count=1)
    (row,) = parse_file(path).rows()
    assert row.cells[0] == "x" * 32_766 + "…"
    with pytest.raises(Problem) as refused:
        write_table(io.BytesIO(), path.name, ["notes"], [], count=1_048_576)
    assert refused.value.code is Code.TOO_LARGE


@pytest.mark.parametrize("ending", ENDINGS)
def test_sessions_are_one_row_per_participant_and_half_day(desk, tmp_path, ending):
    bold = registration.register_person(desk, BOLD)
    oyun = registration.register_person(desk, {"given_name": "Оюун"})
    session = training_sessions.plan_session(
        desk, "Манлайлал", {"date": "2026-03-14", "half_days": 2, "soum": "6525"}
    )
    training_sessions.plan_session(desk, "Хүний эрх", {"date": "2026-04-01"})
    training_sessions.mark_attendance(
        desk, session, [bold, oyun], AttendanceMark.PRESENT, shown=AS_STORED
    )
    training_sessions.mark_attendance(
        desk, session, [bold], AttendanceMark.LATE, half_day=2, shown=AS_STORED
    )
    path = tmp_path / f"sessions{ending}"
    assert export_sessions(desk, path) == 2
    if ending == ".json":
        rows = json.loads(path.read_text(encoding="utf-8"))
    else:
        table = parse_file(path)
        rows = [
            dict(zip(table.columns, (cell or None for cell in row.cells), strict=True))
            for row in table.rows()
        ]
    shown = ("course", "date", "soum_name", "half_day", "mark", "given_name")
    told = [tuple(row[name] and str(row[name]) for name in shown) for row in rows]
    assert told == [
        ("Хүний эрх", "2026-04-01", None, None, None, None),
        ("Манлайлал", "2026-03-14", "Тариат", "1", "present", "Болд"),
        ("Манлайлал", "2026-03-14", "Тариат", "2", "late", "Болд"),
        ("Манлайлал", "2026-03-14", "Тариат", "1", "present", "Оюун"),
    ]


def test_what_was_refused_leaves_in_no_file(desk, tmp_path):
    asked = tuple(NewConsent(one, ConsentMethod.SPOKEN) for one in (Purpose.KEEP, Purpose.CONTACT))
    grown = {**BOLD, "birth_date": "1990-05-01", "email": "bold@example.mn"}
    kept = registration.register_person(desk, {**grown, "given_name": "Болд"}, asked)
    gone = registration.register_person(desk, {**grown, "given_name": "Нуугдсан"}, asked)
    session = training_sessions.plan_session(desk, "Манлайлал", {"date": "2026-03-14"})
    training_sessions.mark_attendance(
        desk, session, [kept, gone], AttendanceMark.PRESENT, shown=AS_STORED
    )
    consent_records.withdraw_consent(desk, kept, Purpose.CONTACT, shown=AS_STORED)
    consent_records.withdraw_consent(desk, gone, Purpose.KEEP, shown=AS_STORED)
    people, sessions = tmp_path / "people.json", tmp_path / "sessions.json"
    assert export_people(desk, people) == 1
    export_sessions(desk, sessions)
    [row] = json.loads(people.read_text(encoding="utf-8"))
    assert (row["phone"], row["email"]) == (None, None)
    told = [row[f"consent_{one}"] for one in ("keep", "contact", "report")]
    assert told == ["given", "withdrawn", None]
    marks = json.loads(sessions.read_text(encoding="utf-8"))
    assert [(one["person"], one["given_name"]) for one in marks] == [
        (short_code(kept), "Болд"),
        (short_code(gone), None),
    ]
