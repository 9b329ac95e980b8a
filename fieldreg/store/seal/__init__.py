"""Kept sums of all rows: they show changes made behind the program, and give the digest.

Every statement that writes a covered row passes here (`kept_sums`), in its transaction.
"""
