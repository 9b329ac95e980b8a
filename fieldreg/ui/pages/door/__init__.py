"""The door of a session: who comes in, known or new."""
