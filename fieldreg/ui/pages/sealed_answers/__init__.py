"""Sealed answers page of head office, the only page where answers are opened, with its access log."""
