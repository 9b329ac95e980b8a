"""Likeness: which records are one person, how certainly and why.

`levels` compares `facts`; `frequencies` says how often strangers agree, `weights` and `fitting` how
often one person does. `likeness` adds up the score, `blocking` finds the pairs, `pairs` does it
all.
"""
