"""Secrets: none shows itself where somebody only looks."""

import traceback

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.certificates import Invitation, Scope
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.keys.sealing import Identity, Recipient
from fieldreg.keys.signing import SigningKey

OFFICE = HeadOfficeKeys.generate()
DEVICE = DeviceKeys.generate()
INVITATION = Invitation.issue(
    OFFICE,
    invitation_id="inv-1",
    issued_on="2026-03-14",
    head_office_name="Төв байр",
    laptop_name="Баян-Өлгий 1",
    scope=Scope.from_provinces(["MN-071"]),
)
KEY = bytes(range(100, 132))
NAME = "Дулмаа"
PHRASE = "дөрвөн бэрх уулын цаана тогоруу цуваа"
RING = KeyRing.create(KdfCost(16, 1, 1)).with_passphrase(KEY, NAME, PHRASE)


def forms(raw):
    return {raw.hex(), raw.hex().upper(), repr(raw)[2:-1]}


SECRETS = set().union(
    *(forms(key.raw) for key in (OFFICE.signing, DEVICE.signing, INVITATION.one_use_key)),
    forms(KEY),
    {identity.secret for identity in (OFFICE.identity, OFFICE.answers, DEVICE.identity)},
    {PHRASE, NAME},
)


@pytest.mark.parametrize(
    "thing",
    [OFFICE, DEVICE, INVITATION, OFFICE.signing, DEVICE.identity, RING, RING.unlock(PHRASE)],
    ids=lambda thing: type(thing).__name__,
)
def test_no_secret_is_in_what_a_log_or_a_debugger_prints(thing):
    for text in (repr(thing), str(thing), f"{thing}"):
        assert not [secret for secret in SECRETS if secret in text]


def damaged(document):
    """Every way of cutting or breaking a document that reaches another branch."""
    yield document[:-1]
    yield document + b"x"
    yield document.replace(b'"format":1', b'"format":1.0')
    yield document.replace(b'"format":1', b'"format":2')
    yield document.replace(b'"format":1,', b"")
    yield document.replace(b"AGE-SECRET-KEY-1", b"AGE-SECRET-KEY-2")
    yield document.replace(b"AGE-SECRET-KEY-1Q", b"AGE-SECRET-KEY-1P")
    yield document.replace(b'"signing":"', b'"signing":"00')
    yield document.replace(b'"', b"'")
    yield b"\xff" + document


@pytest.mark.parametrize(
    ("read", "document"),
    [
        (HeadOfficeKeys.from_bytes, OFFICE.to_bytes()),
        (DeviceKeys.from_bytes, DEVICE.to_bytes()),
        (Invitation.from_bytes, INVITATION.document),
    ],
    ids=["head office", "device", "invitation"],
)
def test_no_secret_is_in_what_a_damaged_document_makes_of_an_error(read, document):
    problems = 0
    for broken in damaged(document):
        try:
            read(broken)
        except Problem as problem:
            problems += 1
            shown = "".join(traceback.format_exception(problem)) + repr(problem)
            assert not [secret for secret in SECRETS if secret in shown]
    assert problems >= 6


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: SigningKey(OFFICE.signing.raw + b"\0"),
        lambda: Identity(OFFICE.identity.secret + "Q"),
        lambda: Recipient(OFFICE.identity.secret),
        lambda: RING.with_passphrase(KEY, NAME, PHRASE),
        lambda: RING.with_passphrase(KEY, "Туяа", PHRASE),
        lambda: RING.without_passphrase(KEY, NAME),
        lambda: RING.unlock(PHRASE + "."),
        lambda: canonical_json.loads(OFFICE.to_bytes()[:-1]),
        lambda: canonical_json.dumps({OFFICE.identity.secret: 1.5}),
    ],
)
def test_no_secret_is_in_the_facts_of_a_problem(attempt):
    with pytest.raises(Problem) as caught:
        attempt()
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert not [secret for secret in SECRETS if secret in shown]
