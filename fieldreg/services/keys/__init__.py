"""Head office's keys: escrow, rotation, disaster recovery; passphrase reset of a laptop."""
