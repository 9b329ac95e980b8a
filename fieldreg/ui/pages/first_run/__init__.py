"""The first run: setting up a laptop or head office."""
