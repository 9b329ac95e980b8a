"""Rotation, typed: another key to seal to, who knows it, and the former one destroyed."""

import shutil
from contextlib import closing

import pytest

from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.keys.sealing import open_sealed
from fieldreg.services.backups import load_backup_status
from fieldreg.services.installation.opening import unlock
from fieldreg.services.keys import key_escrow, key_rotation
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.store.metadata import RECOVERY_SEALED
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop.office_state import OfficeState
from tests.cli.trip_helpers import known_people, one_person_file, register_and_carry, shown_words
from tests.support import database_traces
from tests.support.installations import PASSPHRASE
from tests.support.key_holders import HOLDER_OPTIONS, HOLDER_PASSPHRASES


def rotate(office, file):
    return office.ask("hq", "keys", "rotate", *HOLDER_OPTIONS, "--out", file, **HOLDER_PASSPHRASES)


def missing(office):
    """Return who is not known to have the present key."""
    told = office.ask("hq", "keys")["laptops"]
    return {line["laptop"] for line in told if line["known_since"] is None}


@pytest.fixture
def second(office, begin, tmp_path):
    file = tmp_path / "A3.fri"
    office.done("hq", "invite", "--name", "A3", "--province", "65", "--out", file)
    return begin("A3", file)


def test_fault_76_the_former_key_opens_until_every_laptop_knows_the_new_one_and_90_days(
    office, laptop, second, tmp_path
):
    """Fault 76: half of the laptops are old, and nothing of theirs is lost."""
    sticks = [tmp_path / name for name in ("a", "b")]
    for stick, machine, name in zip(sticks, (laptop, second), ("Болд", "Сараа"), strict=True):
        stick.mkdir()
        register_and_carry(office, machine, stick, name)
    before = office.ask("hq", "keys")
    after = rotate(office, tmp_path / "sheet.html")
    assert after["present"] != before["present"]
    assert [one["key"] for one in after["former"]] == [before["present"]]
    assert missing(office) == {"A2", "A3"}
    # Those that do not know yet are heard as before.
    register_and_carry(office, laptop, sticks[0], "Тэмүүлэн")
    register_and_carry(office, second, sticks[1])
    assert known_people(office) == {"Болд", "Сараа", "Тэмүүлэн"}
    assert missing(office) == {"A2", "A3"}
    # The answer that came back just now tells one of them.
    register_and_carry(office, laptop, sticks[0])
    assert missing(office) == {"A3"}
    office.clock.go_on(days=100)
    told = office.run("--json", "hq", "keys", "retire")
    assert '"missing": "A3"' in told.stdout
    assert "keys_in_use" in told.stdout
    register_and_carry(office, second, sticks[1])  # which also destroys what nobody needs any more
    (gone,) = office.ask("hq", "keys")["destroyed"]
    assert gone["key"] == before["present"]
    assert office.fail("hq", "keys", "retire") == "nothing_to_destroy"


def test_not_before_ninety_days_though_every_laptop_knows(office, laptop, stick, tmp_path):
    register_and_carry(office, laptop, stick)
    rotate(office, tmp_path / "sheet.html")
    for _ in range(2):
        register_and_carry(office, laptop, stick)
    assert missing(office) == set()
    office.clock.go_on(days=89)
    told = office.run("--json", "hq", "keys", "retire").stdout
    assert ('"days": 1' in told, '"missing"' in told) == (True, False)
    office.clock.go_on(days=1)
    assert len(office.ask("hq", "keys", "retire")["retired"]) == 1


@pytest.mark.parametrize("how", ["revoke", "withdraw"])
def test_a_laptop_that_is_cut_off_or_was_never_begun_stands_in_nobodys_way(
    office, laptop, stick, tmp_path, how
):
    file = tmp_path / "A3.fri"
    office.done("hq", "invite", "--name", "A3", "--province", "65", "--out", file)
    register_and_carry(office, laptop, stick)
    rotate(office, tmp_path / "sheet.html")
    for _ in range(2):
        register_and_carry(office, laptop, stick)
    office.clock.go_on(days=90)
    assert office.fail("hq", "keys", "retire") == "keys_in_use"  # its file has the old key
    office.done("hq", how, "A3")
    assert len(office.ask("hq", "keys", "retire")["retired"]) == 1


def test_who_is_invited_after_a_rotation_seals_to_the_new_key_at_once(
    office, begin, stick, tmp_path
):
    rotate(office, tmp_path / "sheet.html")
    file = tmp_path / "A4.fri"
    office.done("hq", "invite", "--name", "A4", "--province", "65", "--out", file)
    assert missing(office) == set()
    office.clock.go_on(days=90)
    assert len(office.ask("hq", "keys", "retire")["retired"]) == 1
    register_and_carry(office, begin("A4", file), stick, "Болд")
    assert known_people(office) == {"Болд"}


def test_what_opens_a_laptop_is_sealed_to_the_new_key_at_its_next_unlocking(
    office, laptop, stick, tmp_path
):
    register_and_carry(office, laptop, stick, "Болд")
    rotate(office, tmp_path / "sheet.html")
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        present = installation.head_office_keys().identity
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        sealed = installation.store.metadata.get(RECOVERY_SEALED.name)
        ring = installation.home.read_keyring()
        key = installation.store_key
    assert ring.unlock_by_recovery(open_sealed(sealed, present)) == key


def test_a_bundle_to_a_destroyed_key_is_refused_and_its_laptop_seals_it_anew(
    office, laptop, stick, tmp_path
):
    """As from a stick that lay in a drawer: what is on it, the laptop has still."""
    register_and_carry(office, laptop, stick)
    late = tmp_path / "late"
    shutil.copytree(stick, late)
    laptop.done("people", "import", one_person_file(tmp_path, "Болд"))
    laptop.done("exchange", "--stick", late)
    rotate(office, tmp_path / "sheet.html")
    register_and_carry(office, laptop, stick)  # an old answer lies there, so this is to the old key
    register_and_carry(office, laptop, stick)
    office.clock.go_on(days=90)
    office.done("hq", "keys", "retire")
    told = office.run("--json", "hq", "receive", late)
    assert (told.exit_code, '"problem": "key_destroyed"' in told.stdout) == (1, True)
    assert known_people(office) == {"Болд"}


def test_what_waits_for_a_person_is_sealed_anew_before_its_key_goes(
    office, laptop, stick, tmp_path
):
    """A lost laptop's bundle, set aside: an honest trainer's work may be in it."""
    register_and_carry(office, laptop, stick)
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop))
    office.done("hq", "revoke", "A2")
    register_and_carry(office, laptop, stick, "Болд")
    rotate(office, tmp_path / "sheet.html")
    office.clock.go_on(days=90)
    office.done("hq", "keys", "retire")
    (aside,) = [b for b in office.ask("arrivals")["bundles"] if b["state"] == "set-aside"]
    assert office.ask("arrivals", "take", aside["id"])["arrival"] == "new"
    assert known_people(office) == {"Болд"}


def test_a_destroyed_key_is_nowhere_in_head_office_any_more(office, laptop, stick, tmp_path):
    register_and_carry(office, laptop, stick)
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        secret = installation.head_office_keys().identity.secret
    rotate(office, tmp_path / "sheet.html")
    for _ in range(2):
        register_and_carry(office, laptop, stick)
    office.clock.go_on(days=90)
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        key, papers = installation.store_key, installation.store.metadata
        with installation.store.transaction():  # so it stands in the journal of this day
            papers.put("keys", papers.get("keys") or b"")
        assert database_traces.journal_remnants(installation.home.store_file, key, [secret])
        key_rotation.destroy_former_keys(installation)
        assert database_traces.journal_remnants(installation.home.store_file, key, [secret]) == []
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        papers = installation.store.metadata.load_all()
        assert not [name for name, body in papers.items() if secret.encode() in body]
        keys = installation.head_office_keys()
        held = installation.store.keys.list_secrets()
        assert len(held) == 1
        assert len(open_sealed(held[0].sealed, keys.identity)) == 16


def test_an_older_list_never_brings_the_former_key_back(office, laptop, stick, tmp_path):
    """A stick with an old answer, put in again after the new one."""
    register_and_carry(office, laptop, stick)
    old = tmp_path / "old"
    shutil.copytree(stick, old)
    rotate(office, tmp_path / "sheet.html")
    register_and_carry(office, laptop, stick)
    for one_stick in (stick, old, stick):
        laptop.done("exchange", "--stick", one_stick)
    office.done("hq", "receive", stick)
    assert missing(office) == set()


def test_a_later_answer_with_an_older_list_does_not_bring_it_back_either(
    office, laptop, stick, tmp_path
):
    """As from a head office that was begun again, in a higher epoch, and knows less."""
    register_and_carry(office, laptop, stick)
    laptop.done("exchange", "--stick", stick)
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        older = installation.store.metadata.get("trust") or b""
    rotate(office, tmp_path / "sheet.html")
    register_and_carry(office, laptop, stick)
    laptop.done("exchange", "--stick", stick)
    with closing(unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        store, mine = installation.store, installation.device_keys().signing.verify_key
        before = store.metadata.get("recipient")
        reply = OfficeReply("A2", "2026-03-14", 99, 1, DeviceStatus.KNOWN, (), older)
        with store.transaction():
            OfficeState(store).apply_reply(reply, is_whole=True, device_key=mine)
        assert store.metadata.get("recipient") == before


def test_a_rotation_whose_copy_fails_changes_nothing(office, tmp_path, monkeypatch):
    before = office.ask("hq", "keys")
    monkeypatch.setattr(
        "fieldreg.services.keys.key_escrow.write_atomically", lambda path, _: path.write_bytes(b"")
    )
    path = tmp_path / "sheet.html"
    wanted = ("hq", "keys", "rotate", *HOLDER_OPTIONS, "--out", path)
    assert office.fail(*wanted, **HOLDER_PASSPHRASES) == "copy_unreadable"
    assert office.ask("hq", "keys") == before


def test_a_rotation_undoes_none_that_another_officer_finished_meanwhile(
    office, tmp_path, monkeypatch
):
    """Or laptops would seal to a key that nobody has."""
    prove, theirs = key_escrow._verify, []

    def meanwhile(*given):
        prove(*given)
        installation = opened[-1]
        keys = installation.head_office_keys().rotate()
        with installation.store.transaction():
            key_escrow.replace_office_keys(installation.store, keys, "2026-03-14")
        theirs.append(keys.identity.recipient.key_id)

    opened = []
    whole = protected_desk.load_all_keys
    monkeypatch.setattr(key_escrow, "_verify", meanwhile)
    monkeypatch.setattr(
        protected_desk,
        "load_all_keys",
        lambda one, *said: (opened.append(one), whole(one, *said))[1],
    )
    path = tmp_path / "sheet.html"
    wanted = ("hq", "keys", "rotate", *HOLDER_OPTIONS, "--out", path)
    assert office.fail(*wanted, **HOLDER_PASSPHRASES) == "keys_changed"
    assert office.ask("hq", "keys")["present"] == theirs[-1]
    assert not path.exists()


def test_a_backup_is_due_once_there_are_keys_that_none_has(office, tmp_path):
    office.done("backup", "--to", tmp_path / "backups")
    rotate(office, tmp_path / "sheet.html")
    with closing(unlock(office.home, PASSPHRASE, office.tools)) as installation:
        assert load_backup_status(installation.user_session()).is_due
