"""Erasure page of head office.

Requests to decide, orders given, and the confirmations of each laptop.
"""
