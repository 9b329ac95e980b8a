"""Questions of head office to trainers, and the responses."""
