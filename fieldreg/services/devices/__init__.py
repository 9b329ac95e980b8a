"""The laptops of head office.

Inviting, confirming and revoking them, and the card of the hub that they exchange by.
"""
