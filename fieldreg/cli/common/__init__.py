"""Shared by all commands: context, unlocking, prompts, progress, output and messages.

Nothing here knows a single command.
"""
