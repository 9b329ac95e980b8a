"""The machine below an installation.

What its disk and folders are, and files that are written whole or not at all.
"""
