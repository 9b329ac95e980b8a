"""The copy of head office's secrets that two of three people open together, and its form on paper."""
