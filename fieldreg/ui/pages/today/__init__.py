"""The Today pages."""
