"""Likeness: which records are one person, with what certainty and why.

Of a pair's `facts`, `levels` says how alike values are, `frequencies` how often those of strangers
are, `weights` and `fitting` how often one person's; `likeness` adds up the score, `blocking` finds
the pairs, `pairs` does it all.
"""
