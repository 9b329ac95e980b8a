"""Own changes in quarantine at head office, by its last reply.

Corrected or dismissed changes and decided requests are not shown again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.kinds import REQUEST
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.problems import Code
from fieldreg.store.engines import Repository
from fieldreg.store.log.change_log import changes_between
from fieldreg.store.metadata import Metadata, json_entry
from fieldreg.store.records.repository import read_rows

_REASONS: Final = json_entry("aside", "{}")  # problem code by change id
_DISMISSED: Final = json_entry("aside-put-away", "[]")  # change ids


@dataclass(frozen=True, slots=True)
class QuarantineNotice:
    """*reason* is a problem's code."""

    id: int
    reason: str
    changes: Changes


class QuarantineNoticeRepository(Repository):
    def replace_all(self, reasons: Mapping[int, str]) -> None:
        own_writers = set(self._column("SELECT writer FROM own_writer"))
        ours = {
            change: reason for change, reason in reasons.items() if writer_of(change) in own_writers
        }
        if ours == self._reasons():
            return
        metadata, dismissed = Metadata(self._db), self._dismissed() & ours.keys()
        metadata.write(_REASONS, ours)
        metadata.write(_DISMISSED, sorted(dismissed))

    def dismiss(self, change: int) -> None:
        dismissed = {*self._dismissed(), change}
        Metadata(self._db).write(_DISMISSED, sorted(dismissed))

    def list_open(self) -> list[QuarantineNotice]:
        return list(self._open())

    def _open(self) -> Iterator[QuarantineNotice]:
        dismissed = self._dismissed()
        for change, reason in sorted(self._reasons().items()):
            changes = changes_between(self._db, change, change)
            is_decided = reason == Code.NOT_ACCEPTED and bool(changes.created(REQUEST))
            if not (change in dismissed or is_decided or self._is_corrected(changes)):
                yield QuarantineNotice(change, reason, changes)

    def _is_corrected(self, changes: Changes) -> bool:
        for edit in changes.edits:
            row = read_rows(self._db, edit.kind, [edit.record]).get(edit.record)
            live = row.live if row else {}
            stamps = (stamp for name in edit.values for stamp, _ in live.get(name, ()))
            return edit.stamp not in stamps
        for creation in changes.creations:
            row = read_rows(self._db, creation.kind, creation.ids).get(creation.ids[0])
            return row is None or row.is_hidden
        return False

    def _reasons(self) -> dict[int, str]:
        reasons = Metadata(self._db).read(_REASONS)
        return {int(change): str(reason) for change, reason in reasons.items()}

    def _dismissed(self) -> set[int]:
        return set(Metadata(self._db).read(_DISMISSED))
