"""Lists and tables that draw their own rows, and their models.

Sorting, filtering and paging belong to the store.
"""
