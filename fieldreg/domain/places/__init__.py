"""The national list of places: codes, names, and the search by name."""
