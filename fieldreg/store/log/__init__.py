"""The change log. Everything runs inside the caller's transaction."""
