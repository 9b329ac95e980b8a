"""The hub: a mailbox on the network, where sealed files wait for their receivers.

It decrypts nothing: the files are sealed to head office or to one laptop, and it has none
of their keys. Head office's trust list identifies callers, and the name of a box its owner.
`auth_sessions` authenticates callers, `routes` answers requests, `uploads` receives files
in pieces, `connections` limits connections and `tls_handshake` secures them. `openapi`
describes the requests for machines; `metrics` and `rate_limits` serve the operator.
`hub_server` is the server around them, and `office_sync_worker` runs head office's exchange
on the same machine.

No person's name may enter, and laptops' names only in head office's trust list, which also
has their provinces: no response, log line or file name contains one. The hub may import
`keys`, `domain` and `sync.transports`; it has no store, no Qt and no clock of its own.
"""
