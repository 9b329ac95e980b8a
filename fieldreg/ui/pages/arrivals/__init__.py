"""Arrivals page of head office.

Find bundles on sticks and in folders, import them, and undo or bring back earlier imports.
"""
