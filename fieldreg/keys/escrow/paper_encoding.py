"""Paper encoding: bytes as text that survives paper, copying by hand and a scanner.

Each line has a number, eight groups of five characters (25 bytes) and three of checksum, which
locate a mistake. Letters are base 32; 0, 1, 8 and Cyrillic look-alikes are read as the letter
meant. Other text is skipped.
"""

import base64
import hashlib
import re
from typing import Final

from fieldreg.domain.problems import Code, Problem

_LINE_BYTES: Final = 25
_GROUP: Final = 5
_CHECK_LETTERS: Final = 3
_MAX_LINES: Final = 99
_MAX_TEXT_LETTERS: Final = 1 << 20
_MAX_LINE_LETTERS: Final = 200  # of a line, spacing included
# A number, forty letters in any groups, and the check; or nearly that.
_LINE: Final = re.compile(
    r"(?<![A-Z0-9])(\d{1,2})[.:)]?[ \t]+((?:[A-Z0-9]{1,40}[ \t]+)+)([A-Z0-9]{3})[ \t]*$"
)
_LETTERS: Final = re.compile(r"[A-Z2-7]{40}")
_LOOK_ALIKE: Final = str.maketrans("018", "OIB")
_CYRILLIC: Final = str.maketrans("АВСЕНКМОРТХУ", "ABCEHKMOPTXY")  # typed as they look


def encode_lines(data: bytes) -> str:
    """Raise TOO_LARGE for more than 99 lines."""
    count = -(-(len(data) + 3) // _LINE_BYTES)
    if count > _MAX_LINES:
        raise Problem(Code.TOO_LARGE)
    whole = bytes([count]) + len(data).to_bytes(2) + data
    lines = []
    for number in range(1, count + 1):
        start = (number - 1) * _LINE_BYTES
        piece = whole[start : start + _LINE_BYTES].ljust(_LINE_BYTES, b"\0")
        letters = base64.b32encode(piece).decode()
        groups = (letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
        lines.append(f"{number:02}  {' '.join(groups)}  {_check(number, letters)}")
    return "\n".join(lines) + "\n"


def decode_lines(text: str) -> bytes:
    """Read the output of `encode_lines` from *text*, in any order.

    Raises COPY_UNREADABLE with the number of the first missing or wrong `line`, if any.
    """
    pieces: dict[int, bytes] = {}
    slips: list[int] = []
    for line in text[:_MAX_TEXT_LETTERS].upper().translate(_CYRILLIC).splitlines():
        # Limited, since in a long line of numbers the search would restart at each of them.
        match = _LINE.search(line.rstrip()[-_MAX_LINE_LETTERS:])
        if match is None:
            continue
        number = int(match[1])
        letters = "".join(match[2].split()).translate(_LOOK_ALIKE)
        if number in pieces:
            continue
        if match[3].translate(_LOOK_ALIKE) == _check(number, letters):
            pieces[number] = base64.b32decode(letters)
        else:
            slips.append(number)
    if not pieces:
        raise Problem(Code.COPY_UNREADABLE, **({"line": min(slips)} if slips else {}))
    count = pieces[1][0] if 1 in pieces else 1
    missing = next((number for number in range(1, count + 1) if number not in pieces), None)
    if missing is not None:
        raise Problem(Code.COPY_UNREADABLE, line=missing)
    whole = b"".join(pieces[number] for number in range(1, count + 1))
    length = int.from_bytes(whole[1:3])
    return whole[3 : 3 + length]


def _check(number: int, letters: str) -> str:
    if _LETTERS.fullmatch(letters) is None:
        return ""
    digest = hashlib.sha256(f"fieldreg {number} {letters}".encode()).digest()
    return base64.b32encode(digest)[:_CHECK_LETTERS].decode()
