"""Lists and tables: views that draw their own rows, and the models behind them.

Sorting, filtering and paging belong to the store.
"""
