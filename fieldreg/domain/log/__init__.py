"""The change log: ids, stamps, changes, merging, forks and undo."""
