"""The page of partners: the list, and each of them with what grew of the work with it."""
