"""The laptop's side of the exchange: outbox, quarantine notices."""
