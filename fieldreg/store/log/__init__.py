"""The change log: changes written, applied and read, undo, erasure, forks, segments, the digest.

Everything runs inside the caller's transaction.
"""
