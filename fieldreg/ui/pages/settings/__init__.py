"""The settings: how it looks, when it locks, the passphrase, the backup, the check."""
