"""Exports to files. Plaintext leaves our encryption only through `plaintext_exports`."""
