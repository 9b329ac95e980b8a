"""Automatic exchange while the register is open.

The sync of each channel (hub, shared folder) with its schedule, state and progress, and a manager
for all.
"""
