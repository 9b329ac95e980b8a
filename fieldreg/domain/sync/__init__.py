"""Exchange between laptops and head office."""
