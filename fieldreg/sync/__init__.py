"""Sync: the exchange of changes between laptops and head office.

`docs/formats/bundle.md` describes every byte that leaves. No Qt, clock or timer. Unknown data is
kept, quarantined or refused with a `Problem`. Untrusted input becomes no file name, no SQL and no
code.
"""
