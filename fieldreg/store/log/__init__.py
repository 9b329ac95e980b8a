"""The change log.

Reading it back, applying and writing changes, undo, erasure, forks of copied laptops,
segments and the digest of the state. Everything runs inside the caller's transaction.
"""
