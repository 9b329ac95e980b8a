"""Exports of people, sessions and consent sheets to files.

All personal data leaves our encryption through `plaintext_exports`: each file is locked by
a passphrase, or listed until it is deleted.
"""
