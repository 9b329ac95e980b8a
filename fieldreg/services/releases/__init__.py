"""Later versions of this program.

Offered and signed by head office, checked and taken by a laptop.
"""
