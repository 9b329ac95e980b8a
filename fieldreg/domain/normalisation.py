"""Normalisation: one key for every spelling of a Mongolian or Kazakh name.

Батбаяр, Batbayar, Bat-Bayar and Batbaiar have one short key, by which names are searched, compared
and joined. It drops these differences:

* о ө у ү ю are one vowel, ё э е are one, long vowels are short, doubled letters single;
* и й ы ь ъ are one weak vowel, kept in the first syllable, after and before a vowel,
  and dropped elsewhere (Говь, Govi, Gov'; Доржийн, Dorjiin, Dorjyn);
* х and к are one (Kazakh қ is registered as either), б and п are one;
* ц is `ts`, ч `č`, ш `š`, ж `j`, and adjacent letters are read as the letter they spell in
  Latin: Батсайхан is Batsaikhan.

Equal keys prove nothing: Оюун and Үүн share one.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from fieldreg.domain.clan_names import CLANS, WORD_FOR_PATRONYMIC, WORDS_FOR_CLAN

_CACHE_SIZE = 4_096

_VOWELS = "aeiu"
_CONSONANTS = "bdfghjlmnrstvzčš"

# č and š are one letter each, so that the initials Ч. and Ш. begin no name in С or Ц.
_CYRILLIC = {
    **dict(zip("абвгғдзлмнңпрстф", "abvggdzlmnnbrstf", strict=True)),
    **dict.fromkeys("еёэ", "e"),
    **dict.fromkeys("ийыьъіѝ", "i"),
    **dict.fromkeys("оөєѳ", "o"),
    **dict.fromkeys("уүїұю", "u"),
    **dict.fromkeys("кқхһ", "h"),
    **dict.fromkeys("шщ", "š"),
    "ә": "a",
    "ж": "j",
    "ц": "ts",
    "ч": "č",
    "я": "ia",
}
_LATIN = {
    **{letter: letter for letter in "abcdefghijlmnorstuvyz"},
    **dict.fromkeys("kqx", "h"),
    **dict.fromkeys("çč", "č"),
    **dict.fromkeys("şš", "š"),
    **dict.fromkeys("əø", "o"),
    "p": "b",
    "w": "v",
    "ž": "j",
    "ı": "i",
    "ŋ": "n",
}
_GREEK = {"γ": "u", "θ": "o"}  # typed for ү and ө
_APOSTROPHES = "'`´ʹʻʼʽˈ‘’‛′ʾʿ"

_LATIN_LIKE_CYRILLIC = str.maketrans("ABCEHKMOPTXYVaceopxyv", "АВСЕНКМОРТХУҮасеорхуү")
_CYRILLIC_LIKE_LATIN = str.maketrans("АВСЕНКМОРТХУасеорху", "ABCEHKMOPTXYaceopxy")
_PLAINLY_LATIN = frozenset("bdfghijklmnqrstuwzDFGIJLNQRSUWZ")
_LOOKS_LATIN = frozenset("АВСЕНКМОРТХУасеорхуіІ")

_LATIN_LETTER = re.compile(r"[A-Za-z]")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
_LONG_YO = re.compile("(?<=ё)[оө]+|(?<=е)ө+")

_STUCK_INITIAL = re.compile(r"\s*([^\W\d_]{1,3})\.\s*(?=[^\W\d_])")

_DOUBLED = re.compile(r"([^\W\d_])\1+")
_Y_GLIDE = re.compile(r"y(?=[aeiou])|(?<=[aeiou])y|(?<![^ ])y(?![^ ])|(?<=[^ ])y(?=n?(?![^ ]))")
# Between consonants y is ү (Tymen), except for Kazakh ы (Asylkhan, Nurlybek).
_Y_BACK = re.compile(r"([aou][^aeiouy ]{1,3})y(?=[^aeiouy ]{1,3}(?:[aou]|e[hg]))")
_V_FOR_U = re.compile(rf"(?:(?<=[{_CONSONANTS}])|(?<!.))v(?=[{_CONSONANTS}])")
_FIRST_VOWEL = re.compile(rf"[{_VOWELS}]")
_WEAK_I = re.compile(rf"(?<=[{_CONSONANTS}])i(?![{_VOWELS}])")

# In this order: a c that is not part of ch or sh is ц, and щ is sch or shch.
_PAIRS = (
    ("ch", "č"),
    ("sh", "š"),
    ("sč", "š"),
    ("šč", "š"),
    ("c", "ts"),
    ("zh", "j"),
    ("ie", "e"),
    ("io", "e"),
    ("iu", "u"),
    ("o", "u"),
)
# з, ж and ч are also written dz, dj and tch. A д or т that ends a name's first half (Болд-заяа,
# Мэнд-жаргал, Бат-чимэг) stays, or typing that half would not find the name.
_MUTE = re.compile(r"(?<!bul)(?<!men)d(?=[zj])|(?<![aeiu])t(?=č)")


_TS = re.compile("^ts")
_GENITIVE_N = re.compile(rf"(?<=.[{_CONSONANTS}])n$|(?<=.[aeu]i)n$")
# By the letters that they end in: a search is slow.
_PATRONYMIC_ENDINGS = (
    ("n", _GENITIVE_N, ""),
    ("g", re.compile(r"(?<=..)g$"), ""),
    ("n", _GENITIVE_N, ""),
    (_VOWELS, re.compile(rf"(?<=.[{_CONSONANTS}])[{_VOWELS}]+$"), ""),
    ("r", re.compile(rf"(?<=[{_VOWELS}][{_CONSONANTS}])[aeu]r$"), "r"),
)


class _Letters(dict[int, str]):
    """A table for `str.translate` that adds unknown characters when it meets them.

    Accents, marks, controls and invisible characters are dropped, digits of any script become 0-9,
    other signs a space. Letters of other scripts stay, so no name has an empty key.
    """

    def __missing__(self, codepoint: int) -> str:
        self[codepoint] = key = self._work_out(chr(codepoint))
        return key

    def _work_out(self, character: str) -> str:
        plain = unicodedata.normalize("NFKD", character)[0]
        if plain != character:
            return self[ord(plain)]
        if character.isalpha():
            return character
        if (digit := unicodedata.decimal(character, None)) is not None:
            return str(digit)
        return "" if unicodedata.category(character)[0] in "MC" else " "


_LETTERS = _Letters(
    str.maketrans({**_CYRILLIC, **_LATIN, **_GREEK, **dict.fromkeys(_APOSTROPHES, "")})
)


@lru_cache(maxsize=_CACHE_SIZE)
def normalise(text: str) -> str:
    """Return the key that all spellings of *text* share; idempotent.

    Text without a letter or digit gives "".
    """
    if _LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text):
        text = _WORD.sub(_in_one_script, unicodedata.normalize("NFKC", text))
    text = unicodedata.normalize("NFKC", text).casefold()
    key = _LONG_YO.sub("", text).translate(_LETTERS)
    while (settled := _settle(key)) != key:
        key = settled
    return key


def build_matcher(typed: str) -> Callable[[str], bool]:
    wanted = [(word.casefold(), normalise_prefix(word)) for word in typed.split()]

    def matches(text: str) -> bool:
        literal = text.casefold()
        missing = [key for word, key in wanted if word not in literal]
        if not all(missing):
            return False
        keys = [normalise(word) for word in _WORD.findall(text)] if missing else []
        return all(any(key.startswith(prefix) for key in keys) for prefix in missing)

    return matches


def normalise_prefix(text: str) -> str:
    """Return a key that begins the keys of nearly all texts that begin with *text*.

    A last y is left out: that of "Oy" is part of ю in Oyuun and й in Oydov.
    """
    kept = text.rstrip()
    if kept[-1:] in ("y", "Y"):
        return normalise(kept[:-1]) or normalise(kept)
    return normalise(kept)


@lru_cache(maxsize=_CACHE_SIZE)
def normalise_patronymic(text: str) -> str:
    """Return the key that a patronymic shares with its genitive and its initial.

    An initial has a key of one letter (`Д.` gives `d`, `Ц.` gives `c`) that begins the key of the
    whole patronymic, and of none in Т or Ч.

    A final г and final vowels go too, since -гийн is both Даваа-гийн and Цэцэг-ийн, and a last
    short vowel gives way to the ending (Эрдэнэ, Эрдэнийн; баатар, баатрын). A clan name before it
    is left out.
    """
    key = _TS.sub("c", normalise(cut_clan(text) if " " in text else text))
    for letters, ending, kept in _PATRONYMIC_ENDINGS:
        if key[-1:] in letters:
            key = ending.sub(kept, key)
    return key


def cut_clan(patronymic: str) -> str:
    """Return *patronymic* without the clan name before it, or a word after it that is no name."""
    if len(patronymic.split()) <= 1:
        return patronymic
    name = split_clan(patronymic)[1]
    first, _, last = name.rpartition(" ")
    is_name = normalise(last) not in _words_for_clan() and not is_word_for_patronymic(last)
    return name if is_name or not first else first


def split_clan(name: str) -> tuple[str, str]:
    """Return the clan name with which *name* begins, or "", and the rest, which is never empty.

    A word for a clan follows it, or it is a common one.
    """
    words = name.split()
    for place, word in enumerate(words[1:-1], 1):
        if normalise(word) in _words_for_clan():
            return " ".join(words[:place]), " ".join(words[place + 1 :])
    for count in range(min(2, len(words) - 1), 0, -1):
        if is_clan(clan := " ".join(words[:count])):
            return clan, " ".join(words[count:])
    return "", name


def is_clan(name: str) -> bool:
    return _word_keys(name) in _clans()


def clan_key(name: str) -> str:
    return _word_keys(cut_word_for_clan(name))


def cut_word_for_clan(name: str) -> str:
    """Return *name* without a last word for a clan (`Боржигон овог`)."""
    first, _, last = name.rstrip().rpartition(" ")
    return first if first and normalise(last) in _words_for_clan() else name


def _word_keys(name: str) -> str:
    return " ".join(map(normalise, name.split()))


def is_word_for_patronymic(word: str) -> bool:
    return normalise(word) == normalise(WORD_FOR_PATRONYMIC)


@cache
def _clans() -> frozenset[str]:
    return frozenset(map(_word_keys, CLANS))


@cache
def _words_for_clan() -> frozenset[str]:
    return frozenset(map(normalise, WORDS_FOR_CLAN))


def name_keys(given: str, patronymic: str) -> tuple[str, str]:
    """Return the keys of both names, "" for an unknown one.

    A patronymic's initial may stand in the field of the given name: `Б.Болд`.
    """
    if "." in given:
        initial, given = split_stuck_initial(given)
        patronymic = patronymic or initial
    return normalise(given), normalise_patronymic(patronymic)


def split_stuck_initial(given: str) -> tuple[str, str]:
    found = _STUCK_INITIAL.match(given)
    return (found[1], given[found.end() :]) if found else ("", given)


def _settle(key: str) -> str:
    if "y" in key:
        key = _Y_BACK.sub(r"\1i", _Y_GLIDE.sub("i", key)).replace("y", "u")
    key = _DOUBLED.sub(r"\1", key.replace(" ", ""))
    for pair, letter in _PAIRS:
        key = key.replace(pair, letter)
    if "dz" in key or "dj" in key or "tč" in key:
        key = _MUTE.sub("", key)
    key = _DOUBLED.sub(r"\1", key)
    if "v" in key:
        key = _V_FOR_U.sub("u", key)
    if first := _FIRST_VOWEL.search(key):
        key = key[: first.end()] + _WEAK_I.sub("", key[first.end() :])
    return key


def _in_one_script(word: re.Match[str]) -> str:
    letters = word.group()
    latin = len(_PLAINLY_LATIN.intersection(letters))
    cyrillic = sum(
        1 for letter in set(_CYRILLIC_LETTER.findall(letters)) if letter not in _LOOKS_LATIN
    )
    if latin > cyrillic:
        return letters.translate(_CYRILLIC_LIKE_LATIN)
    return letters.translate(_LATIN_LIKE_CYRILLIC)


# The order of CLDR for Mongolian, Kazakh letters in place; Latin follows Cyrillic.
_ORDER = (
    " _-–—,;:!?.…'’\"“”«»()[]{}@*/\\&#%`^+<=>|~$0123456789"
    "аәбвгғдеєжзиійкқлмнңоөпрстуүұфхһцчшщъыьэюяѳabcdefghijklmnopqrstuvwxyz"
)
_RANKS = {letter: chr(0x100 + place) for place, letter in enumerate(_ORDER)}
_AFTER_ALL = "\u0200"
_MARKS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304"


def label_key(text: str) -> str:
    """Return the key of a thing's name; *I* and *II* stay different."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=_CACHE_SIZE)
def sort_key(text: str) -> str:
    """Return a key for Mongolian alphabetical order.

    As ICU for mn_MN: letters first (ө after о, ү after у), then marks (ё after е), then small
    before capital. Databases must compare it by code point: SQLite's BINARY, PostgreSQL's "C".
    """
    weights = [_weigh(character) for character in unicodedata.normalize("NFC", text)]
    letters, marks, capitals = ("".join(weight[level] for weight in weights) for level in range(3))
    # A space sorts before every weight, so a shorter text comes before a longer one.
    return f"{letters} {marks.rstrip('!')} {capitals.rstrip('!')}"


def sort_prefix(text: str) -> str:
    return sort_key(text).partition(" ")[0]


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh(character: str) -> tuple[str, str, str]:
    lower = character.lower()
    capital = "!" if lower == character else '"'
    if rank := _RANKS.get(" " if lower.isspace() else lower):
        return rank, "!", capital
    if unicodedata.category(character)[0] in "CM":
        return "", "", ""
    plain, *marks = list(unicodedata.normalize("NFD", lower))
    mark = "!" + "".join(chr(ord('"') + _MARKS.find(mark)) for mark in marks)
    return _RANKS.get(plain, _AFTER_ALL + plain), mark, capital


def clear_caches() -> None:
    for function in (normalise, normalise_patronymic, sort_key):
        function.cache_clear()


def initial_of(key: str) -> str:
    return key[: 2 if key.startswith("ia") else 1]


def is_initial_key(key: str) -> bool:
    return len(key) == 1 or key == "ia"
