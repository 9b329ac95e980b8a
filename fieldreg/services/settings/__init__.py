"""Settings: appearance before unlocking, and the rest."""
