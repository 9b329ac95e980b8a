"""Checks of an installation.

Health checks and whether the computer's calendar can be right.
"""
