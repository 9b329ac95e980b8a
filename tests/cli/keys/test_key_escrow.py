"""Head office's keys, typed: the copy that three people hold, and head office got back."""

import shutil
from contextlib import closing
from functools import partial

import pytest

from fieldreg.services.installation.home import Home
from fieldreg.services.installation.opening import unlock
from fieldreg.services.keys import disaster_recovery
from tests.cli.trip_helpers import known_people, register_and_carry
from tests.support.installations import PASSPHRASE
from tests.support.key_holders import (
    HOLDER_OPTIONS,
    HOLDER_PASSPHRASES,
    KEY_HOLDERS,
    two_passphrases,
)

NEW = "шинэ өдөр гэрэлтэй цонхоор хүйтэн цай уусан"  # it guards nothing real


@pytest.fixture
def sheet(office, tmp_path):
    """The sheet of head office's key copy, made by three people."""
    path = tmp_path / "sheet.html"
    office.done("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path, **HOLDER_PASSPHRASES)
    return path


def test_a_copy_is_due_until_three_people_made_one(office, tmp_path):
    assert office.ask("hq", "keys")["copy_due"] is True
    assert "the keys are gone" in office.done("hq", "keys")
    path = tmp_path / "sheet.html"
    told = office.ask("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path, **HOLDER_PASSPHRASES)
    assert (told["copy_due"], told["copy"]["holders"]) == (False, list(KEY_HOLDERS))
    text = path.read_text("utf-8")
    assert all(name in text for name in KEY_HOLDERS)
    assert not [said for said in HOLDER_PASSPHRASES.values() if said in text]
    assert (
        office.fail("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path, **HOLDER_PASSPHRASES)
        == "file_exists"
    )


@pytest.mark.parametrize(
    ("changed", "holders", "code"),
    [
        (
            {"third_passphrase": " Тэмээ  туурай".lower() + " ямаан сүүлтэй үхрийн эвэр дэл"},
            KEY_HOLDERS,
            "passphrase_taken",
        ),
        ({"third_passphrase": "нэг"}, KEY_HOLDERS, "weak_passphrase"),
        ({}, ("Энхтуул", "ЭНХТУУЛ", "Ганзориг"), "trainer_name_taken"),
        ({}, ("Энхтуул", " ", "Ганзориг"), "name_missing"),
    ],
)
def test_the_three_must_be_three_people(office, tmp_path, changed, holders, code):
    path = tmp_path / "sheet.html"
    held = [part for name in holders for part in ("--holder", name)]
    given = {**HOLDER_PASSPHRASES, **changed}
    assert office.fail("hq", "keys", "copy", *held, "--out", path, **given) == code
    assert not path.exists()
    assert office.ask("hq", "keys")["copy"] is None


def test_a_copy_that_cannot_be_read_back_does_not_count(office, tmp_path, monkeypatch):
    def spoiled(path, data):
        path.write_bytes(data.replace(b"02  ", b"02  A"))

    path = tmp_path / "sheet.html"
    monkeypatch.setattr("fieldreg.services.keys.key_escrow.write_atomically", spoiled)
    made = office.fail("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path, **HOLDER_PASSPHRASES)
    assert made == "copy_unreadable"
    assert not path.exists()
    assert office.ask("hq", "keys")["copy_due"] is True


@pytest.mark.parametrize("pair_of", [("first", "third"), ("third", "second")])
def test_any_two_get_a_backup_open_whose_passphrase_nobody_knows(
    office, peopled, machine, sheet, *, stick, pair_of
):
    register_and_carry(office, peopled, stick)
    backup = office.ask("backup", "--to", sheet.parent)["file"]
    digest = office.ask("digest")["digest"]
    shutil.rmtree(office.home)
    again = machine("again")
    told = again.ask(
        *("hq", "recover", "--copy", sheet, "--backup", backup, "--officer", "Туяа"),
        passphrase=NEW,
        **two_passphrases(*pair_of),
    )
    assert (told["name"], told["trainer"], told["people"]) == ("Төв оффис", "Туяа", 5)
    assert again.ask("digest", passphrase=NEW)["digest"] == digest


def test_a_backup_made_before_the_copy_opens_too(office, machine, stick, laptop, tmp_path):
    register_and_carry(office, laptop, stick, "Болд")
    backup = office.ask("backup", "--to", tmp_path)["file"]
    path = tmp_path / "sheet.html"
    office.done("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path, **HOLDER_PASSPHRASES)
    again = machine("again")
    given = two_passphrases("first", "second")
    again.done("hq", "recover", "--copy", path, "--backup", backup, **given)
    assert known_people(again) == {"Болд"}


def test_one_person_of_the_three_opens_nothing(office, machine, sheet, tmp_path):
    backup = office.ask("backup", "--to", tmp_path)["file"]
    again = machine("again")
    wanted = ("hq", "recover", "--copy", sheet, "--backup", backup)
    for given in (
        two_passphrases("first", "first"),
        {**two_passphrases("first", "second"), "second_passphrase": PASSPHRASE},
    ):
        assert again.fail(*wanted, **given) == "copy_stays_shut"
    assert not again.home.exists()


def test_a_forgotten_passphrase_of_head_office_is_replaced_where_its_register_stands(
    office, laptop, sheet, stick
):
    register_and_carry(office, laptop, stick, "Болд")
    digest = office.ask("digest")["digest"]
    wanted = ("hq", "recover", "--copy", sheet, "--officer", "Туяа")
    told = office.ask(*wanted, passphrase=NEW, **two_passphrases("second", "first"))
    assert told["people"] == 1
    assert told["opened_by"] == ["Энхтуул", "Болормаа"]
    assert office.ask("digest", passphrase=NEW)["digest"] == digest
    assert office.fail("digest", passphrase=PASSPHRASE) == "wrong_passphrase"
    read = office.ask("hq", "recovery", passphrase=NEW)["readings"]
    assert [(one["laptop"], one["allowed_by"]) for one in read] == [(None, ["Энхтуул", "Болормаа"])]


def test_a_ring_that_is_gone_or_damaged_is_made_anew(office, laptop, sheet, stick):
    register_and_carry(office, laptop, stick, "Болд")
    ring = Home(office.home).keyring_file
    for spoil in (ring.unlink, partial(ring.write_bytes, b"{}")):
        spoil()
        office.done("hq", "recover", "--copy", sheet, **two_passphrases("first", "second"))
        assert known_people(office) == {"Болд"}


def test_the_copy_of_another_head_office_opens_nothing_here(machine, sheet, laptop):
    other = machine("other")
    other.done("hq", "init")
    before = {path.name: path.read_bytes() for path in other.home.iterdir() if path.is_file()}
    wanted = ("hq", "recover", "--copy", sheet)
    assert other.fail(*wanted, **two_passphrases("first", "second")) == "copy_foreign"
    assert laptop.fail(*wanted, **two_passphrases("first", "second")) == "copy_foreign"
    after = {path.name: path.read_bytes() for path in other.home.iterdir() if path.is_file()}
    assert after == before
    other.done("doctor")


def test_the_lines_typed_again_do_as_well_and_a_slip_is_found_in_its_line(machine, sheet):
    text = sheet.read_text("utf-8")
    lines = [line for line in text.splitlines() if line[:2].isdigit()]
    typed = sheet.with_name("typed.txt")
    slip = lines[4].replace(lines[4][6], "A" if lines[4][6] != "A" else "B", 1)
    again = machine("again")
    for text, line in (
        ("\n".join([*lines[:4], slip, *lines[5:]]), 5),
        ("\n".join(lines[:-1]), len(lines)),
        ("\n".join(lines[1:]), 1),
    ):
        typed.write_text(text, "utf-8")
        told = again.run(
            "--json", "hq", "recover", "--copy", typed, **two_passphrases("first", "third")
        )
        assert f'"line": {line}' in told.stdout
    shuffled = "\r\n".join(line.lower().replace(" ", "  ") for line in reversed(lines))
    typed.write_bytes(b"\xef\xbb\xbf" + shuffled.encode())
    told = again.ask("hq", "recover", "--copy", typed, **two_passphrases("first", "third"))
    assert (told["people"], told["copy_due"]) == (0, True)
    typed.write_text("Юу ч биш", "utf-8")
    assert (
        machine("c").fail("hq", "recover", "--copy", typed, **HOLDER_PASSPHRASES)
        == "copy_unreadable"
    )


def test_head_office_begun_again_goes_past_what_it_once_said(office, machine, sheet):
    again = machine("again")
    again.done("hq", "recover", "--copy", sheet, **two_passphrases("first", "third"))
    installation = unlock(again.home, PASSPHRASE, again.tools)
    epoch = int(installation.store.metadata.get("epoch") or b"")
    installation.close()
    former = unlock(office.home, PASSPHRASE, office.tools)
    assert epoch > int(former.store.metadata.get("epoch") or b"")
    former.close()


def test_a_backup_made_before_a_rotation_learns_the_later_key_from_the_copy(
    office, laptop, machine, sheet, stick
):
    """Else what laptops seal to the later key could not be opened any more."""
    register_and_carry(office, laptop, stick, "Болд")
    backup = office.ask("backup", "--to", sheet.parent)["file"]
    later = sheet.with_name("later.html")
    rotated = office.ask(
        "hq", "keys", "rotate", *HOLDER_OPTIONS, "--out", later, **HOLDER_PASSPHRASES
    )
    register_and_carry(office, laptop, stick)
    laptop.done("exchange", "--stick", stick)
    again = machine("again")
    wanted = ("hq", "recover", "--copy", later, "--backup", backup)
    again.done(*wanted, **two_passphrases("first", "second"))
    assert again.ask("hq", "keys")["present"] == rotated["present"]
    register_and_carry(again, laptop, stick, "Сараа")
    assert known_people(again) == {"Болд", "Сараа"}
    # A copy from before the rotation takes nothing back.
    before = again.ask("hq", "keys")
    wanted = ("hq", "recover", "--copy", sheet)
    assert again.fail(*wanted, **two_passphrases("first", "second")) == "copy_replaced"
    assert again.ask("hq", "keys") == before
    assert disaster_recovery.read_key_escrow(sheet) != disaster_recovery.read_key_escrow(later)


def test_the_key_of_the_protected_desk_goes_along_with_its_passphrase_alone(
    office, machine, tmp_path
):
    """And its log says that it was handed out."""
    office.done("hq", "desk", "begin")
    path = tmp_path / "sheet.html"
    wanted = ("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", path)
    wrong = {"desk_passphrase": HOLDER_PASSPHRASES["first_passphrase"], **HOLDER_PASSPHRASES}
    assert office.fail(*wanted, **wrong) == "wrong_passphrase"
    office.done(*wanted, **HOLDER_PASSPHRASES)
    handed = office.ask("hq", "desk", "log")["entries"][-1]
    assert (handed["deed"], handed["reason"]) == ("handed", ", ".join(KEY_HOLDERS))
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        recipient = installation.head_office_keys().answers
    again = machine("again")
    again.done("hq", "recover", "--copy", path, **two_passphrases("first", "second"))
    with closing(unlock(again.home, PASSPHRASE, again.tools)) as installation:
        assert installation.head_office_keys().answers.recipient == recipient
    # With a backup the desk stays as it was, under its own passphrase.
    backup = office.ask("backup", "--to", tmp_path)["file"]
    restored = machine("restored")
    given = two_passphrases("third", "second")
    restored.done("hq", "recover", "--copy", path, "--backup", backup, **given)
    assert restored.fail("hq", "desk", "begin") == "desk_begun"
    assert restored.ask("hq", "keys")["copy_due"] is False
