"""The Today page of a laptop and of head office."""
