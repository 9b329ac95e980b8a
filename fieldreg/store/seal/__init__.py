"""Kept sums of all rows show changes behind the program, and give the digest.

Every write of a covered row passes `kept_sums`, in its transaction.
"""
