"""The cascade: who of the trained led later sessions, and the figures that follow from it."""
