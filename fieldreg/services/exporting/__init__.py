"""Exporting people and sessions as tables.

Other programs open them, and `importing` reads back the same people from them.
`files` writes a table whole or not at all, `guards` keeps sheets from calculating what
people typed, `people` and `sessions` say what stands in the columns.
"""
