"""Byte formats that travel; docs/formats gives every byte. Nothing here opens a transport."""
