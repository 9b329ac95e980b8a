"""The receipt note: a receiver's only message to a laptop.

It has receipts alone: one with an unknown field is refused whole, so a receiver gives nothing else
(decision 21).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.receivers import ReceiptSigner, ReceiverCertificate
from fieldreg.keys.sealing import Recipient, padded_length, seal
from fieldreg.keys.signed_documents import DocumentFields, read_signed, sign_body
from fieldreg.keys.signing import VerifyKey
from fieldreg.sync.codec.reply_document import Receipt

MAGIC: Final = b"fieldreg-receipts-v1\n"
MAX_RECEIPTS: Final = 1_000

_CONTEXT: Final = b"fieldreg-receipts-v1"
_LIMIT_BYTES: Final = 1 << 18
_HASH_BYTES: Final = 32
_FIELDS: Final = ("certificate", "epoch", "format", "noted_on", "receipts", "receiver")


@dataclass(frozen=True, slots=True)
class ReceiptNote:
    """The *receipts* of one laptop's logs, of which only writer, number and hash count.

    *epoch* is head office's when they were given; *certificate* is the receiver's.
    """

    certificate: ReceiverCertificate
    epoch: int
    noted_on: str
    receipts: tuple[Receipt, ...]

    @classmethod
    def from_content(cls, content: bytes, head_office: VerifyKey) -> Self:
        """Read a note of a receiver that *head_office* certified, and may have revoked.

        Raises DOCUMENT_TOO_NEW; RECEIVER_REFUSED where another signed it, or it says more.
        """
        try:
            return cls._read(content.removeprefix(MAGIC).rstrip(b"\0"), head_office)
        except Problem as problem:
            if problem.code is Code.DOCUMENT_TOO_NEW:
                raise
            raise Problem(Code.RECEIVER_REFUSED) from None

    @classmethod
    def _read(cls, data: bytes, head_office: VerifyKey) -> Self:
        code = Code.RECEIVER_REFUSED
        whole = DocumentFields.parse(data, code, limit_bytes=_LIMIT_BYTES)
        whole.require_only("body", "signature")
        body = read_signed(
            data, code, signer="receiver", context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        body.require_only(*_FIELDS)
        document = body.read_object("certificate").canonical_bytes()
        certificate = ReceiverCertificate.from_bytes(document, head_office)
        receipts = body.read_objects("receipts")
        if body.read_verify_key("receiver") != certificate.key or len(receipts) > MAX_RECEIPTS:
            raise body.build_refusal("receiver")
        return cls(
            certificate,
            body.read_integer("epoch", minimum=1),
            body.read_date("noted_on"),
            tuple(map(_read_receipt, receipts)),
        )


def seal_receipts(
    signer: ReceiptSigner,
    recipient: Recipient,
    receipts: Iterable[Receipt],
    *,
    epoch: int,
    noted_on: str,
) -> bytes:
    latest = sorted(receipts, key=lambda receipt: receipt.last)[-MAX_RECEIPTS:]
    body: dict[str, object] = {
        "certificate": canonical_json.loads(signer.certificate),
        "epoch": epoch,
        "noted_on": noted_on,
        "receipts": [
            {"hash": receipt.hash.hex(), "last": receipt.last, "writer": receipt.writer}
            for receipt in latest
        ],
        "receiver": signer.key.verify_key.raw.hex(),
    }
    content = MAGIC + sign_body(body, signer.key, _CONTEXT)
    return seal(content.ljust(padded_length(len(content)), b"\0"), [recipient])


def _read_receipt(fields: DocumentFields) -> Receipt:
    fields.require_only("hash", "last", "writer")
    return Receipt(
        fields.read_integer("writer", minimum=1, maximum=LAST_WRITER),
        fields.read_integer("last", maximum=LAST_NUMBER),
        fields.read_bytes("hash", _HASH_BYTES),
    )
