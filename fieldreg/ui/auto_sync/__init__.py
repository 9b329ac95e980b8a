"""Automatic exchange while the register is open, over each channel (hub, shared folder)."""
