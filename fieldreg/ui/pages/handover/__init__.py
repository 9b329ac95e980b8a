"""The cover under which a trainee answers the sealed questions alone."""
