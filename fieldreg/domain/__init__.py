"""Rules of the register: no I/O, no time, no import of another room."""
