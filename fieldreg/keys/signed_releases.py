"""What head office signs of a release: which file it is, byte for byte, and since when.

The file itself is no secret and travels beside; whoever has this document can tell it from
every other. Nothing of the file is ever run or read here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import (
    MOST_BYTES,
    Goods,
    Platform,
    Version,
    safe_name,
)
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_documents import Fields, read_from, sign_body
from fieldreg.keys.signing import VerifyKey

LANGUAGES: Final = ("en", "fr", "kk", "mn")

_CONTEXT: Final = b"fieldreg-release-v1"
_LIMIT_BYTES: Final = 1 << 13
_SHA_BYTES: Final = 32

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Release:
    """Head office's word of the day *signed_on* on one file, called *file*.

    *notes* hold one line for those who get it, by language; none need be there.
    """

    file: str
    version: Version
    platform: Platform
    goods: Goods
    signed_on: str
    notes: Mapping[str, str]
    document: bytes = field(repr=False)

    @classmethod
    def issue(
        cls,
        keys: HeadOfficeKeys,
        *,
        file: str,
        version: Version,
        platform: Platform,
        goods: Goods,
        signed_on: str,
        notes: Mapping[str, str],
    ) -> "Release":
        """Sign the release.

        Raises:
            Problem: RELEASE_DAMAGED where a note is no line of text.
        """
        body = {
            "file": safe_name(file),
            "head_office": keys.signing.verify_key.raw.hex(),
            "notes": dict(notes),
            "platform": platform.value,
            "sha256": goods.sha.hex(),
            "signed_on": signed_on,
            "size_bytes": goods.size_bytes,
            "version": str(version),
        }
        document = sign_body(body, keys.signing, _CONTEXT)
        return cls.from_bytes(document, keys.signing.verify_key)

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> "Release":
        """Read a release that *head_office* must have signed.

        Raises:
            Problem: RELEASE_DAMAGED, DOCUMENT_TOO_NEW, or SIGNATURE_WRONG.
        """
        body = read_from(
            head_office,
            data,
            Code.RELEASE_DAMAGED,
            context=_CONTEXT,
            limit_bytes=_LIMIT_BYTES,
        )
        return cls(
            file=_checked(body, "file", safe_name),
            version=_checked(body, "version", Version.of),
            platform=body.choice("platform", Platform),
            goods=Goods(
                body.raw("sha256", _SHA_BYTES),
                body.integer("size_bytes", least=1, most=MOST_BYTES),
            ),
            signed_on=body.date("signed_on"),
            notes=_notes(body.object("notes")),
            document=data,
        )


def readable(documents: Iterable[bytes], head_office: VerifyKey) -> Iterator[Release]:
    """Give those of *documents* that *head_office* signed and that can be read here."""
    for document in documents:
        with suppress(Problem):
            yield Release.from_bytes(document, head_office)


def _checked(body: Fields, name: str, read: Callable[[str], _T]) -> _T:
    try:
        return read(body.text(name))
    except Problem:
        raise body.refusal(name) from None


def _notes(said: Fields) -> dict[str, str]:
    return {one: said.text(one) for one in LANGUAGES if said.has(one)}


Marks = Mapping[str, tuple[str, str]]
"""By platform the highest version that was ever offered, and the day on which it was signed."""


def raised(marks: Marks, releases: Iterable[Release]) -> dict[str, tuple[str, str]]:
    """Give *marks* with what *releases* offer."""
    now = dict(marks)
    for one in releases:
        name, offered = one.platform.value, (str(one.version), one.signed_on)
        if name not in now or _order(offered) > _order(now[name]):
            now[name] = offered
    return now


def latest(marks: Marks, platforms: Iterable[Platform]) -> tuple[Version, str] | None:
    """Give the highest of *marks* for any of *platforms*; None before the first."""
    found = [_order(marks[one]) for one in platforms if one in marks]
    return max(found, default=None)


def _order(mark: tuple[str, str]) -> tuple[Version, str]:
    return Version.of(mark[0]), mark[1]
