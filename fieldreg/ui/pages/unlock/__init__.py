"""Unlocking: the cover that stands between anybody and the register."""
