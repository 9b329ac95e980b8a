"""The services that the interface uses of the operating system.

Session lock, idle time, clipboard, screen capture, removable drives, network. They know no widget
and no page.
"""
