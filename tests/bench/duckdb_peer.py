"""The questions of `figures` to DuckDB, over a file of facts; CPU seconds to standard output.

It runs in the Python that ``FIELDREG_PEER_PYTHON`` names, and imports nothing of ours.
"""

import sys
import time

import duckdb  # type: ignore[import-not-found]

_FIRST = (
    "SELECT {by}, count(*) FROM (SELECT *, row_number() OVER (PARTITION BY root{of_session}"
    " ORDER BY day, session) AS place FROM fact) WHERE place = 1 GROUP BY ALL"
)
_QUARTER = "year(day) * 4 + quarter(day)"
_BAND = "CASE WHEN age_low < 18 THEN 1 WHEN age_low < 25 THEN 2 WHEN age_low < 35 THEN 3 END"
QUESTIONS = {
    "people by aimag and gender": _FIRST.format(by="left(place_code, 2), gender", of_session=""),
    "people by quarter and age": _FIRST.format(
        by=f"{_QUARTER}, {_BAND}", of_session=f", {_QUARTER}"
    ),
    "people by course and soum": _FIRST.format(
        by="course, left(place_code, 4)", of_session=", course"
    ),
}


def main() -> None:
    """Read the file and answer each question once."""
    db = duckdb.connect()
    db.execute("SET threads = 1")
    db.execute(
        "CREATE TABLE fact AS SELECT * EXCLUDE (place), place AS place_code"
        " FROM read_csv(?, types = {'place': 'VARCHAR', 'day': 'DATE'})",
        (sys.argv[1],),
    )
    for about, sql in QUESTIONS.items():
        started = time.process_time()
        db.execute(sql).fetchall()
        sys.stdout.write(f"{about} {time.process_time() - started:.3f}\n")


if __name__ == "__main__":
    main()
