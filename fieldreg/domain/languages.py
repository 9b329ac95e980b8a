"""The languages of the interface, in the order in which they are offered."""

from enum import StrEnum
from typing import NamedTuple


class LanguageNames(NamedTuple):
    own_name: str
    locale_name: str


class Language(StrEnum):
    MONGOLIAN = "mn"
    ENGLISH = "en"
    FRENCH = "fr"
    KAZAKH = "kk"

    @property
    def own_name(self) -> str:
        return _NAMES[self].own_name

    @property
    def locale_name(self) -> str:
        return _NAMES[self].locale_name

    @property
    def next(self) -> "Language":
        languages = list(Language)
        return languages[(languages.index(self) + 1) % len(languages)]


_NAMES = {
    Language.MONGOLIAN: LanguageNames("Монгол", "mn_MN"),
    Language.ENGLISH: LanguageNames("English", "en_GB"),
    Language.FRENCH: LanguageNames("Français", "fr_FR"),
    Language.KAZAKH: LanguageNames("Қазақша", "kk_KZ"),
}

INTERFACE_LANGUAGES = tuple(language.value for language in Language)
