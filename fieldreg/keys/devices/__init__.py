"""Device certificates, invitations, and head office's signed trust list."""
