"""Asides: own changes that head office set aside, as its last reply said, and why.

Each reply says all that stand aside, so the last one is all there is to know. One that
its writer has put right since, or put away, is told no more.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import writer_of
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.metadata import Metadata
from fieldreg.store.records.record_rows import read_rows

_SAID: Final = "aside"  # the paper with the code of each by its id
_PUT_AWAY: Final = "aside-put-away"  # the ids of those that nobody wants to hear of again


@dataclass(frozen=True, slots=True)
class QuarantineNotice:
    """The change *id*, set aside at head office with the *reason* as a problem's code.

    *alone* is the change as it was made here; nothing in it where it is not here any more.
    """

    id: int
    reason: str
    changes: Changes


@translating_errors
class QuarantineNoticeRepository:
    """The shelf of what head office set aside; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def replace_all(self, reasons: Mapping[int, str]) -> None:
        """Note all that a reply *said* to be set aside, and why, in the place of the last.

        What it says of others' changes is not ours to see to.
        """
        own = {row[0] for row in self._db.execute("SELECT writer FROM own_writer")}
        ours = {change: reason for change, reason in reasons.items() if writer_of(change) in own}
        if ours == self._said():
            return
        papers, away = Metadata(self._db), self._put_away() & ours.keys()
        papers.put(_SAID, json.dumps(ours).encode())
        papers.put(_PUT_AWAY, json.dumps(sorted(away)).encode())

    def dismiss(self, change: int) -> None:
        """Tell no more of *change*, as long as head office says it."""
        away = {*self._put_away(), change}
        Metadata(self._db).put(_PUT_AWAY, json.dumps(sorted(away)).encode())

    def list_open(self) -> list[QuarantineNotice]:
        """Give those that nobody has put right or put away, by id."""
        return list(self._open())

    def _open(self) -> Iterator[QuarantineNotice]:
        away = self._put_away()
        for change, reason in sorted(self._said().items()):
            alone = changes_between(self._db, change, change)
            if change not in away and not self._is_put_right(alone):
                yield QuarantineNotice(change, reason, alone)

    def _is_put_right(self, alone: Changes) -> bool:
        """Tell whether nothing that the one change said stands here any more."""
        for edit in alone.edits:
            row = read_rows(self._db, edit.kind, [edit.record]).get(edit.record)
            live = row.live if row else {}
            stamps = (stamp for name in edit.values for stamp, _ in live.get(name, ()))
            return edit.stamp not in stamps
        for creation in alone.creations:
            row = read_rows(self._db, creation.kind, creation.ids).get(creation.ids[0])
            return row is None or row.is_hidden
        return False

    def _said(self) -> dict[int, str]:
        said = json.loads(Metadata(self._db).get(_SAID) or b"{}")
        return {int(change): str(reason) for change, reason in said.items()}

    def _put_away(self) -> set[int]:
        return set(json.loads(Metadata(self._db).get(_PUT_AWAY) or b"[]"))
