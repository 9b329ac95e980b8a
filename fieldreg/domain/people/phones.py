"""Phone numbers: comparing numbers that are kept exactly as typed.

A letter is never read as the digit it resembles (99O1).
"""

import re
import unicodedata

COUNTRY = "976"

_INTERNATIONAL = re.compile(rf"\s*(?:\+|00)\s*{COUNTRY}")
_SEVERAL = re.compile(r"[,;/\n]")
# Google libphonenumber for MN (Apache-2.0): eight digits from 5 to 9, mobile or in the
# capital; landlines elsewhere begin with 1 or 2, after a 0 dialled inside the country.
_NATIONAL = re.compile(r"[5-9][0-9]{7}|0?[12][0-9]{7,9}")
_OWN_LENGTH = 8
# What nearly all numbers look like, taken apart at once.
_USUAL = re.compile(rf"(?:(?:\+|00){COUNTRY}[ -]?)?([1-9][0-9]{{3}})[ -]?([0-9]{{4}})")


def phone_key(text: str) -> str:
    """Return the digits of a number without the country code, for comparing.

    Digits of any script and the first complete number count; text without a digit gives "".
    """
    if usual := _USUAL.fullmatch(text):
        return "".join(usual.groups())
    return _read_key(text)


def _read_key(text: str) -> str:
    parts = _SEVERAL.split(text)
    whole = (part for part in parts if len(_digits(part)) >= _OWN_LENGTH)
    number = next(whole, text)
    digits = _digits(number)
    if _INTERNATIONAL.match(unicodedata.normalize("NFKC", number)):
        return digits.removeprefix("00").removeprefix(COUNTRY)
    if len(digits) == len(COUNTRY) + _OWN_LENGTH:
        return digits.removeprefix(COUNTRY)
    return digits


def split_name_and_phone(text: str) -> tuple[str, str]:
    name, comma, phone = text.rpartition(",")
    if comma and phone_key(phone) and not any(map(str.isalpha, phone)):
        return name.strip(), phone.strip()
    return text, ""


def is_plausible_phone(text: str) -> bool:
    return _NATIONAL.fullmatch(phone_key(text)) is not None


def _digits(text: str) -> str:
    return "".join(
        str(digit)
        for character in text
        if (digit := unicodedata.decimal(character, None)) is not None
    )
