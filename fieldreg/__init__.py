"""fieldreg: who came, what was taught, and what grew out of it.

`cli` lists everything that the program can do; `wiring` puts the parts together.
"""

__version__ = "0.2.0"
