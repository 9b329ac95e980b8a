"""Head office's side of the exchange; `office_sync` is the entry point."""
