"""Shared by all commands.

Nothing here imports a command.
"""
