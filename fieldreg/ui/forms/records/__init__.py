"""List and form of records of plain kinds."""
