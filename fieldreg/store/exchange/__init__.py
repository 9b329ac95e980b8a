"""The laptop's side of the exchange: how far its own changes have come, and quarantine notices."""
