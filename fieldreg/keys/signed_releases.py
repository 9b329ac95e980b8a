"""Signed releases: which file is a release, byte for byte."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, TypeVar

from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import (
    MAX_RELEASE_BYTES,
    Platform,
    ReleaseFile,
    Version,
    check_file_name,
)
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_documents import DocumentFields, read_signed_by_office, sign_body
from fieldreg.keys.signing import VerifyKey

LANGUAGES: Final = tuple(sorted(INTERFACE_LANGUAGES))

_CONTEXT: Final = b"fieldreg-release-v1"
_LIMIT_BYTES: Final = 1 << 13
_SHA_BYTES: Final = 32

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SignedRelease:
    """*notes* hold one line by language."""

    file_name: str
    version: Version
    platform: Platform
    release_file: ReleaseFile
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
        release_file: ReleaseFile,
        signed_on: str,
        notes: Mapping[str, str],
    ) -> "SignedRelease":
        """Raise RELEASE_DAMAGED if a note is not one line."""
        body = {
            "file": check_file_name(file),
            "head_office": keys.signing.verify_key.raw.hex(),
            "notes": dict(notes),
            "platform": platform.value,
            "sha256": release_file.sha.hex(),
            "signed_on": signed_on,
            "size_bytes": release_file.size_bytes,
            "version": str(version),
        }
        document = sign_body(body, keys.signing, _CONTEXT)
        return cls.from_bytes(document, keys.signing.verify_key)

    @classmethod
    def from_bytes(cls, data: bytes, head_office: VerifyKey) -> "SignedRelease":
        """Raise RELEASE_DAMAGED, DOCUMENT_TOO_NEW or SIGNATURE_WRONG."""
        body = read_signed_by_office(
            head_office, data, Code.RELEASE_DAMAGED, context=_CONTEXT, limit_bytes=_LIMIT_BYTES
        )
        return cls(
            file_name=_checked(body, "file", check_file_name),
            version=_checked(body, "version", Version.parse),
            platform=body.read_choice("platform", Platform),
            release_file=ReleaseFile(
                body.read_bytes("sha256", _SHA_BYTES),
                body.read_integer("size_bytes", minimum=1, maximum=MAX_RELEASE_BYTES),
            ),
            signed_on=body.read_date("signed_on"),
            notes=_notes(body.read_object("notes")),
            document=data,
        )


def read_releases(documents: Iterable[bytes], head_office: VerifyKey) -> Iterator[SignedRelease]:
    for document in documents:
        with suppress(Problem):
            yield SignedRelease.from_bytes(document, head_office)


def _checked(body: DocumentFields, name: str, read: Callable[[str], _T]) -> _T:
    try:
        return read(body.read_text(name))
    except Problem:
        raise body.build_refusal(name) from None


def _notes(fields: DocumentFields) -> dict[str, str]:
    return {language: fields.read_text(language) for language in LANGUAGES if fields.has(language)}


HighestVersions = Mapping[str, tuple[str, str]]
"""By platform, the highest version ever offered and the day on which it was signed."""


def raise_versions(
    versions: HighestVersions, releases: Iterable[SignedRelease]
) -> dict[str, tuple[str, str]]:
    highest = dict(versions)
    for release in releases:
        name, offered = release.platform.value, (str(release.version), release.signed_on)
        if name not in highest or _order(offered) > _order(highest[name]):
            highest[name] = offered
    return highest


def find_highest_version(
    versions: HighestVersions, platforms: Iterable[Platform]
) -> tuple[Version, str] | None:
    found = [_order(versions[platform]) for platform in platforms if platform in versions]
    return max(found, default=None)


def _order(mark: tuple[str, str]) -> tuple[Version, str]:
    return Version.parse(mark[0]), mark[1]
