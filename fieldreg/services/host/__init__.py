"""The machine below an installation, and files written whole or not at all."""
