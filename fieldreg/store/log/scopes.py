"""Head office: whose rows in ``due`` (`store.devices.due_changes`) have to be read again."""

from fieldreg.store.engines import Engine


def forget_scopes(db: Engine) -> None:
    """Read the scope of every laptop anew: records changed that did not arrive just now."""
    db.execute("UPDATE device SET scope = NULL WHERE scope IS NOT NULL")


def forget_due(db: Engine) -> None:
    """Let all of ``due`` be made anew: no sum is kept of it, nor of how far it was read."""
    forget_scopes(db)
    db.execute("UPDATE clock SET scoped_version = 0")
