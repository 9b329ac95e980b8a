"""A forgotten passphrase, typed: words from head office, and the laptop opens again."""

import json
import shutil
from contextlib import closing

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.keys.sealing import Identity, open_sealed, seal
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.opening import unlock
from fieldreg.store.metadata import RECOVERY_MARK, RECOVERY_SEALED
from tests.cli.trip_helpers import known_people, register_and_carry
from tests.support.installations import PASSPHRASE
from tests.support.key_holders import HOLDER_OPTIONS, HOLDER_PASSPHRASES, two_passphrases

NEW = "шинэ өдөр гэрэлтэй цонхоор хүйтэн цай уусан"  # it guards nothing real


@pytest.fixture
def prepared(office, laptop, stick, tmp_path, typed_once):
    """Head office with a key copy, which has heard from its laptop."""

    def prepare():
        sheet = tmp_path / "sheet.html"
        office.done("hq", "keys", "copy", *HOLDER_OPTIONS, "--out", sheet, **HOLDER_PASSPHRASES)
        register_and_carry(office, laptop, stick, "Болд")

    typed_once("a laptop was heard and keys copied", prepare, office, laptop, folders=[stick])
    return office


def read(office, *more, who=("first", "second")):
    told = office.ask("hq", "recovery", "A2", *more, **two_passphrases(*who))
    return " ".join(told["words"])


def recover(laptop, words, passphrase=NEW):
    return laptop.ask("laptop", "recover", passphrase=passphrase, recovery_words=words)


def test_fault_78_twelve_words_from_head_office_open_a_laptop_whose_passphrase_is_forgotten(
    prepared, laptop, stick
):
    """Fault 78: nothing is lost, and the history says the same as before."""
    history = laptop.ask("history", "Болд")
    digest = laptop.ask("digest")
    mark = laptop.run("laptop", "recover", passphrase=NEW, typed="").stderr
    told = prepared.ask("hq", "recovery", "A2", **two_passphrases("third", "first"))
    assert f"The mark of this laptop is {told['mark']}." in mark
    assert told["allowed_by"] == ["Энхтуул", "Ганзориг"]
    assert len(told["words"]) == 12
    opened = recover(laptop, " ".join(told["words"]))
    assert (opened["trainer"], opened["people"]) == ("Оюунчимэг", 1)
    assert laptop.fail("digest") == "wrong_passphrase"
    assert laptop.ask("digest", passphrase=NEW) == digest
    assert laptop.ask("history", "Болд", passphrase=NEW) == history
    # The words are spent, and others travel with the next exchange.
    again = {"recovery_words": " ".join(told["words"])}
    assert laptop.fail("laptop", "recover", passphrase=PASSPHRASE, **again) == (
        "recovery_words_wrong"
    )
    laptop.done("exchange", "--stick", stick, passphrase=NEW)
    prepared.done("hq", "receive", stick)
    later = prepared.ask("hq", "recovery", "A2", **two_passphrases("third", "first"))
    assert (later["mark"], later["words"] == told["words"]) == (opened["mark"], False)
    recover(laptop, " ".join(later["words"]), PASSPHRASE)
    assert laptop.ask("digest") == digest


def test_fault_78_without_head_office_all_that_the_laptop_holds_does_not_open_it(prepared, laptop):
    """Fault 78: what opens it was sealed the moment it was made."""
    told = prepared.ask("hq", "recovery", "A2", **two_passphrases("first", "second"))
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        papers = installation.store.metadata.load_all()
        identity = installation.device_keys().identity
    with pytest.raises(Problem):
        open_sealed(papers[RECOVERY_SEALED.name], identity)
    ring = Home(laptop.home).read_keyring()
    # Every sixteen bytes that lie anywhere in what it keeps to itself.
    held = b"\0".join([*papers.values(), Home(laptop.home).keyring_file.read_bytes()])
    for start in range(len(held) - 16):
        with pytest.raises(Problem):
            ring.unlock_by_recovery(held[start : start + 16])
    recover(laptop, " ".join(told["words"]))


@pytest.mark.parametrize(
    "who", [("first", "first"), ("first", "passphrase"), ("passphrase", "passphrase")]
)
def test_one_person_is_not_two(prepared, who):
    said = {**HOLDER_PASSPHRASES, "passphrase_passphrase": PASSPHRASE}
    given = {
        f"{place}_passphrase": said[f"{one}_passphrase"]
        for place, one in zip(("first", "second"), who, strict=True)
    }
    assert prepared.fail("hq", "recovery", "A2", **given) == "not_two_people"
    assert prepared.ask("hq", "recovery")["readings"] == []


def test_two_officers_of_one_head_office_may_allow_it(office, laptop, stick):
    """Though no copy of the keys was made yet."""
    register_and_carry(office, laptop, stick)
    home = Home(office.home)
    ring = home.read_keyring()
    key = ring.unlock(PASSPHRASE).key
    ring = ring.with_passphrase(key, "Болормаа", HOLDER_PASSPHRASES["second_passphrase"])
    home.keyring_file.write_bytes(ring.to_bytes())
    given = {
        "first_passphrase": PASSPHRASE,
        "second_passphrase": HOLDER_PASSPHRASES["second_passphrase"],
    }
    told = office.ask("hq", "recovery", "A2", "--reason", "Мартсан", **given)
    assert told["allowed_by"] == ["Энхтуул", "Болормаа"]
    (noted,) = office.ask("hq", "recovery")["readings"]
    assert (noted["laptop"], noted["read_on"]) == ("A2", "2026-03-14")
    assert (noted["allowed_by"], noted["reason"]) == (["Энхтуул", "Болормаа"], "Мартсан")
    assert "Мартсан" in office.done("hq", "recovery")
    same = {"first_passphrase": PASSPHRASE, "second_passphrase": PASSPHRASE}
    assert office.fail("hq", "recovery", "A2", **same) == "not_two_people"


def test_a_slip_in_the_words_is_found_and_spacing_does_not_matter(prepared, laptop):
    words = read(prepared).split()
    for typed, where in (
        ([*words[:6], "zzzz", *words[7:]], '"place": 7'),
        (words[:-1], '"count": 11'),
        ([words[1], words[0], *words[2:]], '"problem": "recovery_words_wrong"'),
    ):
        wrong = laptop.run("--json", "laptop", "recover", recovery_words=" ".join(typed))
        assert (wrong.exit_code, where in wrong.stdout) == (1, True)
    assert laptop.ask("digest")  # the passphrase until now holds still
    recover(laptop, "  ".join(words).upper() + "\n")


def test_a_weak_new_passphrase_spends_no_words(prepared, laptop):
    words = read(prepared)
    given = {"recovery_words": words}
    weak = "12341234"
    assert laptop.fail("laptop", "recover", passphrase=weak, **given) == "weak_passphrase"
    recover(laptop, words)


def test_a_restored_laptop_is_opened_by_the_words_of_the_mark_it_shows(
    prepared, laptop, machine, stick, tmp_path
):
    """Its ring is that of the backup, and head office has had other words since."""
    backup = laptop.ask("backup", "--to", tmp_path)["file"]
    before = read(prepared)
    mark = recover(laptop, before, PASSPHRASE)["mark"]
    register_and_carry(prepared, laptop, stick)
    restored = machine("restored")
    restored.done("restore", backup)
    shown = restored.run("laptop", "recover", typed="").stderr.splitlines()[0][-5:-1]
    assert shown != mark
    assert read(prepared, "--mark", shown.lower()) == before
    recover(restored, before)
    given = two_passphrases("first", "second")
    wanted = ("hq", "recovery", "A2", "--mark", "ZZZZ")
    assert prepared.fail(*wanted, **given) == "recovery_unheard"


def test_a_laptop_that_was_never_heard_from_has_no_words(office, laptop):
    assert office.fail("hq", "recovery", "A2", **HOLDER_PASSPHRASES) == "recovery_unheard"
    assert office.fail("hq", "recovery", "A3", **HOLDER_PASSPHRASES) == "not_found"
    assert laptop.fail("hq", "recovery", "A2", **HOLDER_PASSPHRASES) == "not_head_office"


def test_of_a_laptop_that_was_cut_off_no_words_are_read_to_whoever_telephones(prepared):
    assert read(prepared)
    prepared.done("hq", "revoke", "A2")
    assert prepared.fail("hq", "recovery", "A2", **two_passphrases("first", "second")) == (
        "laptop_revoked"
    )
    assert len(prepared.ask("hq", "recovery")["readings"]) == 1


@pytest.mark.parametrize("form", ["of a key that is gone", "too short", "not sealed"])
def test_work_is_taken_in_though_what_opens_its_laptop_cannot_be_kept(office, laptop, stick, form):
    """It may be sealed to a key that was destroyed meanwhile; the work beside it is good."""
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        present = installation.head_office_keys().identity.recipient
    sealed = {
        "of a key that is gone": seal(bytes(16), [Identity.generate().recipient]),
        "too short": seal(bytes(15), [present]),
        "not sealed": b"16 bytes in all.",
    }
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        store = installation.store
        with store.transaction():
            store.metadata.put(RECOVERY_SEALED.name, sealed[form])
    came = register_and_carry(office, laptop, stick, "Болд")
    assert json.loads(came.stdout)["counts"]["new"] == 1
    assert known_people(office) == {"Болд"}
    assert office.fail("hq", "recovery", "A2", **HOLDER_PASSPHRASES) == "recovery_unheard"


def test_what_is_kept_for_a_laptop_opens_nothing_without_head_offices_key(prepared):
    with closing(unlock(prepared.home, PASSPHRASE, prepared.tools)) as installation:
        (kept,) = installation.store.keys.list_secrets()
        keys = installation.head_office_keys()
    with pytest.raises(Problem):
        open_sealed(kept.sealed, keys.answers)
    assert len(open_sealed(kept.sealed, keys.identity)) == 16


def test_a_laptop_of_an_earlier_release_gets_a_secret_at_its_next_unlocking(office, laptop, stick):
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        key, store = installation.store_key, installation.store
        with store.transaction():
            for name in (RECOVERY_MARK.name, RECOVERY_SEALED.name, "recovery-recipient"):
                store.metadata.put(name, b"")
    home = Home(laptop.home)
    ring = home.read_keyring()
    bare = type(ring)(ring.salt, ring.cost, ring.slots[:1])
    assert bare.unlock(PASSPHRASE).key == key
    home.keyring_file.write_bytes(bare.to_bytes())
    register_and_carry(office, laptop, stick)
    assert home.read_keyring().recovery_mark
    assert office.ask("hq", "recovery")["laptops"][0]["marks"] == [
        home.read_keyring().recovery_mark
    ]


def test_a_laptop_whose_ring_was_put_back_gets_another_secret(prepared, laptop, tmp_path):
    """Killed between what travels and the ring, or an older ring put beside the register."""
    ring = Home(laptop.home).keyring_file
    kept = tmp_path / "ring"
    shutil.copy(ring, kept)
    recover(laptop, read(prepared), PASSPHRASE)
    shutil.copy(kept, ring)
    laptop.done("digest")
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        mark = installation.store.metadata.get(RECOVERY_MARK.name)
    assert Home(laptop.home).read_keyring().recovery_mark.encode() == mark
    assert known_people(laptop) == {"Болд"}


def test_where_several_share_a_laptop_it_is_said_whose_passphrase_was_forgotten(prepared, laptop):
    home = Home(laptop.home)
    ring = home.read_keyring()
    key = ring.unlock(PASSPHRASE).key
    other = HOLDER_PASSPHRASES["third_passphrase"]
    home.keyring_file.write_bytes(ring.with_passphrase(key, "Номин", other).to_bytes())
    given = {"recovery_words": read(prepared), "passphrase": NEW}
    assert laptop.fail("laptop", "recover", **given) == "trainer_unclear"
    wanted = ("laptop", "recover", "--trainer")
    assert laptop.fail(*wanted, "Хэн ч биш", **given) == "not_found"
    told = laptop.ask(*wanted, "Оюунчимэг", **given)
    assert (told["trainer"], told["trainers"]) == ("Оюунчимэг", 2)
    assert laptop.ask("digest", passphrase=other) == laptop.ask("digest", passphrase=NEW)
