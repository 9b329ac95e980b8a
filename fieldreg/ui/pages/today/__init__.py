"""Today: what a trainer's day begins with."""
