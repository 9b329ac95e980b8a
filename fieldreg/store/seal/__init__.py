"""Kept sums of all rows: what proves that no row changed behind the program, and the digest.

Every statement that writes a covered row passes here (`kept_sums`), in its transaction. No other
room computes a sum, and nothing here says what may be written.
"""
