"""Record tables."""
