"""Interfaces, tasks and retry delays of data exchange between laptops and head office, and release file names."""
