"""What bounds erasures at head office, and what laptops report of them."""
