"""Exporting people, sessions and consent sheets to files.

`plaintext_exports` is the one way out for data that our encryption no longer covers: each
file is locked by a passphrase, or noted and listed until it is deleted.
"""
