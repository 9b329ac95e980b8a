"""Settings of one installation: the appearance before unlocking, and what holds after it."""
