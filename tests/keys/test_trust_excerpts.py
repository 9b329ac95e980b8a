"""What each laptop is told of the trust list, and what all of them know together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.keys.devices.certificates import Certificate, Invitation, Scope
from fieldreg.keys.devices.receivers import ReceiverCertificate, ReceiverEntry
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.signing import SigningKey
from fieldreg.keys.trust_excerpts import write_excerpt

OFFICE = HeadOfficeKeys.generate()
DAY = "2026-03-14"
# What became of an invitation.
fates = st.sampled_from(["open", "withdrawn", "new", "copied", "confirmed", "both", "revoked"])


def begin() -> TrustList:
    listed = TrustList.begin(OFFICE, issued_on=DAY)
    key = SigningKey.generate().verify_key
    certificate = ReceiverCertificate.issue(OFFICE.signing, key, name="Хүлээн авагч", until=DAY)
    return listed.with_receiver(OFFICE, ReceiverEntry(certificate), issued_on=DAY)


def invite(trust: TrustList, number: int, fate: str) -> tuple[TrustList, list[Certificate]]:
    """Return the list with another invitation, and the certificates that came of it."""
    invitation = Invitation.issue(
        OFFICE,
        invitation_id=f"inv-{number}",
        issued_on=DAY,
        head_office_name="Төв байр",
        laptop_name=f"Зөөврийн {number}",
        scope=Scope.from_provinces(["65"]),
    )
    trust = trust.with_invitation(OFFICE, invitation, issued_on=DAY)
    if fate == "withdrawn":
        trust = trust.with_withdrawn_invitation(OFFICE, f"inv-{number}", issued_on=DAY)
    count = {"open": 0, "withdrawn": 0, "copied": 2, "both": 2}.get(fate, 1)
    holders = [invitation.certify(DeviceKeys.generate()) for _ in range(count)]
    for holder in holders[: {"confirmed": 1, "copied": 1, "both": 2}.get(fate, 0)]:
        trust = trust.with_confirmed_device(OFFICE, holder, issued_on=DAY)
    if fate == "revoked":
        trust = trust.with_revoked_device(OFFICE, holders[0], last_bundle="", issued_on=DAY)
    return trust, holders


def entries_of(trust: TrustList) -> list[set[object]]:
    parts = (trust.invitations, trust.certificates, trust.revocations, trust.receivers)
    return list(map(set, parts))


@settings(max_examples=20)
@given(st.lists(fates, min_size=1, max_size=6))
def test_an_excerpt_says_of_its_laptop_what_the_list_says_and_all_of_them_make_the_list(history):
    trust, holders = begin(), list[Certificate]()
    before = trust
    for number, fate in enumerate(history):
        trust, some = invite(trust, number, fate)
        holders += some
    for holder in holders:
        excerpt = TrustList.from_bytes(write_excerpt(trust, OFFICE, holder), trust.head_office)
        assert excerpt.check_device(holder) == trust.check_device(holder)
        assert excerpt.find_confirmed(holder.document) == trust.find_confirmed(holder.document)
        assert (excerpt.version, excerpt.issued_on) == (trust.version, trust.issued_on)
        assert (excerpt.recipient, excerpt.receivers) == (trust.recipient, trust.receivers)
        assert trust.merge(OFFICE, excerpt, issued_on=DAY) is trust
        before = before.merge(OFFICE, excerpt, issued_on=DAY)
    if holders:  # a head office that was put back hears them all
        assert entries_of(before) == entries_of(trust)


def test_other_laptops_in_use_are_not_named_and_make_no_excerpt_longer():
    trust, [holder] = invite(begin(), 0, "confirmed")
    alone = write_excerpt(trust, OFFICE, holder)
    for number in range(1, 4):
        trust, _ = invite(trust, number, "confirmed")
    among_others = write_excerpt(trust, OFFICE, holder)
    assert len(among_others) <= len(alone) + 1  # a digit of the version
    assert trust.document.count("Зөөврийн ".encode()) > among_others.count("Зөөврийн ".encode())
    assert "Зөөврийн 1".encode() not in among_others
