"""Plaintext leaves our encryption only through `plaintext_exports`."""
