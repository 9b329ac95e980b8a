"""Migrations: numbered plain SQL, one self-contained file each, for ever.

The engine runs them, writes their types its own way and remembers which have run;
each is whole or not at all. Statements end with ``;`` and a new line. Each field or kind
that a release adds comes with one, which makes room for it; with the last of them goes
`learning`, which fills in what was kept unread.
"""

from fieldreg.store.migrations import m0001_begin

STEPS = {"0001_begin": m0001_begin.SQL}
