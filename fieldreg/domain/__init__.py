"""The rules of the register: records, names, places, stamps, changes and the merge decision.

Nothing here reads, writes, waits, logs or knows the time, and nothing here imports another
room: every function returns the same result on every machine.
"""
