"""Sync: what travels between a laptop and head office, and how.

Here live the codec of changes (`coding`, `blocks`, `columns`), what a bundle must
satisfy (`checks`), the log's hash (`chain`), the sealed file itself (`bundle`), head
office's answers (`receipts`) and the carriers (`transports`).  Every byte that leaves
an installation is described in `docs/formats/bundle.md`.

Qt may not enter, nor may a clock or a timer: callers hand in the day, chance and
patience.  Nothing that is not understood is dropped; it is kept, set aside or refused
with a `Problem`.  Everything read here was written by somebody else: no file name, no
SQL and no code is ever made of it.

It may call `store`, `keys` and `domain`.
"""
