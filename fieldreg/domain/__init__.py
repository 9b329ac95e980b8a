"""Rules of the register.

Nothing here does I/O, knows the time or imports another room.
"""
