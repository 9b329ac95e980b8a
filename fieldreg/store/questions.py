"""Questions to trainers and their responses, as ids of records."""

from collections.abc import Iterable

from fieldreg.domain.kinds import ERASED_TEXT, INERT_MARK
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.records import kind_sql


@translating_errors
class QuestionRepository:
    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def list_ids(self, about: int | None = None) -> list[int]:
        """Return all questions, also dismissed ones; or those *about* a person or session."""
        which = "" if about is None else " AND (trainee = ?1 OR session = ?1)"
        rows = self._db.execute(
            f"SELECT id FROM question WHERE retired < {INERT_MARK}{which} ORDER BY id",
            () if about is None else (about,),
        )
        return [row[0] for row in rows]

    def list_open(self) -> dict[int, bool]:
        rows = self._db.execute(
            "SELECT q.id, EXISTS (SELECT 1 FROM response r WHERE r.question = q.id"
            " AND r.retired = 0) FROM question q WHERE q.retired = 0 AND q.text <> ?"
            " ORDER BY q.id",
            (ERASED_TEXT,),
        )
        return {row[0]: bool(row[1]) for row in rows}

    def list_response_ids(self, questions: Iterable[int]) -> list[int]:
        return [
            row[0]
            for some in kind_sql.batches(questions)
            for row in self._db.execute(
                f"SELECT id FROM response WHERE retired < {INERT_MARK}"
                f" AND question IN ({kind_sql.placeholders(some)}) ORDER BY id",
                some,
            )
        ]
