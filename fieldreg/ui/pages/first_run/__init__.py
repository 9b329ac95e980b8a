"""The first run: a folder without an installation becomes a laptop's or head office's."""
