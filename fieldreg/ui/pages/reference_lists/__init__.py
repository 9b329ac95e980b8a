"""The page of reference lists."""
