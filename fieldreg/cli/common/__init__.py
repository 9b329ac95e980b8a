"""Shared by all commands: context, unlocking, prompts, progress, output and messages.

Nothing here imports a command.
"""
