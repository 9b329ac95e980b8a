"""Fuzzing the reader of bundles, behind a signature that is right.

`reader` turns any bytes into a bundle that a laptop of head office's signed, and a reply
that head office signed, and opens both. `make fuzz` has Atheris try bytes for as long as one
likes; what it found worth keeping is played by `tests/faults/test_fuzz.py` without it.
"""
