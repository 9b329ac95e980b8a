"""Resemblance: is the person who is being typed registered already?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.people.duplicate_matching import Similarity
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context

_COMPARED = ("given_name", "patronymic", "birth_date", "phone", "soum")


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Somebody registered whom the person being typed resembles, and in what."""

    line: PersonRow
    likeness: Similarity
    typed: Mapping[str, str]
    last_session: tuple[int, str, str | None] | None  # session, its date, its course


class DuplicateCheck(QObject):
    """Asks after each change, for *owner*, and tells whom to show.

    Whoever was judged a different person is not shown again while the same person is
    being typed; the judgement is part of the draft.

    Signals:
        found(Resembling): somebody resembles, the most alike; None if nobody does.
    """

    found = Signal(object)

    def __init__(
        self, context: Context, owner: QWidget, read: Callable[[], dict[str, str]]
    ) -> None:
        super().__init__(owner)
        self._context = context
        self._read = read
        self._asked: dict[str, str] = {}
        self.current: PossibleDuplicate | None = None
        self.different_ids: set[int] = set()

    def check(self) -> None:
        """Ask whether what stands there now resembles anybody."""
        typed = {name: text for name, text in self._read().items() if name in _COMPARED}
        if typed == self._asked:
            return
        self._asked = typed
        user = self._context.user
        self._context.runner.run_latest(
            f"resembling-{id(self)}", self, lambda: _resembling(user, typed), self._take
        )

    def mark_different(self) -> None:
        """Note that the one shown is a different person, and show the next, if any."""
        if self.current is not None:
            self.different_ids.add(self.current.line.id)
            self._asked = {}
            self.check()

    def reset(self) -> None:
        """Begin anew, with another person being typed."""
        self.different_ids.clear()
        self._asked = {}
        self._take([])

    def _take(self, found: list[PossibleDuplicate]) -> None:
        left = [one for one in found if one.line.id not in self.different_ids]
        self.current = left[0] if left else None
        self.found.emit(self.current)


def _resembling(user: UserSession, typed: dict[str, str]) -> list[PossibleDuplicate]:
    pairs = people_search.find_similar_people(user, typed)
    last = user.store.people.last_sessions([line.id for line, _ in pairs])
    return [PossibleDuplicate(line, alike, typed, last.get(line.id)) for line, alike in pairs]
