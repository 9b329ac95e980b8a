"""Invitations and certificates: what was signed is what is read."""

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.certificates import (
    INVITATION_MAGIC,
    Certificate,
    Invitation,
    IssuerKind,
    Scope,
)
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signed_documents import sign_body
from fieldreg.keys.signing import SigningKey
from tests.keys.refusals import refused

OFFICE = HeadOfficeKeys.generate()
DEVICE = DeviceKeys.generate()
SCOPE = Scope.from_provinces(["MN-071", "MN-1"], until="2027-06-30")
GIVEN = {
    "invitation_id": "inv-0001",
    "issued_on": "2026-03-14",
    "head_office_name": "Төв байр",
    "laptop_name": "Баян-Өлгий 1",
    "scope": SCOPE,
}
INVITATION = Invitation.issue(OFFICE, **GIVEN)
CERTIFICATE = INVITATION.certify(DEVICE)


def signed_again(document, key, context, **changes):
    """Change fields of a document and sign it as its issuer would."""
    body = canonical_json.loads(document)["body"]
    body = {name: value for name, value in {**body, **changes}.items() if value is not None}
    return sign_body(body, key, context)


def certificate_with(**changes):
    return signed_again(
        CERTIFICATE.document, INVITATION.one_use_key, b"fieldreg-certificate-v1", **changes
    )


def invitation_with(**changes):
    document = INVITATION.document.removeprefix(INVITATION_MAGIC).rstrip(b"\n")
    context = b"fieldreg-invitation-v1"
    return INVITATION_MAGIC + signed_again(document, OFFICE.signing, context, **changes) + b"\n"


def test_an_invitation_comes_back_from_its_file():
    assert Invitation.from_bytes(INVITATION.document) == INVITATION


def test_an_invitation_holds_what_a_laptop_needs_to_begin():
    assert INVITATION.head_office == OFFICE.signing.verify_key
    assert INVITATION.recipient == OFFICE.identity.recipient
    assert INVITATION.answers_recipient == OFFICE.answers.recipient
    assert INVITATION.laptop_name == "Баян-Өлгий 1"
    assert INVITATION.scope == SCOPE


def test_no_two_invitations_share_their_one_use_key():
    other = Invitation.issue(OFFICE, **GIVEN)
    assert other.one_use_key != INVITATION.one_use_key


def test_every_flipped_byte_of_an_invitation_is_noticed():
    for place in range(len(INVITATION.document)):
        for bit in (0x01, 0x20, 0x80):
            damaged = bytearray(INVITATION.document)
            damaged[place] ^= bit
            with refused(Code.INVITATION_DAMAGED):
                Invitation.from_bytes(bytes(damaged))


def test_every_truncation_of_an_invitation_is_noticed():
    for length in range(len(INVITATION.document)):
        with refused(Code.INVITATION_DAMAGED):
            Invitation.from_bytes(INVITATION.document[:length])


@pytest.mark.parametrize("tail", [b"\n", b" ", b"\0", b"{}\n"])
def test_anything_after_an_invitation_is_noticed(tail):
    with refused(Code.INVITATION_DAMAGED):
        Invitation.from_bytes(INVITATION.document + tail)


def test_a_huge_file_is_no_invitation():
    with refused(Code.INVITATION_DAMAGED):
        Invitation.from_bytes(INVITATION_MAGIC + b"[" * (1 << 20) + b"\n")


def test_an_invitation_signed_by_another_office_in_its_name_is_refused():
    stranger = HeadOfficeKeys.generate()
    document = INVITATION.document.removeprefix(INVITATION_MAGIC).rstrip(b"\n")
    forged = signed_again(document, stranger.signing, b"fieldreg-invitation-v1")
    with refused(Code.INVITATION_DAMAGED) as refusal:
        Invitation.from_bytes(INVITATION_MAGIC + forged + b"\n")
    assert refusal.facts == {"reason": "signature"}


@pytest.mark.parametrize(
    "changes",
    [
        {name: None}
        for name in canonical_json.loads(
            INVITATION.document.removeprefix(INVITATION_MAGIC).rstrip(b"\n")
        )["body"]
        if name != "format"
    ]
    + [
        {"provinces": ["MN-1", "MN-071"]},
        {"provinces": ["MN-1", "MN-1"]},
        {"provinces": ["MN-1", 5]},
        {"provinces": "MN-1"},
        {"until": "2026-02-30"},
        {"until": "20260314"},
        {"issued_on": ""},
        {"laptop_name": ""},
        {"laptop_name": "   "},
        {"laptop_name": "a\0b"},
        {"laptop_name": "a\nb"},
        {"laptop_name": "x" * 201},
        {"laptop_name": 7},
        {"recipient": "age1plugin1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"},
        {"recipient": None},
        {"one_use_key": "00"},
        {"one_use_key": "ZZ" * 32},
        {"one_use_key": "AB" * 32},
        {"one_use_key": [1]},
    ],
    ids=repr,
)
def test_a_signed_invitation_with_a_field_out_of_order_is_refused(changes):
    with refused(Code.INVITATION_DAMAGED):
        Invitation.from_bytes(invitation_with(**changes))


def test_a_field_of_a_later_version_is_let_through():
    assert Invitation.from_bytes(invitation_with(radio="27 MHz")).scope == SCOPE


def test_an_invitation_of_a_later_format_asks_for_a_later_program():
    body = canonical_json.loads(INVITATION.document.removeprefix(INVITATION_MAGIC).rstrip(b"\n"))[
        "body"
    ]
    body["format"] = 2
    context = b"fieldreg-invitation-v1"
    document = canonical_json.dumps(
        {"body": body, "signature": OFFICE.signing.sign(context, canonical_json.dumps(body)).hex()}
    )
    with refused(Code.DOCUMENT_TOO_NEW):
        Invitation.from_bytes(INVITATION_MAGIC + document + b"\n")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"laptop_name": ""}, "laptop_name"),
        ({"laptop_name": "a\u200bb"}, "laptop_name"),
        ({"head_office_name": "x" * 201}, "head_office_name"),
        ({"issued_on": "14.03.2026"}, "issued_on"),
        ({"scope": Scope.from_provinces(["MN-1"], until="soon")}, "until"),
        ({"scope": Scope.from_provinces([""])}, "provinces"),
    ],
)
def test_head_office_is_told_which_value_it_cannot_use(wrong, field):
    with refused(Code.VALUE_REFUSED) as refusal:
        Invitation.issue(OFFICE, **{**GIVEN, **wrong})
    assert refusal.facts == {"field": field}


def test_a_laptop_certifies_itself_by_the_invitation():
    assert CERTIFICATE.device_key == DEVICE.signing.verify_key
    assert CERTIFICATE.recipient == DEVICE.identity.recipient
    assert CERTIFICATE.name == INVITATION.laptop_name
    assert CERTIFICATE.scope == SCOPE
    assert CERTIFICATE.issuer_kind is IssuerKind.INVITATION
    assert CERTIFICATE.issuer_key == INVITATION.one_use_key.verify_key
    assert CERTIFICATE.head_office == OFFICE.signing.verify_key
    assert CERTIFICATE.invitation_id == INVITATION.invitation_id


def test_a_certificate_comes_back_from_its_bytes():
    assert Certificate.from_bytes(CERTIFICATE.document) == CERTIFICATE


def test_every_flipped_byte_of_a_certificate_is_noticed():
    for place in range(len(CERTIFICATE.document)):
        for bit in (0x01, 0x20, 0x80):
            damaged = bytearray(CERTIFICATE.document)
            damaged[place] ^= bit
            with refused(Code.CERTIFICATE_DAMAGED):
                Certificate.from_bytes(bytes(damaged))


def test_every_truncation_of_a_certificate_is_noticed():
    for length in range(len(CERTIFICATE.document)):
        with refused(Code.CERTIFICATE_DAMAGED):
            Certificate.from_bytes(CERTIFICATE.document[:length])


@pytest.mark.parametrize(
    "changes",
    [
        {"name": None},
        {"recipient": "age1x"},
        {"device_key": "01" + "00" * 31},
        {"device_key": True},
        {"issuer_kind": "itself"},
        {"invitation_id": ""},
        {"until": 0},
    ],
    ids=repr,
)
def test_a_signed_certificate_with_a_field_out_of_order_is_refused(changes):
    with refused(Code.CERTIFICATE_DAMAGED):
        Certificate.from_bytes(certificate_with(**changes))


def test_a_field_of_a_later_version_stays_in_the_certificate():
    later = certificate_with(kinds=["trainee"])
    assert b'"kinds":["trainee"]' in Certificate.from_bytes(later).document


def test_a_certificate_cannot_pass_for_an_invitation_or_the_other_way_round():
    with refused(Code.INVITATION_DAMAGED):
        Invitation.from_bytes(INVITATION_MAGIC + CERTIFICATE.document + b"\n")
    with refused(Code.CERTIFICATE_DAMAGED):
        Certificate.from_bytes(INVITATION.document)


def test_head_office_confirms_the_keys_and_may_change_the_scope():
    narrower = Scope.from_provinces(["MN-1"])
    confirmed = CERTIFICATE.issue_confirmed(OFFICE, narrower)
    assert confirmed.issuer_kind is IssuerKind.HEAD_OFFICE
    assert confirmed.issuer_key == OFFICE.signing.verify_key
    assert confirmed.scope == narrower
    assert confirmed.fingerprint_bytes == CERTIFICATE.fingerprint_bytes
    assert CERTIFICATE.issue_confirmed(OFFICE).scope == SCOPE


def test_the_words_tell_apart_whoever_differs_in_a_key_or_in_the_office():
    others = [
        INVITATION.certify(DeviceKeys(SigningKey.generate(), DEVICE.identity)),
        INVITATION.certify(DeviceKeys(DEVICE.signing, OFFICE.identity)),
        Invitation.issue(HeadOfficeKeys.generate(), **GIVEN).certify(DEVICE),
    ]
    prints = {CERTIFICATE.fingerprint_bytes, *(o.fingerprint_bytes for o in others)}
    assert len(prints) == 4


@pytest.mark.parametrize(
    ("inner", "outer", "is_within"),
    [
        (Scope.from_provinces(["1"]), Scope.from_provinces(["1", "2"]), True),
        (Scope.from_provinces(["1", "3"]), Scope.from_provinces(["1", "2"]), False),
        (Scope.from_provinces([]), Scope.from_provinces([]), True),
        (Scope.from_provinces([], "2026-01-01"), Scope.from_provinces([], "2026-01-01"), True),
        (Scope.from_provinces([], "2026-01-02"), Scope.from_provinces([], "2026-01-01"), False),
        (Scope.from_provinces([]), Scope.from_provinces([], "2026-01-01"), False),
        (Scope.from_provinces([], "2026-01-01"), Scope.from_provinces([]), True),
    ],
)
def test_a_scope_lies_within_another_if_that_allows_all_of_it(inner, outer, is_within):
    assert inner.is_within(outer) is is_within


def test_a_scope_ends_after_its_last_day():
    assert not SCOPE.has_ended("2027-06-30")
    assert SCOPE.has_ended("2027-07-01")
    assert not Scope.from_provinces(["MN-1"]).has_ended("2099-12-31")
