"""The laptop's side of the exchange: the outbox, and quarantine notices."""
