"""The values in a person's records, and those that a request cleared or hid."""

from collections.abc import Iterator

from fieldreg.domain import kinds
from fieldreg.store.erasure import ErasureOrder
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import AssignmentsByField
from fieldreg.store.store import Store


class PersonAnswers:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_said_fields(self, person: int) -> tuple[str, ...]:
        history = self._load_history(person).values()
        return tuple(
            field.name
            for field in kinds.TRAINEE.fields
            if field.is_personal and any(_has_value(fields, field.name) for fields in history)
        )

    def list_saying(self, person: int, name: str) -> list[int]:
        history = self._load_history(person)
        others = (each for each, fields in history.items() if _has_value(fields, name))
        return [person, *(each for each in others if each != person)]

    def restore_answer(self, writing: ChangeWriter, asked: ErasureOrder, name: str) -> None:
        [person] = asked.people
        history = self._store.history.load_assignments(kinds.TRAINEE, [person])[person][name]
        live = self._store.records.load_live_values(kinds.TRAINEE, [person])[person][name]
        for cleared in history:
            if cleared.change == asked.id - 1 and {stamp for stamp, _ in live} == {cleared.stamp}:
                former = [entry.value for entry in history if entry.stamp in cleared.seen]
                writing.restore(kinds.TRAINEE, {person: {name: former}})

    def list_hidden_by(self, asked: ErasureOrder) -> Iterator[int]:
        own_changes = range(asked.id + 1, asked.id + 1 + len(asked.people))
        history = self._store.history.load_assignments(kinds.TRAINEE, asked.people)
        present = [
            record.id for record in self._store.records.load_many(kinds.TRAINEE, asked.people)
        ]
        for person, live in self._store.records.load_live_values(kinds.TRAINEE, present).items():
            stamps = {stamp for stamp, _ in live[kinds.RETIRED.name]}
            winning = (
                entry for entry in history[person][kinds.RETIRED.name] if entry.stamp in stamps
            )
            if all(entry.change in own_changes for entry in winning):
                yield person

    def _load_history(self, person: int) -> dict[int, AssignmentsByField]:
        hers = self._store.pairs.list_company([person])
        return self._store.history.load_assignments(kinds.TRAINEE, hers)


def _has_value(fields: AssignmentsByField, name: str) -> bool:
    return any(entry.value is not None for entry in fields.get(name, ()))
