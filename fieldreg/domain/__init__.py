"""What is true: records, names, places, rules, stamps, changes and the merge decision.

Nothing here reads, writes, waits, logs or knows the time, and nothing here
imports another room: every function gives the same answer on every machine.
"""
