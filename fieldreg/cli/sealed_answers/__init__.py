"""Sealed answers are entered on any installation and opened only at head office's protected desk."""
