"""Settings page: appearance, lock, passphrases and trainers, backup, check, releases."""
