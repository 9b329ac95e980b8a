"""Exporting people and sessions as tables.

Other programs open them, and `importing` reads back the same people from them.
`files` writes a table, `guards` keeps sheets from calculating what people typed, `people`
and `sessions` say what stands in the columns. `leaving` is the one way out for whatever is
no longer encrypted by us: whole or not at all, locked by a passphrase or noted and listed.
"""
