"""The hub of head office, and the card by which laptops know it."""

from urllib.parse import urlsplit

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.hub.hub_card import HubCard
from fieldreg.keys.hub.tls_authority import TlsAuthority
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services.installation.model import Installation
from fieldreg.services.permissions import needs
from fieldreg.store.metadata import HEAD_OFFICE_KEY, HUB_CARD, bytes_entry

_AUTHORITY = bytes_entry("hub-authority")


@needs(Permission.MANAGE_LAPTOPS)
def set_hub_address(
    installation: Installation, url: str, *, is_public: bool = False
) -> tuple[HubCard, SigningKey, tuple[bytes, bytes] | None]:
    """Set the hub's address to *url*; return its card, signing key, and TLS certificate and key.

    The latter are PEM, or None where it *is_public*, with a certificate that every machine
    trusts. Laptops learn the address by the next invitation or answer, and accept only a hub with
    this key.

    Raises:
        Problem: NOT_HEAD_OFFICE, HUB_ADDRESS_WRONG.
    """
    keys, key = installation.head_office_keys(), SigningKey.generate()
    metadata = installation.store.metadata
    with installation.store.transaction():
        stored = metadata.read(_AUTHORITY)
        authority = TlsAuthority.from_bytes(stored) if stored else TlsAuthority.generate()
        metadata.write(_AUTHORITY, authority.to_bytes())
        card = HubCard.issue(
            keys, url=url, key=key.verify_key, authority=b"" if is_public else authority.certificate
        )
        metadata.write(HUB_CARD, card.document)
    host = urlsplit(card.url).hostname or ""
    return card, key, None if is_public else authority.issue_certificate(host)


@needs(Permission.VIEW_OVERVIEW)
def load_hub_card(installation: Installation) -> HubCard:
    """Raise HUB_NONE where head office has none, or this laptop does not know it yet."""
    metadata = installation.store.metadata
    document = metadata.read(HUB_CARD)
    if not document:
        raise Problem(Code.HUB_NONE)
    if installation.is_head_office:
        signer = installation.head_office_keys().signing.verify_key
    else:
        signer = VerifyKey(metadata.read(HEAD_OFFICE_KEY))
    return HubCard.from_bytes(document, signer)
