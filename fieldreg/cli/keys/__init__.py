"""Escrow and rotation of head office's keys, and recovery of a forgotten passphrase."""
