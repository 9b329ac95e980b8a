"""Names of people in Mongolia.

The **given name** is the identity; the **patronymic** (a parent's name, in the genitive or bare,
often only its initial) comes before it; a **clan name** is rare and no family name. Names are shown
as typed.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from fieldreg.domain.normalisation import is_word_for_patronymic, split_clan

_INITIAL = re.compile(r"[^\W\d_]{1,3}\.|[^\W\d_]")
_STUCK_INITIAL = re.compile(r"(?<!\w)([^\W\d_]{1,3}\.)(?=\w)")
_LOOSE_HYPHEN = re.compile(r"\s*([-\u2010\u2011])\s*")

# Latin writes these initials with two letters: Ts. Elbegdorj, Kh. Battulga.
_TWO_LETTERS = re.compile(r"ch|kh|sh|ts|ya|ye|yo|yu|zh", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class PersonName:
    given_name: str | None = None
    patronymic: str | None = None
    clan_name: str | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Split a whole name typed in one field; no name is added or lost.

        The given name is last, unless the last word is an initial. A clan name stands before the
        word for one (`Ууд овогт Доржийн Болд`), or is common (`Боржигин Доржийн Болд`);
        `Дорж овогтой Болд` has none.
        """
        text = _STUCK_INITIAL.sub(r"\1 ", _LOOSE_HYPHEN.sub(r"\1", text))
        clan_name, name = split_clan(text)
        words = name.split()
        match words:
            case [parent, word, *rest] if rest and is_word_for_patronymic(word):
                words = [parent, *rest]
        match words:
            case [first, *rest, last] if is_initial(last) and not is_initial(first):
                words = [last, first, *rest]
        return cls(
            given_name=words[-1] if words else None,
            patronymic=" ".join(words[:-1]) or None,
            clan_name=clan_name or None,
        )

    @property
    def full(self) -> str:
        return self._joined(self.patronymic)

    @property
    def short(self) -> str:
        before = self.patronymic or ""
        return self._joined(abbreviate(before) if self.given_name else before)

    def _joined(self, before: str | None) -> str:
        return " ".join(filter(None, (before, self.given_name))) or self.clan_name or ""


def abbreviate(patronymic: str) -> str:
    composed = unicodedata.normalize("NFC", patronymic)
    first = _TWO_LETTERS.match(composed) or _LETTER.search(composed)
    return f"{first[0][0].upper()}{first[0][1:].lower()}." if first else patronymic


def is_initial(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None
