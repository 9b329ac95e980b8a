"""The national list of places: codes, names, and finding the place that a text means."""
