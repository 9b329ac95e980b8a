"""Head office's keys: escrow, rotation, disaster recovery, and passphrase reset of a laptop."""
