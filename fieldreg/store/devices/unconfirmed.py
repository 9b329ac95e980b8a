"""Records of laptops whose control words are not compared yet (of a *room*, at head office only).

They are shown, and enter no export, figure, count, duplicate warning, other laptop's reply or
reading of sealed answers. Confirming a laptop changes no record.
"""

from collections.abc import Iterable

from fieldreg.domain.log.ids import NUMBER_BITS
from fieldreg.store.engines import Engine
from fieldreg.store.log.scopes import forget_scopes


def confirmed_sql(*ids: str) -> str:
    return " AND ".join(
        f"{each} >> {NUMBER_BITS} NOT IN (SELECT writer FROM unconfirmed_writer)" for each in ids
    )


def read_counted_version(db: Engine) -> tuple[int, ...]:
    row = db.execute(
        "SELECT (SELECT coalesce(max(version), 0) FROM arrival), count(*),"
        " coalesce(sum(writer), 0) FROM unconfirmed_writer"
    ).fetchone()
    return tuple(map(int, row))


def save_unconfirmed(db: Engine, device: int, *, is_unconfirmed: bool) -> None:
    own = "SELECT writer FROM device_writer WHERE device = ?"
    changed = db.execute(
        f"SELECT w.writer FROM ({own}) w LEFT JOIN unconfirmed_writer u ON u.writer = w.writer"
        f" WHERE u.writer IS {'' if is_unconfirmed else 'NOT '}NULL AND EXISTS"
        " (SELECT 1 FROM arrival a WHERE a.writer = w.writer)",
        (device,),
    )
    if changed.fetchone():
        forget_scopes(db)
    if is_unconfirmed:
        db.execute(f"INSERT INTO unconfirmed_writer {own} ON CONFLICT DO NOTHING", (device,))
    else:
        db.execute(f"DELETE FROM unconfirmed_writer WHERE writer IN ({own})", (device,))


def list_unconfirmed_writers(db: Engine) -> Iterable[int]:
    return (row[0] for row in db.execute("SELECT writer FROM unconfirmed_writer").fetchall())
