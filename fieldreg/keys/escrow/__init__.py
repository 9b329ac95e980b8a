"""The escrow of head office's secrets, and its form on paper."""
