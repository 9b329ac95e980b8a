"""Sealed answers as they lie in the register, the log of who opened any, and the protected desk's own database of opened answers."""
