"""Head office's side of the exchange."""
