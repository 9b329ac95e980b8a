"""Head office's side of the exchange: arrived bundles, and undoing one."""
