"""Head office's word on its hub, and the hub's own word, hold against whoever is between."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.hub.hub_card import HubCard, has_signed_session, sign_session_answer
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_documents import sign_body
from fieldreg.keys.signing import SigningKey
from tests.keys.refusals import refused

OFFICE, HUB = HeadOfficeKeys.generate(), SigningKey.generate()
SIGNER = OFFICE.signing.verify_key
URL = "https://hub.example.mn"
CARD = HubCard.issue(OFFICE, url=URL, key=HUB.verify_key, authority=b"der")
NONCE, SESSION = b"n" * 16, b"s" * 16


def body(**said: str) -> dict[str, str]:
    return {
        "authority": "",
        "head_office": SIGNER.raw.hex(),
        "key": HUB.verify_key.raw.hex(),
        "url": URL,
        **said,
    }


def test_every_flipped_byte_of_a_card_is_noticed() -> None:
    assert HubCard.from_bytes(CARD.document, SIGNER) == CARD
    for place in range(len(CARD.document)):
        bent = bytearray(CARD.document)
        bent[place] ^= 1
        with refused(Code.HUB_CARD_DAMAGED, Code.SIGNATURE_WRONG, Code.DOCUMENT_TOO_NEW):
            HubCard.from_bytes(bytes(bent), SIGNER)


def test_nobody_else_gives_a_card_and_no_other_document_is_one() -> None:
    stranger, card = HeadOfficeKeys.generate(), b"fieldreg-hub-card-v1"
    theirs = HubCard.issue(stranger, url=URL, key=HUB.verify_key, authority=b"").document
    in_its_name = sign_body(body(), stranger.signing, card)
    for_another_purpose = sign_body(body(), OFFICE.signing, b"fieldreg-release-v1")
    for document in (theirs, in_its_name, for_another_purpose):
        with refused(Code.HUB_CARD_DAMAGED, Code.SIGNATURE_WRONG):
            HubCard.from_bytes(document, SIGNER)
    assert HubCard.from_bytes(sign_body(body(), OFFICE.signing, card), SIGNER).url == URL


@pytest.mark.parametrize(
    "url", ["http://hub.example.mn", "https://a@hub.example.mn", "https://hub.example.mn/?x", ""]
)
def test_a_card_leads_nowhere_but_to_a_hub(url: str) -> None:
    document = sign_body(body(url=url), OFFICE.signing, b"fieldreg-hub-card-v1")
    with pytest.raises(Problem):
        HubCard.from_bytes(document, SIGNER)


def test_the_word_of_a_hub_is_for_one_question_and_one_session() -> None:
    word = sign_session_answer(HUB, NONCE, SESSION)
    assert has_signed_session(HUB.verify_key, NONCE, SESSION, word)
    assert not has_signed_session(HUB.verify_key, b"m" * 16, SESSION, word)
    assert not has_signed_session(HUB.verify_key, NONCE, b"t" * 16, word)
    assert not has_signed_session(SIGNER, NONCE, SESSION, word)
