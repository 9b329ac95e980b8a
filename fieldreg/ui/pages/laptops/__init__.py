"""The laptops head office knows, and inviting another."""
