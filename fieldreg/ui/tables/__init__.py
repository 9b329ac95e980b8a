"""Lists and tables: views that draw their own rows, and the models behind them.

They show what they are handed and say what was chosen. Sorting, filtering and
paging are the store's work: a proxy over a hundred thousand rows takes half a
minute.
"""
