"""Work off the GUI thread.

The runner that pages use, its worker thread, and garbage collection on the GUI thread only.
"""
