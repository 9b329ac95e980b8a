"""The hub's card, signed requests, and TLS authority."""
