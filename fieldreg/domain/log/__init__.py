"""The change log: ids, stamps, changes, their merge, forks of a log, and undo."""
