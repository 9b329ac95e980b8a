"""One installation: creating, opening and closing it, and protections that hold before use."""
