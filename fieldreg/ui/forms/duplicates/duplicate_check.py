"""The check whether the person being typed is registered already."""

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
    """A registered person similar to the one being typed."""

    person: PersonRow
    similarity: Similarity
    typed: Mapping[str, str]
    last_session: tuple[int, str, str | None] | None  # id, date, course


class DuplicateCheck(QObject):
    """Searches for people similar to the fields that *read* returns, for *owner*.

    People judged different are not shown again while the same person is being typed; the
    judgements are part of the draft.

    Signals:
        found(PossibleDuplicate): the most similar person, or None.
    """

    found = Signal(object)

    def __init__(
        self, context: Context, owner: QWidget, read: Callable[[], dict[str, str]]
    ) -> None:
        super().__init__(owner)
        self._context = context
        self._read = read
        self._checked: dict[str, str] = {}
        self.current: PossibleDuplicate | None = None
        self.different_ids: set[int] = set()

    def check(self) -> None:
        """Search again if the fields changed."""
        typed = {name: text for name, text in self._read().items() if name in _COMPARED}
        if typed == self._checked:
            return
        self._checked = typed
        user = self._context.user
        self._context.runner.run_latest(
            f"duplicates-{id(self)}", self, lambda: _load_candidates(user, typed), self._show
        )

    def mark_different(self) -> None:
        """Judge the current person a different one, and show the next."""
        if self.current is not None:
            self.different_ids.add(self.current.person.id)
            self._checked = {}
            self.check()

    def reset(self) -> None:
        """Start with another person being typed."""
        self.different_ids.clear()
        self._checked = {}
        self._show([])

    def _show(self, candidates: list[PossibleDuplicate]) -> None:
        left = [found for found in candidates if found.person.id not in self.different_ids]
        self.current = left[0] if left else None
        self.found.emit(self.current)


def _load_candidates(user: UserSession, typed: dict[str, str]) -> list[PossibleDuplicate]:
    pairs = people_search.find_similar_people(user, typed)
    sessions = people_search.list_last_sessions(user, [person.id for person, _ in pairs])
    return [
        PossibleDuplicate(person, similarity, typed, sessions.get(person.id))
        for person, similarity in pairs
    ]
