"""Writers' change logs on both sides.

Cutting them into segments, finding where a bundle continues and where logs fork, validating
and applying changes, and quarantining those that cannot be applied.
"""
