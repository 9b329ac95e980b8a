"""Settings of one installation: the appearance before unlocking, and the rest after it."""
