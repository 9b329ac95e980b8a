"""The board of erasures: what was asked for and ordered, and which laptops have not answered."""
