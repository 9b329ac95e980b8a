"""The laptop's exchange, the shared folder, and head office's hub."""
