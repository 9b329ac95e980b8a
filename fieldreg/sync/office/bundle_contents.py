"""Figures of a bundle's content, which head office shows to people."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import IdSet


@dataclass(slots=True)
class BundleContents:
    people: IdSet = field(default_factory=IdSet)
    session_count: int = 0
    change_count: int = 0
    first_day: str = ""
    last_day: str = ""
    trainer: str = ""

    def add_changes(self, changes: Changes) -> None:
        self.change_count += changes.count
        for creations in changes.creations:
            names = [field.name for field in creations.kind.fields]
            columns = dict(zip(names, creations.columns, strict=True))
            if creations.kind is kinds.TRAINEE:
                self.people.update(creations.ids)
            elif creations.kind is kinds.SESSION:
                self.session_count += len(creations)
            elif creations.kind is kinds.WRITER_SESSION:
                self._add_writer_sessions(columns["day"], columns["trainer"])
            elif "trainee" in columns:
                self.people.update(
                    {value for value in columns["trainee"] if isinstance(value, int)}
                )
        for edits in changes.edit_columns:
            if edits.kind is kinds.TRAINEE:
                self.people.update(edits.records)

    def _add_writer_sessions(self, days: Sequence[Value], trainers: Sequence[Value]) -> None:
        for day, trainer in zip(days, trainers, strict=True):
            self.first_day = min(filter(None, (self.first_day, str(day))))
            self.last_day = max(self.last_day, str(day))
            self.trainer = str(trainer)
