"""The consent rules and the versioned consent texts."""
