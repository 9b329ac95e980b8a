"""The page that a trainee fills in alone, while the laptop is in her hands."""
