"""Lists side by side in one sheet, each with names under headings of its own.

They are read one below the other, under the headings of all. So are people of one row whose
columns are numbered (``name_1``, ``age_1``, ``name_2``…), with what the row says of all of them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from fieldreg.services.imports.headings import MAX_HEADING, guess_field, normalise_header

_MOST_LISTS: Final = 6  # of a sheet, so that no file becomes many times as long
_MOST_NUMBERED: Final = 30
_MIN_KNOWN: Final = 2
# person_name_1; participants[1]/name and Хүн 1 / Нэр
_NUMBERED: Final = re.compile(
    r"(?P<stem>.*[^\W\d_])[\s_.-]*\[?(?P<number>[1-9][0-9]?)\]?(?P<rest>\s*[/.:].+)?", re.DOTALL
)
_BETWEEN_WORDS: Final = re.compile(r"(?<=[\s_.-])")


class ListsBeside(NamedTuple):
    """*places* has for each list where each of *headings* stands in the sheet, None for nowhere.

    The first *shared_count* of them stand there once for all lists.
    """

    headings: tuple[str, ...]
    places: tuple[tuple[int | None, ...], ...]
    shared_count: int = 0

    def part(self, cells: Sequence[str]) -> Iterator[list[str]]:
        starts = [min(each for each in own if each is not None) for own in self.places]
        known = {at for own in self.places for at in own}
        for own, start, end in zip(
            self.places, [0, *starts[1:]], [*starts[1:], len(cells)], strict=True
        ):
            rest = (cells[at] for at in range(start, min(end, len(cells))) if at not in known)
            yield [
                *(cells[at] if at is not None and at < len(cells) else "" for at in own),
                *(cell for cell in rest if cell.strip()),
            ]


def find_lists(cells: Sequence[str], above: Sequence[str] = ()) -> ListsBeside | None:
    """Find the lists under the headings *cells*; None where there is one.

    A list is none of trainees where the line *above* says that it is of guardians or teachers.
    """
    cells, above = ([cell[:MAX_HEADING] for cell in each] for each in (cells, above))
    for lists in (_part_by_gaps(cells), _part_by_repeats(cells)):
        doubts = {_doubt_of_names([cells[at] for at in own]) for own in lists}
        if 1 < len(lists) <= _MOST_LISTS and len(doubts) == 1 and None not in doubts:
            is_told = any(cell.strip() for cell in above[lists[1][0] :])
            if is_told and None in _doubt_under(cells, lists, above):
                return None
            return _arrange(cells, lists)
    return _find_numbered(cells)


def _find_numbered(cells: Sequence[str]) -> ListsBeside | None:
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for at, cell in enumerate(cells):
        if parts := _NUMBERED.fullmatch(cell.strip()):
            stem = f"{parts['stem']}{parts['rest'] or ''}"
            found[int(parts["number"])].setdefault(stem, at)
    lists = [found[number] for number in range(1, len(found) + 1) if number in found]
    if not 1 < len(lists) == len(found) <= _MOST_NUMBERED:
        return None
    stems = [stem for stem in lists[0] if all(stem in own for own in lists)]
    headings = _name_group(stems)
    numbered = {own[stem] for own in lists for stem in stems}
    shared = [at for at, cell in enumerate(cells) if cell.strip() and at not in numbered]
    guesses = (guess_field(cells[at]) for at in shared)
    is_of_another = any(guess and guess.field == "given_name" for guess in guesses)
    if is_of_another or _doubt_of_names(headings) is None:
        return None
    places = tuple((*shared, *(own[stem] for stem in stems)) for own in lists)
    return ListsBeside((*(cells[at] for at in shared), *headings), places, len(shared))


def _name_group(stems: Sequence[str]) -> list[str]:
    """Part what all *stems* begin with from what each asks: person_name is person / name."""
    parts = [_BETWEEN_WORDS.split(stem) for stem in stems]
    count = len([*takewhile(lambda same: len({*same}) == 1, zip(*parts, strict=False))])
    group = "".join(parts[0][:count]) if parts else ""
    if not group or "/" in group:
        return [*stems]
    return [f"{group.rstrip(' _.-')} / {stem.removeprefix(group)}" for stem in stems]


def _doubt_under(
    cells: Sequence[str], lists: Sequence[Sequence[int]], above: Sequence[str]
) -> set[int | None]:
    groups = [" ".join(above[own[0] : own[-1] + 1]).strip() for own in lists]
    return {
        _doubt_of_names([f"{group} / {cells[at]}" for at in own])
        for group, own in zip(groups, lists, strict=True)
    }


def _part_by_gaps(cells: Sequence[str]) -> list[list[int]]:
    lists: list[list[int]] = []
    for at, cell in enumerate(cells):
        if cell.strip():
            if not lists or not cells[at - 1].strip():
                lists.append([])
            lists[-1].append(at)
    return lists


def _part_by_repeats(cells: Sequence[str]) -> list[list[int]]:
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    keys = [normalise_header(cells[at]) for at in filled]
    count = keys.count(keys[0]) if keys else 0
    width = len(keys) // count if count else 0
    if not count or keys != keys[:width] * count:
        return []
    return [filled[start : start + width] for start in range(0, len(filled), width)]


def _doubt_of_names(headings: Sequence[str]) -> int | None:
    guesses = [guess for guess in map(guess_field, headings) if guess]
    doubts = [guess.doubt for guess in guesses if guess.field == "given_name"]
    return min(doubts) if doubts and len({each.field for each in guesses}) >= _MIN_KNOWN else None


def _arrange(cells: Sequence[str], lists: Sequence[Sequence[int]]) -> ListsBeside:
    headings: dict[tuple[str, int], str] = {}
    found: list[dict[tuple[str, int], int]] = []
    for own in lists:
        times, keyed = Counter[str](), {}
        for at in own:
            name = normalise_header(cells[at]) or cells[at]
            times[name] += 1
            keyed[name, times[name]] = at
            headings.setdefault((name, times[name]), cells[at])
        found.append(keyed)
    return ListsBeside(
        tuple(headings.values()), tuple(tuple(map(keyed.get, headings)) for keyed in found)
    )
