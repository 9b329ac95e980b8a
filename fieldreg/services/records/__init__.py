"""What applies to records of every kind.

Their labels, their history of changes, and drafts of forms.
"""
