"""What refers to undone records, by the value shown or by another that did not see it."""

from fieldreg.domain import kinds
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.log.undo_effects import find_references
from fieldreg.store.store import Store

DAY = "2026-03-14"


def test_a_reference_that_is_not_shown_is_found_as_the_shown_one_is(store: Store) -> None:
    with store.writing("Оюунчимэг", DAY) as writing:
        shown, other, third = (
            writing.create(Course.validated(name=name)) for name in ("Эрх", "Хууль", "Бичиг")
        )
        session = writing.create(
            TrainingSession.validated(course=shown, date=DAY, half_days=1, partners=str(third))
        )
    beside = (session, "course", 5, kinds.SESSION.number, str(other))
    of_another_field = (session, "venue", 6, kinds.SESSION.number, str(third))
    with store.transaction():
        store._db.executemany_uncounted(
            "INSERT INTO also (record, field, stamp, kind, value) VALUES (?, ?, ?, ?, ?)",
            [beside, of_another_field],
        )
    found = set(find_references(store._db, Spans.from_ids([shown, other, third])))
    assert found == {
        (kinds.SESSION, session, shown),
        (kinds.SESSION, session, other),
        (kinds.SESSION, session, third),
    }
