"""Who may open an installation, by passphrase or keystore, and the roles that officers hold at head office."""
