"""Questions to trainers and responses, as ids of records."""

from collections.abc import Iterable

from fieldreg.domain.kinds import ERASED_TEXT, INERT_MARK
from fieldreg.store.engines import Repository
from fieldreg.store.records import kind_sql


class QuestionRepository(Repository):
    def list_ids(self, about: int | None = None) -> list[int]:
        which = "" if about is None else " AND (trainee = ?1 OR session = ?1)"
        return self._column(
            f"SELECT id FROM question WHERE retired < {INERT_MARK}{which} ORDER BY id",
            () if about is None else (about,),
        )

    def list_open(self) -> dict[int, bool]:
        rows = self._db.execute(
            "SELECT q.id, EXISTS (SELECT 1 FROM response r WHERE r.question = q.id"
            " AND r.retired = 0) FROM question q WHERE q.retired = 0 AND q.text <> ?"
            " ORDER BY q.id",
            (ERASED_TEXT,),
        )
        return {row[0]: bool(row[1]) for row in rows}

    def list_response_ids(self, questions: Iterable[int]) -> list[int]:
        sql = "SELECT id FROM response WHERE retired < ? AND question IN ids ORDER BY id"
        return [row[0] for row in kind_sql.select_in(self._db, sql, questions, (INERT_MARK,))]
