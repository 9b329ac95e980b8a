"""Lists and tables: views that draw their own rows, and the models behind them.

They show the rows they are given and emit which one was chosen. Sorting, filtering and paging
belong to the store: a proxy over a hundred thousand rows takes half a minute.
"""
