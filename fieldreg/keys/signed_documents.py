"""Signed documents: a signed body, and strict reading of its fields.

A document is canonical JSON, `{"body": {…}, "signature": "hex"}`; the signature covers the body for
one context. A higher `format` is refused. An unknown field is accepted, since its signer wrote it,
and passed on.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.keys.canonical_json import JsonValue
from fieldreg.keys.sealing import Identity, Recipient
from fieldreg.keys.signing import KEY_BYTES, SIGNATURE_BYTES, SigningKey, VerifyKey

FORMAT_VERSION: Final = 1
TEXT_LIMIT: Final = 200

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """An object in a document, read field by field with types checked.

    Every method raises the document's *code*, naming the field; one that *may_be_absent* is then
    empty.
    """

    _values: Mapping[str, JsonValue]
    _code: Code

    def __post_init__(self) -> None:
        if "format" in self._values:
            self.read_integer("format", minimum=1)

    @classmethod
    def parse(cls, data: bytes, code: Code, *, limit_bytes: int) -> "DocumentFields":
        try:
            value = canonical_json.loads(data, limit_bytes=limit_bytes)
        except Problem as problem:
            raise Problem(code, **problem.facts) from None
        if not isinstance(value, dict):
            raise Problem(code, reason="type")
        return cls(value, code)

    def check_format(self) -> None:
        """Raise DOCUMENT_TOO_NEW."""
        found = self.read_integer("format", minimum=1)
        if found > FORMAT_VERSION:
            raise Problem(Code.DOCUMENT_TOO_NEW, format=found)

    def canonical_bytes(self) -> bytes:
        return canonical_json.dumps(self._values)

    def read_text(
        self, name: str, *, may_be_empty: bool = False, may_be_absent: bool = False
    ) -> str:
        if may_be_absent and name not in self._values:
            return ""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise self.build_refusal(name)
        if len(value) > TEXT_LIMIT or not value.isprintable():
            raise self.build_refusal(name)
        if not value.strip() and not (may_be_empty and value == ""):
            raise self.build_refusal(name)
        return value

    def read_sorted_texts(self, name: str) -> tuple[str, ...]:
        found = self.read_texts(name)
        if list(found) != sorted(set(found)):
            raise self.build_refusal(name)
        return found

    def read_texts(self, name: str) -> tuple[str, ...]:
        values = self._values.get(name)
        if not isinstance(values, list):
            raise self.build_refusal(name)
        return tuple(DocumentFields({name: value}, self._code).read_text(name) for value in values)

    def read_date(self, name: str, *, may_be_empty: bool = False) -> str:
        """Read the date as text: `2026-03-14`."""
        text = self.read_text(name, may_be_empty=may_be_empty)
        try:
            is_date = text == "" or dt.date.fromisoformat(text).isoformat() == text
        except ValueError:
            is_date = False
        if not is_date:
            raise self.build_refusal(name)
        return text

    def read_integer(
        self,
        name: str,
        *,
        minimum: int = 0,
        maximum: int = canonical_json.MAX_INT,
        may_be_absent: bool = False,
    ) -> int:
        value = self._values.get(name, 0 if may_be_absent else None)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.build_refusal(name)
        if not minimum <= value <= maximum:
            raise self.build_refusal(name)
        return value

    def read_integers(self, name: str, *, minimum: int, maximum: int) -> tuple[int, ...]:
        """Return at most *maximum* integers; none if absent."""
        values = self._values.get(name, [])
        if not isinstance(values, list) or len(values) > maximum:
            raise self.build_refusal(name)
        each = (DocumentFields({name: value}, self._code) for value in values)
        return tuple(item.read_integer(name, minimum=minimum) for item in each)

    def read_bytes(self, name: str, length: int, *, may_be_absent: bool = False) -> bytes:
        """Read exactly *length* bytes of lower-case hex."""
        text = self._values.get(name)
        if text is None and may_be_absent:
            return b""
        if not isinstance(text, str) or len(text) != 2 * length:
            raise self.build_refusal(name)
        try:
            value = bytes.fromhex(text)
        except ValueError:
            raise self.build_refusal(name) from None
        if value.hex() != text:
            raise self.build_refusal(name)
        return value

    def read_bytes_up_to(self, name: str, maximum: int) -> bytes:
        text = self._values.get(name, "")
        if not isinstance(text, str) or len(text) > 2 * maximum:
            raise self.build_refusal(name)
        return self.read_bytes(name, len(text) // 2) if text else b""

    def read_bytes_list(self, name: str, length: int) -> tuple[bytes, ...]:
        """Read ascending items of *length* bytes each."""
        return tuple(
            DocumentFields({name: text}, self._code).read_bytes(name, length)
            for text in self.read_sorted_texts(name)
        )

    def read_choice(self, name: str, kind: Callable[[str], _T]) -> _T:
        try:
            return kind(self.read_text(name))
        except ValueError:
            raise self.build_refusal(name) from None

    def read_verify_key(self, name: str) -> VerifyKey:
        raw = self.read_bytes(name, KEY_BYTES)
        try:
            return VerifyKey(raw)
        except Problem:
            raise self.build_refusal(name) from None

    def read_signing_key(self, name: str) -> SigningKey:
        return SigningKey(self.read_bytes(name, KEY_BYTES))

    def read_recipient(self, name: str) -> Recipient:
        return self._made(name, Recipient)

    def read_identity(self, name: str) -> Identity:
        return self._made(name, Identity)

    def read_objects(
        self, name: str, *, may_be_absent: bool = False
    ) -> tuple["DocumentFields", ...]:
        values = self._values.get(name, [] if may_be_absent else None)
        if not isinstance(values, list):
            raise self.build_refusal(name)
        return tuple(self._object(name, value) for value in values)

    def read_documents(self, name: str) -> tuple[bytes, ...]:
        """Read documents from a list of objects; none if absent."""
        return tuple(each.canonical_bytes() for each in self.read_objects(name, may_be_absent=True))

    def has(self, name: str) -> bool:
        return name in self._values

    def require_only(self, *names: str) -> None:
        for name in self._values.keys() - names:
            raise self.build_refusal(name)

    def read_object(self, name: str) -> "DocumentFields":
        return self._object(name, self._values.get(name))

    def build_refusal(self, name: str) -> Problem:
        return Problem(self._code, field=name)

    def _object(self, name: str, value: JsonValue) -> "DocumentFields":
        if not isinstance(value, dict):
            raise self.build_refusal(name)
        return DocumentFields(value, self._code)

    def _made(self, name: str, kind: Callable[[str], _T]) -> _T:
        try:
            return kind(self.read_text(name))
        except Problem:
            raise self.build_refusal(name) from None


def sign_body(body: Mapping[str, object], key: SigningKey, context: bytes) -> bytes:
    stamped = {**body, "format": FORMAT_VERSION}
    signature = key.sign(context, canonical_json.dumps(stamped))
    return canonical_json.dumps({"body": stamped, "signature": signature.hex()})


def read_signed(
    data: bytes, code: Code, *, signer: str, context: bytes, limit_bytes: int
) -> DocumentFields:
    """Read a document and verify that the key in its field *signer* signed it.

    Raises *code*, or DOCUMENT_TOO_NEW.
    """
    whole = DocumentFields.parse(data, code, limit_bytes=limit_bytes)
    body = whole.read_object("body")
    signature = whole.read_bytes("signature", SIGNATURE_BYTES)
    signed_bytes = body.canonical_bytes()
    if not body.read_verify_key(signer).has_signed(context, signed_bytes, signature):
        raise Problem(code, reason="signature")
    body.check_format()
    return body


def read_signed_by_office(
    head_office: VerifyKey, data: bytes, code: Code, *, context: bytes, limit_bytes: int
) -> DocumentFields:
    """Read a document that exactly *head_office* must have signed.

    Raises *code*, DOCUMENT_TOO_NEW, or SIGNATURE_WRONG.
    """
    body = read_signed(data, code, signer="head_office", context=context, limit_bytes=limit_bytes)
    if body.read_verify_key("head_office") != head_office:
        raise Problem(Code.SIGNATURE_WRONG)
    return body
