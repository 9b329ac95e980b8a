"""Transports: places that sealed bundles are written to and read from.

`folder_transport` is a stick or any other folder, `file_transport` one file that is sent by
other means, `hub_transport` head office's mailbox on the network, and `local_mailbox` that
mailbox on head office's own machine. `transport` is their common interface.

`hub_client` speaks to the hub within `request_limits`; `resumable_transfer` resumes broken
transfers. `transport_releases` and `hub_releases` hold release files. `folder_watch` detects
new files in a folder, `verified_write` writes and reads back, and `disk_access` wraps the
few file operations that are needed.
"""
