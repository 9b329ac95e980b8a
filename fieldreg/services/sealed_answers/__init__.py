"""Sealed answers.

Collected and sealed on a laptop, opened only at the protected desk of head office.
"""
