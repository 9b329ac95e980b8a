"""Head office receives, lists and undoes bundles."""
