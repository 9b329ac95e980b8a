"""The first run: setting up a laptop or head office in a folder without an installation."""
