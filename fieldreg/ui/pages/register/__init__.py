"""The attendance sheet of a session: people by half-days."""
