"""The escrow of head office's secrets."""
