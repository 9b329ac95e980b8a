"""`match`: the rows of a file that may be one person, without a register."""

import csv
from pathlib import Path

import pytest

from tests.support.registers import habits

ROWS = """\
№,Нэр,Эцгийн нэр,Төрсөн өдөр,Утас,Аймаг,Сум
1,Оюунчимэг,Доржийн,2007-03-02,99114207,Архангай,Тариат
2,Oyunchimeg,D.,2007,99114207,Архангай,Тариат
3,Оюунтуяа,Доржийн,2007-03-02,99114207,Архангай,Тариат
4,Ганбаатар,Бат,1999-10-11,88001122,Дорнод,Хэрлэн
5,,,,,,
"""


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def read_pairs(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_two_rows_of_one_person_are_found_and_her_twin_is_not(machine, file, tmp_path):
    nowhere, out = machine("nowhere"), tmp_path / "pairs.csv"
    told = nowhere.done("match", file, "--out", out)
    assert told.startswith("1 pair of 4 rows may be one person;")
    [pair] = read_pairs(out)
    assert list(pair) == ["ref_a", "ref_b", "score", "reasons"]
    assert (pair["ref_a"], pair["ref_b"]) == ("1", "2")
    assert "same phone +" in pair["reasons"]
    weights = [float(reason.rpartition(" ")[2]) for reason in pair["reasons"].split("; ")]
    assert sum(weights) == pytest.approx(float(pair["score"]), abs=0.05 * (len(weights) + 1))
    assert not nowhere.home.exists()


def test_why_equal_rows_are_in_no_pair_is_told(machine, tmp_path):
    file, out = tmp_path / "people.csv", tmp_path / "pairs.csv"
    file.write_text("Нэр,Сум\n" + "Номин,Тариат\n" * 5000, encoding="utf-8")
    told = machine("nowhere").done("match", file, "--out", out)
    assert "5000 rows equal another in all that is compared, and are in no pair" in told
    assert read_pairs(out) == []


def test_no_name_number_or_date_leaves_with_the_pairs(machine, file, tmp_path):
    out = tmp_path / "pairs.csv"
    machine("nowhere").done("match", file, "--out", out, "--all")
    written = out.read_text(encoding="utf-8")
    for secret in ("Оюун", "Oyun", "Дорж", "2007", "9911", "Тариат", "Архангай"):
        assert secret not in written


def test_all_pairs_hold_the_likely_ones_first(machine, file, tmp_path):
    likely, every = tmp_path / "likely.csv", tmp_path / "every.csv"
    machine("nowhere").done("match", file, "--out", likely)
    told = machine("nowhere").ask("match", file, "--out", every, "--all")
    assert told["pairs"] > told["likely"] == 1
    pairs = read_pairs(every)
    assert pairs[:1] == read_pairs(likely)
    assert len(pairs) == told["pairs"]
    scores = [float(pair["score"]) for pair in pairs]
    assert scores == sorted(scores, reverse=True)


def test_columns_are_mapped_by_hand_as_for_an_import(machine, tmp_path):
    file, out = tmp_path / "x.csv", tmp_path / "pairs.csv"
    file.write_text(
        "who,alpha,beta,gamma\nA1,Оюунчимэг,Дорж,99114207\nA2,Oyunchimeg,Dorj,99114207\n",
        encoding="utf-8",
    )
    maps = ("who=source_ref", "alpha=given_name", "beta=patronymic", "gamma=phone")
    options = [part for each in maps for part in ("--map", each)]
    told = machine("nowhere").ask("match", file, "--out", out, *options)
    assert told["columns"]["phone"] == ["gamma"]
    assert [(pair["ref_a"], pair["ref_b"]) for pair in read_pairs(out)] == [("A1", "A2")]


def test_rows_without_a_number_are_named_by_their_line(machine, tmp_path):
    file, out = tmp_path / "x.csv", tmp_path / "pairs.csv"
    file.write_text(
        "given_name,patronymic,phone\nОюунчимэг,Дорж,99114207\n,,\nOyunchimeg,Dorj,99114207\n",
        encoding="utf-8",
    )
    machine("nowhere").done("match", file, "--out", out)
    assert [(pair["ref_a"], pair["ref_b"]) for pair in read_pairs(out)] == [("2", "4")]


def test_a_number_that_a_spreadsheet_would_calculate_is_guarded(machine, tmp_path):
    file, out = tmp_path / "x.csv", tmp_path / "pairs.csv"
    file.write_text(
        "source_ref,given_name,patronymic,phone\n=1+1,Оюунчимэг,Дорж,99114207\n"
        "B,Oyunchimeg,Dorj,99114207\n",
        encoding="utf-8",
    )
    machine("nowhere").done("match", file, "--out", out)
    assert read_pairs(out)[0]["ref_a"] == "'=1+1"


def test_the_file_that_is_read_is_not_written_over(machine, file):
    before = file.read_bytes()
    assert machine("nowhere").run("match", file, "--out", file).exit_code == 2
    assert file.read_bytes() == before


def test_a_file_that_is_no_table_is_refused_and_nothing_is_written(machine, tmp_path):
    file, out = tmp_path / "x.csv", tmp_path / "pairs.csv"
    file.write_bytes(b"%PDF-1.7 nothing")
    assert machine("nowhere").fail("match", file, "--out", out) == "table_unknown"
    assert not out.exists()


def test_a_register_with_noise_is_matched_from_its_file(machine, tmp_path):
    rows = list(habits.write_register(400, seed=3))
    file, out = tmp_path / "people.csv", tmp_path / "pairs.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, ["source_ref", *rows[0][1]])
        table.writeheader()
        table.writerows({"source_ref": f"R{at}", **row} for at, (_, row) in enumerate(rows))
    machine("nowhere").done("match", file, "--out", out)
    found = [(int(pair["ref_a"][1:]), int(pair["ref_b"][1:])) for pair in read_pairs(out)]
    right = sum(rows[one][0] == rows[other][0] for one, other in found)
    people = [who for who, _ in rows]
    true = sum(people[:at].count(who) for at, who in enumerate(people))
    assert 2 * right / (len(found) + true) > 0.93
