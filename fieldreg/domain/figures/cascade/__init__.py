"""The cascade: who of the trained led later sessions."""
