"""Head office's side of the exchange.

Inspect and import bundles, keep those that have to wait, and answer each laptop.
`office_sync` is the entry point.
"""
