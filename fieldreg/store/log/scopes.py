"""Marks the scopes of laptops to be read again; head office only."""

from fieldreg.store.engines import Engine


def forget_scopes(db: Engine) -> None:
    db.execute("UPDATE device SET scope = NULL WHERE scope IS NOT NULL")
    # Nothing has to be read from what arrived; the number may also be one that was put there.
    db.execute("UPDATE clock SET scoped_version = 0")
