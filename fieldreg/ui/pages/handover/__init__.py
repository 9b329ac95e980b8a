"""The cover under which a trainee answers alone."""
