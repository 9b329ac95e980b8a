"""Shown, current and selected rows of a list or table."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
)
from PySide6.QtWidgets import QAbstractItemView

from fieldreg.domain.normalisation import build_matcher

Index = QModelIndex | QPersistentModelIndex
_Row = TypeVar("_Row")

if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object  # a class with two parents made in C++ is not possible


def identity(value: object) -> object:
    """Return the id, or else *value*: unchanged by a reload."""
    return getattr(value, "id", value)


class RowSelection(_View):
    """The part of a `RowView` that knows its rows; it shows those with *words*.

    `selected_rows` are numbers of shown rows.
    """

    selects_several: bool
    words = ""
    _given: Sequence[Any] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        raise NotImplementedError

    def value_at(self, row: int) -> object:
        raise NotImplementedError

    @property
    def total_count(self) -> int:
        return len(self._given)

    def narrow(self, words: str) -> None:
        several = self.selected_rows if len(self.selected_rows) > 1 else []
        chosen = list(map(self.value_at, several))
        self.words = words
        self.set_rows(self._given)
        self.select_values(chosen)

    def keep_given(self, rows: Sequence[_Row], text_of: Callable[[_Row], str]) -> Sequence[_Row]:
        self._given = rows
        matches = build_matcher(self.words)
        return [row for row in rows if matches(text_of(row))] if self.words else rows

    def select_value(self, value: object) -> None:
        """Make the row of *value* or its record current, or else the first."""
        wanted = identity(value)
        if self.words and wanted is not None and wanted not in self._list_identities():
            self.narrow("")
        shown = self._list_identities()
        place = shown.index(wanted) if wanted in shown else 0
        self.show_current(self.model().index(place, 0))

    def _list_identities(self) -> list[object]:
        return [identity(self.value_at(row)) for row in range(self.model().rowCount())]

    def select_values(self, values: Iterable[object]) -> None:
        chosen, wanted = QItemSelection(), set(map(identity, values))
        shown = enumerate(self._list_identities() if wanted else [])
        places = [place for place, found in shown if found in wanted]
        for place in places if len(places) > 1 else ():
            chosen.select(self.model().index(place, 0), self.model().index(place, 0))
        if places:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    @property
    def selected_rows(self) -> list[int]:
        # By ranges, since a long list has an index for each of its cells.
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        rows = {row for found in ranges for row in range(found.top(), found.bottom() + 1)}
        current = self.currentIndex()
        return sorted(rows) if len(rows) > 1 else [current.row()] * current.isValid()

    def show_current(self, index: Index) -> None:
        """Select no other row even while Ctrl or Shift is held."""
        flags = QItemSelectionModel.SelectionFlag
        several = flags.ClearAndSelect | flags.Rows
        chosen = several if self.selects_several else flags.NoUpdate
        self.selectionModel().setCurrentIndex(index, chosen)
