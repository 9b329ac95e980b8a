"""The national list of places: codes, names, search."""
