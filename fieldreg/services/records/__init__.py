"""Services for records of every kind."""
