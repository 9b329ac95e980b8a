"""Services of the operating system: session lock, idle time, clipboard, screen, drives, network."""
