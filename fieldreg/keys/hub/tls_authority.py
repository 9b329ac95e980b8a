"""The TLS authority of head office's own hub.

Laptops know it from the hub's card and trust no other. Its certificates never expire: calendars can
be wrong.
"""

import datetime as dt
import ipaddress
from dataclasses import dataclass, field
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fieldreg.domain.problems import Code, Problem

# 1950 is the first year of the shorter form of dates; 9999 means no end.
_FROM: Final = dt.datetime(1950, 1, 1, tzinfo=dt.UTC)
_UNTIL: Final = dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class TlsAuthority:
    certificate: bytes
    _key: bytes = field(repr=False)  # PKCS 8 in DER

    @classmethod
    def generate(cls) -> "TlsAuthority":
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name("fieldreg head office")
        builder = (
            _builder(name, name, key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(is_authority=True), critical=True)
            .add_extension(
                x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
            )
        )
        certificate = builder.sign(key, hashes.SHA256())
        return cls(certificate.public_bytes(serialization.Encoding.DER), _der(key))

    def to_bytes(self) -> bytes:
        return len(self.certificate).to_bytes(4, "big") + self.certificate + self._key

    @classmethod
    def from_bytes(cls, data: bytes) -> "TlsAuthority":
        """Raise KEYS_DAMAGED."""
        length = int.from_bytes(data[:4], "big")
        authority = cls(data[4 : 4 + length], data[4 + length :])
        try:
            authority._private()
            x509.load_der_x509_certificate(authority.certificate)
        except ValueError:
            raise Problem(Code.KEYS_DAMAGED) from None
        return authority

    def issue_certificate(self, host: str) -> tuple[bytes, bytes]:
        key = ec.generate_private_key(ec.SECP256R1())
        issuer = x509.load_der_x509_certificate(self.certificate)
        known_by = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
        builder = (
            _builder(_name("fieldreg hub"), issuer.subject, key.public_key())
            .add_extension(x509.SubjectAlternativeName([_subject_name(host)]), critical=False)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(is_authority=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(known_by.value),
                critical=False,
            )
        )
        certificate = builder.sign(self._private(), hashes.SHA256())
        pem = serialization.Encoding.PEM
        return certificate.public_bytes(pem), key.private_bytes(
            pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )

    def _private(self) -> ec.EllipticCurvePrivateKey:
        key = serialization.load_der_private_key(self._key, None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise Problem(Code.KEYS_DAMAGED)
        return key


def der_to_pem(certificate: bytes) -> str:
    """Raise HUB_CARD_DAMAGED."""
    try:
        read = x509.load_der_x509_certificate(certificate)
    except ValueError:
        raise Problem(Code.HUB_CARD_DAMAGED) from None
    return read.public_bytes(serialization.Encoding.PEM).decode()


def certificate_expiry(certificate: bytes) -> dt.datetime:
    """Return the end of the first certificate in a PEM file; raise HUB_NO_CERTIFICATE."""
    try:
        return x509.load_pem_x509_certificate(certificate).not_valid_after_utc
    except ValueError:
        raise Problem(Code.HUB_NO_CERTIFICATE) from None


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
    )


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _subject_name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host.encode("idna").decode())


def _der(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
