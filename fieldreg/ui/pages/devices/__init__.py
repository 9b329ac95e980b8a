"""The page of laptops."""
