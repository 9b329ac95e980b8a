"""A person's particulars.

Names, birth dates, phone numbers, drafts and the search for duplicates.
"""
