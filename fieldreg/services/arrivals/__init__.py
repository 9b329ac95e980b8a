"""Head office's side of the exchange.

Bundles that arrived, what is missing or quarantined, and undoing an arrival.
"""
