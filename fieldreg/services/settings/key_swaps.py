"""Keys that changed places with others.

Swaps are a permutation of the keys below, so no key can come to mean two things on one page.
"""

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Final

from fieldreg.domain.problems import Code, Problem

KeySwaps = Mapping[str, str]

_LETTERS: Final = frozenset(ascii_uppercase)
_COMMANDS: Final = frozenset(
    {"Ins"}
    | {f"F{number}" for number in range(2, 13)}
    | {f"Ctrl+{letter}" for letter in _LETTERS - set("ACFPQSVWXYZ")}
)


def swap_keys(swaps: KeySwaps, first: str, second: str) -> dict[str, str]:
    """Raise KEY_FIXED if one may not change, or only one is a plain letter."""
    if not any({first, second} <= keys for keys in (_LETTERS, _COMMANDS)):
        raise Problem(Code.KEY_FIXED)
    places = {first: second, second: first}
    moved = {key: places.get(assigned, assigned) for key, assigned in swaps.items()}
    moved |= {key: places[key] for key in places if key not in swaps}
    return {key: assigned for key, assigned in sorted(moved.items()) if key != assigned}


def parse_key_swaps(stored: object) -> KeySwaps:
    if not isinstance(stored, dict):
        return {}
    swaps = {key: assigned for key, assigned in stored.items() if isinstance(assigned, str)}
    is_kept = set(swaps) == set(swaps.values()) and all(
        any({key, assigned} <= keys for keys in (_LETTERS, _COMMANDS))
        for key, assigned in swaps.items()
    )
    return swaps if is_kept and len(swaps) == len(stored) else {}
