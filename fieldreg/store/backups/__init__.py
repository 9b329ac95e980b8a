"""Copying a whole database, and the epochs that head office begins at each opening so that a restored copy reuses no number."""
