"""Text that means more than it seems, and names that look alike (faults 46, 47, 53, 54)."""

import ast
import re
from pathlib import Path

import pytest

import fieldreg
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.people import people_search, registration
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.hostile import TEXTS
from tests.support.installations import HeadOffice, Laptop

PATHS = ("../../outside", "/tmp/outside", "C:\\outside", "..\\outside", "a/../../outside")  # noqa: S108
STATEMENTS = (
    "'; DROP TABLE trainee; --",
    '"; DROP TABLE trainee; --',
    "1 OR 1=1",
    "given_name) FROM trainee; --",
    "id; DELETE FROM trainee",
)
# Cyrillic, Latin letters in it, and the letters of keyboards without Ө and Ү.
ALIKE = [
    ("Өлзий", "Олзий"),
    ("Үүрийнтуяа", "Уурийнтуяа"),
    ("Сарантуяа", "Сaрaнтуяа"),  # with two Latin a
    ("Бат", "Бaт"),
    ("Өнөрсайхан", "Єнєрсайхан"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_fault_46_names_that_look_alike_are_shown_and_never_made_one(
    laptop: Laptop, tmp_path: Path, one: str, other: str
) -> None:
    assert one != other
    first = laptop.register(one, patronymic="Дорж", phone="99112233")
    typed = {"given_name": other, "patronymic": "Дорж", "phone": "99112233"}
    assert [line.id for line, _ in people_search.find_similar_people(laptop.desk, typed)] == [first]
    file = tmp_path / "list.csv"
    file.write_text(f"given_name,patronymic,phone\n{other},Дорж,99112233\n", "utf-8")
    table = read_table(file)
    import_people(laptop.desk, table, map_columns(table.columns))
    store = laptop.installation.store
    assert sorted(line.given_name or "" for line in store.people.list_page(0, 9)) == sorted(
        (one, other)
    )
    assert not store.records.ids_in_conflict(kinds.TRAINEE)


@pytest.mark.parametrize(
    ("encoding", "is_read"),
    [("cp1251", True), ("utf-16", True), ("utf-16-be", True), ("koi8-r", False), ("cp866", False)],
)
def test_fault_47_an_old_file_is_read_rightly_or_refused_and_never_saved_wrongly(
    laptop: Laptop, tmp_path: Path, encoding: str, *, is_read: bool
) -> None:
    names = ["Сарантуяа", "Батбаяр", "Болормаа", "Ганбаатар", "Цэцэгмаа"]
    text = "Нэр;Сум\r\n" + "".join(f"{name};Тариат\r\n" for name in names)
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(encoding))
    if is_read:
        table = read_table(file)
        import_people(laptop.desk, table, map_columns(table.columns))
    else:
        with pytest.raises(Problem) as refused:
            read_table(file)
        assert refused.value.code is Code.ENCODING_UNKNOWN
    saved = [line.given_name for line in laptop.installation.store.people.list_page(0, 9)]
    assert sorted(map(str, saved)) == (sorted(names) if is_read else [])


def test_fault_53_statements_in_values_are_values(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    for text in (*STATEMENTS, *TEXTS):
        person = laptop.register(text, patronymic=text, source_ref=text)
        registration.correct_person(
            laptop.desk, person, {"notes": text, "aimag": text}, shown=AS_STORED
        )
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    store = office.installation.store
    assert store.people.count() == len(STATEMENTS) + len(TEXTS)
    assert not store.is_damaged()
    for text in (*STATEMENTS, *TEXTS):
        assert store.records.ids_where(kinds.TRAINEE, "notes", text)
        assert len(people_search.find_people(office.desk, text)) <= store.people.count()
        with pytest.raises(Problem) as refused:
            store.records.ids_where(kinds.TRAINEE, text, "x")
        assert refused.value.code is Code.FIELD_UNKNOWN
    assert store_digest(laptop) == scoped_digest(office, "Архангай 1")


# What may stand inside a statement beside what is bound: names out of the table of kinds
# and of the schema, and what is made of them.
SAID_IN_SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER)\b")
STORE = Path(fieldreg.__file__).parent / "store"
FROM_OUTSIDE = re.compile(r"\b(value|values|body|text|said|extras|given|header|payload)\b")


def test_fault_53_no_statement_is_built_of_what_came_in() -> None:
    """A rule that a reader can hold against every statement there is."""
    statements = 0
    for path in Path(fieldreg.__file__).parent.rglob("*.py"):
        if not SAID_IN_SQL.search(text := path.read_text("utf-8")):
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.JoinedStr):
                continue
            fixed = "".join(
                str(part.value) for part in node.values if isinstance(part, ast.Constant)
            )
            if not SAID_IN_SQL.search(fixed):
                continue
            assert path.is_relative_to(STORE), path
            statements += 1
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    assert not FROM_OUTSIDE.search(ast.unparse(part.value)), fixed
    assert statements > 40


@pytest.mark.parametrize("name", PATHS)
def test_fault_54_no_path_is_made_of_what_came_in(
    office: HeadOffice, tmp_path: Path, name: str
) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    laptop = Laptop(inside / "laptop", office.invite(name), trainer=name)
    stick = inside / "stick"
    stick.mkdir()
    laptop.register(name, source_ref=name, school=name)
    laptop.hold_session(course=name)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    backups.create_backup(laptop.installation, inside / "backups")
    export_people(office.desk, inside / "people.csv")
    laptop.installation.close()
    made = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    ours = r"[0-9a-f]{16}\.frb|fieldreg\.db(-wal|-shm)?|keyring\.json|lock|people\.csv"
    ours += r"|fieldreg-[\d-]+\.frk|[0-9a-f]{16}\.erasures"
    assert all(re.fullmatch(ours, one) for one in made), made
    assert not Path("/tmp/outside").exists()  # noqa: S108
