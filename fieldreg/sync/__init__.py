"""Sync: the exchange of changes between laptops and head office.

`codec` has the byte formats, `log` the rules of writers' logs, `transports` the places that
bundles are written to, `laptop` and `office` the two sides, and `hub` the server of head
office's mailbox. `docs/formats/bundle.md` describes every byte that leaves an installation.

No Qt, clock or timer may enter. Data that is not understood is kept, quarantined or refused
with a `Problem`, never dropped. All input is untrusted: it becomes no file name, no SQL and
no code. May import `store`, `keys`, `domain` and `services.host`.
"""
