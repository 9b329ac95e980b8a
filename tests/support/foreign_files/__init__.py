"""Files from strangers that ask for more than they are, and what reading them costs."""
