"""The laptop's side of the exchange; `laptop_sync` is the entry point."""
