"""Sync: the exchange of changes between laptops and head office.

`codec` has the byte formats, `log` the rules of writers' logs, `transports` the places that
bundles are written to, `laptop` and `office` the two sides, and `hub` the server of head
office's mailbox. Every byte that leaves an installation is described in
`docs/formats/bundle.md`.

No Qt, clock or timer may enter: callers pass in the day, randomness and waiting. Data that
is not understood is never dropped; it is kept, quarantined or refused with a `Problem`.
All input is untrusted: it becomes no file name, no SQL and no code.

It may import `store`, `keys`, `domain` and `services.host`.
"""
