"""Making, verifying and restoring backups, and when the next one is due."""
