"""Our own exports, read again: here they change nothing, elsewhere they are the same people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.exports.register_tables import (
    FIRST_SESSION_COLUMNS,
    LATER_SESSION_COLUMNS,
    SESSION_COLUMNS,
    export_people,
    export_sessions,
)
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import ImportReport, NoteReason, RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.import_undo import undo_import
from fieldreg.services.imports.parsing.text_encodings import is_damaged
from fieldreg.services.pairs import typed_places
from fieldreg.services.people import registration
from tests.support import hostile
from tests.support.foreign_files.parsed_here import parse_file
from tests.support.stores.store_files import new_store
from tests.support.user_sessions import session_at

pytestmark = pytest.mark.share(of=2)

ENDINGS = [".csv", ".xlsx", ".json"]
MEANT = [
    *(("Тариат", "soum", within, "6525") for within in (None, "65", "11")),
    *(("Дарви", "soum", None, "8407"), ("Улаанбаатар", "aimag", None, "11")),
]
AS_BEFORE = {RowOutcome.KNOWN}


def import_all(desk, path) -> ImportReport:
    table = parse_file(path)
    return import_people(desk, table, map_columns(table.columns))


def everyone(desk):
    people = desk.store.records.list_all(kinds.TRAINEE, retired=True)
    return [(one.values, one.is_retired) for one in people]


def outcomes(report):
    return {entry.outcome for entry in report.entries}


def people() -> st.SearchStrategy[list[tuple[dict[str, str], bool]]]:
    """Draw people as a register may hold them, in use or not; hostile texts in free fields."""
    text = hostile.typed()
    place = st.sampled_from(
        ["65", "6525", "652551", "11", "1119", "Улаанбаатар", "Тариат", "Дарви"]
    )
    dates = ["2007", "2007-03", "~2006", "?3.4.07", "?2007-02-31", "1900-01-01", "2009-05-06"]
    optional = {
        **dict.fromkeys(("source_ref", "patronymic", "clan_name", "email", "guardian"), text),
        **dict.fromkeys(("school", "occupation", "notes"), text),
        **dict.fromkeys(("aimag", "soum", "bag"), place | text),
        "patronymic": st.sampled_from(["Д.", "Ts.", "Доржийн"]) | text,
        "given_name": st.sampled_from(["Болд", "Б.Болд", "Дорж Болд"]) | text,
        "phone": st.sampled_from(["99112233, 88112233", "+976 99112233", "000042"]) | text,
        "notes": st.sampled_from(["нэг\nхоёр", "-", "утас: 99112233"]) | text,
        "birth_date": st.dates().map(str) | st.sampled_from(dates),
        "gender": st.sampled_from(["female", "male", "other", "declined"]),
        "languages": st.sampled_from(["mn", "kk mn"]),
    }
    person = st.fixed_dictionaries({}, optional=optional).filter(bool)
    return st.lists(st.tuples(person, st.booleans()), min_size=1, max_size=4)


def register(desk, drawn):
    """Register *drawn* where officers said of typed places which are meant."""
    with desk.writing() as writing:
        for said in MEANT:
            writing.create(
                PlaceAlias.validated(**dict(zip(PlaceAlias.model_fields, said, strict=False)))
            )
        ids = [writing.create(Trainee.validated(**values)) for values, _ in drawn]
        writing.retire_many(
            kinds.TRAINEE, [one for one, (_, is_out) in zip(ids, drawn, strict=True) if is_out]
        )
    return ids


@pytest.fixture(scope="module")
def new_desks(tmp_path_factory):
    """Open desks of empty registers."""
    opened = []

    def make(count):
        folder = tmp_path_factory.mktemp("trip")
        desks = [session_at(new_store(folder / f"{one}.db", one)) for one in range(1, count + 1)]
        opened.extend(desks)
        return folder, *desks

    yield make
    for desk in opened:
        desk.store.close()


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=20)
@given(people())
def test_an_export_read_again_here_changes_nothing_and_differs_in_nothing(new_desks, ending, drawn):
    folder, desk = new_desks(1)
    register(desk, drawn)
    path = folder / f"people{ending}"
    export_people(desk, path)
    before = desk.store.digest()
    report = import_all(desk, path)
    assert outcomes(report) == AS_BEFORE
    assert desk.store.digest() == before


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=8)
@given(people())
def test_an_export_makes_the_same_people_elsewhere_once_and_comes_back_as_nothing_new(
    new_desks, ending, drawn
):
    whole = [
        (values, is_out)
        for values, is_out in drawn
        if any(map(str.isalpha, values.get("given_name", "")))
        and not any(map(is_damaged, values.values()))
    ]
    nameless = [row for row in drawn if not any(map(str.isalpha, row[0].get("given_name", "")))]
    folder, here, there, third = new_desks(3)
    register(here, [*whole, *nameless])
    out, again, back = (folder / f"{name}{ending}" for name in ("out", "again", "back"))
    export_people(here, out)
    counts = import_all(there, out).count_outcomes()
    assert (counts[RowOutcome.NEW], counts[RowOutcome.LEFT_OUT]) == (len(whole), len(nameless))
    assert everyone(there) == everyone(here)[: len(whole)]

    register(here, [({"given_name": "Шинэ"}, False)])  # so that the file is another
    export_people(here, again)
    digest = there.store.digest()
    counts = import_all(there, again).count_outcomes()
    assert (counts[RowOutcome.KNOWN], counts[RowOutcome.NEW]) == (len(whole), 1)
    assert whole == [] or there.store.digest() != digest

    digest = here.store.digest()
    export_people(there, back)
    assert outcomes(import_all(here, back)) == AS_BEFORE
    assert here.store.digest() == digest
    import_all(third, back)
    export_people(third, out)
    for desk in (here, there):
        digest = desk.store.digest()
        assert outcomes(import_all(desk, out)) == AS_BEFORE
        assert desk.store.digest() == digest


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_was_withheld_is_not_erased_by_reading_the_file_again(desk, tmp_path, ending):
    asked = tuple(NewConsent(one, ConsentMethod.SPOKEN) for one in (Purpose.KEEP, Purpose.CONTACT))
    values = {"given_name": "Болд", "birth_date": "1990", "phone": "99112233", "email": "b@b.mn"}
    hidden = registration.register_person(desk, values, asked)
    consent_records.withdraw_consent(desk, hidden, Purpose.CONTACT, shown=AS_STORED)
    registration.register_person(desk, {"given_name": "Туяа", "birth_date": "~2012"})
    path, before = tmp_path / f"people{ending}", desk.store.digest()
    export_people(desk, path)
    assert outcomes(import_all(desk, path)) == AS_BEFORE
    assert desk.store.digest() == before
    assert desk.store.records.load(kinds.TRAINEE, hidden).values["phone"] == "99112233"


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_export_of_sessions_doubles_nobody_and_moves_nobody_to_where_they_were_held(
    laptops, tmp_path, ending
):
    here, there = (laptop.desk for laptop in laptops)
    bold = registration.register_person(here, {"given_name": "Болд", "soum": "1119", "aimag": "11"})
    oyun = registration.register_person(here, {"given_name": "Оюун", "soum": "Тариятт"})
    typed_places.judge_places(here, [(typed_places.find_place(here, "Тариятт"), "6525")])
    plan = {"date": "2026-03-14", "half_days": 2, "soum": "6525"}
    session = training_sessions.plan_session(here, "Манлайлал", plan)
    for half_day in (1, 2):
        training_sessions.mark_attendance(
            here, session, [bold, oyun], AttendanceMark.PRESENT, half_day=half_day, shown=AS_STORED
        )
    path = tmp_path / f"sessions{ending}"
    export_sessions(here, path)
    columns = ("given_name", "home_soum", "home_soum_name", "home_aimag_name")
    table = parse_file(path)
    at = [table.columns.index(name) for name in columns]
    told = {tuple(row.cells[place] for place in at) for row in table.rows()}
    assert ("Оюун", "Тариятт", "Тариат", "Архангай") in told
    before = here.store.digest()
    assert outcomes(import_all(here, path)) == AS_BEFORE
    assert here.store.digest() == before
    counts = import_all(there, path).count_outcomes()
    assert (counts[RowOutcome.NEW], counts[RowOutcome.KNOWN]) == (2, 2)
    homes = [(values["given_name"], values["soum"]) for values, _ in everyone(there)]
    assert homes == [("Болд", "1119"), ("Оюун", "Тариятт")]


def test_people_of_an_undone_import_can_be_read_once_more(laptops, tmp_path):
    here, there = (laptop.desk for laptop in laptops)
    registration.register_person(here, {"given_name": "Болд"})
    export_people(here, tmp_path / "people.json")
    made = import_all(there, tmp_path / "people.json")
    undo_import(there, made.number)
    again = import_all(there, tmp_path / "people.json")
    assert [entry.outcome for entry in again.entries] == [RowOutcome.NEW]
    assert [note.why for note in again.entries[0].notes] == [NoteReason.CODE_NOT_HERE]
    assert outcomes(import_all(there, tmp_path / "people.json")) == AS_BEFORE
    assert there.store.people.count() == 1


def test_an_export_of_sessions_is_known_with_and_without_the_later_columns():
    for columns in (FIRST_SESSION_COLUMNS, SESSION_COLUMNS):
        found = map_columns(columns).fields
        assert found["soum"] == (columns.index("home_soum"),)
        named = {columns[place] for some in found.values() for place in some}
        assert named.isdisjoint(LATER_SESSION_COLUMNS)
