"""Transports: places for sealed bundles, with the interface in `transport`."""
