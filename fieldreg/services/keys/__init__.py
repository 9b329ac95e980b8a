"""Head office's keys, and passphrase reset of a laptop."""
