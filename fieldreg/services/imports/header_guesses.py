"""Guesses of the field that a column header means.

A field's own name is surest; then the `Headings` of its declaration that mean only that
field, last those that may mean it.
"""

import re
import unicodedata
from typing import NamedTuple

from fieldreg.domain.kinds import PERSON_FIELDS, TRAINEE

EXPORTED_CODE_COLUMN = "code"  # beside the fields: the short code in our own exports
EXPORTED_RETIRED_COLUMN = "retired"

# Above whole names in the Mongolian order: patronymic, then given name.
_WHOLE_NAMES = frozenset({"овог нэр", "овог нэрс"})

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_GAP = re.compile(r"[\W_]+")
_OLD_LETTERS = str.maketrans("єї", "өү")  # from keyboards and encodings without Ө and Ү


class HeaderGuess(NamedTuple):
    """*doubt* is 0 for a field's own name, higher is less sure.

    *is_ordinal*: the column only numbers the lines, as № does. *is_whole_name*: a patronymic
    precedes the given name.
    """

    field: str
    doubt: int
    is_ordinal: bool = False
    is_whole_name: bool = False


def normalise_header(header: str) -> str:
    text = unicodedata.normalize("NFC", _HUMP.sub(" ", header)).casefold()
    return _GAP.sub(" ", text.translate(_OLD_LETTERS)).strip()


def guess_field(header: str) -> HeaderGuess | None:
    """Return the likely field of *header*, read without its brackets if possible."""
    if header.strip() in ("№", "#"):
        return HeaderGuess("source_ref", 2, is_ordinal=True)
    for text in (header, _BRACKETS.sub(" ", header), *_BRACKETS.findall(header)):
        if found := _KNOWN.get(normalise_header(text)):
            return found
    return None


def _known() -> dict[str, HeaderGuess]:
    known: dict[str, HeaderGuess] = {}
    for field in TRAINEE.fields:
        for doubt, headings in enumerate(field.headings, start=1):
            for heading in filter(None, headings.split("|")):
                known[normalise_header(heading)] = HeaderGuess(
                    field.name,
                    doubt,
                    is_ordinal=field.name == "source_ref" and doubt > 1,
                    is_whole_name=heading in _WHOLE_NAMES,
                )
    return known | {normalise_header(field): HeaderGuess(field, 0) for field in PERSON_FIELDS}


_KNOWN = _known()
