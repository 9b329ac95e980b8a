"""The main window.

Navigation rail, bars and key overlay, the pages of an unlocked register, and the manager of
the one window on screen.
"""
