"""Head office receives bundles, lists and undoes them, and handles pending and quarantined ones."""
