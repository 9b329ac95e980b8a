"""The register without changes that came since: shown, and rolled back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.undo import Spans
from fieldreg.store.engines import Repository
from fieldreg.store.kept import components, counts
from fieldreg.store.log import undo_effects

VERSION_FIELDS: Final = ("course", "date", "mode", "project", "soum")
_JUDGEMENTS = ("pair", "pin", "alias")


class _EndOfView(Exception):  # noqa: N818  no fault
    """Rolls the view back."""


class Past(Repository):
    """*view_number* is another one in each view, and after it."""

    view_number = 0

    def list_changes_since(self, version: int) -> Spans:
        rows = self._db.execute(
            "SELECT writer, first, last FROM arrival WHERE version > ?", (version,)
        ).fetchall()
        return Spans.from_ranges(
            (change_id(writer, first), change_id(writer, last)) for writer, first, last in rows
        )

    def filter_judgements(self, spans: Spans) -> Spans:
        edited = undo_effects.find_edited(self._db, spans)
        ids = {edit for name in _JUDGEMENTS for edit, _ in edited.get(name, ())}
        for name in _JUDGEMENTS:
            ids |= undo_effects.find_created(self._db, kinds.BY_NAME[name], spans)
        return Spans.from_ids(ids)

    @contextmanager
    def without(self, spans: Spans) -> Iterator[None]:
        """Show the register without the changes in *spans*; other writers wait meanwhile."""
        with self._viewing():
            undo_effects.show_without(self._db, spans)
            components.settle(self._db)
            counts.settle(self._db)
            yield

    @contextmanager
    def with_versions(self, chosen: Mapping[tuple[int, str], Value]) -> Iterator[None]:
        """Show *chosen* values by session and field of `VERSION_FIELDS`; other writers wait."""
        with self._viewing():
            for (session, field), value in chosen.items():
                if field not in VERSION_FIELDS:
                    raise ValueError(field)
                self._db.execute(f"UPDATE session SET {field} = ? WHERE id = ?", (value, session))
            counts.settle(self._db)
            yield

    @contextmanager
    def _viewing(self) -> Iterator[None]:
        self.view_number += 1
        try:
            with suppress(_EndOfView), self._db.transaction():
                yield
                raise _EndOfView
        finally:
            self.view_number += 1
