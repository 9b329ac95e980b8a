"""The main window: rail, bars, key overlay, covers, and the pages of an unlocked register."""
