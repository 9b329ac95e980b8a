"""The commands that count: figures, cascade, editions, reports."""
