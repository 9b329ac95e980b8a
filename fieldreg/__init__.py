"""fieldreg: who came, what was taught, and what grew out of it.

`cli` lists everything that the program can do; `wiring` puts the parts together. The rooms, from
the ground up: `domain`, `store` and `keys`, `services`, then `ui` and `sync`, which never import
each other.
"""

__version__ = "0.2.0"
