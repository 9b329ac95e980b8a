"""Groups of registrations, by dimensions that are not of people."""

from collections.abc import Hashable, Mapping
from itertools import product, repeat
from operator import itemgetter
from typing import Any, Final

from fieldreg.domain.figures.dimensions import (
    NO,
    PERIODS,
    YES,
    HeldSession,
    Values,
    tell_session_values,
)
from fieldreg.domain.figures.questions import Dimension, Question
from fieldreg.domain.places.gazetteer import Gazetteer

Groups = tuple[int, ...]
"""Groups by their place in the keys of `RegistrationGroups`."""
_ALWAYS: Final = ("", "9999")


class RegistrationGroups(dict[Hashable, Groups]):
    """The groups of a registration by dimensions that are not of people, as places in *keys*.

    The key of all is None.
    """

    def __init__(
        self, question: Question, sessions: Mapping[int, HeldSession], places: Gazetteer
    ) -> None:
        super().__init__()
        self.sessions, self.places = sessions, places
        self._since, self._until = question.since or _ALWAYS[0], question.until or _ALWAYS[1]
        self._used = [each for each in question.used if not each.is_of_people]
        self._tell = {
            each: tell_session_values(each, places)
            for each in self._used
            if not each.is_of_registrations
        }
        self._wanted = [question.where.get(each) for each in self._used]
        self._by = [self._used.index(each) for each in question.by if not each.is_of_people]
        by = tuple(self._used), tuple(self._wanted), tuple(self._by)
        self.asked: Hashable = (self._since, self._until, *by)
        self.all_of: Values | None = None if self._by else ()
        self.follow_days = {self._used[place] for place in self._by} <= PERIODS.keys()
        """Whether facts by day are also by group."""
        self.keys: list[Values | None] = []  # type: ignore[assignment]
        self._number: dict[Values | None, int] = {}
        self._groups: dict[tuple[Values, ...], Groups] = {}
        self.needs_more = any(dimension.is_of_registrations for dimension in question.used)
        self.key_of = itemgetter(1, 2, 3) if self.needs_more else itemgetter(1)
        """The part of a row by which its groups are looked up."""
        if not self.needs_more:
            held = [each for each in sessions.values() if self._is_asked(each)]
            values = [map(tell, held) for tell in self._tell.values()]
            every = zip(*values, strict=True) if values else repeat((), len(held))
            self.update(zip((each.id for each in held), map(self._group, every), strict=True))

    def is_of_same(self, other: "RegistrationGroups") -> bool:
        """Return whether equal values of *asked* have the same groups."""
        return self.sessions is other.sessions and self.places is other.places

    def _is_asked(self, session: HeldSession) -> bool:
        return self._since <= session.day <= self._until

    def __missing__(self, key: Any) -> Groups:
        self[key] = found = self._find(*key) if self.needs_more else ()
        return found

    def _find(self, session: int, half_days: int, part: str | None) -> Groups:
        held = self.sessions.get(session)
        if held is None or not self._is_asked(held):
            return ()
        tell, own = self._tell, (half_days, part)
        values = (
            tell[each](held) if each in tell else _list_own(each, held, *own) for each in self._used
        )
        return self._group(tuple(values))

    def _group(self, values: tuple[Values, ...]) -> Groups:
        if (known := self._groups.get(values)) is None:
            self._groups[values] = known = tuple(map(self._number_of, self._list_groups(values)))
        return known

    def _list_groups(self, values: tuple[Values, ...]) -> tuple[Values | None, ...]:
        for each, wanted in zip(values, self._wanted, strict=True):
            if wanted is not None and wanted.isdisjoint(each):
                return ()
        grouped = tuple(product(*(values[place] for place in self._by)))
        return (None, *grouped) if self._by else grouped

    def _number_of(self, group: Values | None) -> int:
        if group not in self._number:
            self._number[group] = len(self.keys)
            self.keys.append(group)
        return self._number[group]


def _list_own(
    dimension: Dimension, session: HeldSession, half_days: int, part: str | None
) -> Values:
    if dimension is Dimension.PART:
        return (part,)
    return (YES if half_days >= session.needed else NO,)
