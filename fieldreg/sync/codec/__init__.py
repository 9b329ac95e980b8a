"""Byte formats that travel.

Columns, blocks and bodies of changes, the hash chain of a log, the sealed bundle with its
header, and the reply document. docs/formats gives every byte; nothing here opens a
transport.
"""
