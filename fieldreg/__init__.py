"""fieldreg: a register of trainees and training sessions.

`cli` lists everything that the program can do; `wiring` puts the parts together.
"""

__version__ = "0.2.0"
