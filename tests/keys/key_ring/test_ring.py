"""The key ring: every passphrase opens the store, and nothing else does."""

import hashlib
import unicodedata

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.key_ring.kdf import MIN_COST, KdfCost
from fieldreg.keys.key_ring.slots import NAME_LIMIT_BYTES, STORE_KEY_BYTES
from fieldreg.keys.key_ring.store_key_ring import KeyRing, draw_recovery_secret, draw_store_key
from tests.keys.refusals import refused

QUICK = KdfCost(memory_kib=16, passes=1, lanes=1)
KEY = bytes(range(STORE_KEY_BYTES))
SECRET = bytes(range(16))
DULMAA, DULMAAS = "Дулмаа", "дөрвөн бэрх уулын цаана тогоруу цуваа"
BATAA, BATAAS = "Батаа", "legal winner thank year wave sausage worth useful"
RING = (
    KeyRing.create(QUICK).with_passphrase(KEY, DULMAA, DULMAAS).with_passphrase(KEY, BATAA, BATAAS)
)


def test_either_trainer_unlocks_and_is_known_by_the_passphrase():
    dulmaa, bataa = RING.unlock(DULMAAS), RING.unlock(BATAAS)
    assert (dulmaa.key, dulmaa.trainer_name) == (KEY, DULMAA)
    assert (bataa.key, bataa.trainer_name) == (KEY, BATAA)
    assert RING.list_names(KEY) == (DULMAA, BATAA)


@pytest.mark.parametrize("wrong", ["", " ", DULMAAS[:-1], DULMAAS.upper(), BATAAS + "s", DULMAA])
def test_a_wrong_passphrase_opens_nothing(wrong):
    with refused(Code.WRONG_PASSPHRASE):
        RING.unlock(wrong)


def test_an_empty_ring_opens_to_nobody():
    with refused(Code.WRONG_PASSPHRASE):
        KeyRing.create(QUICK).unlock("")


def test_a_passphrase_opens_however_its_letters_are_composed():
    typed = "хайрхан ёлка чойжин сүмийн өвөрт намуухан"
    ring = KeyRing.create(QUICK).with_passphrase(KEY, DULMAA, typed)
    for form in ("NFC", "NFD", "NFKD"):
        assert ring.unlock(unicodedata.normalize(form, typed)).key == KEY


def test_a_ring_comes_back_from_its_bytes():
    ring = RING.with_recovery(KEY, SECRET)
    assert KeyRing.from_bytes(ring.to_bytes()) == ring


def test_neither_the_key_nor_a_name_nor_a_passphrase_stands_in_the_ring():
    written = RING.with_recovery(KEY, SECRET).to_bytes()
    for text in (DULMAA, DULMAAS, BATAA, BATAAS):
        for coded in (text.encode(), text.encode().hex().encode()):
            assert coded not in written
    assert KEY.hex().encode() not in written
    assert SECRET.hex().encode() not in written


def test_a_long_name_makes_the_ring_no_longer():
    short = KeyRing.create(QUICK).with_passphrase(KEY, "Б", BATAAS)
    long = KeyRing.create(QUICK).with_passphrase(KEY, "Б" * 64, BATAAS)
    assert len(short.to_bytes()) == len(long.to_bytes())
    assert long.list_names(KEY) == ("Б" * 64,)


def test_two_rings_of_one_key_and_one_passphrase_have_nothing_in_common():
    one, two = (KeyRing.create(QUICK).with_passphrase(KEY, BATAA, BATAAS) for _ in range(2))
    assert one.salt != two.salt
    assert one.slots[0].wrapped_key != two.slots[0].wrapped_key
    assert one.slots[0].sealed_name != two.slots[0].sealed_name


def test_every_flipped_byte_of_a_ring_is_noticed_as_damage():
    written = RING.to_bytes()
    for place in range(len(written)):
        damaged = bytearray(written)
        damaged[place] ^= 0x01
        with refused(Code.KEYRING_DAMAGED):
            KeyRing.from_bytes(bytes(damaged))


def test_every_truncation_of_a_ring_is_noticed_as_damage():
    written = RING.to_bytes()
    for length in range(len(written)):
        with refused(Code.KEYRING_DAMAGED):
            KeyRing.from_bytes(written[:length])


def ring_with(**changes):
    """A ring altered by somebody who also mends its checksum."""
    body = {**canonical_json.loads(RING.to_bytes())["ring"], **changes}
    check = hashlib.sha256(canonical_json.dumps(body)).hexdigest()
    return canonical_json.dumps({"check": check, "ring": body})


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 1 << 21, "passes": 1, "lanes": 1},
        {"memory_kib": 16, "passes": 101, "lanes": 1},
        {"memory_kib": 16, "passes": 0, "lanes": 1},
        {"memory_kib": 256, "passes": 1, "lanes": 17},
        {"memory_kib": 16, "passes": 1, "lanes": 4},
        {"memory_kib": 16, "passes": 1},
        {"memory_kib": "16", "passes": 1, "lanes": 1},
    ],
)
def test_a_ring_cannot_make_a_laptop_work_for_ever(cost):
    with refused(Code.KEYRING_DAMAGED):
        KeyRing.from_bytes(ring_with(cost=cost))


def test_a_ring_whose_cost_was_lowered_opens_to_nobody():
    dear = KeyRing.create(KdfCost(16, 2, 1)).with_passphrase(KEY, BATAA, BATAAS)
    cheap = KeyRing(dear.salt, QUICK, dear.slots)
    with refused(Code.WRONG_PASSPHRASE):
        cheap.unlock(BATAAS)


def test_a_slot_of_another_ring_opens_nothing_in_this_one():
    other = KeyRing.create(QUICK).with_passphrase(
        bytes(32), "Хулгайч", "one lantern three otter velvet harbour quartz"
    )
    mixed = KeyRing(RING.salt, RING.cost, (*RING.slots, *other.slots))
    with refused(Code.WRONG_PASSPHRASE):
        mixed.unlock("one lantern three otter velvet harbour quartz")


def test_names_that_changed_places_are_noticed():
    one, two = canonical_json.loads(RING.to_bytes())["ring"]["slots"]
    for name in ("name_nonce", "sealed_name"):
        one[name], two[name] = two[name], one[name]
    swapped = KeyRing.from_bytes(ring_with(slots=[one, two]))
    with refused(Code.KEYRING_DAMAGED):
        swapped.unlock(BATAAS)


def test_a_ring_of_a_later_format_asks_for_a_later_program():
    with refused(Code.DOCUMENT_TOO_NEW):
        KeyRing.from_bytes(ring_with(format=2))


def test_a_huge_ring_is_refused():
    with refused(Code.KEYRING_DAMAGED):
        KeyRing.from_bytes(b"[" * (1 << 20))


def test_a_weak_passphrase_is_refused_when_it_is_set():
    with refused(Code.WEAK_PASSPHRASE):
        RING.with_passphrase(KEY, "Туяа", "password")
    with refused(Code.WEAK_PASSPHRASE):
        RING.with_changed_passphrase(BATAAS, "password")


def test_two_trainers_cannot_have_one_passphrase():
    with refused(Code.PASSPHRASE_TAKEN):
        RING.with_passphrase(KEY, "Туяа", BATAAS)
    with refused(Code.PASSPHRASE_TAKEN):
        RING.with_changed_passphrase(DULMAAS, BATAAS)


@pytest.mark.parametrize("name", [BATAA, BATAA.upper(), f" {BATAA}  "])
def test_two_trainers_cannot_have_one_name(name):
    """Else one of them could write as good as in the other's."""
    with refused(Code.TRAINER_NAME_TAKEN):
        RING.with_passphrase(KEY, name, "one lantern three otter velvet harbour quartz")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", Code.NAME_MISSING),
        ("  ", Code.NAME_MISSING),
        ("Б" * (NAME_LIMIT_BYTES // 2 + 1), Code.VALUE_REFUSED),
        ("a\0", Code.VALUE_REFUSED),
        ("a\ud800", Code.VALUE_REFUSED),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused(name, code):
    with refused(code):
        RING.with_passphrase(KEY, name, "one lantern three otter velvet harbour quartz")


def test_a_changed_passphrase_takes_the_place_of_the_old_one():
    changed = RING.with_changed_passphrase(BATAAS, "one lantern three otter velvet harbour quartz")
    assert changed.unlock("one lantern three otter velvet harbour quartz").trainer_name == BATAA
    assert changed.unlock(DULMAAS).trainer_name == DULMAA
    with refused(Code.WRONG_PASSPHRASE):
        changed.unlock(BATAAS)


def test_a_passphrase_is_changed_by_whoever_knows_it():
    with refused(Code.WRONG_PASSPHRASE):
        RING.with_changed_passphrase(
            "not this one at all", "one lantern three otter velvet harbour quartz"
        )


def test_a_trainer_who_left_unlocks_nothing_and_the_others_still_do():
    left = RING.with_recovery(KEY, SECRET).without_passphrase(KEY, BATAA)
    assert left.unlock(DULMAAS).key == KEY
    assert left.unlock_by_recovery(SECRET) == KEY
    with refused(Code.WRONG_PASSPHRASE):
        left.unlock(BATAAS)


def test_the_last_passphrase_cannot_be_taken_away():
    alone = RING.without_passphrase(KEY, BATAA).with_recovery(KEY, SECRET)
    with refused(Code.LAST_PASSPHRASE):
        alone.without_passphrase(KEY, DULMAA)


def test_a_trainer_who_was_never_there_cannot_be_taken_away():
    with refused(Code.NOT_FOUND):
        RING.without_passphrase(KEY, "Туяа")


def test_the_recovery_secret_opens_and_belongs_to_no_trainer():
    ring = RING.with_recovery(KEY, SECRET)
    assert ring.unlock_by_recovery(SECRET) == KEY
    assert ring.list_names(KEY) == (DULMAA, BATAA)


def test_a_wrong_recovery_secret_opens_nothing():
    ring = RING.with_recovery(KEY, SECRET)
    with refused(Code.RECOVERY_WORDS_WRONG):
        ring.unlock_by_recovery(bytes(16))
    with refused(Code.RECOVERY_WORDS_WRONG):
        RING.unlock_by_recovery(SECRET)


def test_a_new_recovery_secret_takes_the_place_of_the_old_one():
    ring = RING.with_recovery(KEY, SECRET).with_recovery(KEY, bytes(16))
    assert ring.unlock_by_recovery(bytes(16)) == KEY
    with refused(Code.RECOVERY_WORDS_WRONG):
        ring.unlock_by_recovery(SECRET)


def test_a_recovery_secret_is_not_a_passphrase_nor_the_other_way_round():
    recovery = RING.with_recovery(KEY, SECRET).to_bytes()
    slots = canonical_json.loads(recovery)["ring"]["slots"]
    for slot in slots:
        slot["kind"] = "passphrase" if slot["kind"] == "recovery" else "recovery"
    swapped = KeyRing(RING.salt, RING.cost, KeyRing.from_bytes(ring_with(slots=slots)).slots)
    with refused(Code.RECOVERY_WORDS_WRONG):
        swapped.unlock_by_recovery(SECRET)
    with refused(Code.WRONG_PASSPHRASE):
        swapped.unlock(DULMAAS)


def test_a_recovery_secret_of_another_length_is_our_own_mistake():
    with pytest.raises(ValueError, match="16 bytes"):
        RING.unlock_by_recovery(b"short")


def test_new_keys_and_secrets_are_never_the_same_twice():
    assert draw_store_key() != draw_store_key()
    assert draw_recovery_secret() != draw_recovery_secret()
    assert (len(draw_store_key()), len(draw_recovery_secret())) == (32, 16)


def test_a_ring_at_the_real_cost_opens():
    ring = KeyRing.create(MIN_COST).with_passphrase(KEY, BATAA, BATAAS)
    assert KeyRing.from_bytes(ring.to_bytes()).unlock(BATAAS).key == KEY


DEAR = KdfCost(memory_kib=16, passes=2, lanes=1)
DEARER = KdfCost(memory_kib=16, passes=3, lanes=1)
DEAREST = KdfCost(memory_kib=16, passes=4, lanes=1)


def reread(ring):
    return KeyRing.from_bytes(ring.to_bytes())


def test_whoever_comes_is_wrapped_at_the_new_cost_and_the_others_open_at_theirs():
    ring = reread(RING.with_recovery(KEY, SECRET).with_passphrase_cost(BATAAS, DEAR))
    assert (ring.cost, ring.salt) == (DEAR, RING.salt)
    assert (ring.unlock(BATAAS).trainer_name, ring.unlock(BATAAS).cost) == (BATAA, DEAR)
    assert (ring.unlock(DULMAAS).trainer_name, ring.unlock(DULMAAS).cost) == (DULMAA, QUICK)
    assert ring.unlock_by_recovery(SECRET) == KEY
    with refused(Code.WRONG_PASSPHRASE):
        ring.unlock("neither the one nor the other")
    both = reread(ring.with_passphrase_cost(DULMAAS, DEAR))
    assert {both.unlock(one).cost for one in (BATAAS, DULMAAS)} == {DEAR}
    assert sorted(both.list_names(KEY)) == sorted(RING.list_names(KEY))
    # Nothing tells any more that there was another cost.
    assert b'"cost"' not in both.to_bytes().partition(b'"slots"')[2]


def test_a_changed_passphrase_takes_the_cost_of_today():
    ring = reread(
        RING.with_changed_passphrase(BATAAS, "one lantern three otter velvet harbour quartz", DEAR)
    )
    assert ring.unlock("one lantern three otter velvet harbour quartz").cost == DEAR
    assert ring.unlock(DULMAAS).cost == QUICK
    with refused(Code.WRONG_PASSPHRASE):
        ring.unlock(BATAAS)


def test_nobody_takes_the_passphrase_of_one_who_has_another_cost():
    ring = RING.with_passphrase_cost(BATAAS, DEAR)
    with refused(Code.PASSPHRASE_TAKEN):
        ring.with_passphrase(KEY, "Туяа", DULMAAS)
    with refused(Code.PASSPHRASE_TAKEN):
        ring.with_changed_passphrase(BATAAS, DULMAAS, DEARER)


def test_a_ring_never_has_so_many_costs_that_a_wrong_passphrase_takes_for_ever():
    ring = RING.with_passphrase(KEY, "Туяа", "one lantern three otter velvet harbour quartz")
    ring = ring.with_passphrase_cost(BATAAS, DEAR).with_passphrase_cost(DULMAAS, DEARER)
    assert (
        reread(
            ring.with_passphrase_cost("one lantern three otter velvet harbour quartz", DEAREST)
        ).cost
        == DEARER
    )
    slots = canonical_json.loads(ring.to_bytes())["ring"]["slots"]
    for slot, passes in zip(slots, (5, 6, 7), strict=True):
        slot["cost"] = {"memory_kib": 16, "passes": passes, "lanes": 1}
    with refused(Code.KEYRING_DAMAGED):
        KeyRing.from_bytes(ring_with(slots=slots))


def test_the_cost_of_one_slot_is_bounded_as_that_of_the_ring_is():
    slots = canonical_json.loads(RING.to_bytes())["ring"]["slots"]
    slots[0]["cost"] = {"memory_kib": 1 << 21, "passes": 1, "lanes": 1}
    with refused(Code.KEYRING_DAMAGED):
        KeyRing.from_bytes(ring_with(slots=slots))


KEPT = bytes(range(32, 64))


def test_what_the_system_keeps_opens_in_the_name_of_whoever_trusted_it():
    ring = reread(RING.with_keystore(KEY, BATAA, KEPT))
    unlocked = ring.unlock_by_keystore(KEPT)
    assert (unlocked.key, unlocked.trainer_name) == (KEY, BATAA)
    assert ring.has_keystore
    assert ring.list_names(KEY) == (DULMAA, BATAA)
    assert ring.unlock(DULMAAS).trainer_name == DULMAA
    assert KEPT.hex().encode() not in ring.to_bytes()


def test_what_the_system_keeps_opens_nothing_once_it_is_no_longer_trusted():
    ring = RING.with_keystore(KEY, BATAA, KEPT)
    renewed = ring.with_keystore(KEY, DULMAA, bytes(32))
    for later in (ring.without_keystore(), renewed, ring.without_passphrase(KEY, BATAA), RING):
        with refused(Code.KEYSTORE_EMPTY):
            later.unlock_by_keystore(KEPT)
    assert renewed.unlock_by_keystore(bytes(32)).trainer_name == DULMAA
    assert not ring.without_passphrase(KEY, BATAA).has_keystore
    assert ring.without_passphrase(KEY, DULMAA).unlock_by_keystore(KEPT).trainer_name == BATAA


def test_a_secret_of_the_system_of_another_length_is_our_own_mistake():
    with pytest.raises(ValueError, match="32 bytes"):
        RING.unlock_by_keystore(b"short")
