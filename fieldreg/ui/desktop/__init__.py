"""What the interface asks of the operating system.

Session lock, idle time, clipboard, screen capture, removable drives, network. Knows no
widget and no page.
"""
