"""fieldreg: who came, what was taught, and what grew out of it.

Start with `cli` to see what can be done, with `wiring` to see how the parts are
put together. The rooms, from the ground up: `domain`, `store` and `keys`,
`services`, then `ui` and `sync`, which never meet.
"""

__version__ = "0.2.0"
