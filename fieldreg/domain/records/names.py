"""Names of a list entry: head office's own, and those in other languages."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.records.declarations import Value

_IN_LANGUAGES: Final = ("name_en", "name_kk", "name_fr")


def list_names(values: Mapping[str, Value]) -> list[str]:
    others = (values.get(name) for name in _IN_LANGUAGES)
    return [str(values["name"] or ""), *(str(other) for other in others if other)]


def name_in(language: str, values: Mapping[str, Value]) -> str:
    return str(values.get(f"name_{language}") or values.get("name") or "")
