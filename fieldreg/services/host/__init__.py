"""The machine below an installation: its folders and disk, and files that are written whole."""
