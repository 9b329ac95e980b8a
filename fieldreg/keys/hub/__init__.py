"""The hub's signed card, signed requests to the hub, and head office's TLS authority."""
