"""Several trainers at one laptop: each opens it, each writes in their own name."""

import hashlib
from contextlib import suppress
from dataclasses import replace

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.key_ring.passphrases import estimate_bits
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.services import backups, officers
from fieldreg.services.installation import opening, unlock_methods
from fieldreg.services.installation.unlock_methods import KdfTuning
from fieldreg.services.people import registration
from fieldreg.services.records import change_history, form_drafts
from tests.keys.refusals import refused
from tests.support.installations import PASSPHRASE
from tests.support.keystores import backend, keystore

OYUUN, BOLD, BOLDS = "Оюунчимэг", "Болд", "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан"


def enter(laptop, passphrase, tools=None):
    """Lock, and let whoever has *passphrase* unlock."""
    tools = tools or laptop.installation.tools
    return go_on(laptop, lambda: opening.unlock(laptop.folder, passphrase, tools))


def go_on(laptop, unlock):
    """Lock, unless nobody got in before, and *unlock*."""
    with suppress(OSError):
        laptop.installation.close()
    laptop.installation = unlock()
    return laptop.installation


def test_each_unlocks_by_a_passphrase_of_their_own_and_is_the_author_of_what_they_write(laptop):
    person = laptop.register("Сарантуяа")
    officers.add_user(laptop.installation, BOLD, BOLDS)
    assert officers.list_user_names(laptop.installation) == (OYUUN, BOLD)
    assert enter(laptop, BOLDS).user_name == BOLD
    registration.correct_person(laptop.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    assert enter(laptop, PASSPHRASE).user_name == OYUUN
    registration.correct_person(laptop.desk, person, {"school": "1-р сургууль"}, shown=AS_STORED)
    told = change_history.load_history(laptop.desk, person)
    assert [entry.author.trainer for entry in told.entries] == [OYUUN, BOLD, OYUUN]


def test_what_one_began_and_another_finished_is_by_whoever_finished_it(laptop):
    officers.add_user(laptop.installation, BOLD, BOLDS)
    form_drafts.save_draft(laptop.desk, "person", {"given_name": "Сарантуяа"})
    enter(laptop, BOLDS)
    typed = form_drafts.load_draft(laptop.desk, "person")
    with form_drafts.completing_draft(laptop.desk, "person"):
        person = registration.register_person(laptop.desk, typed)
    (entry,) = change_history.load_history(laptop.desk, person).entries
    assert entry.author.trainer == BOLD


def test_whoever_left_opens_it_no_longer_and_stays_the_author(laptop):
    officers.add_user(laptop.installation, BOLD, BOLDS)
    enter(laptop, BOLDS)
    person = laptop.register("Сарантуяа")
    enter(laptop, PASSPHRASE)
    officers.remove_user(laptop.installation, BOLD)
    with refused(Code.WRONG_PASSPHRASE):
        enter(laptop, BOLDS)
    enter(laptop, PASSPHRASE)
    (entry,) = change_history.load_history(laptop.desk, person).entries
    assert entry.author.trainer == BOLD


def test_the_last_one_stays(laptop):
    with refused(Code.LAST_PASSPHRASE):
        officers.remove_user(laptop.installation, OYUUN)
    with refused(Code.NOT_FOUND):
        officers.remove_user(laptop.installation, BOLD)
    assert enter(laptop, PASSPHRASE).user_name == OYUUN


@pytest.mark.parametrize(
    ("name", "passphrase", "code"),
    [
        (OYUUN, BOLDS, Code.TRAINER_NAME_TAKEN),
        (f" {OYUUN} ", BOLDS, Code.TRAINER_NAME_TAKEN),
        (BOLD, PASSPHRASE, Code.PASSPHRASE_TAKEN),
        (BOLD, "12345", Code.WEAK_PASSPHRASE),
        (" ", BOLDS, Code.NAME_MISSING),
    ],
)
def test_who_cannot_be_let_in_changes_nothing(laptop, name, passphrase, code):
    before = laptop.installation.home.keyring_file.read_bytes()
    with refused(code):
        officers.add_user(laptop.installation, name, passphrase)
    assert laptop.installation.home.keyring_file.read_bytes() == before


def test_a_proposed_passphrase_opens_what_it_was_proposed_for(laptop):
    for language in officers.PASSPHRASE_LANGUAGES:
        proposed = officers.propose_passphrase(laptop.installation.tools, language)
        officers.add_user(laptop.installation, f"Багш {language}", proposed)
        assert enter(laptop, proposed.upper().lower()).user_name == f"Багш {language}"


# What a guess costs


DEAR = KdfCost(memory_kib=64, passes=3, lanes=1)


class Machine:
    """A machine that can bear *cost*, and on which unlocking takes *took_s* seconds."""

    def __init__(self, cost, took_s=0.0):
        self.cost, self.took_s, self.tuned = cost, took_s, 0
        self._shown = 0.0

    def on(self, laptop):
        """Return the tools of the laptop as they would be on this machine."""
        return replace(laptop.installation.tools, kdf_tuning=KdfTuning(self._tune, self._stopwatch))

    def _tune(self):
        self.tuned += 1
        return self.cost

    def _stopwatch(self):
        self._shown += self.took_s
        return self._shown


def ring_of(laptop):
    return KeyRing.from_bytes(laptop.installation.home.keyring_file.read_bytes())


def test_a_passphrase_that_is_too_easy_to_guess_here_is_made_harder_when_it_is_typed(laptop):
    officers.add_user(laptop.installation, BOLD, BOLDS)
    machine = Machine(DEAR, took_s=0.2)
    enter(laptop, PASSPHRASE, machine.on(laptop))
    ring = ring_of(laptop)
    assert ring.cost == DEAR
    assert ring.unlock(PASSPHRASE).cost == DEAR
    assert ring.unlock(BOLDS).cost != DEAR
    machine.took_s = 0.9  # as it should be now
    enter(laptop, BOLDS, machine.on(laptop))
    assert ring_of(laptop).unlock(BOLDS).cost == DEAR
    assert machine.tuned == 1


@pytest.mark.parametrize(("cost", "took_s"), [(DEAR, 0.6), (KdfCost(64, 1, 1), 0.1)])
def test_a_ring_that_is_hard_enough_is_left_as_it_is(laptop, cost, took_s):
    before = laptop.installation.home.keyring_file.read_bytes()
    enter(laptop, PASSPHRASE, Machine(cost, took_s).on(laptop))
    assert laptop.installation.home.keyring_file.read_bytes() == before


@pytest.mark.parametrize("fault", [Problem(Code.DISK_FULL), MemoryError()])
def test_a_disk_or_a_memory_that_is_full_keeps_nobody_out(laptop, monkeypatch, fault):
    def full(*_asked):
        raise fault

    monkeypatch.setattr(unlock_methods, "write_atomically", full)
    assert enter(laptop, PASSPHRASE, Machine(DEAR).on(laptop)).user_name == OYUUN


def test_a_wrong_passphrase_makes_nothing_harder(laptop):
    before = laptop.installation.home.keyring_file.read_bytes()
    with refused(Code.WRONG_PASSPHRASE):
        enter(laptop, BOLDS, Machine(DEAR).on(laptop))
    assert laptop.installation.home.keyring_file.read_bytes() == before


def test_a_changed_passphrase_costs_what_the_machine_bears_today(laptop):
    enter(laptop, PASSPHRASE, Machine(DEAR, took_s=0.7).on(laptop))
    officers.change_own_passphrase(laptop.installation, PASSPHRASE, BOLDS)
    assert ring_of(laptop).unlock(BOLDS).cost == DEAR


EASY = KdfCost(memory_kib=8, passes=1, lanes=1)
EASY_TOO = KdfCost(memory_kib=8, passes=9, lanes=1)  # more passes, and hardly any memory


def make_cheaper(laptop, cost=EASY):
    """Do what a stranger can do with the disk: say that later passphrases cost less."""
    file = laptop.installation.home.keyring_file
    ring = canonical_json.loads(file.read_bytes())["ring"]
    for slot in ring["slots"]:
        if slot["kind"] == "passphrase":
            slot["cost"] = slot.get("cost", ring["cost"])
    ring["cost"] = cost.to_body()
    check = hashlib.sha256(canonical_json.dumps(ring)).hexdigest()
    file.write_bytes(canonical_json.dumps({"check": check, "ring": ring}))


@pytest.mark.parametrize("cost", [EASY, EASY_TOO])
def test_a_stranger_at_the_disk_makes_no_passphrase_easier_to_guess(laptop, cost):
    officers.add_user(laptop.installation, BOLD, BOLDS)
    before = ring_of(laptop).cost
    make_cheaper(laptop, cost)
    enter(laptop, PASSPHRASE)
    assert ring_of(laptop).cost == before
    assert {ring_of(laptop).unlock(one).cost for one in (PASSPHRASE, BOLDS)} == {before}


def test_a_stranger_at_the_disk_makes_no_later_passphrase_easier_to_guess(laptop):
    before = ring_of(laptop).cost
    make_cheaper(laptop)
    officers.add_user(laptop.installation, BOLD, BOLDS)
    assert ring_of(laptop).unlock(BOLDS).cost == before
    make_cheaper(laptop)
    officers.change_own_passphrase(
        laptop.installation, BOLDS, "зургаан цагаан ямаа ногоон өвсөн дээр унтав"
    )
    assert ring_of(laptop).unlock("зургаан цагаан ямаа ногоон өвсөн дээр унтав").cost == before


# What the operating system keeps


@pytest.fixture
def kept(laptop):
    """What the system's key store of the laptop keeps."""
    store = backend()
    enter(laptop, PASSPHRASE, replace(laptop.installation.tools, keystore=keystore(store)))
    return store.kept


def by_keystore(laptop):
    tools = laptop.installation.tools
    return go_on(laptop, lambda: opening.unlock_by_keystore(laptop.folder, tools))


@pytest.mark.usefixtures("kept")
def test_the_system_opens_it_in_the_name_of_whoever_let_it(laptop):
    officers.add_user(laptop.installation, BOLD, BOLDS)
    assert officers.load_keystore_status(laptop.installation).is_enabled is False
    assert officers.enable_keystore(laptop.installation) == "Secret Service"
    assert officers.load_keystore_status(laptop.installation) == officers.KeyStoreStatus(
        is_enabled=True, keystore_name="Secret Service"
    )
    assert by_keystore(laptop).user_name == OYUUN
    assert enter(laptop, BOLDS).user_name == BOLD


def test_neither_passphrase_nor_key_is_what_the_system_keeps(laptop, kept):
    officers.enable_keystore(laptop.installation)
    ((_, secret),) = kept.items()
    assert len(bytes.fromhex(secret)) == 32
    assert bytes.fromhex(secret) != laptop.installation.store_key
    assert secret.encode() not in laptop.installation.home.keyring_file.read_bytes()


def test_it_is_off_until_somebody_wants_it_and_gone_when_nobody_does(laptop, kept):
    with refused(Code.KEYSTORE_EMPTY):
        by_keystore(laptop)
    enter(laptop, PASSPHRASE)
    officers.enable_keystore(laptop.installation)
    ((entry, secret),) = kept.items()
    officers.disable_keystore(laptop.installation)
    assert kept == {}
    kept[entry] = secret  # somebody copied it
    with refused(Code.KEYSTORE_EMPTY):
        by_keystore(laptop)
    enter(laptop, PASSPHRASE)


def test_what_the_system_lost_sends_back_to_the_passphrase(laptop, kept):
    officers.enable_keystore(laptop.installation)
    kept.clear()
    with refused(Code.KEYSTORE_EMPTY):
        by_keystore(laptop)
    assert enter(laptop, PASSPHRASE).user_name == OYUUN


def test_a_trainer_who_left_is_not_let_in_by_the_system(laptop, kept):
    officers.enable_keystore(laptop.installation)
    officers.add_user(laptop.installation, BOLD, BOLDS)
    enter(laptop, BOLDS)
    officers.remove_user(laptop.installation, OYUUN)
    assert kept == {}
    with refused(Code.KEYSTORE_EMPTY):
        by_keystore(laptop)
    enter(laptop, BOLDS)


def test_a_system_without_a_trusted_store_changes_nothing(laptop):
    before = laptop.installation.home.keyring_file.read_bytes()
    with refused(Code.KEYSTORE_MISSING):
        officers.enable_keystore(laptop.installation)
    assert laptop.installation.home.keyring_file.read_bytes() == before
    assert officers.load_keystore_status(laptop.installation) == officers.KeyStoreStatus(
        is_enabled=False, keystore_name=""
    )


def test_a_store_that_keeps_nothing_is_not_relied_on(laptop):
    class Forgetful(dict):
        def __setitem__(self, *_kept):
            pass

    store = backend()
    store.kept = Forgetful()
    tools = replace(laptop.installation.tools, keystore=keystore(store))
    enter(laptop, PASSPHRASE, tools)
    with refused(Code.KEYSTORE_FAILED):
        officers.enable_keystore(laptop.installation)
    assert not ring_of(laptop).has_keystore


@pytest.mark.usefixtures("kept")
def test_a_restored_backup_is_opened_by_a_passphrase_alone(laptop, tmp_path):
    officers.enable_keystore(laptop.installation)
    backup = backups.create_backup(laptop.installation, tmp_path / "stick")
    tools = laptop.installation.tools
    laptop.installation.close()
    backups.restore_backup(tmp_path / "new", backup, PASSPHRASE, tools).close()
    with refused(Code.KEYSTORE_EMPTY):
        opening.unlock_by_keystore(tmp_path / "new", tools)
    opening.unlock(tmp_path / "new", PASSPHRASE, tools).close()


def test_a_passphrase_is_judged_when_it_is_chosen_and_at_one_opening_at_most(laptop, monkeypatch):
    judged = []
    monkeypatch.setattr(
        opening, "estimate_bits", lambda text: judged.append(text) or estimate_bits(text)
    )
    officers.add_user(laptop.installation, BOLD, BOLDS)
    for passphrase in (PASSPHRASE, PASSPHRASE, BOLDS, BOLDS, PASSPHRASE):
        assert enter(laptop, passphrase).passphrase_problem is None
    assert judged == [BOLDS]
