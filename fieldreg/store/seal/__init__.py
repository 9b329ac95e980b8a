"""Kept sums of all rows show changes behind the program, and give the digest."""
