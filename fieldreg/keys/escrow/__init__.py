"""The escrow of head office's secrets, opened by two of three people, and its form on paper."""
