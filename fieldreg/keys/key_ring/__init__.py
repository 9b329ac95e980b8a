"""The store key wrapped under each passphrase.

Passphrase rules, Argon2id cost, slots and the ring.
"""
