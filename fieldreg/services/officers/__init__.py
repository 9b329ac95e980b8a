"""Who may open an installation, and the roles of head office's officers."""
