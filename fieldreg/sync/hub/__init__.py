"""The hub: a mailbox on the network, where sealed files wait for their receivers.

It has no key of these files. Head office's trust list identifies callers, and the name of a
box its owner. `auth_sessions` authenticates callers, `routes` answers requests, `uploads`
receives files in pieces, `connections` and `rate_limits` protect it, and `tls_handshake`
secures connections. `openapi` describes the requests; `metrics` serve the operator.
`hub_server` is the server, and `office_sync_worker` runs head office's exchange beside it.

No person's name may enter, and laptops' names only in the trust list: no response, log line
or file name contains one. The hub may import `keys`, `domain` and `sync.transports`; it has
no store, no Qt and no clock of its own.
"""
