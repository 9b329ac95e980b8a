"""One installation: creating, opening, closing, and protections before use."""
