"""The rules of the register; nothing here does I/O, knows the time or imports another room."""
