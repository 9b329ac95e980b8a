"""Counts of a bundle's content."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import IdSet
from fieldreg.domain.sync.intakes import KeptContents
from fieldreg.sync.codec.bundle_codec import Bundle
from fieldreg.sync.log.log_position import LogPosition


@dataclass(slots=True)
class BundleContents:
    """*people* leaves out *blank* ones: slips taken back."""

    people: IdSet = field(default_factory=IdSet)
    blank: set[int] = field(default_factory=set)
    session_count: int = 0
    change_count: int = 0
    first_day: str = ""
    last_day: str = ""
    trainer: str = ""

    def add_changes(self, changes: Changes) -> None:
        self.change_count += changes.count
        created = set[int]()
        for creations in changes.creations:
            if creations.kind is kinds.TRAINEE:
                blank = _find_blank(creations)
                self.blank |= blank
                created = {*creations.ids}
                self.people.update(created - blank)
        for creations in changes.creations:
            names = [field.name for field in creations.kind.fields]
            columns = dict(zip(names, creations.columns, strict=True))
            if creations.kind is kinds.SESSION:
                self.session_count += len(creations)
            elif creations.kind is kinds.WRITER_SESSION:
                self._add_writer_sessions(columns["day"], columns["trainer"])
            elif "trainee" in columns:
                people = {value for value in columns["trainee"] if isinstance(value, int)}
                self.people.update(people - created - self.blank)
        for edits in changes.edit_columns:
            if edits.kind is kinds.TRAINEE:
                self.people.update({*edits.records} - self.blank)

    def _add_writer_sessions(self, days: Sequence[Value], trainers: Sequence[Value]) -> None:
        for day, trainer in zip(days, trainers, strict=True):
            self.first_day = min(filter(None, (self.first_day, str(day))))
            self.last_day = max(self.last_day, str(day))
            self.trainer = str(trainer)


def summarise(bundle: Bundle, position: LogPosition | None, day: str) -> KeptContents:
    contents, created = BundleContents(), set[int]()
    people = minors = answers = 0
    edited: list[int] = []
    for segment, read in bundle.read_segments():
        if position is not None and segment.last <= position.last_known:
            continue
        changes = position.select_new(segment, read) if position is not None else read
        contents.add_changes(changes)
        for creations in changes.creations:
            created.update(creations.ids)
            if creations.kind is kinds.TRAINEE:
                blank = len(_find_blank(creations))
                people += len(creations) - blank
                minors += _count_minors(creations, date.fromisoformat(day)) - blank
            elif creations.kind is kinds.ANSWER:
                answers += len(creations)
        edited += [record for edits in changes.edit_columns for record in edits.records]
    return KeptContents(
        people,
        minors,
        contents.session_count,
        sum(record not in created for record in edited),
        answers,
        contents.change_count,
        contents.first_day,
        contents.last_day,
    )


def _find_blank(trainees: Creations) -> set[int]:
    if any(None not in column for column in trainees.columns):
        return set()
    rows = zip(trainees.ids, zip(*trainees.columns, strict=True), strict=True)
    return {person for person, values in rows if not any(value is not None for value in values)}


def _count_minors(trainees: Creations, day: date) -> int:
    place = [field.name for field in trainees.kind.fields].index("birth_date")
    births = (str(value or "") for value in trainees.columns[place])
    return sum(find_age_status(birth, day) is not AgeStatus.ADULT for birth in births)
