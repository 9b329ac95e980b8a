"""Documents of every version: what was once written opens for ever."""

from pathlib import Path

from fieldreg.keys.devices.certificates import Certificate, Invitation, Scope
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.keys.sealing import open_sealed
from fieldreg.keys.signing import SigningKey

GOLDEN = Path(__file__).parent / "golden"


def golden(name):
    return (GOLDEN / name).read_bytes()


def test_a_ring_of_version_1_opens_by_passphrase_and_by_recovery_secret():
    ring = KeyRing.from_bytes(golden("ring_v1.json"))
    unlocked = ring.unlock("дөрвөн бэрх уулын цаана")
    assert (unlocked.key, unlocked.trainer_name) == (bytes(range(32)), "Дулмаа")
    assert ring.unlock_by_recovery(bytes(range(16))) == bytes(range(32))


def test_an_invitation_of_version_1_still_certifies():
    invitation = Invitation.from_bytes(golden("invitation_v1.fri"))
    device = DeviceKeys.from_bytes(golden("device_keys_v1.json"))
    assert invitation.scope == Scope.from_provinces(["MN-071", "MN-1"], until="2027-06-30")
    assert invitation.certify(device).document == golden("certificate_v1.json")


def test_a_trust_list_of_version_1_still_tells_who_is_who():
    office = HeadOfficeKeys.from_bytes(golden("head_office_keys_v1.json"))
    trust_list = TrustList.from_bytes(golden("trust_list_v1.json"), office.signing.verify_key)
    trust = trust_list.check_device(Certificate.from_bytes(golden("certificate_v1.json")))
    assert (trust_list.version, trust.status) == (4, DeviceStatus.REVOKED)


def test_what_version_1_sealed_still_opens():
    office = HeadOfficeKeys.from_bytes(golden("head_office_keys_v1.json"))
    plain = open_sealed(golden("sealed_v1.age"), *office.opening_identities)
    assert plain == b"thirty people in a soum school"


def test_a_signature_is_made_as_version_1_made_it():
    signature = SigningKey(bytes(range(32))).sign(b"purpose", b"message")
    assert signature.hex().startswith(
        "e087d9c935edfbe1cc0ddbf1a7c07c2305372de608df14cdb65cbbcc32114354"
    )
