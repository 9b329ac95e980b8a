"""One installation.

Its folder, how it is created, unlocked and closed, and the protections that hold before
anyone works in it (clone detection, erasure list, recovery secret).
"""
