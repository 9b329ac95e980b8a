"""Health checks of an installation, and whether its calendar can be right."""
