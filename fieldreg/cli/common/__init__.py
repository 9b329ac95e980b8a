"""Used by every command.

The context of a call, unlocking an installation, output and messages. Nothing here knows a
single command.
"""
