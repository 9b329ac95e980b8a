"""Text typed in the wrong keyboard layout: US Latin, or Mongolia's Cyrillic one (MNS 4717)."""

from typing import Final

_LATIN: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,./-=" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?_+'
_CYRILLIC: Final = "фцужэнгшүзкъйыбөахролдпячёсмитьвюещ" + "ФЦУЖЭНГШҮЗКЪЙЫБӨАХРОЛДПЯЧЁСМИТЬВЮЕЩ"
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN)

_DIGIT_SIGNS: Final = '№-"₮:._,%?'
_TO_DIGITS: Final = str.maketrans(_DIGIT_SIGNS, "1234567890")
_MIN_SIGNS: Final = 2  # one sign alone is punctuation


def retype(text: str) -> str:
    is_cyrillic = any(letter in _CYRILLIC for letter in text)
    return text.translate(_TO_LATIN if is_cyrillic else _TO_CYRILLIC)


def restore_digits(word: str) -> str:
    is_number = len(word) >= _MIN_SIGNS and not set(word) - set(_DIGIT_SIGNS)
    return word.translate(_TO_DIGITS) if is_number else word
