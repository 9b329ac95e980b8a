"""The laptop's side of the exchange.

When it syncs by itself, the last result, and changes that head office quarantined.
"""
