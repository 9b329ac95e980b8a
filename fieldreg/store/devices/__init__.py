"""Laptops as head office knows them."""
