"""Unseen tables to which shown ones add up, as a reader knows.

Of two tables the common parts, such as aimags for soums, are sums that tie both (decision 29).
Tables by three things that go in a circle are parts of the table by all three. Where tables are
joined without a circle, and with all that two of them have in common, nothing else follows from
them (Lauritzen, "Graphical Models", 4.4).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product, starmap
from typing import Final

from fieldreg.domain.figures.dimensions import PERIODS
from fieldreg.domain.figures.questions import OF_AGE, OF_PLACE, Dimension, Question
from fieldreg.domain.figures.small_cells.cell_names import days_of, name_level
from fieldreg.domain.periods import is_nested

Cut = frozenset[Dimension]
_TIED: Final = (frozenset(OF_PLACE), frozenset(OF_AGE))
"""Dimensions of people of which one tells of the other."""


def list_crossings(questions: Iterable[Question]) -> list[Question]:
    """Return the tables to be counted beside the answers to *questions*, the greatest first.

    A condition is a column. A table by periods has parts of the tables of all days; those of days
    within and around each other tell of each other.
    """
    asked = [*questions]
    found: dict[object, Question] = {}
    for each in asked:
        found |= {name_level(of, of.by): of for of in _list_columns(each)}
    asked += found.values()
    has_periods = any(time in each.used for each in asked for time in PERIODS)
    for is_of_sessions in (False, True):
        group = [each for each in asked if each.measure.is_of_sessions is is_of_sessions]
        for days in {days_of(each): None for each in group}:
            near = [each for each in group if has_periods or is_nested(days_of(each), days)]
            levels = _list_levels({*map(_cut_by, near)})
            own = [each for each in group if days_of(each) == days]
            if not has_periods and len(near) > len(own):
                levels = _keep_tied(levels, {*map(_cut_by, own)}, near)
            common = starmap(_take_common, product(map(_cut_by, own), map(_cut_by, near)))
            levels = sorted({*levels, *common} - {frozenset()}, key=sorted)
            for first, cut in product((each for each in own if each.used), levels):
                of = replace(first, by=tuple(sorted(cut)), where={})
                found[name_level(of, cut)] = of
    return sorted(found.values(), key=lambda each: -len(each.by))


def _list_columns(question: Question) -> Iterator[Question]:
    if question.where:
        for columns in (question.used, question.where, question.by, ()):
            yield replace(question, by=tuple(sorted(columns)), where={})


def _keep_tied(levels: Iterable[Cut], own: set[Cut], near: Iterable[Question]) -> list[Cut]:
    """Keep those of *levels* that tell more of *own* tables than the days around do.

    These are tables that own ones have in common, those of which two are parts, and *near* ones by
    sessions.
    """
    mine = {*_list_levels(own)}
    mine |= {cut for cut in map(_cut_by, near) if any(not each.is_of_people for each in cut)}
    return [each for each in levels if each in mine or sum(cut < each for cut in own if cut) > 1]


def _take_common(cut: Cut, other: Cut) -> Cut:
    """Return what *cut* tells of its sessions by what both tell of people: of the same sessions."""
    return frozenset(each for each in cut if each in other or not each.is_of_people)


def _list_levels(cuts: set[Cut]) -> list[Cut]:
    of_sessions = frozenset(each for cut in cuts for each in cut if not each.is_of_people)
    of_people = frozenset[Dimension]().union(*cuts) - of_sessions
    edges = [cut | of_sessions if cut & of_sessions else cut for cut in cuts]
    edges += [used for family in _TIED if len(used := family & of_people) > 1]
    found: set[Cut] = set()
    for clique in list_cliques(edges):
        inside = [cut for cut in cuts if cut & clique]
        if inside != [clique]:
            found.add(clique)
        if clique & of_sessions:
            with_people = clique - of_sessions
            found |= {(cut & of_sessions) | with_people for cut in inside} | {with_people}
    found.update([first & other for first, other in combinations([*found, *cuts], 2)])
    return sorted((cut for cut in found if cut), key=sorted)


def list_cliques(edges: Iterable[Cut]) -> Iterator[Cut]:
    """Yield sets that hold each of *edges* in one of them, and that go in no circle."""
    near: dict[Dimension, set[Dimension]] = {}
    for edge in edges:
        for each in edge:
            near.setdefault(each, set()).update(edge - {each})
    cliques: list[Cut] = []
    while near:
        taken = min(near, key=lambda each: (len(near[each]), each))
        around = near.pop(taken)
        cliques.append(frozenset({taken, *around}))
        for each in around:
            near[each] |= around - {each}
            near[each].discard(taken)
    yield from (each for each in cliques if not any(each < other for other in cliques))


def _cut_by(question: Question) -> Cut:
    return frozenset(question.used)
