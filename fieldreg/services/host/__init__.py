"""The machine below an installation, and durable file writing."""
