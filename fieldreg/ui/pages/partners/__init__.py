"""The page of partners: the list, and one partner with the work done together."""
