"""Consent texts, version by version.

A version never changes. People who consented to a version are asked again after one *new in
substance*; until then their consent stands.
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
    """*documents* are purpose, version number and TOML.

    The TOML has ``new_in_substance``, and by language ``title`` and ``self``, and
    ``guardian_title`` and ``guardian`` where one is asked. *sheet* is the TOML of a printed sheet's
    labels by language.
    """

    def __init__(
        self, versions: dict[Purpose, tuple[_Version, ...]], labels: Mapping[str, Mapping[str, str]]
    ) -> None:
        self._versions, self._labels = versions, labels

    @classmethod
    def from_toml(cls, documents: Iterable[tuple[Purpose, int, str]], sheet: str = "") -> Self:
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
        return str(self._versions[purpose][-1].number)

    def versions(self, purpose: Purpose) -> tuple[str, ...]:
        return tuple(str(version.number) for version in self._versions[purpose])

    def equivalent_versions(self, purpose: Purpose) -> frozenset[str]:
        numbers: list[str] = []
        for version in reversed(self._versions[purpose]):
            numbers.append(str(version.number))
            if version.is_new_in_substance:
                break
        return frozenset(numbers)

    def labels(self, language: str) -> Mapping[str, str]:
        return self._labels[language]

    def text(
        self,
        purpose: Purpose,
        language: str,
        *,
        version: str | None = None,
        guardians: bool = False,
    ) -> ConsentText:
        """Return the text of *version*, or the current one; raise CONSENT_TEXT_UNKNOWN."""
        wanted = version or self.current_version(purpose)
        for candidate in self._versions[purpose]:
            texts = candidate.by_language.get(language, {})
            title = texts.get("guardian_title" if guardians else "title")
            body = texts.get("guardian" if guardians else "self")
            if str(candidate.number) == wanted and title and body:
                paragraphs = tuple(filter(None, map(str.strip, body.split("\n\n"))))
                return ConsentText(purpose, wanted, language, title, paragraphs)
        raise Problem(Code.CONSENT_TEXT_UNKNOWN, purpose=purpose.value)
