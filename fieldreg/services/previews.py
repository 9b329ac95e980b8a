"""Previews: an act runs in its own transaction, which is rolled back at the end.

So a preview shows exactly what the act does.
"""


class EndPreview(Exception):  # noqa: N818  no fault
    """Raised, and suppressed outside the transaction, to roll a preview back."""
