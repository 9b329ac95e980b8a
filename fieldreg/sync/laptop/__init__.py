"""The laptop's side of the exchange.

Apply the replies of head office, then send new changes. `laptop_sync` is the entry point.
"""
