"""The rules of the register: records, names, places, stamps, changes and the merge decision.

Nothing here does I/O, knows the time or imports another room.
"""
