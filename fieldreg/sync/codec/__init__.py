"""Byte formats that travel, each described in docs/formats. Nothing here opens a transport."""
