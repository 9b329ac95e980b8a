"""Likeness: which records are one person, with what certainty and why.

`facts` holds what is compared of a record, `levels` says how alike two values are, `frequencies`
how often strangers are as alike, `weights` and `fitting` how often one person is, `likeness` adds
that up to a score with its reasons, `blocking` finds the pairs worth comparing, and `pairs` does
all of it for a register. Nothing here knows a store, and nothing keeps a name longer than a call.
"""
