"""The main window, and the pages of an unlocked register."""
