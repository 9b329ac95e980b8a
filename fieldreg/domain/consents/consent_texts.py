"""Consent texts: what people were told before they answered, version by version.

A version of a text is never changed: a consent names the version that was shown, and
years later it can still be read what was agreed to. What has to be said differently is a
new version, which says of itself whether it is *new in substance*: then whoever consented
to an earlier one is asked again, and until that their consent stands.

Version 1 of the first purposes has no text: the first release had none, so nobody can
tell what people were told then, and they are asked again.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose

LANGUAGES: Final = ("mn", "en", "fr", "kk")


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One version of one purpose in one language, for the person or for her guardian."""

    purpose: Purpose
    version: str
    language: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Version:
    number: int
    is_new_in_substance: bool
    by_language: dict[str, dict[str, str]]


class ConsentTexts:
    """Every version of every text there ever was.

    *documents* are triples of purpose, number of the version, and its TOML: a line
    ``new_in_substance``, and for each language a ``title`` and what is read to the person
    (``self``), and the same for a ``guardian`` where one is asked. *sheet* is the TOML of
    the words that stand on a printed sheet beside them, by language.
    """

    def __init__(
        self, versions: dict[Purpose, tuple[_Version, ...]], labels: Mapping[str, Mapping[str, str]]
    ) -> None:
        self._versions, self._labels = versions, labels

    @classmethod
    def from_toml(cls, documents: Iterable[tuple[Purpose, int, str]], sheet: str = "") -> Self:
        """Read the texts of a release."""
        found: dict[Purpose, list[_Version]] = {}
        for purpose, number, document in documents:
            content: dict[str, Any] = tomllib.loads(document)
            is_new = bool(content.pop("new_in_substance"))
            found.setdefault(purpose, []).append(_Version(number, is_new, content))
        return cls(
            {
                purpose: tuple(sorted(versions, key=lambda versions: versions.number))
                for purpose, versions in found.items()
            },
            tomllib.loads(sheet),
        )

    def current_version(self, purpose: Purpose) -> str:
        """Name the version that people are told now."""
        return str(self._versions[purpose][-1].number)

    def versions(self, purpose: Purpose) -> tuple[str, ...]:
        """Name every version that can be shown, the first one first."""
        return tuple(str(version.number) for version in self._versions[purpose])

    def equivalent_versions(self, purpose: Purpose) -> frozenset[str]:
        """Name the versions that differ from the current one in no substance."""
        numbers: list[str] = []
        for version in reversed(self._versions[purpose]):
            numbers.append(str(version.number))
            if version.is_new_in_substance:
                break
        return frozenset(numbers)

    def labels(self, language: str) -> Mapping[str, str]:
        """Give the words of a printed sheet in *language*, by what they name."""
        return self._labels[language]

    def text(
        self,
        purpose: Purpose,
        language: str,
        *,
        version: str | None = None,
        guardians: bool = False,
    ) -> ConsentText:
        """Give the text as it was, or for no *version* as it is told now.

        Raises:
            Problem: CONSENT_TEXT_UNKNOWN where this release has no such text.
        """
        wanted = version or self.current_version(purpose)
        for candidate in self._versions[purpose]:
            texts = candidate.by_language.get(language, {})
            title = texts.get("guardian_title" if guardians else "title")
            body = texts.get("guardian" if guardians else "self")
            if str(candidate.number) == wanted and title and body:
                paragraphs = tuple(filter(None, map(str.strip, body.split("\n\n"))))
                return ConsentText(purpose, wanted, language, title, paragraphs)
        raise Problem(Code.CONSENT_TEXT_UNKNOWN, purpose=purpose.value)
