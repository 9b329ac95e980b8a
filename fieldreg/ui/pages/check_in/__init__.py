"""Check-in page of a session.

Find or register people as they arrive, and mark them present.
"""
