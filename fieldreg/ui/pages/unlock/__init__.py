"""Unlocking: the passphrase, and its reset with head office's recovery words."""
