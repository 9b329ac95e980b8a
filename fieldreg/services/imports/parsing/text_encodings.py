"""Detection of a text file's encoding.

UTF-8 and UTF-16 are verifiable. CP1251 is not: it is accepted only if its letters are as frequent
as in Mongolian and Russian, form words of one script with capitals at the beginning, and no other
encoding of the region explains the bytes nearly as well.

UTF-8 that was misread and saved again (Ð‘Ð¾Ð»Ð´ for Болд) is refused.
"""

import codecs
import math
import re
from collections.abc import Mapping
from typing import AnyStr

from fieldreg.domain.problems import Code, Problem

_BOMS = (
    (codecs.BOM_UTF32_LE, ""),  # begins like UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_MAX_NULS = 0.001  # of all bytes of a text
_UNUSUAL_RUN = re.compile(r"[^\t\r\n -~\u00a0-\u052f\u2010-\u203a№]+")
_MAX_UNUSUAL = 0.01


def decode(data: bytes) -> tuple[str, str]:
    """Raise ENCODING_UNKNOWN."""
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return _decode_strictly(data[len(bom) :], marked), marked
    if b"\0" in data and (encoding := _utf16_without_bom(data)):
        return _decode_strictly(data, encoding), encoding
    if data.count(b"\0") > len(data) * _MAX_NULS:
        raise Problem(Code.ENCODING_UNKNOWN)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _decode_cp1251(data), "cp1251"
    return _refuse_misread(text), "utf-8"


def _decode_strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding or "ascii")
    except UnicodeDecodeError:
        raise Problem(Code.ENCODING_UNKNOWN) from None
    return _refuse_misread(text)


def _utf16_without_bom(data: bytes) -> str | None:
    if len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        unusual = sum(match.end() - match.start() for match in _UNUSUAL_RUN.finditer(text))
        if not _CONTROL.search(text) and unusual <= _MAX_UNUSUAL * len(text):
            return encoding
    return None


# Frequencies of letters, per mille: the mean of Mongolian (names of people and places, Ө
# and Ү typed as Є and Ї, since CP1251 has neither) and of Russian prose.
_CYRILLIC_SHARES = (
    "а127 о82 р78 н73 г57 т52 и46 б46 л44 е43 с35 у34 в30 х27 д26 м23 э19 к18 й17 я17 п14"
    " є14 з12 ы11 ь11 ч10 ж9 ц7 ш7 ї6 ю3 щ2 ф2 ё1 ъ.5 і.5 ґ.3 ў.3"
)
_GREEK_SHARES = (
    "α100 ο80 ε75 τ75 ι70 σ65 ν65 η45 υ45 ρ40 π40 κ40 μ40 ω40 λ33 ς30 ό20 ά20 ί20 έ20 χ18 δ17"
    " γ16 θ11 φ8 ύ15 ή15 ώ15 β7 ξ4 ζ4 ψ2"
)
_CYRILLIC = {share[0]: float(share[1:]) for share in _CYRILLIC_SHARES.split()}
_GREEK = {share[0]: float(share[1:]) for share in _GREEK_SHARES.split()}
# Encodings used where Cyrillic is written; only the first is accepted.
_CANDIDATES: tuple[tuple[str, Mapping[str, float]], ...] = (
    ("cp1251", _CYRILLIC),
    ("koi8-u", _CYRILLIC),
    ("cp866", _CYRILLIC),
    ("mac-cyrillic", _CYRILLIC),
    ("iso8859-5", _CYRILLIC),
    ("cp1253", _GREEK),
)
_USUAL_SIGNS = frozenset("«»–—“”„‘’…№°·§\u00a0")
_UNUSUAL = -5.0  # natural logarithms of odds, as are the next ones
_USUAL_SIGN = -1.0
_BROKEN_WORD = -4.0
# Files in CP1251 score 0.9 per letter and Greek ones 0.5; the least evidence is one name.
_MIN_MEAN_ODDS = 0.6
_MIN_LEAD = 4.0
_MIN_LETTERS = 4
_ASCII = bytes(range(0x80))
_BYTE_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_MAX_WORDS = 20_000
_MAX_WORD_LENGTH = 64


def _decode_cp1251(data: bytes) -> str:
    words = _foreign_words(_BYTE_WORD, data)
    letters = sum(len(word.translate(None, _ASCII)) for word in words)
    ours, *others = (
        sum(_likelihood(word, encoding, letters_of) for word in words)
        for encoding, letters_of in _CANDIDATES
    )
    if letters < _MIN_LETTERS or ours < letters * _MIN_MEAN_ODDS or ours < max(others) + _MIN_LEAD:
        raise Problem(Code.ENCODING_UNKNOWN)
    return _decode_strictly(data, "cp1251")


def _foreign_words(pattern: re.Pattern[AnyStr], text: AnyStr) -> set[AnyStr]:
    words: set[AnyStr] = set()
    for match in pattern.finditer(text):
        word = match[0][:_MAX_WORD_LENGTH]
        if not word.isascii():
            words.add(word)
            if len(words) == _MAX_WORDS:
                break
    return words


def _likelihood(word: bytes, encoding: str, letters: Mapping[str, float]) -> float:
    """Return the log odds against meaningless bytes (64 equal letters)."""
    try:
        text = word.decode(encoding)
    except UnicodeDecodeError:
        return 2 * _UNUSUAL * len(word)
    odds, before = 0.0, ""
    total = sum(letters.values())
    for letter in text:
        is_foreign = letter.isascii()
        share = 0.0 if is_foreign else letters.get(letter.lower(), 0.0)
        if share:
            odds += math.log(share / total * 64)
        elif not is_foreign:
            odds += _USUAL_SIGN if letter in _USUAL_SIGNS else _UNUSUAL
        two_scripts = before.isalpha() and letter.isalpha() and before.isascii() != is_foreign
        if two_scripts or (not is_foreign and letter.isupper() and before.islower()):
            odds += _BROKEN_WORD
        before = letter
    return odds


def _bytes_by_letter(encoding: str) -> dict[str, int]:
    """Invert the decoding table, with Windows' reading of undefined bytes."""
    return {bytes([byte]).decode(encoding, "ignore") or chr(byte): byte for byte in range(256)}


_MISREADINGS = tuple(_bytes_by_letter(encoding) for encoding in ("cp1251", "cp1252"))
_CONTINUATION_BYTES = range(0x80, 0xC0)
_CONTINUATIONS = "".join(
    re.escape(letter)
    for table in _MISREADINGS
    for letter, byte in table.items()
    if byte in _CONTINUATION_BYTES
)
# The first bytes of two-byte UTF-8 as CP1251 and CP1252 show them, with a following byte.
_SUSPECT = re.compile(f"[ÂÃÄÅÐÑÒÓВГДЕРСТУ][{_CONTINUATIONS}]")
_WORD = re.compile(r"[^\s,;|\"]+")
_LOST = re.compile("[\ufffd\x80-\x9f]")
_ONLY_QUESTIONS = re.compile(r"[?\s.-]+")
_MIN_MISREAD_LETTERS = 2
_MAX_MISREAD = 0.05


def is_damaged(text: str) -> bool:
    """Return whether letters are lost, or it is UTF-8 misread as CP1251 or CP1252."""
    if "??" in text and _ONLY_QUESTIONS.fullmatch(text):
        return True
    if text.isascii():
        return False
    if _LOST.search(text):
        return True
    return bool(_SUSPECT.search(text)) and any(map(_was_misread, _foreign_words(_WORD, text)))


_QUESTION_IN_WORD = re.compile(r"[^\W\d_]\?[^\W\d_]|(?<!\S)\?[^\W\d_]{2}|\?\?[^\W\d_]|[^\W\d_]\?\?")


def has_lost_letters(text: str) -> bool:
    """Return whether question marks stand for letters that an encoding lacked: Н?мин."""
    return "?" in text and _QUESTION_IN_WORD.search(text) is not None


def _was_misread(word: str) -> bool:
    for table in _MISREADINGS:
        try:
            before = bytes(table[letter] for letter in word).decode()
        except (KeyError, UnicodeDecodeError):
            continue
        # One letter can be a coincidence in Cyrillic (Сё), never in Latin (Ã©).
        letters = sum(not letter.isascii() for letter in before)
        if letters >= _MIN_MISREAD_LETTERS or table is _MISREADINGS[1]:
            return True
    return False


def _refuse_misread(text: str) -> str:
    if not text.isascii() and _SUSPECT.search(text):
        words = _foreign_words(_WORD, text)
        if sum(map(_was_misread, words)) > _MAX_MISREAD * len(words):
            raise Problem(Code.ENCODING_UNKNOWN)
    return text
