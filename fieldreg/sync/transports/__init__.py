"""Transports: places that sealed bundles are written to and read from.

`folder_transport` is a stick or any other folder, `file_transport` a single file,
`hub_transport` head office's mailbox on the network, and `local_mailbox` that mailbox on
its own machine. `transport` is their interface.

`hub_client` speaks to the hub within `request_limits`; `resumable_transfer` resumes broken
transfers. `transport_releases` and `hub_releases` have release files. `verified_write` reads
back, and `disk_access` wraps file operations.
"""
