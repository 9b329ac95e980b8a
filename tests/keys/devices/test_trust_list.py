"""The trust list: who may speak, as head office says."""

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.certificates import Certificate, Invitation, IssuerKind, Scope
from fieldreg.keys.devices.trust_entries import InvitationState
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signed_documents import sign_body
from tests.keys.refusals import refused

OFFICE = HeadOfficeKeys.generate()
SCOPE = Scope.from_provinces(["MN-071", "MN-1"], until="2027-06-30")
DAY = "2026-03-14"


def invite(identifier="inv-1", office=OFFICE):
    return Invitation.issue(
        office,
        invitation_id=identifier,
        issued_on=DAY,
        head_office_name="Төв байр",
        laptop_name="Баян-Өлгий 1",
        scope=SCOPE,
    )


def list_with(*invitations):
    trust_list = TrustList.begin(OFFICE, issued_on=DAY)
    for invitation in invitations:
        trust_list = trust_list.with_invitation(OFFICE, invitation, issued_on=DAY)
    return trust_list


def self_made(invitation, device, **changes):
    """A certificate by an invitation's key that says more than it may."""
    given = {
        "device_key": device.signing.verify_key,
        "recipient": device.identity.recipient,
        "name": invitation.laptop_name,
        "scope": invitation.scope,
        "head_office": invitation.head_office,
        "invitation_id": invitation.invitation_id,
    }
    return Certificate.issue(invitation.one_use_key, IssuerKind.INVITATION, **{**given, **changes})


def test_a_list_comes_back_from_its_bytes():
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    trust_list = list_with(invitation)
    trust_list = trust_list.with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    trust_list = trust_list.with_revoked_device(OFFICE, certificate, last_bundle="", issued_on=DAY)
    assert TrustList.from_bytes(trust_list.document, trust_list.head_office) == trust_list


def test_every_change_raises_the_version():
    assert [list_with().version, list_with(invite()).version] == [1, 2]


def test_a_list_names_the_recipients_to_seal_to():
    assert list_with().recipient == OFFICE.identity.recipient
    assert list_with().answers_recipient == OFFICE.answers.recipient


def test_the_secret_of_an_invitation_is_not_in_the_list():
    invitation = invite()
    assert invitation.one_use_key.raw.hex().encode() not in list_with(invitation).document


def test_every_flipped_byte_of_a_list_is_noticed():
    document = list_with(invite()).document
    for place in range(len(document)):
        damaged = bytearray(document)
        damaged[place] ^= 0x01
        with refused(Code.TRUST_LIST_DAMAGED):
            TrustList.from_bytes(bytes(damaged), OFFICE.signing.verify_key)


def test_a_list_of_another_office_is_refused_though_it_is_whole():
    other = TrustList.begin(HeadOfficeKeys.generate(), issued_on=DAY)
    with refused(Code.SIGNATURE_WRONG):
        TrustList.from_bytes(other.document, OFFICE.signing.verify_key)


def test_another_office_cannot_write_the_next_version():
    with refused(Code.TRUST_LIST_DAMAGED):
        list_with().with_invitation(HeadOfficeKeys.generate(), invite(), issued_on=DAY)


def test_a_list_that_was_put_back_does_not_follow_a_newer_one():
    """Fault 77."""
    older, newer = list_with(), list_with(invite())
    newer.check_follows(older)
    newer.check_follows(newer)
    with refused(Code.TRUST_LIST_OLDER):
        older.check_follows(newer)


def test_a_field_of_a_later_version_does_not_stop_an_older_reader():
    body = canonical_json.loads(list_with(invite()).document)["body"]
    body["hub"] = {"address": "…"}
    body["invitations"][0]["kinds"] = ["trainee"]
    document = sign_body(body, OFFICE.signing, b"fieldreg-trust-list-v1")
    assert TrustList.from_bytes(document, OFFICE.signing.verify_key).document == document


@pytest.mark.parametrize("version", [0, -1, True, "1", None, [1]])
def test_a_version_that_is_no_count_is_refused(version):
    body = canonical_json.loads(list_with().document)["body"]
    document = sign_body({**body, "version": version}, OFFICE.signing, b"fieldreg-trust-list-v1")
    with refused(Code.TRUST_LIST_DAMAGED):
        TrustList.from_bytes(document, OFFICE.signing.verify_key)


def test_a_laptop_is_unconfirmed_until_head_office_signs_for_it():
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    trust_list = list_with(invitation)
    before = trust_list.check_device(certificate)
    assert (before.status, before.is_contested) == (DeviceStatus.UNCONFIRMED, False)
    assert before.certificate == certificate

    trust_list = trust_list.with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    after = trust_list.check_device(certificate)
    assert after.status is DeviceStatus.KNOWN
    assert after.certificate.issuer_kind is IssuerKind.HEAD_OFFICE
    assert trust_list.check_device(after.certificate).status is DeviceStatus.KNOWN
    assert trust_list.invitations[0].state is InvitationState.USED


def test_a_confirmed_laptop_has_the_scope_head_office_gave_it_last():
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    trust_list = list_with(invitation).with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    earlier = trust_list.check_device(certificate).certificate
    narrow = Scope.from_provinces(["MN-1"])
    trust_list = trust_list.with_confirmed_device(OFFICE, certificate, issued_on=DAY, scope=narrow)
    assert len(trust_list.certificates) == 1
    for presented in (certificate, earlier):
        assert trust_list.check_device(presented).certificate.scope == narrow


def test_two_laptops_with_one_invitation_are_both_unconfirmed():
    invitation = invite()
    one, two = (invitation.certify(DeviceKeys.generate()) for _ in range(2))
    trust_list = list_with(invitation)
    assert trust_list.check_device(one).status is DeviceStatus.UNCONFIRMED
    assert trust_list.check_device(two).status is DeviceStatus.UNCONFIRMED

    trust_list = trust_list.with_confirmed_device(OFFICE, one, issued_on=DAY)
    second = trust_list.check_device(two)
    assert (second.status, second.is_contested) == (DeviceStatus.UNCONFIRMED, True)


def test_a_certificate_by_a_key_that_invited_nobody_is_unknown():
    assert (
        list_with(invite()).check_device(invite().certify(DeviceKeys.generate())).status
        is DeviceStatus.UNKNOWN
    )


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        (
            {"scope": Scope.from_provinces([*SCOPE.provinces, "MN-061"], SCOPE.until)},
            DeviceStatus.TOO_WIDE,
        ),
        ({"scope": Scope.from_provinces(SCOPE.provinces)}, DeviceStatus.TOO_WIDE),
        ({"name": "Төв байр"}, DeviceStatus.UNKNOWN),
        ({"invitation_id": "inv-2"}, DeviceStatus.UNKNOWN),
        ({"head_office": HeadOfficeKeys.generate().signing.verify_key}, DeviceStatus.UNKNOWN),
    ],
    ids=["wider", "endless", "renamed", "of another invitation", "of another office"],
)
def test_a_certificate_that_says_more_than_its_invitation_is_not_trusted(changes, verdict):
    invitation = invite()
    certificate = self_made(invitation, DeviceKeys.generate(), **changes)
    assert list_with(invitation, invite("inv-2")).check_device(certificate).status is verdict


def test_a_key_cannot_call_itself_head_office():
    invitation = invite()
    device = DeviceKeys.generate()
    certificate = Certificate.issue(
        invitation.one_use_key,
        IssuerKind.HEAD_OFFICE,
        device_key=device.signing.verify_key,
        recipient=device.identity.recipient,
        name=invitation.laptop_name,
        scope=invitation.scope,
        head_office=invitation.head_office,
        invitation_id=invitation.invitation_id,
    )
    assert list_with(invitation).check_device(certificate).status is DeviceStatus.UNKNOWN


def test_head_offices_own_certificate_is_known_to_a_list_that_is_behind():
    invitation = invite()
    behind = list_with(invitation)
    certificate = invitation.certify(DeviceKeys.generate())
    ahead = behind.with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    assert behind.check_device(ahead.certificates[0]).status is DeviceStatus.KNOWN


def test_a_thief_of_an_invitation_cannot_put_a_recipient_under_a_known_key():
    invitation = invite()
    device, thief = DeviceKeys.generate(), DeviceKeys.generate()
    trust_list = list_with(invitation).with_confirmed_device(
        OFFICE, invitation.certify(device), issued_on=DAY
    )
    forged = self_made(invitation, device, recipient=thief.identity.recipient)
    assert trust_list.check_device(forged).status is DeviceStatus.UNCONFIRMED


def test_a_revoked_laptop_stays_revoked_whatever_it_presents():
    """Fault 75."""
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    trust_list = list_with(invitation).with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    confirmed = trust_list.certificates[0]
    trust_list = trust_list.with_revoked_device(
        OFFICE, certificate, last_bundle="ab12", issued_on=DAY
    )
    for presented in (certificate, confirmed):
        trust = trust_list.check_device(presented)
        assert (trust.status, trust.last_bundle) == (DeviceStatus.REVOKED, "ab12")


def test_revoking_a_laptop_withdraws_the_invitation_it_may_still_hold():
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    for trust_list in (
        list_with(invitation),
        list_with(invitation).with_confirmed_device(OFFICE, certificate, issued_on=DAY),
    ):
        after = trust_list.with_revoked_device(OFFICE, certificate, last_bundle="", issued_on=DAY)
        finder = invitation.certify(DeviceKeys.generate())
        assert after.check_device(finder).status is DeviceStatus.WITHDRAWN


def test_revoking_a_stranger_does_not_withdraw_the_invitation_it_names():
    invitation = invite()
    stranger = invite().certify(DeviceKeys.generate())
    trust_list = list_with(invitation).with_revoked_device(
        OFFICE, stranger, last_bundle="", issued_on=DAY
    )
    assert trust_list.check_device(stranger).status is DeviceStatus.REVOKED
    assert trust_list.invitations[0].state is InvitationState.OPEN


def test_a_withdrawn_invitation_brings_nobody_new_but_keeps_whom_it_brought():
    invitation = invite()
    one, two = (invitation.certify(DeviceKeys.generate()) for _ in range(2))
    trust_list = list_with(invitation).with_confirmed_device(OFFICE, one, issued_on=DAY)
    trust_list = trust_list.with_withdrawn_invitation(OFFICE, "inv-1", issued_on=DAY)
    assert trust_list.check_device(one).status is DeviceStatus.KNOWN
    assert trust_list.check_device(two).status is DeviceStatus.WITHDRAWN


def test_an_invitation_that_was_never_written_cannot_be_withdrawn():
    with refused(Code.NOT_FOUND):
        list_with().with_withdrawn_invitation(OFFICE, "inv-1", issued_on=DAY)


def test_head_office_does_not_confirm_whom_it_revoked_or_never_invited():
    invitation = invite()
    certificate = invitation.certify(DeviceKeys.generate())
    with refused(Code.CERTIFICATE_REFUSED):
        list_with().with_confirmed_device(OFFICE, certificate, issued_on=DAY)
    revoked = list_with(invitation).with_revoked_device(
        OFFICE, certificate, last_bundle="", issued_on=DAY
    )
    with refused(Code.CERTIFICATE_REFUSED):
        revoked.with_confirmed_device(OFFICE, certificate, issued_on=DAY)


def test_two_lists_of_one_head_office_that_was_put_back_become_one_that_says_both():
    """Fault 29: in whichever order, though their versions were the same."""
    common, lost, later = invite("inv-1"), invite("inv-2"), invite("inv-3")
    device, other = (one.certify(DeviceKeys.generate()) for one in (common, lost))
    before = list_with(common)
    one = before.with_invitation(OFFICE, lost, issued_on=DAY)
    one = one.with_confirmed_device(OFFICE, other, issued_on=DAY)
    two = before.with_invitation(OFFICE, later, issued_on=DAY)
    two = two.with_revoked_device(OFFICE, device, last_bundle="", issued_on=DAY)
    assert one.version == two.version
    for mine, theirs in ((one, two), (two, one)):
        both = mine.merge(OFFICE, theirs, issued_on=DAY)
        assert both.version == one.version + 1
        assert {each.invitation_id: each.state for each in both.invitations} == {
            "inv-1": InvitationState.WITHDRAWN,
            "inv-2": InvitationState.USED,
            "inv-3": InvitationState.OPEN,
        }
        assert both.check_device(device).status is DeviceStatus.REVOKED
        assert both.check_device(other).status is DeviceStatus.KNOWN
        for said in (one, two, both):
            assert both.merge(OFFICE, said, issued_on=DAY) is both
    # One that went further before it was put back is passed too, or no laptop takes it.
    further = one.with_keys(OFFICE, issued_on=DAY).with_keys(OFFICE, issued_on=DAY)
    two.merge(OFFICE, further, issued_on=DAY).check_follows(further)
