"""The commands that count: figures, cascade."""
