"""The hub's signed card, signed requests to it, and head office's TLS authority."""
