"""Sealed answers, sealed on laptops and opened only at head office's protected desk."""
